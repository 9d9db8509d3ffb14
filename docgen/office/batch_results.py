"""What comes out of a batch: a ZIP as a stream, PDF for the printer, a workbook with the results."""

from __future__ import annotations

import ctypes
import io
import zipfile
from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING

import pikepdf
import xlsxwriter

from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.database.schema import as_text
from docgen.errors import DocgenError
from docgen.jobs import batches
from docgen.messages import Message
from docgen.office.batch_worker import item_folder
from docgen.office.naming import safe_name
from docgen.page.html.markup import Html
from docgen.page.pdf import to_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from docgen.jobs.batches import Batch, Item
    from docgen.office.desk import Who
    from docgen.office.workshop import Workshop

PAPERS_OF_A_VOLUME = 500
"""Papers that one PDF for the printer holds; more make further volumes."""
_PAPERS_AT_ONCE = 50
"""Papers that are open at a time while a volume is bound: open ones take twenty times what they weigh."""
_READABLE = 0o644 << 16
_WIDTHS = (8, 44, 22, 14, 24, 44, 70)
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_CSS = """
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
html { font: 12pt "Times New Roman", "Liberation Serif", serif; font-kerning: none }
h1 { font-size: 13pt; text-align: center; margin: 0 0 6mm; bookmark-level: none }
table { border-collapse: collapse; table-layout: fixed; width: 165mm }
th, td { border: 0.5pt solid; padding: 1mm 1.5mm; vertical-align: top; overflow-wrap: anywhere }
td.number, th.number { text-align: right }
thead { display: table-header-group } tr { break-inside: avoid }
"""


class NoResult(DocgenError):
    """Raised when nothing has been made yet of what is asked for."""

    code = "no-result"
    status = 404


def contents(shop: Workshop, found: Batch, item: Item) -> Iterator[tuple[str, bytes]]:
    """Give the files of a row that is done, by ending."""
    if "document" in item.result:
        inventory = load(shop.desk.archive, DOCUMENT + item.result["document"])
        if inventory is None:
            raise NoResult
        for ending in found.options.formats:
            yield ending, read_file(shop.desk.archive, inventory, f"document.{ending}")
        return
    folder = item_folder(found.id, item.place)
    for ending in item.result["formats"]:
        yield ending, shop.results.read(f"{folder}/paper.{ending}")


def file_name(item: Item, ending: str) -> str:
    """Name the file of a row so that files sort in the order of the rows."""
    words = (f"{item.place:04d}", item.result.get("code", ""), item.name)
    return f"{safe_name(' '.join(filter(None, words)))}.{ending}"


def done_items(shop: Workshop, who: Who, batch_id: str) -> tuple[Batch, list[Item]]:
    """Give the rows of a batch that are done, in their order. Raises BatchNotFound."""
    with shop.desk.database.read() as connection:
        found = batches.get_batch(connection, who.office, batch_id)
        return found, list(batches.every_item(connection, batch_id, "done"))


def zipped(shop: Workshop, who: Who, batch_id: str) -> Iterator[bytes]:
    """Give a ZIP of every file piece by piece: nothing but one paper is ever in memory.

    Raises BatchNotFound, NoResult before the first piece.
    """
    found, items = done_items(shop, who, batch_id)
    if not items:
        raise NoResult
    return _pieces(shop, found, items)


