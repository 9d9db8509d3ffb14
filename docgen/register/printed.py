"""Sổ đăng ký văn bản đi on paper (Appendix IV, I): cover, then the ten columns on A4 landscape.

A register kept on a system is printed with every column, bound and kept (Đ16.2b). The markup is for
docgen.page.pdf; type sizes and capitals are those of the form.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from docgen.database.schema import as_text
from docgen.messages import Message
from docgen.page.html.markup import Html
from docgen.register.lines import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from docgen.register.books import Book
    from docgen.register.document import Document
    from docgen.register.lines import Line

_WIDTHS = (25, 22, 62, 28, 34, 23, 14, 20, 22, 22)
"""Millimetres; together the 272 mm between a 15 mm and a 10 mm margin."""
_CSS = f"""
@page {{ size: 297mm 210mm; margin: 20mm 10mm 15mm 15mm;
  @top-center {{ content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif }} }}
@page cover {{ margin: 20mm; @top-center {{ content: none }} }}
html {{ font: 11pt/1.15 "Times New Roman", "Liberation Serif", serif; font-kerning: none }}
h1, p {{ margin: 0 }}
.cover {{ page: cover; break-after: page; border: 0.75pt solid; height: 169mm; box-sizing: border-box;
  padding: 12mm 10mm; text-align: center; font-size: 14pt; position: relative }}
.cover .parent, .cover .body {{ text-transform: uppercase }}
.cover .body {{ font-weight: bold }}
.cover h1 {{ font-size: 18pt; margin: 24mm 0 16mm; text-transform: uppercase }}
.cover .span {{ font-style: italic; line-height: 1.5 }}
.cover .volume {{ position: absolute; left: 0; right: 0; bottom: 12mm }}
table {{ border-collapse: collapse; table-layout: fixed; width: {sum(_WIDTHS)}mm }}
th, td {{ border: 0.5pt solid; padding: 1mm 1.2mm; overflow-wrap: anywhere }}
th {{ text-align: center; vertical-align: middle }}
th.place {{ font-weight: normal }}
td {{ vertical-align: top; white-space: pre-line }}
td.middle {{ text-align: center }}
tr {{ break-inside: avoid }}
"""
_CENTRED = (0, 1, 6, 7)


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


def printed(lines: Iterable[Line], cover: Cover, now: datetime) -> Html:
    """Write the book as HTML; `now` is its date."""
    widths = "".join(f'<col style="width:{width}mm">' for width in _WIDTHS)
    heads = "".join(f"<th>{escape(title)}</th>" for title in COLUMNS)
    places = "".join(f'<th class="place">({number})</th>' for number in range(1, len(COLUMNS) + 1))
    rows = "".join(f"<tr>{''.join(map(_cell, range(len(COLUMNS)), line.cells()))}</tr>" for line in lines)
    return Html(
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
        f"<title>{escape(cover.title)} {cover.year}</title>"
        f'<meta name="author" content="{escape(cover.body)}">'
        f'<meta name="dcterms.created" content="{as_text(now)}"><style>{_CSS}</style></head><body>'
        f"{_cover(cover)}<table><colgroup>{widths}</colgroup>"
        f"<thead><tr>{heads}</tr><tr>{places}</tr></thead><tbody>{rows}</tbody></table></body></html>\n",
        {},
    )


def _cover(cover: Cover) -> str:
    first, last = (f"{day:%d/%m/%Y}" for day in cover.days)
    said = (
        Message("cover-year", year=cover.year),
        Message("cover-days", first=first, last=last),
        Message("cover-numbers", first=cover.numbers[0], last=cover.numbers[1]),
    )
    spans = "".join(f'<p class="span">{escape(span)}</p>' for span in said)
    return (
        f'<section class="cover"><p class="parent">{escape(cover.parent)}</p>'
        f'<p class="body">{escape(cover.body)}</p><h1>{escape(cover.title)}</h1>{spans}'
        f'<p class="volume"><b>{escape(Message("cover-volume"))}</b> {escape(cover.volume)}</p></section>'
    )


def _cell(column: int, text: str) -> str:
    middle = ' class="middle"' if column in _CENTRED else ""
    return f"<td{middle}>{escape(text)}</td>"
