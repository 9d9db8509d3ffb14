"""Sổ đăng ký văn bản đi on paper (Appendix IV, I): cover, then the ten columns on A4 landscape.

A register kept on a system is printed with every column, bound and kept (Đ16.2b). Each book of each year
begins a volume (quyển), a long one goes on in more. Type sizes and capitals are those of the form.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from docgen.database.schema import as_text
from docgen.messages import Message
from docgen.page.book import Grid, bind, palette
from docgen.page.html.markup import Html
from docgen.page.pdf import to_pdf
from docgen.register.lines import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from docgen.register.books import Book
    from docgen.register.document import Document
    from docgen.register.lines import Line

GRID = Grid(
    widths=(25, 22, 60, 28, 40, 21, 14, 20, 22, 20),
    heads=COLUMNS,
    below=tuple(f"({number})" for number in range(1, len(COLUMNS) + 1)),
    centred=frozenset((0, 1, 6, 7)),
)
"""Millimetres; together the 272 mm between a 15 mm and a 10 mm margin."""
_CSS = """
@page { size: 297mm 210mm; margin: 20mm }
html { font: 14pt/1.15 "Times New Roman", "Liberation Serif", serif; font-kerning: none }
h1, p { margin: 0 }
.cover { break-after: page; border: 0.75pt solid; height: 169mm; box-sizing: border-box;
  padding: 12mm 10mm; text-align: center; position: relative }
.cover .parent, .cover .body { text-transform: uppercase }
.cover .body { font-weight: bold }
.cover h1 { font-size: 18pt; margin: 24mm 0 16mm; text-transform: uppercase }
.cover .span { font-style: italic; line-height: 1.5 }
.cover .volume { position: absolute; left: 0; right: 0; bottom: 12mm }
"""


@dataclass(frozen=True)
class Cover:
    """What the cover says: whose book, which year, from which day and number to which."""

    parent: str
    body: str
    title: str
    year: int
    days: tuple[date, date]
    numbers: tuple[str, str]
    volume: str = ""


@dataclass(frozen=True)
class Volume:
    """One volume: its cover and its lines, in their order."""

    cover: Cover
    lines: Sequence[Line]


def cover_of(book: Book, documents: Sequence[Document], volume: str = "") -> Cover:
    """Write the cover of a book for these documents, of which there is at least one, in their order."""
    days = [document.issued_on for document in documents]
    return Cover(
        book.body_parent,
        book.body_name or book.body,
        book.title,
        documents[0].series.year,
        (min(days), max(days)),
        (documents[0].number_text, documents[-1].number_text),
        volume,
    )


def printed(volumes: Sequence[Volume], now: datetime) -> bytes:
    """Write volumes, of which there is at least one, as one PDF/A-2a; `now` is its date.

    The same lines give the same bytes. Raises LetterMissing, NotRendered.
    """
    rows = [[line.cells() for line in volume.lines] for volume in volumes]
    first = volumes[0].cover
    markup = (
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
        f"<title>{escape(first.title)} {first.year}</title>"
        f'<meta name="author" content="{escape(first.body)}">'
        f'<meta name="dcterms.created" content="{as_text(now)}"><style>{_CSS}</style></head><body>'
        f"{''.join(_cover(volume.cover) for volume in volumes)}"
        f"{palette(GRID, (row for each in rows for row in each))}</body></html>\n"
    )
    return bind(to_pdf(Html(markup, {})), GRID, rows, [_bookmark(volume.cover) for volume in volumes])


def _spans(cover: Cover) -> tuple[Message, Message, Message]:
    first, last = (f"{day:%d/%m/%Y}" for day in cover.days)
    return (
        Message("cover-year", year=cover.year),
        Message("cover-days", first=first, last=last),
        Message("cover-numbers", first=cover.numbers[0], last=cover.numbers[1]),
    )


def _cover(cover: Cover) -> str:
    spans = "".join(f'<p class="span">{escape(span)}</p>' for span in _spans(cover))
    return (
        f'<section class="cover"><p class="parent">{escape(cover.parent)}</p>'
        f'<p class="body">{escape(cover.body)}</p><h1>{escape(cover.title)}</h1>{spans}'
        f'<p class="volume"><b>{escape(Message("cover-volume"))}</b> {escape(cover.volume)}</p></section>'
    )


def _bookmark(cover: Cover) -> str:
    year, _, numbers = _spans(cover)
    volume = f"{Message('cover-volume')} {cover.volume}".strip()
    return f"{cover.body}; {year}; {volume}; {numbers}"
