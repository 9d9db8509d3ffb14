"""The whole PDF: open it safely, read its pages, tell running text from tables, boxes and page numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

import pypdfium2
from pypdfium2 import raw

from docgen.errors import MalformedInput
from docgen.messages import Message
from docgen.rules.columns import is_rule_of_signs
from docgen.rules.facts import NO_LOOK, Box, Facts, PageNumber, Sheet, Span, Stroke, numbered
from docgen.rules.pdf.canvas import Canvas, canvas
from docgen.rules.pdf.glyphs import Piece, pieces
from docgen.rules.pdf.margins import measured
from docgen.rules.pdf.paragraphs import Row, blocks, goes_over
from docgen.rules.pdf.pictures import pictures
from docgen.rules.pdf.strokes import Drawn, drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.rules.facts import Block, Picture, Zone

MAX_PAGES: Final = 300
MAX_CHARACTERS: Final = 1_000_000
MAX_OBJECTS: Final = 20_000
"""On one page: a page of text has some hundreds, a map some thousands."""
_PAGE_NUMBER = re.compile(
    r"^(?:-\s*)?(?:trang\s+)?(\d{1,3}|[ivxlc]{1,6})(?:\s*/\s*\d{1,3})?(?:\s*-)?$", re.IGNORECASE
)
_LEFT_OPEN = (
    (re.compile(r"^Số\s*:?\s*[.…]*$", re.IGNORECASE), re.compile(r"[/\d.…]")),
    (re.compile(r"\bngày\W*\d*$"), re.compile(r"(?:[.…\s]*)tháng\b")),
    (re.compile(r"\btháng\W*\d*$"), re.compile(r"(?:[.…\s]*)năm\b")),
)
_LEVEL, _WIDEST_BLANK = 0.8, 30.0
_HEADER_ZONE, _FOOTER_ZONE = 26.0, 27.0
_BESIDE = 0.4
_COVERS = 0.8


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    on: Canvas
    pieces: tuple[Piece, ...]
    drawn: Drawn
    pictures: tuple[Picture, ...]


def read(pdf: bytes) -> Facts:
    """Read a PDF. Raises MalformedInput for bytes that are none, are locked, or exceed a limit."""
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            if len(document) > MAX_PAGES:
                raise MalformedInput(reason=Message("pdf-too-long", limit=MAX_PAGES))
            version = document.get_version() or 0
            pages = list(_pages(document))
    except pypdfium2.PdfiumError as error:
        raise MalformedInput(reason=Message("pdf-damaged")) from error
    return _facts(pages, f"{version // 10}.{version % 10}")


def _pages(document: pypdfium2.PdfDocument) -> Iterator[_Page]:
    characters = 0
    for number in range(1, len(document) + 1):
        page = _flat(document, number - 1)
        if raw.FPDFPage_CountObjects(page) > MAX_OBJECTS:
            raise MalformedInput(reason=Message("pdf-too-much-drawn", limit=MAX_OBJECTS))
        found = tuple(pieces(page))
        characters += sum(len(piece.text) for piece in found)
        if characters > MAX_CHARACTERS:
            raise MalformedInput(reason=Message("pdf-too-much-text", limit=MAX_CHARACTERS))
        yield _Page(number, canvas(page), found, drawn(page, number), tuple(pictures(page, number)))
        page.close()


def _flat(document: pypdfium2.PdfDocument, place: int) -> pypdfium2.PdfPage:
    """Page `place` with what signatures and stamps show laid into it."""
    page = document[place]
    if (
        raw.FPDFPage_GetAnnotCount(page)
        and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS
    ):
        page.close()
        page = document[place]
    return page


def _facts(pages: Sequence[_Page], version: str) -> Facts:
    numbers: list[PageNumber] = []
    strokes: list[Stroke] = []
    rows: list[list[Row]] = []
    for page in pages:
        own, ruled, number = _sorted(page)
        rows.append(own)
        strokes += ruled
        numbers += number
    edges = measured([(page.on, own) for page, own in zip(pages, rows, strict=True)])
    sheets = tuple(
        Sheet(
            number=page.number,
            width=page.on.width,
            height=page.on.height,
            bottom=edge.bottom,
            left=edge.left,
            right=edge.right,
            edge_left=edge.edge_left,
            edge_right=edge.edge_right,
            declared=False,
        )
        for page, edge in zip(pages, edges, strict=True)
    )
    found: list[Block] = []
    for sheet, own in zip(sheets, rows, strict=True):
        made = list(blocks(own, sheet))
        if found and made and goes_over(found[-1], made[0], sheet):
            found[-1] = replace(found[-1], spans=(*found[-1].spans, Span(" ", NO_LOOK), *made.pop(0).spans))
        found += made
    return Facts(
        source="pdf",
        sheets=sheets,
        blocks=numbered(found),
        strokes=tuple(sorted(strokes, key=lambda stroke: (stroke.page, stroke.y))),
        frames=tuple(frame for page in pages for frame in page.drawn.frames),
        pictures=tuple(picture for page in pages for picture in page.pictures),
        numbers=tuple(numbers),
        pdf_version=version,
        scanned=_is_scan(pages),
    )


def _is_scan(pages: Sequence[_Page]) -> bool:
    """Tell whether pages are pictures of paper, with or without a hidden text layer."""
    covered = sum(
        any(
            picture.box.width * picture.box.height > _COVERS * page.on.width * page.on.height
            for picture in page.pictures
        )
        for page in pages
    )
    return 2 * covered > len(pages)


def _sorted(page: _Page) -> tuple[list[Row], list[Stroke], list[PageNumber]]:
    """Rows of text from top to bottom; lines drawn, those typed from signs too; the page number."""
    strokes = list(page.drawn.strokes)
    text: list[Piece] = []
    for piece in page.pieces:
        if is_rule_of_signs(piece.text):
            strokes.append(Stroke(page.number, piece.left, piece.right, piece.box.bottom, typed=True))
        else:
            text.append(piece)
    text = _closed(sorted(text, key=lambda piece: (piece.baseline, piece.left)))
    numbers = list(_page_numbers(page, text))
    text = [piece for piece in text if not any(piece.box == number.box for number in numbers)]
    rows = [
        Row(piece, page.number, _zone(piece, page.drawn), _alone(piece, text)) for piece in _in_rows(text)
    ]
    return rows, strokes, numbers


def _closed(text: list[Piece]) -> list[Piece]:
    """Put together what a gap left for a number or a day has parted: `Số:` and `/QĐ-SNV`."""
    done: list[Piece] = []
    for piece in text:
        left = next((other for other in reversed(done[-3:]) if _is_open(other, piece)), None)
        if left is None:
            done.append(piece)
            continue
        look = piece.spans[0][1]
        left.add(" ", look, left.right, left.right)
        for (character, own), (start, end) in zip(piece.spans, piece.places, strict=True):
            left.add(character, own, start, end)
    return done


def _is_open(left: Piece, right: Piece) -> bool:
    level = abs(left.baseline - right.baseline) < _LEVEL and 0 < right.left - left.right < _WIDEST_BLANK
    return level and any(before.search(left.text) and after.match(right.text) for before, after in _LEFT_OPEN)


def _page_numbers(page: _Page, text: Sequence[Piece]) -> Iterator[PageNumber]:
    """Find the number in the top or bottom margin, where it stands alone and nothing is further out."""
    if not text:
        return
    highest, lowest = text[0], text[-1]
    places: tuple[tuple[Piece, Literal["header", "footer"], bool], ...] = (
        (highest, "header", highest.baseline < _HEADER_ZONE),
        (lowest, "footer", lowest.baseline > page.on.height - _FOOTER_ZONE),
    )
    for piece, part, near in places:
        match = _PAGE_NUMBER.match(piece.text.strip())
        if match and near and _alone(piece, text) and _zone(piece, page.drawn) == "text":
            yield PageNumber(page.number, match[1], piece.spans[0][1], piece.box, part)
            return


def _zone(piece: Piece, on: Drawn) -> Zone:
    box = piece.box
    if any(frame.box.holds(box, 1.0) for frame in on.frames):
        return "box"
    return "table" if any(grid.holds(box, 1.0) for grid in on.grids) else "text"


def _alone(piece: Piece, among: Sequence[Piece]) -> bool:
    return not any(other is not piece and _side_by_side(piece.box, other.box) for other in among)


def _side_by_side(box: Box, other: Box) -> bool:
    shared = min(box.bottom, other.bottom) - max(box.top, other.top)
    apart = box.right < other.left or other.right < box.left
    return apart and shared > _BESIDE * min(box.height, other.height)


def _in_rows(text: Sequence[Piece]) -> list[Piece]:
    """From top to bottom, those of one row from left to right, though their baselines differ a little."""
    done: list[list[Piece]] = []
    for piece in text:
        if done and abs(done[-1][0].baseline - piece.baseline) < 1.0:  # mm
            done[-1].append(piece)
        else:
            done.append([piece])
    return [piece for row in done for piece in sorted(row, key=lambda piece: piece.left)]
