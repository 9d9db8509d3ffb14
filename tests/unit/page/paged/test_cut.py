"""The HTML of a paper is cut into sheets where its PDF breaks pages."""

from __future__ import annotations

import lxml.html

from docgen.page.html import Html
from docgen.page.paged.cut import cut
from docgen.page.paged.from_engine import pages_of
from docgen.page.paged.pages import Pages, Running, Sheet

A5 = Sheet(300.0, 400.0, (10.0, 20.0, 30.0, 40.0), ())
LINES = "<p class='c1'>" + " ".join(f"chữ{number}" for number in range(200)) + "</p>"


def document(body, style=""):
    return (
        "<!DOCTYPE html>\n<html lang='vi'><head><meta charset='utf-8'><title>.</title><style>\n"
        "@page{size:300px 200px;margin:20px}\nbody{margin:0}\n.c1{text-align:justify;text-indent:20px}\n"
        f"{style}\n"
        f"</style></head><body>{body}</body></html>"
    )


def sheets(markup, pages):
    return lxml.html.document_fromstring(cut(markup, pages)).find("body").findall("section")


def paragraphs(text):
    return [" ".join(found.text_content().split()) for found in text.iter("p")]


def test_a_block_stands_on_the_sheet_of_its_page():
    made = sheets(document("<section><p>một</p><p>hai</p></section>"), Pages((A5, A5), ((1, 0, 1),)))
    assert [paragraphs(sheet) for sheet in made] == [["một"], ["hai"]]
    assert [sheet.get("data-page") for sheet in made] == ["1", "2"]
    assert made[0].get("style") == "--w:300px;--h:400px;--p:10px 20px 30px 40px"


def test_a_paragraph_is_cut_at_the_character_its_next_page_begins_with():
    first, second = sheets(
        document("<section><p class='c1'>một <b>hai ba</b> bốn</p></section>"), Pages((A5, A5), ((0, 6, 1),))
    )
    assert paragraphs(first) == ["một hai"]
    assert paragraphs(second) == ["ba bốn"]
    assert second.find("p/b").text == "ba"
    assert first.find("p").get("style") == "margin-bottom:0;text-align-last:justify"
    assert second.find("p").get("style") == "margin-top:0;text-indent:0"


def test_a_row_that_is_cut_has_its_cells_on_both_sheets():
    table = (
        "<table><colgroup><col></colgroup><thead><tr><th><p>Tên</p></th></tr></thead>"
        "<tbody><tr><td><p>a</p></td><td><p>b</p><p>c</p></td></tr></tbody></table>"
    )
    first, second = sheets(document(f"<section>{table}</section>"), Pages((A5, A5), ((3, 0, 1),)))
    assert paragraphs(first) == ["Tên", "a", "b"]
    assert paragraphs(second) == ["Tên", "c"]
    assert len(second.findall(".//tbody/tr/td")) == 2
    assert second.find(".//thead").get("data-again") == ""
    assert second.find(".//col") is not None


def test_a_cell_over_several_rows_leaves_its_place_on_the_next_sheet():
    rows = (
        "<tr><td><p>1</p></td><td rowspan='3' class='c9'><p>x</p></td></tr>"
        "<tr><td><p>2</p></td></tr><tr><td><p>3</p></td></tr>"
    )
    _, second = sheets(
        document(f"<section><table><tbody>{rows}</tbody></table></section>"), Pages((A5, A5), ((2, 0, 1),))
    )
    (one, beside), (other,) = second.findall(".//tr")
    assert (one.text_content(), beside.text_content(), other.text_content()) == ("2", "", "3")
    assert (beside.get("rowspan"), beside.get("class")) == ("2", "c9")


def test_a_sheet_shows_the_header_of_its_page_with_its_number():
    header = "<header class='r c2'><p><span class='page-decimal'></span></p></header>"
    second = Sheet(300.0, 400.0, (10.0, 20.0, 30.0, 40.0), (Running(0, ("2",)),))
    one, other = sheets(
        document(f"<section>{header}<p>một</p><p>hai</p></section>"), Pages((A5, second), ((1, 0, 1),))
    )
    assert one.find("header") is None
    assert other.find("header").text_content() == "2"
    assert other.find("header").get("style") == "top:calc(var(--d) - 10px)"


def test_what_is_shorter_than_when_it_was_laid_out_is_shown_whole():
    made = sheets(document("<section><p>một</p></section>"), Pages((A5, A5), ((0, 90, 1), (7, 0, 1))))
    assert paragraphs(made[0]) == ["một"]


def test_the_engine_tells_where_pages_begin():
    body = f"<section>{LINES}<p>cuối</p></section>"
    markup = document(body)
    pages = pages_of(Html(markup, {}))
    made = sheets(markup, pages)
    assert len(made) == len(pages.sheets) > 2
    assert " ".join(word for sheet in made for word in paragraphs(sheet)) == " ".join(
        [*(f"chữ{number}" for number in range(200)), "cuối"]
    )
    assert (pages.sheets[0].width, pages.sheets[0].height, pages.sheets[0].margins) == (260, 160, (20,) * 4)


def test_what_the_style_sheet_writes_is_not_counted():
    style = ".c1::before{content:'xxxxxxxxxxxxxxxxxxxxxxxx'}"
    pages = pages_of(Html(document(f"<section>{LINES}</section>", style), {}))
    made = sheets(document(f"<section>{LINES}</section>", style), pages)
    assert all(paragraph.startswith("chữ") for sheet in made for paragraph in paragraphs(sheet))
