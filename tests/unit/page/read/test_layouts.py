import pytest

from docgen.page.model import Borders, Edge, LineSpacing, TabStop
from tests.rig.raw import STYLES, first, losses, model


def layout(properties, styles=""):
    return first(f"<w:p><w:pPr>{properties}</w:pPr></w:p>", styles=STYLES + styles).layout


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ('<w:jc w:val="both"/>', "alignment", "justify"),
        ('<w:jc w:val="end"/>', "alignment", "right"),
        ('<w:ind w:left="720"/>', "indent_left", 36.0),
        ('<w:ind w:start="720"/>', "indent_left", 36.0),
        ('<w:ind w:firstLine="567"/>', "indent_first", 28.35),
        ('<w:ind w:hanging="360"/>', "indent_first", -18.0),
        ('<w:ind w:left="1cm"/>', "indent_left", 28.3465),
        ('<w:spacing w:before="120"/>', "space_before", 6.0),
        ('<w:spacing w:after="60"/>', "space_after", 3.0),
        ('<w:spacing w:beforeAutospacing="1" w:before="0"/>', "space_before", 14.0),
        ('<w:spacing w:line="360" w:lineRule="auto"/>', "line", LineSpacing("auto", 1.5)),
        ('<w:spacing w:line="360"/>', "line", LineSpacing("auto", 1.5)),
        ('<w:spacing w:line="340" w:lineRule="exact"/>', "line", LineSpacing("exact", 17.0)),
        ('<w:spacing w:line="340" w:lineRule="atLeast"/>', "line", LineSpacing("at-least", 17.0)),
        ("<w:keepNext/>", "keep_next", True),
        ("<w:keepLines/>", "keep_together", True),
        ("<w:pageBreakBefore/>", "page_break_before", True),
        ('<w:widowControl w:val="0"/>', "widow_control", False),
        ("<w:contextualSpacing/>", "contextual_spacing", True),
        ('<w:outlineLvl w:val="1"/>', "outline", 1),
        ('<w:outlineLvl w:val="9"/>', "outline", None),
        ('<w:shd w:val="clear" w:fill="EEEEEE"/>', "background", "EEEEEE"),
    ],
)
def test_a_property_sets_its_field(said, field, value):
    assert getattr(layout(said), field) == value


def test_tab_stops_are_sorted_and_can_be_cleared_by_a_later_layer():
    styles = (
        '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:pPr><w:tabs>'
        '<w:tab w:val="left" w:pos="720"/>'
        '<w:tab w:val="left" w:pos="360"/></w:tabs></w:pPr></w:style>'
    )
    found = layout(
        '<w:pStyle w:val="P"/><w:tabs><w:tab w:val="clear" w:pos="360"/>'
        '<w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>',
        styles,
    )
    assert found.tabs == (TabStop(36.0, "left", ""), TabStop(450.0, "right", "."))


def test_borders_have_thickness_and_distance():
    found = layout('<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="FF0000"/></w:pBdr>')
    assert found.borders == Borders(bottom=Edge("solid", 0.75, "FF0000", 1.0))


def test_a_style_inherits_and_adds():
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:jc w:val="center"/>'
        '<w:spacing w:before="100" w:after="100"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Quốc hiệu"/><w:basedOn w:val="A"/><w:pPr>'
        '<w:spacing w:before="40"/></w:pPr></w:style>'
    )
    paragraph = first('<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr></w:p>', styles=STYLES + styles)
    assert (paragraph.style_id, paragraph.style_name) == ("B", "Quốc hiệu")
    assert (paragraph.layout.alignment, paragraph.layout.space_before, paragraph.layout.space_after) == (
        "center",
        2.0,
        5.0,
    )


def test_styles_based_on_each_other_in_a_ring_end():
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/>'
        '<w:pPr><w:jc w:val="right"/></w:pPr></w:style>'
    )
    assert layout('<w:pStyle w:val="A"/>', styles).alignment == "right"


def test_a_style_that_is_missing_counts_as_the_default():
    assert first('<w:p><w:pPr><w:pStyle w:val="Không"/></w:pPr></w:p>').style_name == "Normal"


def test_a_format_that_is_not_carried_is_reported():
    document = model("<w:p><w:pPr><w:mirrorIndents/></w:pPr></w:p>")
    assert losses(document) == [("body/paragraph[1]", "loss-layout")]


def test_a_switch_that_is_off_loses_nothing():
    assert losses(model('<w:p><w:pPr><w:bidi w:val="0"/></w:pPr></w:p>')) == []
