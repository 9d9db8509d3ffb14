"""The audit trail (nhật ký): every change of state, in order, bound to all before it, signed and provable.

An entry is canonical JSON. Appending is serialised over the whole installation, in the transaction of
the change itself: neither is ever there without the other. The trail is also the outbox: an event has
been handed on once whoever listens has read past its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, text

from docgen.database.schema import as_text
from docgen.errors import StorageDamaged
from docgen.proof import chain, merkle
from docgen.proof.canonical import canonical
from docgen.proof.checkpoint import open_checkpoint, sign_checkpoint, write_proof
from docgen.proof.note import NotVerified
from docgen.register.tables import checkpoint, trail

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from sqlalchemy import Connection

    from docgen.database.doing import Doing
    from docgen.proof.note import Signer, Verifier

_ONE_AT_A_TIME = 6_211_031
_LAST = select(trail.c.place, trail.c.link).order_by(trail.c.place.desc()).limit(1)
_NEW = insert(trail)


@dataclass(frozen=True)
class Break:
    """Where the trail does not hold: the place of the entry, or the size of the checkpoint."""

    place: int
    kind: str
    """"missing", "entry", "link", "leaf", "checkpoint" or "shorter" than a checkpoint known elsewhere."""


def append(doing: Doing, event: str, **facts: object) -> None:
    """Add an entry. `facts` are JSON values."""
    append_all(doing, [(event, facts)])


def append_all(doing: Doing, events: Iterable[tuple[str, dict[str, object]]]) -> None:
    """Add entries one after the other."""
    if doing.connection.dialect.name == "postgresql":
        doing.connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})
    last = doing.connection.execute(_LAST).one_or_none()
    place, before = (last.place + 1, last.link) if last else (0, chain.GENESIS)
    rows = []
    for event, facts in events:
        said = {"at": as_text(doing.now), "office": doing.office, "actor": doing.actor, "event": event}
        entry = canonical({"place": place, **said, **facts})
        before = chain.link(before, entry)
        rows.append(
            {
                "place": place,
                "entry": entry.decode(),
                "document_id": facts.get("document"),
                "leaf": merkle.leaf(entry),
                "link": before,
            }
        )
        place += 1
    doing.connection.execute(_NEW, rows)


def verify(connection: Connection, verifier: Verifier | None, known: tuple[str, ...] = ()) -> Iterator[Break]:
    """Go through the trail from its first entry and give every break.

    `verifier` checks the signed checkpoints kept here; `known` are checkpoints that were kept elsewhere,
    the only defence against a trail that was cut off or rewritten as a whole.
    """
    leaves: list[bytes] = []
    before = chain.GENESIS
    for row in connection.execute(select(trail).order_by(trail.c.place)):
        if row.place != len(leaves):
            yield Break(len(leaves), "missing")
            return
        entry = row.entry.encode()
        before = chain.link(before, entry)
        if row.leaf != merkle.leaf(entry):
            yield Break(row.place, "leaf")
        if row.link != before:
            yield Break(row.place, "link")
        leaves.append(merkle.leaf(entry))
    if verifier:
        kept = connection.execute(select(checkpoint.c.note).order_by(checkpoint.c.size)).scalars()
        yield from _broken_checkpoints(leaves, [*kept, *known], verifier)


def _broken_checkpoints(leaves: list[bytes], notes: list[str], verifier: Verifier) -> Iterator[Break]:
    opened = []
    for note in notes:
        try:
            opened.append(open_checkpoint(note, verifier))
        except NotVerified:
            yield Break(len(leaves), "checkpoint")
    roots = merkle.roots_at(leaves, [signed.size for signed in opened])
    for signed in opened:
        if signed.size not in roots:
            yield Break(signed.size, "shorter")
        elif roots[signed.size] != signed.root:
            yield Break(signed.size, "checkpoint")


def sign(connection: Connection, signer: Signer, now: datetime) -> str:
    """Give a signed checkpoint over the whole trail, the kept one if nothing was added since.

    Raises StorageDamaged rather than sign a trail that does not continue the last checkpoint.
    """
    return _sign(connection, _leaves(connection), signer, now)


def prove(connection: Connection, place: int, signer: Signer, now: datetime) -> str:
    """Give the tlog-proof of the entry at `place` under a checkpoint signed now or before."""
    leaves = _leaves(connection)
    note = _sign(connection, leaves, signer, now)
    return write_proof(place, merkle.inclusion(leaves, place), note)


def entries(
    connection: Connection, *, after: int = -1, document: str | None = None
) -> Iterator[tuple[int, str]]:
    """Give places and entries beyond the place `after`, those of one document if asked."""
    query = select(trail.c.place, trail.c.entry).where(trail.c.place > after).order_by(trail.c.place)
    if document is not None:
        query = query.where(trail.c.document_id == document)
    for row in connection.execute(query):
        yield row.place, row.entry


def size(connection: Connection) -> int:
    """Count the entries."""
    return int(connection.execute(select(func.count()).select_from(trail)).scalar_one())


def _sign(connection: Connection, leaves: list[bytes], signer: Signer, now: datetime) -> str:
    last = connection.execute(select(checkpoint).order_by(checkpoint.c.size.desc()).limit(1)).one_or_none()
    signed = open_checkpoint(last.note, signer.verifier) if last else None
    roots = merkle.roots_at(leaves, [len(leaves), *([signed.size] if signed else [])])
    if signed and roots.get(signed.size) != signed.root:
        raise StorageDamaged
    if last and signed and signed.size == len(leaves):
        return str(last.note)
    note = sign_checkpoint(len(leaves), roots[len(leaves)], signer)
    connection.execute(insert(checkpoint).values(size=len(leaves), note=note, signed_at=now))
    return note


def _leaves(connection: Connection) -> list[bytes]:
    return list(connection.execute(select(trail.c.leaf).order_by(trail.c.place)).scalars())
