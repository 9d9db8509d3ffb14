"""What is wrong on the pages of the preview: underlined, with a mark that leads to its entry."""

from __future__ import annotations

import pytest

from tests.browser.rig import award, settled

SAYS = "text => document.getElementById('sheet').contentDocument.body.innerText.includes(text)"
MARKED = """() => {
    const { contentDocument: pages, contentWindow: view } = document.getElementById("sheet");
    const mark = pages.querySelector("docgen-fault");
    if (!mark) return null;
    mark.scrollIntoView({ block: "center" });
    const { left, top } = document.getElementById("sheet").getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    return {
        said: mark.title,
        texts: [...view.CSS.highlights.get("fault")].map(String),
        middle: [left + box.left + box.width / 2, top + box.top + box.height / 2],
        width: Math.round(box.width),
        shown: view.getComputedStyle(mark).display,
    };
}"""
"""What the first mark on the pages says, which texts are underlined, where and how wide the mark is."""
OVER_TEXT = """() => {
    const pages = document.getElementById("sheet").contentDocument;
    const texts = pages.createTreeWalker(pages.body, NodeFilter.SHOW_TEXT);
    const boxes = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const range = pages.createRange();
        range.selectNodeContents(text);
        if (text.data.trim()) boxes.push(...[...range.getClientRects()].map((box) => [box, text.data]));
    }
    const least = 0.01; // of a pixel: what is scaled is not reckoned finer
    const across = (one, other) => one.left < other.right - least && other.left < one.right - least;
    const down = (one, other) => one.top < other.bottom - least && other.top < one.bottom - least;
    const meet = (one, other) => across(one, other) && down(one, other);
    const marks = [...pages.querySelectorAll("docgen-fault")].map((mark) => mark.getBoundingClientRect());
    return {
        sizes: marks.map((mark) => [mark.width, mark.height].map(Math.round)),
        covered: marks.flatMap((mark) => boxes.filter(([box]) => meet(mark, box)).map(([, text]) => text)),
        within: marks.every((mark) => mark.left >= 0 && mark.right <= pages.documentElement.clientWidth),
        crossed: marks.filter((mark, at) => marks.slice(0, at).some((other) => meet(mark, other))).length,
    };
}"""
"""How large the marks on the pages are, what text they cover, how many of them cross."""


@pytest.mark.parametrize("width", [1280, 390])
def test_no_mark_covers_a_letter_or_another_mark_and_each_is_large_enough_to_be_hit(
    open_page, office, width, shoot
):
    record = award()
    record["award_decision"] |= {"number": "mười", "date": "31/2/2032", "proposed_by": "Phòng\x07"}
    record["body"] |= {"symbol": "sở y tế", "place": "Năm Căn\x07", "head_post": "Giám đốc\x07"}
    page = open_page("lan", width=width)
    page.goto(f"/drafts/{office.draft('award-decision', record)}")
    page.wait_for_function(MARKED)
    found = page.evaluate(OVER_TEXT)
    shoot(page, f"marks-{width}")
    assert len(found["sizes"]) > 6
    assert {tuple(size) for size in found["sizes"]} == {(24, 24)}
    assert (found["covered"], found["crossed"], found["within"]) == ([], 0, True)


def test_what_is_wrong_is_marked_on_the_page_and_the_mark_leads_to_its_entry(open_page, office, shoot):
    draft = office.draft("award-decision", award())
    page = open_page("lan", scheme="dark")
    page.goto(f"/drafts/{draft}")
    name = page.locator("[id='f-commended-2-name']")
    name.fill("Nguyễn Văn Mẫu \u0007")
    page.wait_for_function(MARKED)
    page.locator("[id='f-achievement']").fill("thành tích khác")  # the pages are shown anew
    page.wait_for_function(SAYS, arg="thành tích khác")
    marked = page.evaluate(MARKED)
    assert marked["said"].startswith("Danh sách khen thưởng › dòng 3 › Tên: ")
    assert [{*text} for text in marked["texts"]] == [{"…"}]
    shoot(page, "marked-1280")
    page.mouse.click(*marked["middle"])
    page.wait_for_selector("[id='f-commended-2-name']:focus")
    page.emulate_media(media="print")
    assert page.evaluate(MARKED)["shown"] == "none"
    page.emulate_media(media="screen")
    settled(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()  # what was wrong before is marked as well
    page.wait_for_function(MARKED)
    assert page.evaluate(MARKED)["width"] == 24
    page.locator("#sheet").scroll_into_view_if_needed()
    shoot(page, "marked-390")
    name.fill("Nguyễn Văn Mẫu")
    page.wait_for_function(f"() => !({MARKED})()")
    settled(page)


def test_only_what_one_types_is_marked_on_the_page_and_only_while_one_is_there(open_page, office):
    page = open_page("lan")
    page.goto(f"/drafts/{office.draft('award-decision', award())}")
    page.wait_for_selector("#sheet[data-paged]")
    edited = "() => document.getElementById('sheet').contentWindow.CSS.highlights.has('edited')"
    for field in ("f-reward-given", "f-award"):
        page.locator("[id='f-achievement']").focus()
        page.wait_for_function(edited)
        page.locator(f"[id='{field}']").focus()
        assert not page.evaluate(edited)
