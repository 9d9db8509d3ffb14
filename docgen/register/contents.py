"""Mục lục văn bản, tài liệu (Phụ lục V): what a file or a handover holds, in time order, seven columns."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from html import escape
from typing import TYPE_CHECKING

from docgen.database.schema import as_text
from docgen.messages import Message
from docgen.page.html.markup import Html

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from docgen.register.document import Document

COLUMNS = tuple(Message(f"contents-column-{number}") for number in range(1, 8))
_WIDTHS = (12, 28, 23, 54, 26, 17, 20)
"""Millimetres; together the 180 mm between a 20 mm and a 10 mm margin."""
_CSS = f"""
@page {{ size: 210mm 297mm; margin: 20mm 10mm 20mm 20mm;
  @top-center {{ content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif }} }}
@page :first {{ @top-center {{ content: none }} }}
html {{ font: 12pt/1.15 "Times New Roman", "Liberation Serif", serif; font-kerning: none }}
h1 {{ font-size: 14pt; text-align: center; margin: 0 0 2mm; text-transform: uppercase }}
p {{ text-align: center; margin: 0 0 5mm }}
table {{ border-collapse: collapse; table-layout: fixed; width: {sum(_WIDTHS)}mm }}
th, td {{ border: 0.5pt solid; padding: 1mm 1.2mm; overflow-wrap: anywhere; vertical-align: top }}
th {{ text-align: center; vertical-align: middle }}
tr {{ break-inside: avoid }}
"""


@dataclass(frozen=True)
class Item:
    """One line."""

    place: int
    code: str
    issued_on: str
    type_and_subject: str
    author: str
    page: str
    note: str


def in_time_order(documents: Iterable[Document]) -> list[Document]:
    """Sort documents as they came to be."""
    return sorted(documents, key=lambda each: (each.issued_on, str(each.series), each.number, each.suffix))


def items(documents: Sequence[Document]) -> list[Item]:
    """Write a line for each document, its first page counted through all of them."""
    lines, page = [], 1
    for place, document in enumerate(documents, start=1):
        about = document.particulars
        lines.append(
            Item(
                place,
                document.code,
                f"{document.issued_on:%d/%m/%Y}",
                about.type_and_subject,
                about.body_name,
                str(page),
                _ending(document),
            )
        )
        page += document.pages or 1
    return lines


def _ending(document: Document) -> str:
    void = document.state == "void"
    return str(Message("register-note-void", reason=document.end_reason)) if void else ""


def printed(lines: Iterable[Item], title: str, now: datetime) -> Html:
    """Write the list as HTML for docgen.page.pdf; `title` is that of the file."""
    widths = "".join(f'<col style="width:{width}mm">' for width in _WIDTHS)
    heads = "".join(f"<th>{escape(column)}</th>" for column in COLUMNS)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(str(cell))}</td>' for cell in astuple(line))}</tr>" for line in lines
    )
    heading = escape(Message("contents-title"))
    return Html(
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{heading}</title>'
        f'<meta name="dcterms.created" content="{as_text(now)}"><style>{_CSS}</style></head><body>'
        f"<h1>{heading}</h1><p>{escape(title)}</p><table><colgroup>{widths}</colgroup>"
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></body></html>\n",
        {},
    )
