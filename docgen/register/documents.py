"""The life of a number: reserved → issued → void or replaced, or reserved → void.

Reserving and issuing are two short transactions; between them the paper is made and archived from the
input that was frozen with the number. A crash between leaves a reserved row, never a gap: recovery makes
the same paper from the same input, or voids the number with a reason.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import insert, update

from docgen.database.ids import new_id
from docgen.proof.canonical import canonical, sha256
from docgen.register import trail
from docgen.register.books import Book, book_of, known_book
from docgen.register.dates import Place, date_for
from docgen.register.document import DOCUMENTS, Document, File, get, read_all
from docgen.register.numbers import Series, end_hold, take, written
from docgen.register.numbers import foresee as foresee_number
from docgen.register.particulars import Particulars
from docgen.register.refusals import ReasonMissing, StateConflict
from docgen.register.tables import document, frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from sqlalchemy import Connection

    from docgen.database.doing import Doing


_NEW_DOCUMENT = insert(document)
_NEW_INPUT = insert(frozen)


@dataclass(frozen=True)
class Wanted:
    """A document that is to get a number.

    `freeze` puts number and date into the input; quick and pure, for it runs inside the transaction.
    `issued_on` None means today in the time zone of the book; `held` is a number kept for it.
    """

    id: str
    book: Book
    paper: str
    particulars: Particulars
    template_sha256: str
    freeze: Callable[[int, date], Mapping[str, object]]
    issued_on: date | None = None
    held: int | None = None
    replaces: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What was made and archived for a reserved number."""

    pages: int
    files: Mapping[str, File]
    engine: str
    fonts: str
    inventory: str
    """SHA-512 of the inventory of the archived object."""


def foresee(connection: Connection, wanted: Wanted, now: datetime) -> tuple[int, date]:
    """Tell which number and date `reserve` would give now; nothing is taken. Raises what it would raise."""
    book = known_book(connection, wanted.book)
    which = _series(book, wanted, now)
    series_id, number = foresee_number(connection, which)
    place = Place(series_id, wanted.held or number, held=wanted.held is not None)
    return place.number, date_for(connection, place, wanted.issued_on, book.today(now))


def reserve(doing: Doing, wanted: Wanted, lease_until: datetime) -> str:
    """Give the document its number and date, freeze its input, and give that input back.

    Until `lease_until` recovery leaves the row to the caller. Raises DateOutOfOrder, DateInFuture,
    NumberNotHeld, and StateConflict when the document to be replaced is not in force.
    """
    connection = doing.connection
    book = book_of(connection, wanted.book)
    which = _series(book, wanted, doing.now)
    if wanted.held is None:
        series_id, number = take(doing, which)
    else:
        series_id, number = end_hold(doing, which, wanted.held), wanted.held
    place = Place(series_id, number, held=wanted.held is not None)
    issued_on = date_for(connection, place, wanted.issued_on, book.today(doing.now))
    if wanted.replaces:
        _in_force(connection, doing.office, wanted.replaces)
    text = canonical(wanted.freeze(number, issued_on))
    connection.execute(
        _NEW_DOCUMENT,
        {
            "id": wanted.id,
            "office": doing.office,
            "series_id": series_id,
            "number": number,
            "origin": "issued",
            "paper": wanted.paper,
            **wanted.particulars.columns(written(number)),
            "issued_on": issued_on,
            "input_sha256": sha256(text),
            "template_sha256": wanted.template_sha256,
            "replaces": wanted.replaces,
            "reserved_at": doing.now,
            "reserved_by": doing.actor,
            "state": "reserved",
            "lease_until": lease_until,
            "attempts": 1,
        },
    )
    connection.execute(_NEW_INPUT, {"document_id": wanted.id, "input": text.decode()})
    trail.append(
        doing,
        "number reserved",
        document=wanted.id,
        series=str(which),
        number=number,
        issued_on=issued_on.isoformat(),
        paper=wanted.paper,
        input=sha256(text),
        template=wanted.template_sha256,
    )
    return text.decode()


def claim(doing: Doing, document_id: str, lease_until: datetime) -> bool:
    """Take over a reserved document whose lease is over; False when another has it or it has ended."""
    taken = doing.connection.execute(
        update(document)
        .where(
            document.c.id == document_id,
            document.c.state == "reserved",
            document.c.lease_until <= doing.now,
        )
        .values(lease_until=lease_until, attempts=document.c.attempts + 1)
    )
    return taken.rowcount == 1


def let_go(doing: Doing, document_id: str, *, blameless: bool) -> None:
    """End the lease of a reserved document at once; a blameless attempt does not count against it."""
    again = {"attempts": document.c.attempts - 1} if blameless else {}
    doing.connection.execute(
        update(document)
        .where(document.c.id == document_id, document.c.state == "reserved")
        .values(lease_until=doing.now, **again)
    )


