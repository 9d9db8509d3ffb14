"""The use cases of spreadsheets: the workbook to fill in, and a workbook understood.

A workbook is foreign: it is read in a worker of the guard, and only plain cells come out of there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docgen import guard
from docgen.office.naming import file_name
from docgen.sheets import Book, Sheet
from docgen.sheets import blank_book as _blank
from docgen.sheets import understand as _understand
from docgen.sheets.cells import too_large

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docgen.papers import Paper
    from docgen.sheets import Old

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LARGEST = 30_000_000
"""Bytes of a workbook that is read."""


def blank(paper: Paper) -> tuple[bytes, str]:
    """Give the workbook to fill in for a paper, and the name of its file."""
    return _blank(paper), file_name(paper.name, "", "xlsx")


def understand(  # noqa: PLR0913 # what is known beforehand is given by name
    paper: Paper,
    content: bytes,
    filename: str,
    *,
    mapping: Mapping[str, str] | None = None,
    common: Mapping[str, Any] | None = None,
    agreed: Iterable[Old] = (),
) -> Sheet:
    """Read the workbook called `filename` and understand it as papers to be made; nothing is made yet.

    `mapping`: heading → key of the entry, "" to pass the column over. `common`: entries of the record that
    the workbook need not repeat. `agreed`: the old encodings that a person said yes to.

    Raises MalformedSheet, and as the guard does.
    """
    return _understand(paper, read(content, filename), mapping=mapping, common=common, agreed=agreed)


def read(content: bytes, filename: str) -> Book:
    """Read the cells of a workbook, in a worker. Raises MalformedSheet, and as the guard does."""
    if len(content) > LARGEST:
        raise too_large("megabytes", LARGEST // 1_000_000)
    return Book.from_json(guard.run("read-sheet", {"filename": filename}, (content,)).value)
