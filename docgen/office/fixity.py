"""Run a fixity check over the archive: resumable, at a limited speed, each pass told in the trail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from docgen.archive.fixity import check_all, check_folder
from docgen.archive.objects import DOCUMENT
from docgen.archive.ocfl import object_in
from docgen.office.desk import DOCGEN, Who
from docgen.register import trail
from docgen.register.tables import document, fixity_run

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Row

    from docgen.archive.fixity import Checked, Finding
    from docgen.office.desk import Desk

_SAVE_EVERY = 100
"""Objects after which the place is saved: at most so many are gone through twice."""
_ARCHIVED = select(
    document.c.id, document.c.state, document.c.ended_at, document.c.archived, document.c.inventory
)
INSTALLATION = Who("", DOCGEN)
"""The archive belongs to the installation, not to one office."""


@dataclass(frozen=True)
class Audit:
    """One finished pass."""

    objects: int
    octets: int
    findings: tuple[Finding, ...]


def audit(
    desk: Desk,
    *,
    bytes_per_second: int | None = None,
    progress: Callable[[Checked], None] = lambda _: None,
) -> Audit:
    """Go through the whole archive, going on where a broken pass stopped, and tell what was found."""
    run, after = _begin(desk)
    objects = octets = 0
    findings: list[Finding] = []
    for checked in check_all(desk.archive, _known(desk), after=after, bytes_per_second=bytes_per_second):
        certain = _looked_at_again(desk, checked) if checked.findings else ()
        findings += certain
        objects, octets = objects + 1, octets + checked.size
        progress(checked)
        if certain or objects % _SAVE_EVERY == 0:
            _save(desk, run, checked.folder, objects, certain)
    with desk.database.write() as connection:
        doing = desk.doing(connection, INSTALLATION)
        connection.execute(update(fixity_run).where(fixity_run.c.id == run).values(finished_at=doing.now))
        trail.append(doing, "fixity check", run=run, findings=len(findings))
    return Audit(objects, octets, tuple(findings))


def _begin(desk: Desk) -> tuple[int, str]:
    """Find the pass that was broken off, or begin one: its id, and the folder after which it goes on."""
    with desk.database.write() as connection:
        open_run = connection.execute(
            select(fixity_run).where(fixity_run.c.finished_at.is_(None)).order_by(fixity_run.c.id).limit(1)
        ).one_or_none()
        if open_run:
            return open_run.id, open_run.position
        begun = connection.execute(
            insert(fixity_run)
            .values(started_at=desk.clock(), position="", objects=0, findings=0)
            .returning(fixity_run.c.id)
        )
        return begun.scalar_one(), ""


def _save(desk: Desk, run: int, position: str, objects: int, findings: tuple[Finding, ...]) -> None:
    with desk.database.write() as connection:
        connection.execute(
            update(fixity_run)
            .where(fixity_run.c.id == run)
            .values(position=position, objects=objects, findings=fixity_run.c.findings + len(findings))
        )
        for finding in findings:
            trail.append(
                desk.doing(connection, INSTALLATION),
                "fixity failure",
                run=run,
                kind=finding.kind,
                key=finding.key,
            )


def _known(desk: Desk) -> dict[str, str]:
    """Tell which objects must be there, and what inventory the register expects."""
    with desk.database.read() as connection:
        rows = connection.execute(_ARCHIVED.where(document.c.archived > 0)).all()
    return {DOCUMENT + row.id: _expected(row) for row in rows}


def _looked_at_again(desk: Desk, checked: Checked) -> tuple[Finding, ...]:
    """Look a second time with what the register says now: what was being written is no finding."""
    object_id = object_in(checked.folder)
    with desk.database.read() as connection:
        row = connection.execute(
            _ARCHIVED.where(document.c.id == object_id.removeprefix(DOCUMENT))
        ).one_or_none()
    inventories = {checked.folder: _expected(row)} if row else {}
    kept = [each for each in desk.archive.walk(checked.folder) if "/" in checked.folder]
    return (
        check_folder(desk.archive, checked.folder, kept, inventories).findings if kept else checked.findings
    )


def _expected(row: Row[*tuple[Any, ...]]) -> str:
    """Give the digest of the inventory; "" while the archive is ahead of the register for a moment."""
    under_way = row.state == "reserved" or (row.ended_at is not None and row.archived == 1)
    return "" if under_way else str(row.inventory)
