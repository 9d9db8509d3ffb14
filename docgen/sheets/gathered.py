"""What stands in a book: the lines of its tables, its common facts, what is to be told of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docgen.errors import Fault
    from docgen.sheets.cells import Grid, Value
    from docgen.sheets.headings import Header
    from docgen.sheets.layout import Table
    from docgen.sheets.rows import Line


@dataclass(frozen=True)
class Lines:
    """What one sheet says of one table; `header` is None for a table without a sheet."""

    table: Table
    grid: Grid | None = None
    header: Header | None = None
    lines: tuple[Line, ...] = ()


@dataclass
class Gathered:
    """All that stands in a book, by entry."""

    data: Lines
    tables: list[Lines] = field(default_factory=list)
    common: dict[str, tuple[Value, str]] = field(default_factory=dict)
    """Key → value and address of its cell, empty cells as well."""
    common_sheet: str = ""
    notes: list[Fault] = field(default_factory=list)
    doubts: list[Fault] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    """Of sheets and columns as a whole: with any, nothing can be made of the book."""
