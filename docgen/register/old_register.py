"""Bring in an old register: it keeps its own numbers, order and gaps, and nothing is ever renumbered.

`plan` reads every line and tells every fault with its cell before anything is written; `bring_in` writes all
of a plan without faults, or nothing. Numbers that the old register lacks become known gaps.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, text

from docgen.database.ids import new_id
from docgen.errors import DocgenError, Fault
from docgen.messages import Message
from docgen.register import trail
from docgen.register.books import book_of, known_book
from docgen.register.numbers import Series, foresee, note_gap, written
from docgen.register.particulars import Particulars
from docgen.register.runs import runs
from docgen.register.tables import document, hold, known_gap
from docgen.wording.text import capital_first, illegal_characters, one_line
from docgen.wording.types import TYPES, UNABBREVIATED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from docgen.database.doing import Doing
    from docgen.register.books import Book

_CODE = re.compile(r"(\d{1,6})\s*([^\W\d_]?)\s*(?:/\s*(.+))?")
_DATES = ("%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y")
_VOID = "Đã hủy:"


class InvalidOldRegister(DocgenError):
    """Raised when an old register cannot be brought in as it is; carries every fault with its cell."""

    code = "invalid-old-register"
    status = 422


@dataclass(frozen=True)
class OldLine:
    """One line as it was written: the number of its row in the sheet, and ten cells in order."""

    row: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One line understood."""

    row: int
    series: Series
    number: int
    suffix: str
    issued_on: date
    particulars: Particulars
    void_because: str


@dataclass(frozen=True)
class Plan:
    """What bringing the register in would do."""

    book: Book
    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]
    gaps: Mapping[Series, tuple[tuple[int, int], ...]]
    """Numbers that are neither in the old register nor known here, first and last of each run."""
    disorder: tuple[Entry, ...]
    """Lines whose date is earlier than that of a lower number; they are kept as they are."""


def plan(connection: Connection, wanted: Book, old: Iterable[OldLine], today: date) -> Plan:
    """Understand an old register and tell what bringing it into the book would do."""
    book = known_book(connection, wanted)
    faults: list[Fault] = []
    entries = [entry for line in old if (entry := _understood(book, line, today, faults))]
    known = {which: _numbers_of(connection, which) for which in {entry.series for entry in entries}}
    faults += _repeated(entries, known)
    return Plan(book, tuple(entries), tuple(faults), _gaps(entries, known), tuple(_disorder(entries)))


def bring_in(doing: Doing, planned: Plan, reason: str) -> list[str]:
    """Write every entry of a plan and give the ids. Raises InvalidOldRegister when it has faults."""
    if planned.faults:
        raise InvalidOldRegister(planned.faults, count=len(planned.faults))
    book_of(doing.connection, planned.book)
    ids = {which: _series_up_to(doing, which, planned.entries) for which in planned.gaps}
    for which, missing in planned.gaps.items():
        for between in missing:
            note_gap(doing, ids[which], between, reason)
    rows = [_row(doing, ids[entry.series], entry) for entry in planned.entries]
    doing.connection.execute(insert(document), rows)
    told = (_told(row, entry) for row, entry in zip(rows, planned.entries, strict=True))
    trail.append_all(doing, [event for events in told for event in events])
    return [str(row["id"]) for row in rows]


def _understood(book: Book, line: OldLine, today: date, faults: list[Fault]) -> Entry | None:
    """Understand one line, or tell what is wrong with it."""
    code, issued_on, kind, signer, recipients, kept_by, copies, _, _, note = map(one_line, line.cells)
    wrong: list[Fault] = []
    found = _CODE.fullmatch(code)
    if not found:
        wrong.append(_fault(line, 0, "old-no-number", given=code))
    day = _date(issued_on)
    if day is None:
        wrong.append(_fault(line, 1, "old-no-date", given=issued_on))
    elif day > today:
        wrong.append(_fault(line, 1, "old-in-future", given=issued_on))
    if copies and not copies.isdecimal():
        wrong.append(_fault(line, 6, "old-no-count", given=copies))
    for column, cell in enumerate(line.cells):
        if illegal := illegal_characters(cell):
            wrong.append(_fault(line, column, "old-illegal", given=", ".join(illegal)))
    faults += wrong
    if wrong or not found or not day:
        return None
    number, suffix, symbol = found.groups(default="")
    type_code, type_name, subject = _kind(symbol, kind)
    particulars = Particulars(
        symbol=symbol,
        type_code=type_code,
        type_name=type_name,
        subject=subject,
        body_name=book.body_name,
        signer_name=signer,
        recipients="\n".join(part.strip() for part in recipients.split(";") if part.strip()),
        kept_by=kept_by,
        copies=int(copies) if copies else None,
        note="" if note.startswith(_VOID) else note,
    )
    which = Series(book.office, book.body, book.code, book.scope(type_code), day.year)
    void_because = note.removeprefix(_VOID).strip() if note.startswith(_VOID) else ""
    return Entry(line.row, which, int(number), suffix.lower(), day, particulars, void_because)


