"""The register as a file: CSV or XLSX of any choice of documents, PDF of one volume with its cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.errors import DocgenError, NotKnown
from docgen.messages import Message
from docgen.page.pdf import to_pdf
from docgen.register.books import Book, known_book
from docgen.register.lines import lines
from docgen.register.printed import cover_of, printed
from docgen.register.search import in_order
from docgen.register.tabular import to_csv, to_xlsx

if TYPE_CHECKING:
    from docgen.office.desk import Desk
    from docgen.register.document import Document
    from docgen.register.search import Wanted

MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}
LARGEST_VOLUME = 1000
"""Documents in one printed volume; laying out a line takes some 20 ms."""


class NothingToExport(DocgenError):
    """Raised when no document fits the choice."""

    code = "nothing-to-export"
    status = 404


class NotOneVolume(DocgenError):
    """Raised when what is to be printed is not of one book and year, or is too much for one volume."""

    code = "not-one-volume"
    status = 422


def export(desk: Desk, office: str, wanted: Wanted, form: str, volume: str = "") -> bytes:
    """Write the register in one of MEDIA_TYPES. Raises NotKnown, NothingToExport, NotOneVolume."""
    if form not in MEDIA_TYPES:
        raise NotKnown(what=Message("what-format"), name=form)
    with desk.database.read() as connection:
        found = in_order(connection, office, wanted)
        if not found:
            raise NothingToExport
        written = lines(connection, found)
        book = known_book(connection, _book_of(found[0]))
    now = desk.clock()
    if form == "csv":
        return to_csv(written)
    if form == "xlsx":
        return to_xlsx(written, now)
    books = {(each.series.body, each.series.book, each.series.scope, each.series.year) for each in found}
    if len(books) > 1 or len(found) > LARGEST_VOLUME:
        raise NotOneVolume(count=len(found), limit=LARGEST_VOLUME)
    return to_pdf(printed(written, cover_of(book, found, volume), now))


def _book_of(document: Document) -> Book:
    return Book(document.office, document.series.body, document.series.book)
