"""What the HTML says, read by an independent parser."""

import re

import pytest
from lxml import html

from docgen.page.html import to_html
from docgen.page.pack import pack, unpack
from docgen.page.read import read
from tests.rig.raw import SECTION, STYLES, docx, model, png

P = "<w:p>{}</w:p>".format
RUN = "<w:r>{}</w:r>".format
T = '<w:t xml:space="preserve">{}</w:t>'.format


def made(body, **said):
    return to_html(model(body, **said))


def body(document):
    return html.document_fromstring(document.markup).find("body")


def css(document, element):
    """Declarations of the class of an element."""
    if element.get("class") is None:
        return {}
    name = element.get("class").split()[-1]
    (said,) = re.findall(rf"^\.{name}\{{(.*)\}}$", document.markup, re.MULTILINE)
    return dict(pair.split(":", 1) for pair in said.split(";"))


def rules(document, start):
    return [line for line in document.markup.splitlines() if line.startswith(start)]


def test_the_head_says_language_title_and_dates():
    tree = html.document_fromstring(made(P("")).markup)
    assert tree.get("lang") == "vi-VN"
    assert tree.find("head/title").text is None


def test_outline_levels_are_headings():
    found = made(P('<w:pPr><w:outlineLvl w:val="1"/></w:pPr>' + RUN(T("Chương I"))) + P(RUN(T("thân"))))
    assert [(one.tag, one.text_content()) for one in body(found).iter("h2", "p")] == [
        ("h2", "Chương I"),
        ("p", "thân"),
    ]


