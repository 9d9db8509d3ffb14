"""What a finished paper says of itself, read back from its pages: body, number, place, day, who signs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from docgen.page.keep import SIGNER, SIGNING
from docgen.page.model import Table, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.page.model import Block, Document, Paragraph

ISSUER: Final = "Tên cơ quan"
NUMBER: Final = "Số ký hiệu"
PLACE_AND_DATE: Final = "Địa danh ngày tháng"
BASIS: Final = "Căn cứ"
"""Names of the styles in which a template sets these parts."""
_PLACE_AND_DATE = re.compile(r"(?P<place>.+?), (?P<day>ngày \d+ tháng \d+ năm \d+)?")


@dataclass(frozen=True)
class Signature:
    """Who signs, under which post: `KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC`."""

    post: str
    name: str


@dataclass(frozen=True)
class Stated:
    """One finished paper; "" for what is left open or not printed."""

    bodies: tuple[str, ...]
    number: str
    place: str
    day: str
    signatures: tuple[Signature, ...]
    texts: tuple[str, ...]
    """Every paragraph but the bases, which cite other papers."""


def read_back(document: Document) -> Stated:
    """Read what the pages say."""
    blocks = [block for section in document.sections for block in section.blocks]
    lines = [line for line in paragraphs(tuple(blocks)) if line.text.strip()]
    place, day = _place_and_day(_first(lines, PLACE_AND_DATE))
    return Stated(
        bodies=tuple(line.text for line in lines if line.style_name == ISSUER),
        number=_number(_first(lines, NUMBER)),
        place=place,
        day=day,
        signatures=tuple(_signatures(blocks)),
        texts=tuple(line.text for line in lines if line.style_name != BASIS),
    )


def _first(lines: Sequence[Paragraph], style: str) -> str:
    return next((line.text for line in lines if line.style_name == style), "")


def _number(line: str) -> str:
    """Give `12/QĐ-SNV` of `Số: 12/QĐ-SNV`; nothing while the number is open."""
    number = line.partition(":")[2].strip()
    return "" if number.startswith("/") else number


def _place_and_day(line: str) -> tuple[str, str]:
    found = _PLACE_AND_DATE.match(line)
    return (found["place"], found["day"] or "") if found else ("", "")


@dataclass
class _Column:
    """What has been read of the signatures in one column of a table."""

    posts: list[str] = field(default_factory=list)


def _signatures(blocks: Sequence[Block]) -> Iterator[Signature]:
    for block in blocks:
        if isinstance(block, Table):
            yield from _signed(block)


def _signed(table: Table) -> Iterator[Signature]:
    """Pair posts and names that stand below one another; several columns sign beside each other."""
    columns: dict[int, _Column] = {}
    for row in table.rows:
        for cell in row.cells:
            column = columns.setdefault(cell.column, _Column())
            for line in paragraphs(cell.blocks):
                if line.style_name == SIGNING:
                    column.posts.append(line.text)
                elif line.style_name == SIGNER and column.posts:
                    yield Signature(" / ".join(column.posts), line.text)
                    column.posts.clear()
