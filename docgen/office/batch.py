"""Lập hàng loạt: begin a batch, follow it, stop it, repeat what failed. Workers do the work."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.database.schema import as_text
from docgen.errors import DocgenError
from docgen.jobs import batches
from docgen.jobs.batches import SameSource
from docgen.jobs.progress import Progress, progress
from docgen.office.formats import known_format

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.jobs.batches import Batch, Item, NewItem, Options, Source
    from docgen.office.desk import Who
    from docgen.office.workshop import Workshop


class NothingToMake(DocgenError):
    """Raised for a batch without a single row that can be made."""

    code = "nothing-to-make"
    status = 422


_ISSUED = ("document", "number", "code")


@dataclass(frozen=True)
class Asked:
    """What is to be made: the paper, where its rows come from, how; `again`: the same file may come again."""

    paper: str
    source: Source
    options: Options
    again: bool = False


def begin(shop: Workshop, who: Who, asked: Asked, items: Sequence[NewItem]) -> str:
    """Begin a batch and call the workers; give its id.

    Raises NotKnown for a format, NothingToMake, SameSource unless the file may come again.
    """
    for each in asked.options.formats:
        known_format(each)
    if not items:
        raise NothingToMake
    with shop.desk.database.write() as connection:
        doing = shop.desk.doing(connection, who)
        before = batches.find_source(connection, who.office, asked.paper, asked.source)
        if before and not asked.again:
            raise SameSource(source=asked.source.name, at=f"{before.begun_at:%d/%m/%Y}", batch=before.id)
        made = batches.begin(doing, asked.paper, asked.source, asked.options, items)
    shop.bell.ring()
    return made


def cancel(shop: Workshop, who: Who, batch_id: str) -> None:
    """Begin no further item of the batch. Raises BatchNotFound."""
    with shop.desk.database.write() as connection:
        batches.cancel(shop.desk.doing(connection, who), batch_id)


def repeat(shop: Workshop, who: Who, batch_id: str) -> int:
    """Make the failed and cancelled items again, only those; give how many. Raises BatchNotFound."""
    with shop.desk.database.write() as connection:
        again = batches.repeat_failed(shop.desk.doing(connection, who), batch_id)
    shop.bell.ring()
    return again


def follow(shop: Workshop, who: Who, batch_id: str) -> tuple[Batch, Progress]:
    """Say how far a batch is. Raises BatchNotFound."""
    with shop.desk.database.read() as connection:
        found = batches.get_batch(connection, who.office, batch_id)
        return found, progress(connection, found, shop.desk.clock())


def state_of(found: Batch, told: Progress) -> str:
    """Name the state of a batch: running, cancelled, failed (some rows), done."""
    if not found.ended_at:
        return "running"
    if found.cancelled_at:
        return "cancelled"
    return "failed" if told.failed else "done"


def as_json(found: Batch, told: Progress) -> dict[str, Any]:
    """Say of a batch what a program needs."""
    return {
        "id": found.id,
        "paper": found.paper,
        "source": found.source.name,
        "state": state_of(found, told),
        "formats": list(found.options.formats),
        "issue": found.options.issue,
        "begun_at": as_text(found.begun_at),
        "begun_by": found.begun_by,
        "ended_at": as_text(found.ended_at) if found.ended_at else None,
        "rows": {
            "total": told.total,
            "queued": told.queued,
            "running": told.running,
            "done": told.done,
            "failed": told.failed,
            "cancelled": told.cancelled,
        },
        "rate": round(told.rate, 3) if told.rate else None,
        "seconds_left": round(told.seconds_left, 1) if told.seconds_left is not None else None,
    }


def item_as_json(item: Item, language: str) -> dict[str, Any]:
    """Say of a row what came out of it."""
    faults = [
        {"pointer": fault["pointer"], "place": fault["place"], "detail": fault[language]}
        for fault in item.result.get("faults", ())
    ]
    result: dict[str, Any] = {key: item.result[key] for key in _ISSUED if key in item.result}
    return {
        "place": item.place,
        "source": item.source,
        "name": item.name,
        "state": item.state,
        "attempts": item.attempts,
        "faults": faults,
        **result,
    }


def digest_of_rows(rows: object) -> bytes:
    """Spell the rows of a request so that the same rows are the same bytes."""
    return json.dumps(rows, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
