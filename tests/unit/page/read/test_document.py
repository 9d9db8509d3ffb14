from datetime import UTC, datetime

import pytest

from docgen.errors import MalformedInput
from docgen.page.model import Margins, PageSize
from docgen.page.pack import pack, unpack
from docgen.page.read import read
from tests.rig.raw import SECTION, docx, losses, model

PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format


def section(content="", size='<w:pgSz w:w="11906" w:h="16838"/>'):
    margins = (
        '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/>'
    )
    return f"<w:sectPr>{content}{size}{margins}</w:sectPr>"


def ending(properties, text="x"):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def reference(kind, name, where="header"):
    return f'<w:{where}Reference w:type="{kind}" r:id="{name}"/>'


def said(running):
    return [blocks and blocks[0].text for blocks in (running.default, running.first, running.even)]


def test_paper_and_margins():
    (only,) = model("<w:p/>").sections
    assert only.page == PageSize(595.3, 841.9)
    assert only.margins == Margins(56.7, 42.5, 56.7, 85.05, 28.35, 28.35)
    assert only.width == pytest.approx(467.75)


def test_a_gutter_belongs_to_the_left_margin():
    (only,) = model("<w:p/>", section=SECTION.replace("w:header", 'w:gutter="200" w:header')).sections
    assert only.margins.left == 95.05


def test_sections_have_their_own_paper_number_and_blocks():
    wide = section(
        '<w:pgNumType w:start="1" w:fmt="upperRoman"/>',
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    )
    first, second = model(ending(section(), "một") + PARAGRAPH("hai"), section=wide).sections
    assert (first.blocks[0].text, second.blocks[0].text) == ("một", "hai")
    assert (second.page, second.first_number, second.number_format) == (
        PageSize(841.9, 595.3, True),
        1,
        "roman-upper",
    )
    assert (first.first_number, first.number_format) == (None, "decimal")
    assert [str(one.place) for one in (first.blocks[0], second.blocks[0])] == [
        "body/paragraph[1]",
        "body/paragraph[2]",
    ]


def test_headers_are_inherited_kind_by_kind():
    document = model(
        ending(section(reference("default", "header1") + reference("first", "header2") + "<w:titlePg/>"))
        + "<w:p/>",
        section=section(reference("default", "header3")),
        header1=PARAGRAPH("chung"),
        header2=PARAGRAPH("đầu"),
        header3=PARAGRAPH("sau"),
    )
    first, second = document.sections
    assert (said(first.header), first.title_page) == (["chung", "đầu", None], True)
    assert (said(second.header), second.title_page) == (["sau", "đầu", None], False)


def test_places_in_a_header_say_so():
    document = model(
        "<w:p/>",
        section=section(reference("default", "header1")),
        header1="<w:p><w:r><w:object/></w:r></w:p>",
    )
    assert losses(document) == [("header/section[1]/paragraph[1]", "loss-object")]
    assert document.losses[0].place.message == "đầu trang, phần 1, đoạn 1"


def test_a_continuous_section_of_the_same_pages_is_joined():
    (only,) = model(ending(section()) + "<w:p/>", section=section('<w:type w:val="continuous"/>')).sections
    assert len(only.blocks) == 2


def test_a_continuous_section_of_other_pages_is_joined_and_reported():
    other = section('<w:type w:val="continuous"/>').replace('w:left="1701"', 'w:left="1000"')
    document = model(ending(section()) + "<w:p/>", section=other)
    assert len(document.sections) == 1
    assert losses(document) == [("body/section[2]", "loss-continuous")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('<w:cols w:num="2"/>', "loss-columns-of-text"),
        ('<w:docGrid w:type="lines" w:linePitch="360"/>', "loss-section"),
        ("<w:pgBorders/>", "loss-section"),
        ('<w:pgNumType w:fmt="hex"/>', "loss-number-format"),
        ('<w:textDirection w:val="tbRl"/>', "loss-text-direction"),
    ],
)
def test_what_a_section_cannot_keep_is_reported(content, code):
    assert losses(model("<w:p/>", section=section(content))) == [("body/section[1]", code)]


def test_settings_that_move_things():
    document = model(
        "<w:p/>",
        settings='<w:evenAndOddHeaders/><w:mirrorMargins/><w:defaultTabStop w:val="709"/>'
        "<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>",
    )
    assert (document.odd_and_even, document.spaces_add, document.default_tab) == (True, True, 35.45)
    assert losses(document) == [("settings", "loss-settings")]


CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>Quyết định</dc:title><dc:creator>Sở Nội vụ</dc:creator><dc:language>vi</dc:language>"
    "<dcterms:created>2022-04-15T08:00:00+07:00</dcterms:created></cp:coreProperties>"
)


def test_core_properties():
    parts = unpack(docx("<w:p/>")) | {"docProps/core.xml": CORE.encode()}
    found = read(pack(parts)).metadata
    assert (found.title, found.author, found.language) == ("Quyết định", "Sở Nội vụ", "vi")
    assert (found.created, found.modified) == (datetime(2022, 4, 15, 1, tzinfo=UTC), None)


@pytest.mark.parametrize("said", ["Tiếng Việt", 'vi"><script>', "x"])
def test_a_language_that_is_no_tag_gives_way_to_the_texts(said):
    core = CORE.replace("<dc:language>vi<", f"<dc:language>{said.replace('<', '&lt;')}<")
    parts = unpack(docx("<w:p/>")) | {"docProps/core.xml": core.encode()}
    assert read(pack(parts)).metadata.language == "vi-VN"


def test_without_properties_the_language_is_the_texts():
    assert model("<w:p/>").metadata.language == "vi-VN"
    assert model("<w:p/>", styles="").metadata.language == "vi-VN"


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"PK not a zip",
        docx("<w:p/>")[:-30],
        pack({"word/document.xml": b"<x/>"}),
        docx('<w:p><w:pPr><w:ind w:left="a lot"/></w:pPr></w:p>'),
        docx('<w:p><w:pPr><w:ind w:left="99999999999"/></w:pPr></w:p>'),
        docx('<w:p><w:pPr><w:spacing w:line="nan"/></w:pPr></w:p>'),
        docx("<w:tbl><w:tr><w:tc>" * 21 + "</w:tc></w:tr></w:tbl>" * 21),
    ],
)
def test_broken_files_are_malformed_input(broken):
    with pytest.raises(MalformedInput):
        read(broken)


def test_the_same_file_gives_the_same_model():
    document = docx(PARAGRAPH("một") + "<w:p><w:r><w:object/></w:r></w:p>")
    assert read(document) == read(document)