def volumes(count: int) -> int:
    """Say how many volumes the PDF for the printer has."""
    return -(-count // PAPERS_OF_A_VOLUME)


def merged(
    shop: Workshop, who: Who, batch_id: str, volume: int = 1, lay_out: Callable[[Html], bytes] = to_pdf
) -> bytes:
    """Make one PDF of a volume: an index with the page of each paper, the papers in order, bookmarks.

    `lay_out` is how a face has the index laid out. Raises BatchNotFound, and NoResult for a volume that is
    not there or has no PDF.
    """
    found, items = done_items(shop, who, batch_id)
    items = items[(volume - 1) * PAPERS_OF_A_VOLUME : volume * PAPERS_OF_A_VOLUME]
    if not items or "pdf" not in found.options.formats:
        raise NoResult
    parts = [
        _joined([dict(contents(shop, found, item))["pdf"] for item in items[at : at + _PAPERS_AT_ONCE]])
        for at in range(0, len(items), _PAPERS_AT_ONCE)
    ]
    try:
        return _bound(items, parts, found, lay_out)
    finally:
        _give_back_memory()


def table(shop: Workshop, who: Who, batch_id: str) -> bytes:
    """Make a workbook that says of each row what came out of it. Raises BatchNotFound."""
    stream = io.BytesIO()
    with shop.desk.database.read() as connection:
        found = batches.get_batch(connection, who.office, batch_id)
        with xlsxwriter.Workbook(stream, {**_OPTIONS, "in_memory": True}) as book:
            book.set_properties({"created": found.begun_at.replace(tzinfo=None)})
            sheet = book.add_worksheet(str(Message("batch-table-state")))
            _heading(book, sheet)
            good, bad = (
                book.add_format({"text_wrap": True, "valign": "top", "num_format": "@", **fill})
                for fill in ({}, {"bg_color": "#F8CBAD"})
            )
            for row, item in enumerate(batches.every_item(connection, batch_id), start=1):
                for column, text in enumerate(_cells(found, item)):
                    sheet.write_string(row, column, text, bad if item.state == "failed" else good)
    return stream.getvalue()


def _cells(found: Batch, item: Item) -> tuple[str, ...]:
    files = [file_name(item, ending) for ending in found.options.formats] if item.state == "done" else []
    faults = (
        ": ".join(filter(None, (fault["place"], fault["vi"]))) for fault in item.result.get("faults", ())
    )
    return (
        str(item.place),
        item.name,
        item.source,
        str(Message(f"batch-state-{item.state}")),
        item.result.get("code", ""),
        "\n".join(files),
        "\n".join(faults),
    )


def _heading(book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet) -> None:
    head = book.add_format({"bold": True, "text_wrap": True, "bg_color": "#DDEBF7", "border": 1})
    names = ("index-place", "index-name", "index-source", "table-state", "table-number", "table-files")
    for column, name in enumerate((*names, "table-faults")):
        sheet.set_column(column, column, _WIDTHS[column])
        sheet.write_string(0, column, str(Message(f"batch-{name}")), head)
    sheet.freeze_panes(1, 0)


class _Pipe(io.RawIOBase):
    """Takes what zipfile writes and gives it away piece by piece."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, piece: bytes, /) -> int:  # type: ignore[override] # zipfile writes bytes only
        self._pieces.append(bytes(piece))
        return len(piece)

    def taken(self) -> bytes:
        pieces, self._pieces = self._pieces, []
        return b"".join(pieces)


def _pieces(shop: Workshop, found: Batch, items: Sequence[Item]) -> Iterator[bytes]:
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w") as packed:
        for item in items:
            for ending, content in contents(shop, found, item):
                entry = zipfile.ZipInfo(file_name(item, ending))  # dated 1980: the same bytes every time
                entry.external_attr = _READABLE
                packed.writestr(entry, content)
            yield pipe.taken()
    yield pipe.taken()


def _joined(papers: Sequence[bytes]) -> tuple[bytes, list[int]]:
    """Put papers behind each other; give how many pages each has, too."""
    opened = [_opened(paper) for paper in papers]
    whole = pikepdf.new()
    for paper in opened:
        whole.pages.extend(paper.pages)
    counts = [len(paper.pages) for paper in opened]
    made = _saved(whole)
    for paper in opened:
        paper.close()
    return made, counts


def _bound(
    items: Sequence[Item],
    parts: Sequence[tuple[bytes, list[int]]],
    found: Batch,
    lay_out: Callable[[Html], bytes],
) -> bytes:
    opened = [_opened(part) for part, _ in parts]
    counts = [count for _, several in parts for count in several]
    before = 1  # the index has as many pages as it takes, so its own length shifts the numbers it tells
    while len((index := _opened(lay_out(_index(items, counts, before, found)))).pages) != before:
        before = len(index.pages)
    first = before
    for part in opened:
        index.pages.extend(part.pages)
    with index.open_outline() as outline:
        for item, count in zip(items, counts, strict=True):
            outline.root.append(pikepdf.OutlineItem(f"{item.place}. {item.name}", first))
            first += count
    made = _saved(index)
    for part in opened:
        part.close()
    return made


def _saved(whole: pikepdf.Pdf) -> bytes:
    stream = io.BytesIO()
    whole.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    whole.close()
    return stream.getvalue()


def _give_back_memory() -> None:
    """Give the system back what glibc keeps of what was freed, here some 200 MB."""
    with suppress(AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def _opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def _index(items: Sequence[Item], counts: Sequence[int], before: int, found: Batch) -> Html:
    page, rows = before + 1, []
    for item, count in zip(items, counts, strict=True):
        name = " ".join(filter(None, (item.result.get("code", ""), item.name)))
        cells = "".join(f"<td>{escape(text)}</td>" for text in (name, item.source))
        rows.append(f'<tr><td class="number">{item.place}</td>{cells}<td class="number">{page}</td></tr>')
        page += count
    heads = "".join(f"<th>{escape(Message(f'batch-index-{each}'))}</th>" for each in ("name", "source"))
    title = escape(Message("batch-index-title"))
    return Html(
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="dcterms.created" content="{as_text(found.begun_at)}"><style>{_CSS}</style></head>'
        f"<body><h1>{title}<br>{escape(found.source.name)}</h1><table><colgroup>"
        '<col style="width:15mm"><col><col style="width:35mm"><col style="width:18mm"></colgroup>'
        f'<thead><tr><th class="number">{escape(Message("batch-index-place"))}</th>{heads}'
        f'<th class="number">{escape(Message("batch-index-page"))}</th></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></body></html>\n",
        {},
    )
