"""What comes out of a batch: a ZIP as a stream, a workbook with the results."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import xlsxwriter

from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.errors import DocgenError
from docgen.jobs import batches
from docgen.messages import Message
from docgen.office.batch_worker import item_folder
from docgen.office.naming import safe_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.jobs.batches import Batch, Item
    from docgen.office.desk import Who
    from docgen.office.workshop import Workshop

_READABLE = 0o644 << 16
_WIDTHS = (8, 44, 22, 14, 24, 44, 70)
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


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
