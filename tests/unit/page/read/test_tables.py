import pytest

from docgen.page.model import Borders, Edge, Sides
from tests.rig.raw import MODE_15, STYLES, first, losses, model

THIN, THICK = Edge("solid", 0.5), Edge("solid", 1.5)
GRID = (
    '<w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/>'
    '<w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/>'
    '<w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>'
)
FLAT = '<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'


def cell(text="", properties="", paragraph=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{paragraph}<w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def row(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows, properties="", grid=(2000, 4000), **said):
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    body = f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    return first(body, **said)


def texts(found):
    return [[one.blocks[0].text for one in line.cells] for line in found.rows]


def test_columns_and_cells_have_the_widths_of_the_grid():
    found = table(row(cell("a"), cell("b")))
    assert found.columns == (100.0, 200.0)
    assert [(one.column, one.columns, one.width) for one in found.rows[0].cells] == [
        (0, 1, 100.0),
        (1, 1, 200.0),
    ]


def test_a_width_asked_by_a_cell_goes_before_the_grid():
    found = table(row(cell("a", '<w:tcW w:w="3000" w:type="dxa"/>'), cell("b")))
    assert found.columns == (150.0, 200.0)


def test_a_table_of_a_share_of_the_text_is_scaled():
    found = table(row(cell(), cell()), properties='<w:tblW w:w="5000" w:type="pct"/>')
    assert sum(found.columns) == pytest.approx(467.75, abs=0.01)


def test_a_grid_without_widths_shares_what_is_free():
    assert table(row(cell(), cell()), grid=()).columns == (233.875, 233.875)


def test_spans_and_vertical_merges_are_joined():
    found = table(
        row(cell("ab", '<w:gridSpan w:val="2"/>')),
        row(cell("c", '<w:vMerge w:val="restart"/>'), cell("d")),
        row(cell("", "<w:vMerge/>"), cell("e")),
    )
    assert texts(found) == [["ab"], ["c", "d"], ["e"]]
    assert (found.rows[0].cells[0].columns, found.rows[1].cells[0].rows) == (2, 2)
    assert str(found.rows[2].cells[0].place) == "body/table[1]/row[3]/cell[2]"


def test_a_row_may_begin_later_in_the_grid():
    found = table(row(cell("a"), cell("b")), row(cell("c"), properties='<w:gridBefore w:val="1"/>'))
    assert found.rows[1].cells[0].column == 1


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ('<w:trHeight w:val="400" w:hRule="exact"/>', "height_rule", "exact"),
        ('<w:trHeight w:val="400"/>', "height_rule", "at-least"),
        ('<w:trHeight w:val="400"/>', "height", 20.0),
        ("<w:cantSplit/>", "may_split", False),
        ("<w:tblHeader/>", "header", True),
    ],
)
def test_a_row_property_sets_its_field(said, field, value):
    assert getattr(table(row(cell(), properties=said)).rows[0], field) == value


def test_cell_margins_alignment_and_shading():
    said = (
        '<w:tcMar><w:top w:w="40" w:type="dxa"/><w:start w:w="60" w:type="dxa"/></w:tcMar>'
        '<w:vAlign w:val="center"/><w:shd w:val="clear" w:fill="F2F2F2"/>'
    )
    one = table(row(cell("", said)), properties=FLAT).rows[0].cells[0]
    assert one.padding == Sides(top=2.0, right=5.0, bottom=0.0, left=3.0)
    assert (one.vertical_alignment, one.background) == ("center", "F2F2F2")


def test_borders_of_the_table_lie_round_every_cell():
    found = table(row(cell(), cell()), row(cell(), cell()), properties=GRID)
    assert {one.borders for line in found.rows for one in line.cells} == {Borders(THIN, THIN, THIN, THIN)}


def test_a_cells_own_border_counts_for_its_neighbour_too():
    thick = '<w:tcBorders><w:right w:val="single" w:sz="12"/></w:tcBorders>'
    found = table(row(cell("", thick), cell()), properties=GRID)
    left, right = (one.borders for one in found.rows[0].cells)
    assert (left.right, right.left) == (THICK, THICK)
    assert (left.left, right.right) == (THIN, THIN)


def test_a_line_both_neighbours_refuse_is_not_drawn():
    found = table(
        row(
            cell("", '<w:tcBorders><w:right w:val="nil"/></w:tcBorders>'),
            cell("", '<w:tcBorders><w:left w:val="nil"/></w:tcBorders>'),
        ),
        properties=GRID,
    )
    assert [found.rows[0].cells[0].borders.right, found.rows[0].cells[1].borders.left] == [None, None]


TABLE_STYLE = (
    '<w:style w:type="table" w:styleId="T"><w:name w:val="Bảng"/><w:tblPr>' + GRID + "</w:tblPr>"
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
    '<w:shd w:val="clear" w:fill="DDDDDD"/></w:tcPr>'
    "</w:tblStylePr></w:style>"
)


def test_a_table_style_looks_after_its_first_row():
    found = table(
        row(cell("đầu")), row(cell("thân")),
        properties='<w:tblStyle w:val="T"/><w:tblLook w:firstRow="1" w:val="0620"/>',
        styles=STYLES + TABLE_STYLE,
    )  # fmt: skip
    assert found.style_name == "Bảng"
    assert [line.cells[0].background for line in found.rows] == ["DDDDDD", None]
    assert [line.cells[0].blocks[0].inlines[0].font.bold for line in found.rows] == [True, False]
    assert found.rows[1].cells[0].borders.bottom == THIN


def test_the_edge_stands_at_the_indent_since_word_2013_the_text_before():
    indent = FLAT + '<w:tblInd w:w="200" w:type="dxa"/>'
    assert table(row(cell()), properties=indent).indent == 10.0
    older = MODE_15.replace('"15"', '"14"')
    assert table(row(cell()), properties=indent, settings=older).indent == 5.0


def test_what_a_table_cannot_keep_is_reported():
    document = model(
        "<w:tbl><w:tblPr><w:tblpPr/></w:tblPr><w:tblGrid><w:gridCol w:w='100'/></w:tblGrid>"
        + row(cell("", '<w:textDirection w:val="btLr"/>'))
        + "</w:tbl>"
    )
    assert losses(document) == [
        ("body/table[1]", "loss-table"),
        ("body/table[1]/row[1]/cell[1]", "loss-text-direction"),
    ]


def test_a_span_beyond_words_limit_is_cut():
    found = table(row(cell("", '<w:gridSpan w:val="99999999"/>')))
    assert found.rows[0].cells[0].columns == 63


EXACT = '<w:trHeight w:val="4000" w:hRule="exact"/>'


@pytest.mark.parametrize(("direction", "turn"), [("btLr", "up"), ("tbRl", "down"), ("lrTb", "none")])
def test_text_is_turned_in_a_row_of_exact_height(direction, turn):
    found = table(row(cell("a", f'<w:textDirection w:val="{direction}"/>'), properties=EXACT))
    assert found.rows[0].cells[0].turn == turn


@pytest.mark.parametrize(
    ("direction", "properties"), [("btLr", '<w:trHeight w:val="4000"/>'), ("tbRlV", EXACT), ("btLr", "")]
)
def test_text_whose_lines_have_no_known_length_is_not_turned_but_reported(direction, properties):
    said = row(cell("a", f'<w:textDirection w:val="{direction}"/>'), properties=properties)
    document = model(f"<w:tbl><w:tblGrid><w:gridCol w:w='100'/></w:tblGrid>{said}</w:tbl>")
    assert losses(document) == [("body/table[1]/row[1]/cell[1]", "loss-text-direction")]
