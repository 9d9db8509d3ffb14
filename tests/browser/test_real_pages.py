"""The preview shows the pages of the PDF: as many, each with what stands on it."""

from __future__ import annotations

import re
from collections import Counter

import pypdfium2
import pytest

from docgen.office.render import render
from docgen.papers import PAPERS, example_of
from tests.browser.rig import award

WORDS = "Sở Nội vụ phối hợp với các cơ quan, đơn vị liên quan tổ chức thực hiện, kịp thời báo cáo kết quả. "
_SEEN = """section => {
    const copy = section.cloneNode(true);
    for (const hidden of copy.querySelectorAll(".r:not([data-again])")) hidden.remove();
    return copy.textContent;
}"""


def long_text():
    record = example_of(PAPERS["resolution"])
    record["resolution"]["content"] = [
        {"kind": "article", "text": f"{number}. " + WORDS * (3 + 4 * (number % 4))} for number in range(1, 15)
    ]
    return "resolution", record


def long_table():
    record = example_of(PAPERS["award-decision"])
    one = record["commended"][-1]
    record["commended"] += [{**one, "name": f"{one['name']} {number}"} for number in range(70)]
    return "award-decision", record


def annex():
    record = example_of(PAPERS["implementation-plan"])
    record["tasks"] = [
        {**task, "name": f"{task['name']} {number} {WORDS * (1 + number % 3)}"}
        for number, task in enumerate(record["tasks"] * 2)
    ]
    return "implementation-plan", record


def as_given(slug):
    return slug, example_of(PAPERS[slug])


CASES = {
    "long text": long_text,
    "long table": long_table,
    "annex": annex,
    "minutes": lambda: as_given("ceremony-minutes"),
    "news": lambda: as_given("news-report"),
    "payments": lambda: as_given("payment-list"),
    "invitations": lambda: as_given("invitation"),
    "statute": lambda: as_given("statute"),
}


def letters(text):
    """What is printed, without spaces and what a reader of PDFs makes of a hyphen at a line's end."""
    return re.sub(r"[\s\u00ad\u2010\ufffe-]+", "", text)


def pages_of(slug, record):
    with pypdfium2.PdfDocument(render(slug, record, "pdf").content) as pdf:
        return [letters(page.get_textpage().get_text_bounded()) for page in pdf]


def add(page, field, text):
    go(page, field)
    page.keyboard.press("Control+End")
    page.keyboard.insert_text(text)


def sheets_of(page):
    frame = page.frame_locator("#sheet")
    return [letters(section.evaluate(_SEEN)) for section in frame.locator("section").all()]


def laid_out(page, draft):
    """Open the form of a draft and wait for the pages of its PDF."""
    page.goto(f"/drafts/{draft}")
    page.wait_for_selector("#sheet[data-paged]")
    return page


def go(page, field):
    """Go to an entry as a link does, which unfolds what it stands in."""
    page.evaluate("id => { location.hash = id; }", field)
    page.locator(f"#{field}").focus()


def same(sheets, pages):
    assert len(sheets) == len(pages)
    for number, (sheet, printed) in enumerate(zip(sheets, pages, strict=True), 1):
        assert Counter(sheet) == Counter(printed), number
    return True


@pytest.mark.parametrize("case", CASES)
def test_each_sheet_of_the_preview_holds_what_its_page_of_the_pdf_holds(open_page, office, case):
    slug, record = CASES[case]()
    page = laid_out(open_page("lan"), office.draft(slug, record))
    pages = pages_of(slug, record)
    assert len(pages) > 1
    assert same(sheets_of(page), pages)


def test_what_is_typed_moves_to_the_page_it_has_in_the_pdf(open_page, office):
    slug, record = long_text()
    page = laid_out(open_page("lan"), office.draft(slug, record))
    before = sheets_of(page)
    add(page, "f-resolution-content-2-text", WORDS * 6)
    page.wait_for_selector("#sheet[data-paged='1']")
    record["resolution"]["content"][2]["text"] += WORDS * 6
    after = sheets_of(page)
    assert after != before
    assert same(after, pages_of(slug, record))