def _kind(symbol: str, cell: str) -> tuple[str, str, str]:
    """Tell type code, type and subject from the symbol `QĐ-SNV` and the cell `Quyết định về việc …`."""
    code = next((part for part in re.split(r"[-/]", symbol) if part in TYPES), "")
    names = [TYPES[code]] if code else [*UNABBREVIATED]
    name = next((name for name in names if cell.casefold().startswith(name.casefold())), "")
    subject = cell[len(name) :].strip(" :-–")
    return code, name or names[0], capital_first(subject) if subject.startswith("về việc ") else subject


def _date(written_so: str) -> date | None:
    for form in _DATES:
        try:
            return datetime.strptime(written_so, form).date()  # noqa: DTZ007 # a day, in nobody's time zone
        except ValueError:
            continue
    return None


def _numbers_of(connection: Connection, which: Series) -> tuple[set[tuple[int, str]], set[int], int]:
    """Give the numbers with a row or a hold, those known as gaps, and the last one given."""
    series_id, following = foresee(connection, which)
    rows = select(document.c.number, document.c.suffix).where(document.c.series_id == series_id)
    taken = {(row.number, row.suffix) for row in connection.execute(rows)}
    held = select(hold.c.number).where(hold.c.series_id == series_id, hold.c.ended_at.is_(None))
    taken |= {(number, "") for number in connection.execute(held).scalars()}
    noted = select(known_gap.c.first, known_gap.c.last).where(known_gap.c.series_id == series_id)
    gaps = {number for first, last in connection.execute(noted) for number in range(first, last + 1)}
    return taken, gaps, following - 1


def _repeated(
    entries: Sequence[Entry], known: Mapping[Series, tuple[set[tuple[int, str]], set[int], int]]
) -> Iterable[Fault]:
    times = Counter((entry.series, entry.number, entry.suffix) for entry in entries)
    for entry in entries:
        if times[entry.series, entry.number, entry.suffix] > 1:
            yield _number_fault(entry, "old-twice")
        elif (entry.number, entry.suffix) in known[entry.series][0]:
            yield _number_fault(entry, "old-taken")


def _gaps(
    entries: Sequence[Entry], known: Mapping[Series, tuple[set[tuple[int, str]], set[int], int]]
) -> dict[Series, tuple[tuple[int, int], ...]]:
    numbers: dict[Series, set[int]] = defaultdict(set)
    for entry in entries:
        numbers[entry.series].add(entry.number)
    found = {}
    for which, given in numbers.items():
        taken, gaps, last = known[which]
        missing = set(range(last + 1, max(given) + 1)) - given - gaps - {number for number, _ in taken}
        found[which] = tuple(runs(sorted(missing)))
    return found


def _disorder(entries: Sequence[Entry]) -> Iterable[Entry]:
    latest: dict[Series, date] = {}
    for entry in sorted(entries, key=lambda entry: (str(entry.series), entry.number, entry.suffix)):
        if entry.issued_on < latest.get(entry.series, entry.issued_on):
            yield entry
        latest[entry.series] = max(entry.issued_on, latest.get(entry.series, entry.issued_on))


_UP_TO = text(
    "INSERT INTO series (office, body, book, scope, year, last)"
    " VALUES (:office, :body, :book, :scope, :year, :last)"
    " ON CONFLICT (office, body, book, scope, year)"
    " DO UPDATE SET last = CASE WHEN series.last < excluded.last THEN excluded.last ELSE series.last END"
    " RETURNING id"
)


def _series_up_to(doing: Doing, which: Series, entries: Sequence[Entry]) -> int:
    """Bring the counter up to the highest old number and give the id of the series."""
    last = max(entry.number for entry in entries if entry.series == which)
    return int(doing.connection.execute(_UP_TO, {**asdict(which), "last": last}).scalar_one())


def _row(doing: Doing, series_id: int, entry: Entry) -> dict[str, object]:
    void = bool(entry.void_because)
    return {
        "id": new_id(doing.now),
        "office": doing.office,
        "series_id": series_id,
        "number": entry.number,
        "suffix": entry.suffix,
        "origin": "imported",
        **entry.particulars.columns(written(entry.number, entry.suffix)),
        "issued_on": entry.issued_on,
        "reserved_at": doing.now,
        "reserved_by": doing.actor,
        "state": "void" if void else "issued",
        "issued_at": doing.now,
        "ended_at": doing.now if void else None,
        "ended_by": doing.actor if void else "",
        "end_reason": entry.void_because,
    }


def _told(row: dict[str, object], entry: Entry) -> Iterator[tuple[str, dict[str, object]]]:
    about = {"series": str(entry.series), "number": entry.number, "suffix": entry.suffix}
    yield "imported", {"document": row["id"], **about, "issued_on": entry.issued_on.isoformat()}
    if entry.void_because:
        yield "void", {"document": row["id"], "reason": entry.void_because}


def _fault(line: OldLine, column: int, code: str, **values: object) -> Fault:
    return Fault(f"/{line.row}/{column}", Message(code, **values), f"{'ABCDEFGHIJ'[column]}{line.row}")


def _number_fault(entry: Entry, code: str) -> Fault:
    given = f"{written(entry.number, entry.suffix)}/{entry.particulars.symbol}"
    return Fault(f"/{entry.row}/0", Message(code, given=given), f"A{entry.row}")
