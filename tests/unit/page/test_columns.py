"""Tables whose columns the data decide: the row of widths becomes the grid and goes."""

from __future__ import annotations

import pytest

from docgen.page.columns import COLUMN_WIDTHS
from docgen.page.fill import fill
from docgen.page.ooxml import w
from docgen.page.template import load_template
from templates_docx.source.blocks import styled, tag
from templates_docx.source.package import LANDSCAPE, docx, numbered_pages
from templates_docx.source.styles import LISTED_TABLE, style_id
from templates_docx.source.word import Row, cell, table, twips
from tests.rig.word import template, tree

TEXT = twips(210) - twips(30) - twips(15)
LANDSCAPE_TEXT = twips(297) - twips(30) - twips(15)


def repeated(each, block):
    return Row((cell(tag(f"{{%tc for {each} %}}")), cell(block), cell(tag("{%tc endfor %}"))))


def grown(width_style=COLUMN_WIDTHS):
    rows = [
        repeated("width in widths", styled(width_style, "{{ width }}")),
        Row((cell(styled("Ô nhóm", "{{ group }}"), columns=3),)),
        repeated("text in texts", styled("Ô chữ", "{{ text }}")),
    ]
    return table(style_id(LISTED_TABLE), (10, 145, 10), rows)


def filled(document, widths):
    texts = [f"ô {place}" for place, _ in enumerate(widths)]
    root = tree(fill(load_template(document), {"widths": widths, "texts": texts, "group": "Nhóm"}))
    (found,) = root.iter(w("tbl"))
    return found


def grid(found):
    return [int(column.get(w("w"))) for column in found.iter(w("gridCol"))]


def cells(found):
    return [
        [
            (
                "".join(text.text for text in each.iter(w("t"))),
                int(each.find(f"{w('tcPr')}/{w('tcW')}").get(w("w"))),
            )
            for each in row.iter(w("tc"))
        ]
        for row in found.iter(w("tr"))
    ]


def test_columns_share_the_room_in_the_proportion_of_their_widths():
    found = filled(template(grown()), [1, 2, 2])
    widths = [TEXT // 5, TEXT * 2 // 5, TEXT * 2 // 5]
    assert grid(found) == widths
    assert cells(found) == [
        [("Nhóm", TEXT)],
        [("ô 0", widths[0]), ("ô 1", widths[1]), ("ô 2", widths[2])],
    ]


@pytest.mark.parametrize("widths", [[1], [1, 1, 1], [7, 13, 99, 250, 5], [3] * 20])
def test_any_columns_fill_the_text_width_to_the_last_twip(widths):
    found = filled(template(grown()), widths)
    assert len(grid(found)) == len(widths)
    assert sum(grid(found)) == TEXT
    assert found.find(f"{w('tblPr')}/{w('tblW')}").get(w("w")) == str(TEXT)


def test_on_a_page_on_its_side_the_table_is_as_wide_as_its_text():
    document = docx("Mẫu thử", [grown()], numbered_pages(LANDSCAPE))
    assert sum(grid(filled(document, [1, 2]))) == LANDSCAPE_TEXT


def test_a_single_cell_goes_across_all_columns():
    found = filled(template(grown()), [1, 1, 1, 1])
    spans = [int(span.get(w("val"))) for span in found.iter(w("gridSpan"))]
    assert spans == [4]


def test_of_one_column_nothing_is_joined():
    assert list(filled(template(grown()), [50]).iter(w("gridSpan"))) == []


@pytest.mark.parametrize("widths", [[0, 10], ["x", 10], ["²", 10]])
def test_what_is_no_width_leaves_the_table_as_it_is(widths):
    assert len(cells(filled(template(grown()), widths))) == 3


def test_a_row_of_numbers_in_another_style_is_a_row():
    assert len(cells(filled(template(grown("Ô giữa")), [10, 20]))) == 3
