"""From bytes to a Book: which kind of file it is tells by its first bytes, never by its name."""

from __future__ import annotations

from docgen.sheets.read.formats import read_book

__all__ = ["read_book"]
