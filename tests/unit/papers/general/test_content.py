"""The pieces of a text: numbered by kind and place, titles where the decree puts them, tables in columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.papers.general.content import laid_out, last_article
from docgen.wording.structure import PIECES

NUMBERED = ["part", "chapter", "section", "subsection", "heading", "article", "clause", "point"]


def piece(kind, text="", title="", table=None):
    return {"kind": kind, "title": title, "text": text, "table": table}


def said(*pieces):
    """The lines as text, without the end mark."""
    return [_said(line) for line in laid_out([*pieces], ends=False)]


def _said(line):
    ((kind, value),) = line.items()
    return (kind, value if isinstance(value, str) else " | ".join(map(str, value.values())))


def table(*columns, rows):
    full = [{"head": "", "width": None, "align": "left", **column} for column in columns]
    return {"columns": full, "rows": [{"cells": cells} for cells in rows]}


def test_each_kind_has_its_number_and_look():
    assert said(
        piece("part", title="Quy định chung"),
        piece("chapter", title="Phạm vi"),
        piece("section", title="Đối tượng"),
        piece("subsection", title="Cá nhân"),
        piece("article", title="Giải thích từ ngữ"),
        piece("clause", "Một."),
        piece("point", "hai;"),
        piece("dash", "ba;"),
        piece("paragraph", "Bốn."),
        piece("heading", title="Mục đích, yêu cầu"),
    ) == [
        ("part", "Phần I | QUY ĐỊNH CHUNG"),
        ("chapter", "Chương I | PHẠM VI"),
        ("section", "Mục 1 | ĐỐI TƯỢNG"),
        ("section", "Tiểu mục 1 | CÁ NHÂN"),
        ("article_title", "Điều 1. Giải thích từ ngữ"),
        ("clause", "1. Một."),
        ("point", "a) hai;"),
        ("dash", "- ba;"),
        ("paragraph", "Bốn."),
        ("heading", "I. MỤC ĐÍCH, YÊU CẦU"),
    ]


def test_an_article_without_title_has_its_number_before_the_text():
    assert said(piece("article", "Một.\nHai.")) == [("article", "Điều 1. | Một."), ("paragraph", "Hai.")]


def test_a_title_stands_alone_and_the_text_below_it():
    assert said(piece("clause", "Một.\nHai.", "Phạm vi")) == [
        ("clause_title", "1. Phạm vi"),
        ("paragraph", "Một."),
        ("paragraph", "Hai."),
    ]


def test_numbers_begin_anew_below_what_holds_them_but_articles_and_chapters_run_on():
    numbers = [
        line[1].split(" ")[1]
        if line[0] in {"part", "chapter", "section", "article"}
        else line[1].split(" ")[0]
        for line in said(
            piece("part", title="A"),
            piece("chapter", title="B"),
            piece("article", "một"),
            piece("clause", "một"),
            piece("point", "một"),
            piece("point", "hai"),
            piece("clause", "hai"),
            piece("point", "ba"),
            piece("article", "hai"),
            piece("clause", "ba"),
            piece("section", title="C"),
            piece("part", title="D"),
            piece("chapter", title="E"),
            piece("section", title="F"),
            piece("article", "ba"),
        )
    ]
    assert numbers == [
        *("I", "I", "1.", "1.", "a)", "b)", "2.", "a)", "2.", "1.", "1"),
        *("II", "II", "1", "3."),
    ]


def test_points_begin_anew_after_plain_text_but_not_after_dashes():
    found = said(
        piece("paragraph", "Gồm:"),
        piece("point", "một"),
        piece("dash", "hai"),
        piece("point", "ba"),
        piece("paragraph", "Và:"),
        piece("point", "bốn"),
    )
    assert [text[:2] for kind, text in found if kind == "point"] == ["a)", "b)", "a)"]


def test_the_end_mark_closes_the_last_line():
    assert laid_out([piece("paragraph", "Một."), piece("dash", "hai;")])[-1] == {"dash": "- hai./."}
    assert laid_out([piece("article", "Một")]) == [{"article": {"label": "Điều 1.", "text": "Một./."}}]
    assert laid_out([piece("clause", "Một\nHai")])[-1] == {"paragraph": "Hai./."}


def test_below_a_table_at_the_end_the_end_mark_is_a_line_of_its_own():
    lines = laid_out([piece("table", table=table({"head": "TT"}, rows=[["1"]]))])
    assert lines == [
        {"table": {"widths": [165], "heads": ["TT"], "rows": [{"group": "", "cells": [{"left": "1"}]}]}},
        {"paragraph": "./."},
    ]


def test_cells_are_set_as_their_column_is_and_a_single_one_names_a_group():
    made = laid_out(
        [
            piece(
                "table",
                table=table(
                    {"head": "TT", "align": "center", "width": 12},
                    {"head": "Việc"},
                    {"head": "Tiền", "align": "right", "width": 40},
                    rows=[["Nhóm A"], ["1", "", "50.000"]],
                ),
            )
        ]
    )[0]["table"]
    assert made["widths"] == [12, 113, 40]
    assert made["rows"] == [
        {"group": "Nhóm A", "cells": []},
        {"group": "", "cells": [{"center": "1"}, {"left": ""}, {"right": "50.000"}]},
    ]


@pytest.mark.parametrize(
    ("given_widths", "widths"),
    [([None, None, None], [55, 55, 55]), ([100, 100, None], [100, 100, 15]), ([7, 9], [7, 9])],
)
def test_columns_without_width_share_what_is_left(given_widths, widths):
    columns = [{"head": "x", "width": width} for width in given_widths]
    made = laid_out([piece("table", table=table(*columns, rows=[["nhóm"]]))])
    assert made[0]["table"]["widths"] == widths


def test_a_row_of_one_cell_in_a_table_of_one_column_is_a_row():
    made = laid_out([piece("table", table=table({"head": "x"}, rows=[["một"]]))])
    assert made[0]["table"]["rows"] == [{"group": "", "cells": [{"left": "một"}]}]


def test_articles_are_counted_for_the_recipients():
    assert last_article([piece("article", "x"), piece("clause", "y"), piece("article", "z")]) == 2


@given(st.lists(st.sampled_from([kind for kind in PIECES if kind != "table"]), min_size=1, max_size=40))
def test_every_text_keeps_each_piece_once_in_order(kinds):
    pieces = [
        piece(kind, "" if rules.text == "never" else f"chữ{place}", f"chữ{place}" * (rules.title == "must"))
        for place, (kind, rules) in enumerate((kind, PIECES[kind]) for kind in kinds)
    ]
    lines = said(*pieces)
    assert len(lines) == len(pieces)
    assert all(f"chữ{place}" in text.lower() for place, (_, text) in enumerate(lines))
