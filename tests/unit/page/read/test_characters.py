import pytest

from docgen.page.model import Font, Text
from tests.rig.raw import STYLES, first, losses, model

BASE = Font(family="Times New Roman", size=14.0, language="vi-VN")


def look(properties, styles=""):
    paragraph = first(
        f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>chữ</w:t></w:r></w:p>", styles=STYLES + styles
    )
    (inline,) = paragraph.inlines
    return inline.font


def test_nothing_said_gives_the_document_defaults():
    assert look("") == BASE


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("<w:b/>", "bold", True),
        ('<w:b w:val="0"/>', "bold", False),
        ('<w:i w:val="true"/>', "italic", True),
        ("<w:caps/>", "caps", True),
        ("<w:smallCaps/>", "small_caps", True),
        ("<w:strike/>", "strike", True),
        ('<w:sz w:val="27"/>', "size", 13.5),
        ('<w:color w:val="1f4e79"/>', "colour", "1F4E79"),
        ('<w:color w:val="auto"/>', "colour", "000000"),
        ('<w:u w:val="double"/>', "underline", "double"),
        ('<w:u w:val="none"/>', "underline", None),
        ('<w:vertAlign w:val="superscript"/>', "script", "super"),
        ('<w:position w:val="-6"/>', "raised", -3.0),
        ('<w:spacing w:val="-4"/>', "spacing", -0.2),
        ('<w:w w:val="90"/>', "stretch", 0.9),
        ('<w:highlight w:val="yellow"/>', "background", "FFFF00"),
        ('<w:shd w:val="clear" w:fill="D9D9D9"/>', "background", "D9D9D9"),
        ('<w:lang w:val="en-GB"/>', "language", "en-GB"),
    ],
)
def test_a_property_sets_its_field_and_nothing_else(said, field, value):
    found = look(said)
    assert getattr(found, field) == value
    changed = {name for name in Font.__dataclass_fields__ if getattr(found, name) != getattr(BASE, name)}
    assert changed <= {field}


STYLE_B = (
    '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:rPr><w:b/>'
    '<w:sz w:val="24"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:b/><w:i/></w:rPr></w:style>'
)


def test_a_toggle_in_paragraph_and_character_style_is_off_again():
    paragraph = first(
        '<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr><w:r><w:rPr><w:rStyle w:val="C"/></w:rPr>'
        "<w:t>x</w:t></w:r></w:p>",
        styles=STYLES + STYLE_B,
    )
    assert (paragraph.inlines[0].font.bold, paragraph.inlines[0].font.italic) == (False, True)
    assert paragraph.inlines[0].font.size == 12.0


def test_direct_formatting_is_absolute():
    paragraph = first(
        '<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr><w:r><w:rPr><w:rStyle w:val="C"/><w:b/></w:rPr>'
        "<w:t>x</w:t></w:r></w:p>",
        styles=STYLES + STYLE_B,
    )
    assert paragraph.inlines[0].font.bold is True


def test_letters_beyond_ascii_take_the_high_font():
    paragraph = first(
        '<w:p><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Calibri"/></w:rPr><w:t>Việt</w:t></w:r></w:p>'
    )
    assert [(one.text, one.font.family) for one in paragraph.inlines] == [
        ("Vi", "Arial"),
        ("ệ", "Calibri"),
        ("t", "Arial"),
    ]


def test_runs_of_one_look_are_one_text():
    paragraph = first("<w:p><w:r><w:t>mộ</w:t></w:r><w:r><w:t>t</w:t></w:r></w:p>")
    assert paragraph.inlines == (Text("một", BASE),)


def test_a_format_that_is_not_carried_is_reported_with_its_place():
    document = model("<w:p/><w:p><w:r><w:rPr><w:emboss/></w:rPr><w:t>x</w:t></w:r></w:p>")
    assert losses(document) == [("body/paragraph[2]", "loss-look")]
    assert document.losses[0].what == "kiểu chữ «emboss»"
    assert document.losses[0].place.message == "thân văn bản, đoạn 2"


def test_a_colour_that_is_none_does_not_come_through():
    assert look('<w:color w:val="red;}"/>').colour == "000000"


def test_hidden_text_is_reported_not_shown():
    document = model(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r></w:p>"
    )
    assert document.sections[0].blocks[0].text == "hiện"
    assert losses(document) == [("body/paragraph[1]", "loss-hidden")]
