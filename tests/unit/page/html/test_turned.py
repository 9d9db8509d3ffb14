import re

import pytest

from docgen.page.html import to_html
from docgen.page.model import (
    Cell,
    Document,
    Font,
    Layout,
    Margins,
    Metadata,
    PageSize,
    Paragraph,
    Place,
    Row,
    Section,
    Table,
    Text,
)
from docgen.page.pdf import to_pdf
from tests.rig.pdf import pieces

BODY = Place("body")
FONT = Font(size=20.0)
WIDTH, HEIGHT = 100.0, 400.0


def document(turn, vertical="top"):
    """One cell of 100 × 400 pt in the corner of the text, which begins 50 pt from both edges."""
    paragraph = Paragraph(BODY, "", "", Layout(), FONT, inlines=(Text("Biển", FONT),))
    cell = Cell(BODY, 0, 1, 1, WIDTH, (paragraph,), vertical_alignment=vertical, turn=turn)
    table = Table(BODY, "", "", (WIDTH,), (Row(BODY, (cell,), HEIGHT, "exact"),))
    section = Section(BODY, PageSize(600.0, 600.0), Margins(50.0, 50.0, 50.0, 50.0), (table,))
    return Document(Metadata(title="Biển"), (section,))


def test_a_cell_that_is_not_turned_has_no_box_of_its_own():
    assert "transform" not in to_html(document("none")).markup


@pytest.mark.parametrize(
    ("turn", "said"),
    [("up", "translate(0,400pt) rotate(-90deg)"), ("down", "translate(100pt,0) rotate(90deg)")],
)
def test_the_box_has_the_room_of_the_cell_and_stands_upright(turn, said):
    markup = to_html(document(turn)).markup
    assert said in markup
    assert re.search(r"width:400pt;height:100pt;transform-origin:0 0", markup)


@pytest.mark.parametrize(("turn", "left"), [("up", 600 - 50 - HEIGHT), ("down", 50.0)])
def test_lines_begin_at_the_foot_or_at_the_head_of_the_cell(turn, left):
    (piece,) = pieces(to_pdf(to_html(document(turn))))
    assert (piece.text, piece.turn) == ("Biển", turn)
    assert piece.left == pytest.approx(left, abs=0.5)


@pytest.mark.parametrize("turn", ["up", "down"])
@pytest.mark.parametrize(("vertical", "share"), [("top", 0.0), ("center", 0.5), ("bottom", 1.0)])
def test_vertical_alignment_counts_across_the_lines(turn, vertical, share):
    (piece,) = pieces(to_pdf(to_html(document(turn, vertical))))
    (top,) = pieces(to_pdf(to_html(document(turn))))
    line = 20 * 1.149
    assert piece.baseline - top.baseline == pytest.approx((WIDTH - line) * share, abs=0.5)