@pytest.mark.parametrize("text", ["<b>&amp;", "\"'{}{{ x }}", "a\u00a0b", "]]>", "–—…“”"])
def test_text_comes_out_as_itself(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert body(made(P(RUN(T(escaped))))).text_content() == text


def test_runs_of_spaces_and_leading_spaces_are_kept():
    found = made(P(RUN(T("  Số:     /QĐ-SNV"))))
    assert body(found).text_content() == "  Số:     /QĐ-SNV"
    kept = [css(found, one) for one in body(found).iter("span") if one.text and not one.text.strip()]
    assert kept == [{"white-space": "pre-wrap"}] * 2


def test_spaces_on_both_sides_of_a_change_of_look_are_kept():
    found = made(P(RUN(T("a ")) + RUN("<w:rPr><w:b/></w:rPr>" + T(" b"))))
    assert body(found).text_content() == "a  b"
    assert "pre-wrap" in found.markup


def test_only_a_word_longer_than_the_line_may_break_inside():
    found = made(P(RUN(T("ngắn " + "x" * 400))))
    broken = [one for one in body(found).iter("span") if css(found, one).get("word-break") == "break-all"]
    assert [one.text for one in broken] == ["x" * 400]
    assert "break-all" not in made(P(RUN(T("x" * 50)))).markup


def test_space_between_paragraphs_belongs_to_the_upper_one():
    spaced = '<w:pPr><w:spacing w:before="120" w:after="60"/></w:pPr>'
    found = made(P(spaced + RUN(T("a"))) + P(spaced + RUN(T("b"))))
    first, second = body(found).iter("p")
    assert css(found, first)["margin"] == "6pt 0pt 6pt 0pt"
    assert "margin" not in css(found, second)


def test_a_paragraph_that_begins_a_page_keeps_its_space():
    found = made(
        P('<w:pPr><w:spacing w:after="60"/></w:pPr>' + RUN(T("a")))
        + P('<w:pPr><w:pageBreakBefore/><w:spacing w:before="120"/></w:pPr>' + RUN(T("b")))
    )
    second = list(body(found).iter("p"))[1]
    assert (css(found, second)["margin"], css(found, second)["break-before"]) == ("6pt 0pt 0pt 0pt", "page")


def test_a_page_break_within_a_paragraph_parts_it():
    found = made(P(RUN(T("a") + '<w:br w:type="page"/>' + T("b"))))
    first, second = body(found).iter("p")
    assert (first.text_content(), second.text_content()) == ("a", "b")
    assert css(found, second)["break-before"] == "page"


def test_a_page_break_at_the_end_counts_for_what_follows():
    found = made(P(RUN(T("a") + '<w:br w:type="page"/>')) + P(RUN(T("b"))))
    assert [one.text_content() for one in body(found).iter("p")] == ["a", "b"]
    assert css(found, list(body(found).iter("p"))[1])["break-before"] == "page"


def test_a_rule_line_is_a_bar_of_its_own():
    found = made(
        P('<w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr></w:pPr>')
    )
    (bar,) = [line for line in found.markup.splitlines() if "::before" in line]
    assert bar.partition("{")[2] == (
        'content:"";display:block;height:0.75pt;background:#000000;margin:0 0 1pt;break-after:avoid}'
    )


def test_equal_looks_share_a_class():
    found = made(P(RUN(T("a"))) + P(RUN(T("b"))))
    assert len({one.get("class") for one in body(found).iter("p")}) == 1


GRID = '<w:gridCol w:w="2000"/>' * 3


def table(*rows):
    return f"<w:tbl><w:tblGrid>{GRID}</w:tblGrid>{''.join(rows)}</w:tbl>"


def row(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{P(RUN(T(text)))}</w:tc>"


def test_head_rows_are_heads_with_scope():
    found = made(table(row(cell("TT"), properties="<w:tblHeader/>"), row(cell("1"))))
    (head,) = body(found).iter("th")
    assert (head.text_content(), head.get("scope"), head.getparent().getparent().tag) == (
        "TT",
        "col",
        "thead",
    )
    assert [one.text_content() for one in body(found).iter("td")] == ["1"]


def test_a_table_of_head_rows_alone_repeats_none():
    found = made(table(row(cell("a"), cell("b"), cell("c"), properties="<w:tblHeader/>")))
    assert list(body(found).iter("thead")) == []


def test_spans_and_gaps_fill_the_grid():
    found = made(
        table(
            row(cell("a", '<w:gridSpan w:val="2"/>'), cell("b", '<w:vMerge w:val="restart"/>')),
            row(cell("c"), cell("d"), cell("", "<w:vMerge/>")),
            row(cell("e"), properties='<w:gridBefore w:val="1"/>'),
        )
    )
    grid = [
        [(one.text_content(), one.get("colspan"), one.get("rowspan")) for one in line]
        for line in body(found).iter("tr")
    ]
    assert grid == [
        [("a", "2", None), ("b", None, "2")],
        [("c", None, None), ("d", None, None)],
        [("", "1", None), ("e", None, None), ("", "1", None)],
    ]


def test_a_row_that_may_not_split_and_one_kept_with_the_next():
    kept = "<w:tc><w:p><w:pPr><w:keepNext/></w:pPr></w:p></w:tc>"
    found = made(table(row(kept, properties="<w:cantSplit/>")))
    assert css(found, next(body(found).iter("tr"))) == {"break-inside": "avoid", "break-after": "avoid"}


def test_pictures_are_assets_by_their_hash_with_words():
    drawing = (
        '<w:drawing><wp:inline><wp:extent cx="127000" cy="254000"/>'
        '<wp:docPr id="1" name="x" descr="Quốc huy"/>'
        '<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="seal"/>'
        "</pic:blipFill><pic:spPr/></pic:pic>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    found = made(P(RUN(drawing)), media={"seal.png": png()})
    (image,) = body(found).iter("img")
    assert (image.get("alt"), css(found, image)) == ("Quốc huy", {"width": "10pt", "height": "20pt"})
    assert found.assets == {image.get("src"): (png(), "image/png")}
    assert 'src="data:image/png;base64,' in found.standalone()
    assert "asset:" not in found.standalone()


def test_section_pages_have_paper_margins_and_numbers():
    section = SECTION.replace("</w:sectPr>", '<w:pgNumType w:start="3"/></w:sectPr>')
    found = made(P(""), section=section)
    pages, numbers = rules(found, "@page")
    assert pages.startswith(
        "@page s1{size:595.3pt 841.9pt;margin:56.7pt 42.55pt 56.7pt 85.05pt;"
        "@top-left{content:none}@bottom-left{content:none}@footnote{"
    )
    assert numbers == "@page s1:nth(1 of s1){counter-reset:page 3}"


def test_the_first_page_of_a_title_page_section_has_its_own_header():
    section = SECTION.replace(
        "<w:pgSz", '<w:headerReference w:type="default" r:id="header1"/><w:titlePg/><w:pgSz'
    )
    found = made(P(""), section=section, header1=P('<w:fldSimple w:instr="PAGE"/>'))
    usual, first = rules(found, "@page")
    assert (
        "@top-left{content:element(s1-h-default);width:100%;vertical-align:top;padding-top:28.35pt}" in usual
    )
    assert first.startswith("@page s1:nth(1 of s1){")
    assert "@top-left{content:none}" in first
    (header,) = body(found).iter("header")
    assert header.find(".//span/span").get("class") == "page-decimal"
    assert ".page-decimal::before{content:counter(page,decimal)}" in found.markup


def test_a_font_that_is_not_here_is_reported_with_its_stand_in():
    found = made(
        P('<w:r><w:rPr><w:rFonts w:ascii="No Such Font" w:hAnsi="No Such Font"/></w:rPr><w:t>x</w:t></w:r>')
    )
    assert [(str(one.place), one.what.code) for one in found.losses] == [("body/paragraph[1]", "loss-font")]


def test_what_html_cannot_say_is_reported():
    bar = '<w:pPr><w:tabs><w:tab w:val="bar" w:pos="720"/></w:tabs></w:pPr>'
    middle = SECTION.replace("</w:sectPr>", '<w:vAlign w:val="center"/></w:sectPr>')
    found = made(P(bar), section=middle)
    assert [(str(one.place), one.what.values) for one in found.losses] == [
        ("body/section[1]", {"name": "vAlign"}),
        ("body/paragraph[1]", {"name": "tab bar"}),
    ]


def test_even_headers_after_a_restart_are_reported():
    restart = SECTION.replace("</w:sectPr>", '<w:pgNumType w:start="1"/></w:sectPr>')
    found = made(P(f"<w:pPr>{SECTION}</w:pPr>") + P(""), section=restart, settings="<w:evenAndOddHeaders/>")
    assert [str(one.place) for one in found.losses] == ["body/section[2]"]


def test_a_link_can_be_clicked_on_the_height_of_its_letters():
    inner = '<w:hyperlink r:id="h"><w:r><w:t>nhấn</w:t></w:r></w:hyperlink>'
    relation = (
        b'<Relationship Id="h" TargetMode="External" Target="https://x.vn/?a=1&amp;b=2" Type="http://schemas.'
        b'openxmlformats.org/officeDocument/2006/relationships/hyperlink"/></Relationships>'
    )
    parts = unpack(docx(P(inner)))
    relations = parts["word/_rels/document.xml.rels"]
    parts["word/_rels/document.xml.rels"] = relations.replace(b"</Relationships>", relation)
    found = to_html(read(pack(parts)))
    (link,) = body(found).iter("a")
    assert (link.get("href"), link.text_content()) == ("https://x.vn/?a=1&b=2", "nhấn")
    assert css(found, link) == {"line-height": "14pt"}
    evil = relation.replace(b"https://x.vn/?a=1&amp;b=2", b"javascript:alert(1)")
    parts["word/_rels/document.xml.rels"] = relations.replace(b"</Relationships>", evil)
    assert list(body(to_html(read(pack(parts)))).iter("a")) == []


def test_a_character_the_font_lacks_is_reported():
    found = made(P(RUN(T("vui 😀"))))
    assert [one.what.values["characters"] for one in found.losses] == ["😀"]


def test_the_same_model_gives_the_same_markup():
    document = model(P(RUN(T("một"))) + table(row(cell("a"), cell("b"))), styles=STYLES)
    assert to_html(document) == to_html(document)
