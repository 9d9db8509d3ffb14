import pytest

from docgen.page.html.spaces import gap, space_at_end
from docgen.page.model import Font, Layout, Paragraph, Place, Table

PLACE = Place("body")


def paragraph(before=0.0, after=0.0, style="A", contextual=False):
    layout = Layout(space_before=before, space_after=after, contextual_spacing=contextual)
    return Paragraph(PLACE, style, style, layout, Font())


TABLE = Table(PLACE, "", "", (), ())


@pytest.mark.parametrize(
    ("above", "below", "larger", "sum_"),
    [
        (paragraph(after=12), paragraph(before=10), 12, 22),
        (paragraph(after=6), paragraph(before=10), 10, 16),
        (None, paragraph(before=10), 10, 10),
        (paragraph(after=12), TABLE, 12, 12),
        (TABLE, paragraph(before=10), 10, 10),
        (paragraph(after=12, contextual=True), paragraph(before=10), 10, 10),
        (paragraph(after=12), paragraph(before=10, contextual=True), 12, 12),
        (paragraph(after=12, contextual=True), paragraph(before=10, contextual=True), 0, 0),
        (paragraph(after=12, contextual=True), paragraph(before=10, contextual=True, style="B"), 12, 22),
    ],
)
def test_the_larger_space_counts_unless_the_file_adds_them(above, below, larger, sum_):
    assert gap(above, below, adding=False) == larger
    assert gap(above, below, adding=True) == sum_


def test_the_space_after_the_last_paragraph_counts_in_what_holds_it():
    assert space_at_end((paragraph(after=4), paragraph(after=9))) == 9
    assert space_at_end((paragraph(after=9), TABLE)) == 0
    assert space_at_end(()) == 0
