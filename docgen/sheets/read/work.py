"""What a worker of the guard does: read the cells of one workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docgen.sheets.read.formats import read_book

if TYPE_CHECKING:
    from collections.abc import Mapping


def read(arguments: Mapping[str, Any], files: tuple[bytes, ...]) -> tuple[Any, tuple[bytes, ...]]:
    """Read the workbook `files[0]`, called `arguments["filename"]`; give `Book.as_json()`."""
    return read_book(files[0], arguments["filename"]).as_json(), ()