def mark_issued(doing: Doing, document_id: str, outcome: Outcome) -> Document:
    """Ban hành: the files are in the archive; from here on nothing of the document changes.

    What it replaces ends with it. Marking it again with the same files does nothing; raises
    StateConflict when it has ended otherwise.
    """
    before = get(doing.connection, doing.office, document_id)
    if before.state == "issued" and before.files == outcome.files:
        return before
    issued = {"state": "issued", "issued_at": doing.now, "archived": 1, **vars(outcome)}
    _step(doing, before, "reserved", **{**issued, "files": _files_text(outcome.files)})
    trail.append(
        doing,
        "issued",
        document=document_id,
        code=before.code,
        files={name: file.sha256 for name, file in outcome.files.items()},
        engine=outcome.engine,
        fonts=outcome.fonts,
        template=before.template_sha256,
        input=before.input_sha256,
        inventory=outcome.inventory,
    )
    if before.replaces:
        _replace(doing, before.replaces, document_id)
    return replace(before, **issued)


def void(doing: Doing, document_id: str, reason: str) -> Document:
    """Hủy: the number stays in the register with the reason, for ever; its files stay too.

    Raises DocumentNotFound, ReasonMissing, StateConflict for a document that has ended already.
    """
    if not reason.strip():
        raise ReasonMissing
    before = get(doing.connection, doing.office, document_id)
    _step(
        doing,
        before,
        before.state if before.state == "issued" else "reserved",
        state="void",
        ended_at=doing.now,
        ended_by=doing.actor,
        end_reason=reason.strip(),
    )
    trail.append(doing, "void", document=document_id, code=before.code, reason=reason.strip())
    return get(doing.connection, doing.office, document_id)


def void_held(doing: Doing, which: Series, number: int, reason: str) -> str:
    """Let a held number go: it gets its row, void, with the reason. Raises NumberNotHeld, ReasonMissing."""
    if not reason.strip():
        raise ReasonMissing
    series_id = end_hold(doing, which, number)
    book = known_book(doing.connection, Book(which.office, which.body, which.book))
    day = date_for(doing.connection, Place(series_id, number, held=True), None, book.today(doing.now))
    made = new_id(doing.now)
    doing.connection.execute(
        insert(document).values(
            id=made,
            office=doing.office,
            series_id=series_id,
            number=number,
            origin="held",
            **Particulars().columns(written(number)),
            issued_on=day,
            reserved_at=doing.now,
            reserved_by=doing.actor,
            state="void",
            ended_at=doing.now,
            ended_by=doing.actor,
            end_reason=reason.strip(),
        )
    )
    trail.append(doing, "void", document=made, series=str(which), number=number, reason=reason.strip())
    return made


def mark_archived(doing: Doing, document_id: str, reached: int, inventory: str) -> None:
    """Note how far the archive has followed (2 the statement of the end, 3 disposed of) and what it holds."""
    moved = doing.connection.execute(
        update(document)
        .where(document.c.id == document_id, document.c.archived < reached)
        .values(archived=reached, inventory=inventory)
    )
    if moved.rowcount == 1:
        trail.append(doing, "archived", document=document_id, reached=reached, inventory=inventory)


def unfinished(connection: Connection, now: datetime) -> list[Document]:
    """List, over all offices, what recovery has to finish: reserved without a lease, ends not archived."""
    reserved = (document.c.state == "reserved") & (document.c.lease_until <= now)
    ended = document.c.state.in_(("void", "replaced")) & (document.c.archived == 1)
    return read_all(connection.execute(DOCUMENTS.where(reserved | ended).order_by(document.c.id)))


def _replace(doing: Doing, old: str, new: str) -> None:
    ended = doing.connection.execute(
        update(document)
        .where(document.c.id == old, document.c.state == "issued")
        .values(state="replaced", ended_at=doing.now, ended_by=doing.actor, replaced_by=new)
    )
    if ended.rowcount == 1:  # one that became void meanwhile stays void
        trail.append(doing, "replaced", document=old, by=new)


def _step(doing: Doing, before: Document, was: str, **values: object) -> None:
    moved = doing.connection.execute(
        update(document).where(document.c.id == before.id, document.c.state == was).values(**values)
    )
    if moved.rowcount != 1:
        raise StateConflict(state=before.state)


def _in_force(connection: Connection, office: str, document_id: str) -> None:
    state = get(connection, office, document_id).state
    if state != "issued":
        raise StateConflict(state=state)


def _series(book: Book, wanted: Wanted, now: datetime) -> Series:
    year = (wanted.issued_on or book.today(now)).year
    return Series(book.office, book.body, book.code, book.scope(wanted.particulars.type_code), year)


def _files_text(files: Mapping[str, File]) -> str:
    return canonical({name: asdict(file) for name, file in files.items()}).decode()
