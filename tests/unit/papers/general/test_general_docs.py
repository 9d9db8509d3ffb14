"""The page about general papers tells every type and every kind of piece."""

from __future__ import annotations

from pathlib import Path

from docgen.papers import PAPERS
from docgen.wording.structure import PIECES

PAGE = (Path(__file__).parents[4] / "docs" / "general-papers.md").read_text("utf-8")
WORDS = {"must": "phải có", "may": "có thể có", "never": "không"}
NONE = "không có"


def test_every_type_stands_in_the_table_in_the_order_of_the_decree():
    papers = [one for one in PAPERS.values() if one.kind == "general"]
    rows = [
        f"| {one.name} | {one.type_code or NONE} | `{one.slug}` | {one.form or NONE} | `{one.template}` |"
        for one in papers
    ]
    assert [line for line in PAGE.splitlines() if line.endswith(".docx` |")] == rows


def test_every_kind_of_piece_stands_in_the_table():
    for kind, piece in PIECES.items():
        assert f"| `{kind}` | {piece.label} | {WORDS[piece.title]} | {WORDS[piece.text]} |" in PAGE
