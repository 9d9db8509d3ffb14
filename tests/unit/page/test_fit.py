from __future__ import annotations

import pytest

from docgen.page.fill import fill
from docgen.page.fit import FITTED, Room, fitting_size
from docgen.page.fonts import face
from docgen.page.metrics import text_width
from docgen.page.model import Font, Layout, Paragraph, Place, Text
from docgen.page.ooxml import w
from docgen.page.template import load_template
from templates_docx.source.blocks import styled
from templates_docx.source.certificate_styles import CERTIFICATE_STYLES
from templates_docx.source.package import LANDSCAPE, Own, docx, numbered_pages
from tests.rig.word import tree

ROOM = 500.0


def paragraph(text, size=28.0):
    font = Font(size=size, bold=True)
    return Paragraph(Place("body"), "", "", Layout(), font, inlines=(Text(text, font),))


@pytest.mark.parametrize(("text", "size"), [("Bà Nguyễn Thị Mẫu", 28.0), ("Nguyễn " * 8, 17.5), ("", 28.0)])
def test_the_largest_type_in_which_a_text_needs_one_line(text, size):
    assert fitting_size(paragraph(text), ROOM, Room(1, 12)) == size


def test_half_a_point_more_would_be_too_wide():
    text = "Nguyễn " * 8
    size = fitting_size(paragraph(text), ROOM, Room(1, 12))
    fits, too_wide = (text_width(text.strip(), Font(size=each, bold=True)) for each in (size, size + 0.5))
    assert fits <= ROOM - 1.5 < too_wide


def test_more_lines_leave_larger_type_and_the_least_is_kept_whatever_the_text():
    text = "Nguyễn " * 30
    sizes = [fitting_size(paragraph(text), ROOM, Room(lines, 9)) for lines in (1, 2, 3)]
    assert sizes == [9, 9, 14.0]
    assert fitting_size(paragraph("Nguyễn " * 3000), ROOM, Room(3, 9)) == 9


def test_indents_leave_less_room():
    narrow = Paragraph(
        Place("body"),
        "",
        "",
        Layout(indent_left=100, indent_right=100),
        Font(size=28.0, bold=True),
        inlines=(Text("Nguyễn " * 8, Font(size=28.0, bold=True)),),
    )
    assert fitting_size(narrow, ROOM, Room(1, 9)) == fitting_size(
        paragraph("Nguyễn " * 8), ROOM - 200, Room(1, 9)
    )


def filled(name):
    block = styled("Giấy khen - tên", "{{ name }}")
    template = docx("Mẫu thử", [block], numbered_pages(LANDSCAPE), own=Own(CERTIFICATE_STYLES))
    (found,) = [
        one for one in tree(fill(load_template(template), {"name": name})).iter(w("p")) if len(one) > 1
    ]
    return found


def test_a_text_that_fits_is_left_alone():
    found = filled("Bà Nguyễn Thị Mẫu")
    assert [child.tag for child in found.find(w("pPr"))] == [w("pStyle")]


def test_a_long_text_is_smaller_and_stands_on_the_same_base_line():
    found = filled("Nguyễn " * 12)
    properties = found.find(w("pPr"))
    sizes = {int(size.get(w("val"))) / 2 for size in found.iter(w("sz"))}
    (size,) = sizes
    assert 12 < size < 28
    assert [child.tag for child in properties] == [w("pStyle"), w("spacing"), w("rPr")]
    cut = face("Times New Roman", bold=True)
    before = int(properties.find(w("spacing")).get(w("before"))) / 20
    assert before + size * (cut.ascent + cut.gap) == pytest.approx(2 + 28 * (cut.ascent + cut.gap), abs=0.05)


def test_every_style_of_a_certificate_that_is_fitted_is_one_of_its_own():
    sizes = {row.name: row.size for row in CERTIFICATE_STYLES}
    fitted = {name: room for name, room in FITTED.items() if name.startswith("Giấy khen")}
    assert all(room.least < sizes[name] for name, room in fitted.items())
    assert len(fitted) == 10
