"""The port through which a paper is made for the register: a pure function of its frozen input.

The register and the archive do not know how papers are made; whatever fits this port can be numbered.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from docgen.register.books import Book
    from docgen.register.particulars import Particulars

Record = dict[str, Any]


@dataclass(frozen=True)
class Described:
    """What is known of a paper before it has its number: its book, and what is registered of it."""

    book: Book
    """The book as it would begin; an existing book of that body and code goes on as it is."""
    particulars: Particulars


@dataclass(frozen=True)
class Made:
    """A finished paper. The same input and template give the same Made, byte for byte."""

    files: Mapping[str, bytes]
    """File name → bytes: `document.docx`, `document.pdf`."""
    pages: int
    engine: str
    """Names the programs and versions that made it."""
    fonts: str
    """SHA-256 over the fonts used."""
    verdict: Mapping[str, Any]
    """What the format check said, as JSON values; `errors` counts what breaks the decree."""


class Press(Protocol):
    """Makes papers. Raises a DocgenError for a record or a paper that cannot be issued."""

    def describe(self, office: str, paper: str, record: Record) -> Described:
        """Check the record and say what the register will write."""

    def template(self, paper: str) -> bytes:
        """Give the template of the paper as it is now."""

    def numbered(self, paper: str, record: Record, number: int, issued_on: date) -> Record:
        """Put number and date into the record."""

    def make(self, paper: str, record: Record, template: bytes) -> Made:
        """Make the paper from a numbered record."""