def test_until_the_pdf_is_laid_out_the_sheets_are_cut_as_it_was_last(open_page, office):
    slug, record = long_text()
    page = laid_out(open_page("lan"), office.draft(slug, record))
    before = sheets_of(page)
    page.route("**/look/*/pages", lambda route: route.fulfill(json={"later": True}))
    add(page, "f-resolution-content-13-text", " Thêm.")
    page.wait_for_selector("#sheet[data-looked='1']")
    after = sheets_of(page)
    assert len(after) == len(before) == 5
    assert after[:4] == before[:4]
    assert "Thêm." in after[4]


def test_the_place_one_edits_is_marked_across_two_pages(open_page, office):
    slug, record = long_text()
    page = laid_out(open_page("lan"), office.draft(slug, record))
    go(page, "f-resolution-content-2-text")
    marked = page.evaluate(
        """() => {
            const view = document.getElementById("sheet").contentWindow;
            const [range] = view.CSS.highlights.get("edited");
            const sheet = (node) => node.parentElement.closest("section").dataset.page;
            return [range.toString(), sheet(range.startContainer), sheet(range.endContainer)];
        }"""
    )
    assert marked[0].startswith("3. Sở Nội vụ")
    assert marked[1:] == ["1", "2"]


def test_without_scripts_the_pages_are_those_of_the_pdf(open_page, office):
    slug, record = long_text()
    page = open_page("lan", scripts=False)
    page.goto(f"/drafts/{office.draft(slug, record)}")
    page.frame_locator("#sheet").locator("section").nth(4).wait_for()
    frame = page.frame_locator("#sheet").locator("section")
    assert frame.count() == 5
    assert "Nguyễn Văn Mẫu" in frame.nth(4).inner_text()


def test_on_a_phone_nobody_is_led_from_his_entry_to_the_preview(open_page, office):
    slug, record = long_text()
    page = laid_out(open_page("lan"), office.draft(slug, record))
    marked = "() => document.getElementById('sheet').contentWindow.CSS.highlights.has('edited')"
    shown = "() => document.getElementById('sheet').contentDocument.scrollingElement.scrollTop"
    go(page, "f-resolution-content-8-text")
    page.wait_for_function(marked)
    assert page.evaluate(shown) > 1000  # on a desk the frame goes to the place
    page.set_viewport_size({"width": 390, "height": 844})
    go(page, "f-resolution-content-4-text")
    page.evaluate("document.activeElement.blur()")
    page.locator("#f-resolution-content-4-text").click()
    page.wait_for_function(marked)
    page.wait_for_timeout(200)
    box = page.evaluate("document.activeElement.getBoundingClientRect().toJSON()")
    assert box["bottom"] > 0
    assert box["top"] < 844


_BELOW = """section => {
    const text = document.createRange();
    text.selectNodeContents(section.querySelector(":scope > :last-child"));
    return text.getBoundingClientRect().bottom - section.getBoundingClientRect().bottom;
}"""
"""CSS pixels by which the text of a sheet goes beyond it."""


def test_a_sheet_in_a_small_frame_is_the_whole_sheet_made_small(open_page, office):
    page = open_page("lan")
    page.goto(f"/drafts/{office.draft('award-decision', award())}/dossier")
    frame = page.locator(f"iframe[title='{PAPERS['certificate'].name}']")
    frame.scroll_into_view_if_needed()
    sheets = frame.content_frame.locator("section")
    page.wait_for_function(
        "frame => frame.contentDocument.querySelector('section')?.style.scale", arg=frame.element_handle()
    )
    wide, high = sheets.first.evaluate("sheet => [sheet.offsetWidth, sheet.offsetHeight]")
    box, after = sheets.nth(0).bounding_box(), sheets.nth(1).bounding_box()
    assert (
        box["height"] / box["width"]
        == pytest.approx(high / wide, abs=0.01)
        == pytest.approx(210 / 297, abs=0.01)
    )
    assert after["y"] - box["y"] - box["height"] == pytest.approx(12, abs=1)
    assert sheets.first.evaluate(_BELOW) < 0
