"""What must hold of register and archive at any time, said again plainly and compared with the disk.

One checker for operators and for every test that kills, cuts, fills or damages. It reads rows and bytes and
shares nothing with the code that wrote them but the names of tables and files.

    I1  in each series every number up to the last has exactly one row, open hold or known gap
    I2  every acknowledged answer is there: same number, same digests, same bytes
    I3  an issued row has its archived object with equal SHA-256; no object is without a row
    I4  the same key led to one answer
    I5  the trail holds from its first entry; every signed checkpoint is a beginning of it
    I6  a number that became void after issue keeps its bytes
    I7  after recovery no row is reserved, no end waits for its statement
    I8  every end of a row is told in the trail exactly once, with the same digests
    I9  the register written again from the archive alone is the register
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.archive.ocfl import Inventory, sha512
from docgen.archive.store import KeyMissing
from docgen.errors import StorageDamaged
from docgen.office.archiving import REGISTER, STATEMENT, TOMBSTONE, facts
from docgen.proof.canonical import sha256
from docgen.register import trail as audit_trail
from docgen.register.document import DOCUMENTS, read_all
from docgen.register.tables import document, frozen, hold, known_gap, request, series, trail

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from sqlalchemy import Connection

    from docgen.archive.store import Store
    from docgen.office.desk import Desk
    from docgen.register.document import Document


DISPOSED = 3


@dataclass(frozen=True)
class Violation:
    """One thing that does not hold: which invariant, of what, and how."""

    invariant: str
    subject: str
    detail: str


@dataclass(frozen=True)
class Acknowledged:
    """An answer that somebody was given, and the key under which they asked."""

    answer: str
    key: str | None = None


def check(
    desk: Desk, acknowledged: Collection[Acknowledged] = (), checkpoints: Collection[str] = ()
) -> list[Violation]:
    """Check every invariant; `acknowledged` and `checkpoints` are what was kept outside docgen."""
    found = check_register(desk, acknowledged, checkpoints)
    with desk.database.read() as connection:
        rows = {row.id: row for row in read_all(connection.execute(DOCUMENTS))}
    objects = {inventory.id: inventory for inventory in _objects(desk.archive, found)}
    return [
        *found,
        *archived(desk.archive, rows.values(), objects),
        *rebuilt(desk.archive, rows, objects),
    ]


def check_register(
    desk: Desk, acknowledged: Collection[Acknowledged] = (), checkpoints: Collection[str] = ()
) -> list[Violation]:
    """Check what can be checked without reading the archive: all but I3, I6 and I9."""
    with desk.database.read() as connection:
        rows = {row.id: row for row in read_all(connection.execute(DOCUMENTS))}
        return [
            *numbers(connection),
            *inputs(connection, rows.values()),
            *answers(rows, acknowledged),
            *keys(connection, acknowledged),
            *the_trail(desk, connection, checkpoints),
            *finished(rows.values()),
            *told(connection, rows.values()),
        ]


def numbers(connection: Connection) -> Iterator[Violation]:
    """I1. A number noted as a gap may get a row later, when the old register is imported."""
    taken: dict[int, Counter[int]] = defaultdict(Counter)
    noted: dict[int, set[int]] = defaultdict(set)
    columns = (document.c.series_id, document.c.number)
    plain = select(*columns).where(document.c.suffix == "")
    held = select(hold.c.series_id, hold.c.number).where(hold.c.ended_at.is_(None))
    for series_id, number in connection.execute(plain.union_all(held)):
        taken[series_id][number] += 1
    for series_id, number in connection.execute(select(*columns).where(document.c.suffix != "")):
        noted[series_id].add(number)  # "15a" also stands for a 15 that never was
    for gap in connection.execute(select(known_gap)):
        noted[gap.series_id].update(range(gap.first, gap.last + 1))
    for row in connection.execute(select(series)).all():
        for number in sorted({*range(1, row.last + 1), *taken[row.id], *noted[row.id]}):
            times = taken[row.id][number]
            lost = times == 0 and number not in noted[row.id]
            if times > 1 or lost or number > row.last:
                which = f"{row.body}/{row.book}/{row.year}"
                yield Violation("I1", which, f"{number}: {times} × of {row.last}")


def inputs(connection: Connection, rows: Collection[Document]) -> Iterator[Violation]:
    """I2: the input of every number given here is as it was frozen, until it is disposed of."""
    inputs_now = connection.execute(select(frozen.c.document_id, frozen.c.input))
    kept = {row.document_id: row.input for row in inputs_now}
    for row in rows:
        expected = row.input_sha256 if row.archived != DISPOSED else ""
        found = sha256(kept[row.id].encode()) if row.id in kept else ""
        if found != expected:
            yield Violation("I2", row.id, f"{row.code}: its input is changed, missing or still there")


def answers(rows: Mapping[str, Document], acknowledged: Collection[Acknowledged]) -> Iterator[Violation]:
    """I2, as far as the register goes; `archived` compares the bytes of every row."""
    for given in acknowledged:
        said = json.loads(given.answer)
        row = rows.get(said["id"])
        if row is None:
            yield Violation("I2", said["id"], f"{said['code']} was acknowledged and is gone")
        elif (row.number, str(row.series)) != (said["number"], said["series"]):
            yield Violation("I2", said["id"], f"acknowledged as {said['code']}, now {row.code}")
        elif row.state == "reserved" or (said["state"] == "void" and row.state != "void"):
            yield Violation("I2", said["id"], f"acknowledged as {said['state']}, now {row.state}")
        elif {name: file.sha256 for name, file in row.files.items()} != {
            name: file["sha256"] for name, file in said["files"].items()
        }:
            yield Violation("I2", said["id"], "other files than acknowledged")


def keys(connection: Connection, acknowledged: Collection[Acknowledged]) -> Iterator[Violation]:
    """I4."""
    kept = {(row.action, row.key): row.answer for row in connection.execute(select(request))}
    for given in acknowledged:
        action = "void" if json.loads(given.answer)["state"] == "void" else "issue"
        if given.key and kept.get((action, given.key)) != given.answer:
            yield Violation("I4", given.key, "another answer than the one given")


def the_trail(desk: Desk, connection: Connection, checkpoints: Collection[str]) -> Iterator[Violation]:
    """I5."""
    for broken in audit_trail.verify(connection, desk.signer.verifier, tuple(checkpoints)):
        yield Violation("I5", str(broken.place), broken.kind)


def finished(rows: Collection[Document]) -> Iterator[Violation]:
    """I7."""
    for row in rows:
        if row.state == "reserved" or (row.ended_at and row.archived == 1):
            yield Violation("I7", row.id, f"{row.code} is {row.state}, archive at {row.archived}")


def told(connection: Connection, rows: Collection[Document]) -> Iterator[Violation]:
    """I8."""
    events: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for text in connection.execute(select(trail.c.entry)).scalars():
        entry = json.loads(text)
        events[entry.get("document", ""), entry["event"]].append(entry)
    for row in rows:
        due = {
            "number reserved": row.origin == "issued",
            "imported": row.origin == "imported",
            "issued": row.issued_at is not None and row.origin == "issued",
            "void": row.state == "void",
            "replaced": row.state == "replaced",
        }
        for event, expected in due.items():
            if len(events[row.id, event]) != expected:
                yield Violation("I8", row.id, f"{event}: {len(events[row.id, event])} × in the trail")
        digests = {name: file.sha256 for name, file in row.files.items()}
        if any(entry["files"] != digests for entry in events[row.id, "issued"]):
            yield Violation("I8", row.id, "the trail tells of other files")


def archived(
    store: Store, rows: Collection[Document], objects: Mapping[str, Inventory]
) -> Iterator[Violation]:
    """I2, I3 and I6: bytes of every row that was ever issued here, and no bytes without a row."""
    expected = {DOCUMENT + row.id: row for row in rows if row.archived}
    for object_id in sorted(set(objects) - set(expected)):
        yield Violation("I3", object_id, "in the archive, not in the register")
    for object_id, row in expected.items():
        inventory = objects.get(object_id)
        if inventory is None:
            yield Violation(
                "I6" if row.state == "void" else "I3", row.id, f"{row.code} is not in the archive"
            )
        elif sha512(inventory.spelled()) != row.inventory:
            yield Violation("I3", row.id, f"{row.code} has another inventory than the register says")
        elif TOMBSTONE not in inventory.state:
            yield from _files(store, row, inventory)


def rebuilt(
    store: Store, rows: Mapping[str, Document], objects: Mapping[str, Inventory]
) -> Iterator[Violation]:
    """I9."""
    for object_id, inventory in objects.items():
        row = rows.get(object_id.removeprefix(DOCUMENT))
        if row is None:
            continue  # I3 has told of it
        try:
            about = json.loads(read_file(store, inventory, REGISTER))
            last_word = next((name for name in (TOMBSTONE, STATEMENT) if name in inventory.state), None)
            state = json.loads(read_file(store, inventory, last_word))["state"] if last_word else "issued"
        except (StorageDamaged, KeyMissing):
            yield Violation("I9", row.id, "the archive does not tell what the register said")
            continue
        if about["document"] != json.loads(json.dumps(facts(row))) or state != row.state:
            yield Violation("I9", row.id, f"the archive tells another register: {state}, {row.state}")


def _files(store: Store, row: Document, inventory: Inventory) -> Iterator[Violation]:
    for name, file in row.files.items():
        try:
            data = read_file(store, inventory, name)
        except (StorageDamaged, KeyMissing):
            yield Violation("I6" if row.state == "void" else "I3", row.id, f"{name} is damaged or missing")
            continue
        if sha256(data) != file.sha256:
            yield Violation("I3", row.id, f"{name} is not what was issued")


def _objects(store: Store, found: list[Violation]) -> Iterator[Inventory]:
    """Read the inventory of every document in the archive."""
    for kept in store.walk():
        parts = kept.key.split("/")
        if len(parts) == 3 and parts[2] == "inventory.json.sha512" and "document" in parts[1]:  # noqa: PLR2004
            try:
                object_id = json.loads(store.read("/".join([*parts[:2], "inventory.json"])))["id"]
                inventory = load(store, object_id)
            except (KeyMissing, StorageDamaged, ValueError, KeyError, TypeError):
                found.append(Violation("I3", kept.key, "an object that cannot be read"))
                continue
            if inventory:
                yield inventory
