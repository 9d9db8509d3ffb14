"""Lập hàng loạt: begin a batch, follow it, stop it, repeat what failed. Workers do the work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from docgen.database.ids import new_id
from docgen.database.schema import as_text
from docgen.errors import DocgenError, NotKnown
from docgen.jobs import batches
from docgen.jobs.batches import REPEATABLE, NewItem, SameSource
from docgen.jobs.progress import Progress, progress
from docgen.messages import Message
from docgen.office import once as idempotent
from docgen.office.batch_numbers import hold_block, let_go, numbered, renew
from docgen.office.once import once
from docgen.office.own_paper import find_paper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docgen.database.doing import Doing
    from docgen.jobs.batches import Batch, Item, Options, Source
    from docgen.office.desk import Who
    from docgen.office.workshop import Workshop


class NothingToMake(DocgenError):
    """Raised for a batch without a single row that can be made."""

    code = "nothing-to-make"
    status = 422


MADE = ("docx", "pdf")
"""Formats a batch is made in."""
_ISSUED = ("document", "number", "code")


@dataclass(frozen=True)
class Asked:
    """What is to be made: the paper, where its rows come from, how; `again`: the same file may come again."""

    paper: str
    source: Source
    options: Options
    again: bool = False


def begin(shop: Workshop, who: Who, asked: Asked, items: Sequence[NewItem], key: str | None = None) -> str:
    """Begin a batch, keep its numbers if it is to be issued, call the workers; give its id.

    The same `key` again gives the same batch. Raises NotKnown for paper or format, NothingToMake, SameSource
    unless the file may come again; for numbers also SeveralBooks, NotNumbered, DateInFuture, DateOutOfOrder.
    """
    find_paper(shop.desk.database, who.office, asked.paper)
    for each in asked.options.formats:
        if each not in MADE:
            raise NotKnown(what=Message("what-format"), name=each)
    if not items:
        raise NothingToMake
    of = numbered(shop.desk, who, asked.paper, items) if asked.options.issue else None

    def deed(doing: Doing) -> tuple[str, str]:
        before = batches.find_source(doing.connection, who.office, asked.paper, asked.source)
        if before and not asked.again:
            raise SameSource(source=asked.source.name, at=f"{before.begun_at:%d/%m/%Y}", batch=before.id)
        made = new_id(doing.now)
        options, rows = asked.options, items
        if of:
            day, numbers = hold_block(doing, of, options.issued_on, len(items), made)
            options = replace(options, issued_on=day)
            rows = [replace(item, held=number) for item, number in zip(items, numbers, strict=True)]
        batches.begin(doing, made, batches.Wish(asked.paper, asked.source, options), rows)
        return made, made

    made = once(shop.desk, who, idempotent.Asked("begin-batch", _said(asked), key), deed)
    shop.bell.ring()
    return made


def cancel(shop: Workshop, who: Who, batch_id: str) -> None:
    """Begin no further item of the batch; numbers kept for it and not used become void.

    Raises BatchNotFound.
    """
    with shop.desk.database.write() as connection:
        doing = shop.desk.doing(connection, who)
        batches.cancel(doing, batch_id)
        rest = batches.every_item(connection, batch_id)
        waiting = {item.place: item.held for item in rest if item.held and item.state != "done"}
        working = {item.held for item in batches.every_item(connection, batch_id, "running") if item.held}
        gone = let_go(doing, batch_id, keep=working)
        batches.keep_for(
            connection, batch_id, {place: None for place, held in waiting.items() if held in gone}
        )


def repeat(shop: Workshop, who: Who, batch_id: str) -> int:
    """Make the failed and cancelled items again, only those; give how many. Raises BatchNotFound.

    Whose number is used up or was let go gets a new one.
    """
    with shop.desk.database.read() as connection:
        found = batches.get_batch(connection, who.office, batch_id)
        places = [item.place for item in batches.every_item(connection, batch_id) if item.state in REPEATABLE]
        first = batches.records(connection, batch_id, places[:1])
    of = None
    if places and found.options.issue:
        of = numbered(shop.desk, who, found.paper, [NewItem("", "", record) for record in first.values()])
    with shop.desk.database.write() as connection:
        doing = shop.desk.doing(connection, who)
        if of:
            renew(doing, of, found, places)
        again = batches.repeat_failed(doing, batch_id)
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
        "issued_on": found.options.issued_on.isoformat() if found.options.issued_on else None,
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
        {"pointer": fault["pointer"], "place": _place(fault, language), "detail": fault[language]}
        for fault in item.result.get("faults", ())
    ]
    result: dict[str, Any] = {key: item.result[key] for key in _ISSUED if key in item.result}
    return {
        "place": item.place,
        "source": item.source,
        "name": item.name,
        "state": item.state,
        "attempts": item.attempts,
        "held": item.held,
        "faults": faults,
        **result,
    }


def _place(fault: Mapping[str, str], language: str) -> str:
    """Say where it is; a fault kept before places were told in English has it in Vietnamese alone."""
    return fault.get(f"place_{language}", fault["place"])


def _said(asked: Asked) -> dict[str, Any]:
    """Say what was asked so that the same wish is the same content."""
    day = asked.options.issued_on
    options = {**vars(asked.options), "issued_on": day.isoformat() if day else None}
    options["formats"] = list(asked.options.formats)
    return {**vars(asked), "source": asked.source.sha256, "options": options}
