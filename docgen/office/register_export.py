"""The register as a file: CSV, XLSX, or PDF in volumes with their covers."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from docgen.errors import DocgenError, NotKnown
from docgen.messages import Message
from docgen.register.books import Book, known_book
from docgen.register.lines import lines
from docgen.register.printed import Volume, cover_of, printed
from docgen.register.search import in_order
from docgen.register.tabular import to_csv, to_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

    from docgen.office.desk import Desk
    from docgen.register.document import Document
    from docgen.register.search import Wanted

MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}
LARGEST_VOLUME = 1000
"""Documents in one printed volume: some 150 pages, as much as is bound together."""


class NothingToExport(DocgenError):
    """Raised when no document fits the choice."""

    code = "nothing-to-export"
    status = 404


def export(desk: Desk, office: str, wanted: Wanted, form: str, volume: int = 1) -> bytes:
    """Write the register in one of MEDIA_TYPES; `volume` is the number of the first printed volume.

    Raises NotKnown, NothingToExport, LetterMissing.
    """
    if form not in MEDIA_TYPES:
        raise NotKnown(what=Message("what-format"), name=form)
    with desk.database.read() as connection:
        found = in_order(connection, office, wanted)
        if not found:
            raise NothingToExport
        if form == "pdf":
            volumes = list(_volumes(connection, found, volume))
        else:
            written = lines(connection, found)
    now = desk.clock()
    if form == "pdf":
        return printed(volumes, now)
    return to_csv(written) if form == "csv" else to_xlsx(written, now)


def _volumes(connection: Connection, found: Sequence[Document], first: int) -> Iterator[Volume]:
    """Part documents into volumes: each series begins one, whose number is counted within the book's year."""
    written = dict(zip((document.id for document in found), lines(connection, found), strict=True))
    for (body, code, _), documents in groupby(found, _book_and_year):
        book = known_book(connection, Book(found[0].office, body, code))
        number = first
        for _, one_series in groupby(documents, lambda each: each.series):
            part = list(one_series)
            for start in range(0, len(part), LARGEST_VOLUME):
                inside = part[start : start + LARGEST_VOLUME]
                cover = cover_of(book, inside, f"{number:02d}")
                yield Volume(cover, [written[document.id] for document in inside])
                number += 1


def _book_and_year(document: Document) -> tuple[str, str, int]:
    return document.series.body, document.series.book, document.series.year
