"""The page about templates tells all there is."""

from __future__ import annotations

from pathlib import Path

from docgen.page.environment import FILTERS
from templates_docx.source.styles import LISTED_TABLE, PARAGRAPH_STYLES, PLAIN_TABLE, SIGNED_TABLE, STRONG

PAGE = (Path(__file__).parents[3] / "docs" / "templates.md").read_text("utf-8")


def test_every_style_stands_in_the_table_with_its_clause():
    rows = [f"| {row.name} | {row.clause or 'cho thẻ, không in'} |" for row in PARAGRAPH_STYLES[1:]]
    told = [
        line
        for line in PAGE.splitlines()
        if line.startswith("| ") and not line.startswith(("| Kiểu", "| `", "| Thẻ |"))
    ]
    assert told == rows


def test_styles_of_letters_and_tables_are_named():
    assert all(f"`{name}`" in PAGE for name in (STRONG, PLAIN_TABLE, SIGNED_TABLE, LISTED_TABLE))


def test_every_filter_is_named():
    assert all(f"`{name}`" in PAGE for name in FILTERS)
