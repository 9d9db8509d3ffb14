"""Finish what a crash interrupted. Runs at start and every minute; may run in several processes at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.archive.local import LocalStore
from docgen.errors import DocgenError
from docgen.office.desk import DOCGEN, Who
from docgen.office.disposal import carry_out
from docgen.office.ending import settle_statement
from docgen.office.issue import finish
from docgen.register import documents

if TYPE_CHECKING:
    from docgen.office.desk import Desk
    from docgen.register.document import Document


@dataclass(frozen=True)
class Recovered:
    """What one pass did: documents issued, statements added, and what has to wait (id "": a destruction)."""

    issued: tuple[str, ...]
    stated: tuple[str, ...]
    left: tuple[tuple[str, Exception], ...]


def recover(desk: Desk) -> Recovered:
    """Finish every interrupted document of every office whose lease is over."""
    if isinstance(desk.archive, LocalStore):
        desk.archive.sweep()
    left: list[tuple[str, Exception]] = []
    try:
        carry_out(desk)
    except DocgenError as error:
        left.append(("", error))
    with desk.database.read() as connection:
        found = documents.unfinished(connection, desk.clock())
    done: dict[bool, list[str]] = {True: [], False: []}
    for document in found:
        reserved = document.state == "reserved"
        try:
            if (_issue if reserved else _state)(desk, document):
                done[reserved].append(document.id)
        except Exception as error:  # noqa: BLE001 # one paper that cannot be made must not stop the others
            left.append((document.id, error))
    return Recovered(tuple(done[True]), tuple(done[False]), tuple(left))


def _issue(desk: Desk, document: Document) -> bool:
    who = Who(document.office, DOCGEN)
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        mine = documents.claim(doing, document.id, doing.now + desk.lease)
    if mine:
        finish(desk, who, document.id)
    return mine


def _state(desk: Desk, document: Document) -> bool:
    settle_statement(desk, Who(document.office, DOCGEN), document.id)
    return True
