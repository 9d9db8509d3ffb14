"""Free content: what each kind of piece must have and cannot have."""

from __future__ import annotations

import pytest

from docgen.errors import InvalidRecord
from docgen.papers import PAPERS, example_of
from docgen.wording.structure import MAY, MUST, PIECES
from schemas import load

TABLE = {"columns": [{"head": "TT"}, {"head": "Việc"}], "rows": [{"cells": ["1", ""]}]}


def loaded(*content):
    record = example_of(PAPERS["notice"])
    record["notice"]["content"] = list(content)
    return load("general", record)["notice"]["content"]


def faults(*content):
    with pytest.raises(InvalidRecord) as caught:
        loaded(*content)
    return [
        (fault.pointer.removeprefix("/notice/content"), fault.message.code) for fault in caught.value.faults
    ]


def test_a_piece_is_plain_text_unless_it_says_what_it_is():
    assert loaded({"text": "Một.\nHai."}) == [
        {"kind": "paragraph", "title": "", "text": "Một.\nHai.", "table": None}
    ]


@pytest.mark.parametrize("kind", PIECES)
def test_each_kind_has_what_it_must_have(kind):
    piece = {"kind": kind}
    if PIECES[kind].title == MUST:
        piece["title"] = "Tên"
    if PIECES[kind].text == MUST or PIECES[kind].text == PIECES[kind].title == MAY:
        piece["text"] = "Chữ"
    if kind == "table":
        piece["table"] = TABLE
    assert loaded(piece)[0]["kind"] == kind


@pytest.mark.parametrize(
    ("piece", "found"),
    [
        ({"kind": "chapter"}, [("/0/title", "piece-needs")]),
        ({"kind": "chapter", "title": "A", "text": "b"}, [("/0/text", "piece-has-none")]),
        ({"kind": "point", "title": "A", "text": "b"}, [("/0/title", "piece-has-none")]),
        ({"kind": "paragraph"}, [("/0/text", "piece-needs")]),
        ({"kind": "clause"}, [("/0/text", "piece-needs")]),
        ({"kind": "table"}, [("/0/table", "piece-needs")]),
        ({"kind": "clause", "table": TABLE}, [("/0/text", "piece-needs"), ("/0/table", "piece-has-none")]),
        ({"kind": "dash", "text": "a", "table": TABLE}, [("/0/table", "piece-has-none")]),
        ({"kind": "heading", "text": "a"}, [("/0/title", "piece-needs"), ("/0/text", "piece-has-none")]),
    ],
)
def test_a_piece_that_does_not_fit_its_kind_is_refused(piece, found):
    assert faults(piece) == found


def test_a_text_is_not_empty():
    assert faults() == [("", "too-few-rows")]


@pytest.mark.parametrize("cells", [["1", "2", "3"]])
def test_a_row_has_a_cell_for_each_column_or_one_alone(cells):
    table = {**TABLE, "rows": [{"cells": ["nhóm"]}, {"cells": cells}, {"cells": ["1", "2"]}]}
    assert faults({"kind": "table", "table": table}) == [("/0/table/rows/1/cells", "cells-of-row")]


def test_a_row_that_cannot_be_read_is_not_counted_too():
    table = {**TABLE, "rows": [{"cells": "1"}]}
    assert faults({"kind": "table", "table": table}) == [("/0/table/rows/0/cells", "not-a-list")]
