import pytest

from docgen.page.model import Float, Image, InlineImage, Line, Position
from tests.rig.raw import first, losses, model, png

EMU = 12700


BLUE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="0000FF"/></a:solidFill></a:ln>'


def shape(preset="line", width=100, height=0, stroke=BLUE, flip="", extra=""):
    return (
        f'<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm {flip}><a:off x="0" y="0"/>'
        f'<a:ext cx="{width * EMU}" cy="{height * EMU}"/></a:xfrm>'
        f'<a:prstGeom prst="{preset}"/>{stroke}</wps:spPr>'
        f"{extra}<wps:bodyPr/></wps:wsp>"
    )


def anchor(content, kind="wps", wrap="<wp:wrapNone/>", horizontal="", vertical=""):
    horizontal = (
        horizontal
        or f'<wp:positionH relativeFrom="column"><wp:posOffset>{20 * EMU}</wp:posOffset></wp:positionH>'
    )
    vertical = (
        vertical
        or f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{5 * EMU}</wp:posOffset></wp:positionV>'
    )
    return (
        f'<w:p><w:r><w:drawing><wp:anchor behindDoc="0">{horizontal}{vertical}'
        f'<wp:extent cx="{100 * EMU}" cy="{40 * EMU}"/>{wrap}<wp:docPr id="1" name="x" descr="Con dấu"/>'
        f'<a:graphic><a:graphicData uri="{kind}">{content}</a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></w:r></w:p>"
    )


def picture(crop=""):
    return f'<pic:pic><pic:blipFill><a:blip r:embed="seal"/>{crop}</pic:blipFill><pic:spPr/></pic:pic>'


def inline(content):
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{60 * EMU}" cy="{30 * EMU}"/>'
        '<wp:docPr id="1" name="x"/>'
        f"<a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def pict(content):
    return f"<w:p><w:r><w:pict>{content}</w:pict></w:r></w:p>"


def test_a_straight_line_has_place_length_thickness_and_colour():
    (drawn,) = first(anchor(shape())).floats
    assert drawn == Float(
        Line(100.0, 0.0, 0.75, "0000FF"), Position("column", 20.0), Position("paragraph", 5.0)
    )


def test_a_flipped_line_rises():
    (drawn,) = first(anchor(shape("straightConnector1", 100, 40, flip='flipV="1"'))).floats
    assert drawn.content == Line(100.0, 40.0, 0.75, "0000FF", rising=True)


def test_a_line_without_stroke_is_nothing():
    paragraph = first(anchor(shape(stroke="<a:ln><a:noFill/></a:ln>")))
    assert paragraph.floats == ()


def test_a_line_may_be_aligned_on_the_page():
    (drawn,) = first(
        anchor(
            shape(),
            horizontal='<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>',
        )
    ).floats
    assert drawn.horizontal == Position("margin", 0.0, "center")


def test_a_picture_in_the_line():
    paragraph = first(inline(picture()), media={"seal.png": png()})
    (found,) = paragraph.inlines
    assert isinstance(found, InlineImage)
    assert found.image == Image(png(), "image/png", 60.0, 30.0)


def test_a_picture_on_the_page_with_its_words_and_cut():
    (found,) = first(anchor(picture('<a:srcRect l="25000" b="10000"/>')), media={"seal.png": png()}).floats
    assert found.content == Image(png(), "image/png", 100.0, 40.0, "Con dấu", (0.0, 0.0, 0.1, 0.25))


def test_text_that_should_flow_round_a_picture_is_reported():
    document = model(
        anchor(picture(), wrap='<wp:wrapSquare wrapText="bothSides"/>'), media={"seal.png": png()}
    )
    assert losses(document) == [("body/paragraph[1]", "loss-wrap")]
    assert len(document.sections[0].blocks[0].floats) == 1


def test_a_plain_text_box_is_carried():
    content = "<wps:txbx><w:txbxContent><w:p><w:r><w:t>Số: …</w:t></w:r></w:p></w:txbxContent></wps:txbx>"
    (found,) = first(anchor(shape("rect", 100, 40, stroke="", extra=content))).floats
    assert (found.content.width, found.content.height, found.content.border) == (100.0, 40.0, None)
    (inside,) = found.content.blocks
    assert (inside.text, str(inside.place)) == ("Số: …", "body/paragraph[1]/box[1]/paragraph[1]")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (anchor(shape("ellipse")), "loss-shape"),
        (anchor(shape(flip='rot="5400000"')), "loss-rotation"),
        (anchor("<wpg:wgp/>"), "loss-shape"),
        (anchor(picture()), "loss-linked-image"),
        (inline(shape()), "loss-shape"),
        (pict("<v:oval/>"), "loss-shape"),
        (pict('<v:rect style="rotation:90"/>'), "loss-rotation"),
    ],
)
def test_what_cannot_be_drawn_is_reported(body, code):
    document = model(body)
    assert losses(document) == [("body/paragraph[1]", code)]
    assert document.sections[0].blocks[0].floats == ()


def test_a_picture_is_told_by_its_bytes_not_its_name():
    document = model(inline(picture()), media={"seal.png": b"GIF89a..."})
    assert losses(document) == [("body/paragraph[1]", "loss-image-kind")]


def test_vml_lines_of_both_kinds():
    (drawn,) = first(pict('<v:line from="201.45pt,6.75pt" to="254.7pt,6.75pt" strokeweight="1pt"/>')).floats
    assert drawn == Float(Line(53.25, 0.0, 1.0), Position("column", 201.45), Position("paragraph", 6.75))
    (drawn,) = first(
        pict(
            '<v:shape type="#_x0000_t32" strokecolor="#f00" '
            'style="position:absolute;margin-left:-1pt;margin-top:22pt;width:450pt;height:0"/>'
        )
    ).floats
    assert drawn == Float(
        Line(450.0, 0.0, 0.75, "FF0000"), Position("column", -1.0), Position("paragraph", 22.0)
    )


def test_a_vml_stroke_in_emu_counts_as_such():
    (drawn,) = first(
        pict('<v:line from="0,0" to="10pt,0"><v:stroke weight="9360" color="black"/></v:line>')
    ).floats
    assert drawn.content == Line(10.0, 0.0, 9360 / 12700)


def test_a_vml_picture_in_the_line():
    paragraph = first(
        pict('<v:shape style="width:40pt;height:20pt" alt="Biểu tượng"><v:imagedata r:id="seal"/></v:shape>'),
        media={"seal.png": png()},
    )
    assert paragraph.inlines[0].image == Image(png(), "image/png", 40.0, 20.0, "Biểu tượng")
