"""Làm từng dòng: take items from the ledger, make their papers, keep the files, say what came out."""

from __future__ import annotations

import json
import logging
import os
import socket
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen.errors import DocgenError, StorageBusy, StorageFull, StorageReadOnly, StorageUnreachable
from docgen.failpoint import reach
from docgen.jobs import ledger
from docgen.jobs.batches import get_batch
from docgen.messages import Message, say
from docgen.office import announce, apart
from docgen.office.batch_numbers import document_of, end_lease, key_of, let_go
from docgen.office.desk import Who
from docgen.office.issue import Order, issue
from docgen.office.long_records import is_long
from docgen.office.own_paper import begun_paper, is_own
from docgen.office.render import render_in_each

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager

    from docgen.database.doing import Doing
    from docgen.errors import Fault
    from docgen.jobs.batches import Batch
    from docgen.jobs.ledger import Claimed
    from docgen.office.workshop import Workshop

_LOG = logging.getLogger(__name__)
REST = timedelta(seconds=15)
"""How long an item rests whose document is in the hands of another process."""
LEASE = timedelta(minutes=5)
"""Longer than a paper may take; how long an item waits when its machine was lost."""
SLICE = 200
"""Items after which a worker answers the bell anew."""
_BLAMELESS = (StorageBusy, StorageFull, StorageReadOnly, StorageUnreachable)


def work(
    shop: Workshop,
    *,
    only: str | None = None,
    limit: int = SLICE,
    stopping: Callable[[], bool] = lambda: False,
    within: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> int:
    """Work on items, of the batch `only` if given, until nothing waits or `limit` is reached; count them.

    `within` is what each item is made in. Raises the storage troubles of docgen.errors; the item in hand is
    queued again then.
    """
    worker = name_of(os.getpid())
    tidy(shop, worker)
    for count in range(limit):
        if stopping() or not _work_on_one(shop, worker, only, within):
            return count
    return limit


def tidy(shop: Workshop, idle: str) -> None:
    """Free what dead workers of this machine held, and give up what was tried too often.

    The worker `idle` has nothing in hand: what it still holds it could not end when the database was away.
    """
    with shop.desk.database.read() as connection:
        gone = {each for each in ledger.workers(connection) if each == idle or _is_gone(each)}
    now = shop.desk.clock()
    with shop.desk.database.write() as connection:
        if gone:
            for found, place, held in ledger.held_by(connection, gone):
                end_lease(shop.desk.doing(connection, _who(found)), key_of(found, place, held))
            ledger.release(connection, gone)
        tired = _told(Message("worker-died", attempts=ledger.MAX_ATTEMPTS))
        for found in ledger.give_up(connection, tired, now):
            _settle_if_ended(replace(shop.desk.doing(connection, _who(found)), now=now), found)


def name_of(process: int) -> str:
    """Name a process so that no other is ever taken for it: machine, id, moment of its start."""
    return f"{socket.gethostname()} {process} {_start_of(process)}"


def item_folder(batch_id: str, place: int) -> str:
    """Say below which folder of the store the files of an item are kept."""
    return f"{batch_id}/{place:06d}"


class _NotYet(Exception):
    """Another process still has the document of the item, or recovery will finish it."""


def _work_on_one(
    shop: Workshop, worker: str, only: str | None, within: Callable[[], AbstractContextManager[None]]
) -> bool:
    with shop.desk.database.write() as connection:
        claimed = ledger.claim(connection, worker, shop.desk.clock(), LEASE, only)
    if claimed is None:
        return False
    reach("item-claimed")
    try:
        with within():
            result, end = _make(shop, claimed), ledger.finish
    except _BLAMELESS:
        with shop.desk.database.write() as connection:
            ledger.give_back(connection, claimed)
        raise
    except _NotYet:
        with shop.desk.database.write() as connection:
            ledger.give_back(connection, claimed, shop.desk.clock() + REST)
        return True
    except DocgenError as error:
        result, end = told(error), ledger.fail
    except Exception:  # noqa: BLE001 # a defect fails its item, not the batch
        _LOG.exception("batch %s, item %s", claimed.batch.id, claimed.place)
        result, end = _told(Message("internal-error")), ledger.fail
    reach("item-made")
    with shop.desk.database.write() as connection:
        doing = shop.desk.doing(connection, _who(claimed.batch))
        if end(connection, claimed, result, doing.now):
            _settle_if_ended(doing, claimed.batch)
    return True


def _make(shop: Workshop, claimed: Claimed) -> dict[str, Any]:
    """Make the files of an item, or issue it. Doing it again gives the same files and the same number."""
    batch = claimed.batch
    if batch.options.issue:
        return _issued(shop, claimed)
    files = _files(shop, claimed)
    contents: Mapping[str, bytes] = {f"paper.{each}": made for each, made in files.items()}
    shop.results.create(item_folder(batch.id, claimed.place), contents)
    return {"formats": list(files)}


def _files(shop: Workshop, claimed: Claimed) -> dict[str, bytes]:
    """Make an item in every format: here, or where it is long or its template foreign, in the guard."""
    slug, formats = claimed.batch.paper, claimed.batch.options.formats
    paper = begun_paper(shop.desk.database, claimed.batch.office, slug)
    if is_own(slug) or is_long(claimed.record):
        return {each: apart.paper(paper, claimed.record, each, None, _here).content for each in formats}
    return {each.format.name: each.content for each in render_in_each(paper, claimed.record, formats)}


def _here(use_case: Callable[..., Any], *given: object, **named: object) -> Any:  # noqa: ANN401 # as it gives
    return use_case(*given, **named)


def _issued(shop: Workshop, claimed: Claimed) -> dict[str, Any]:
    """Issue an item with the number kept for it. Raises _NotYet, and what made it fail for good."""
    batch = claimed.batch
    order = Order(batch.paper, claimed.record, issued_on=batch.options.issued_on, held=claimed.held)
    key = key_of(batch, claimed.place, claimed.held)
    try:
        answer = json.loads(issue(shop.desk, _who(batch), order, key))
    except _BLAMELESS:
        raise
    except Exception as error:
        with shop.desk.database.read() as connection:
            document = document_of(shop.desk.doing(connection, _who(batch)), key)
        if document and document.state == "reserved":
            raise _NotYet from error
        raise
    return {"document": answer["id"], "number": answer["number"], "code": answer["code"]}


def _settle_if_ended(doing: Doing, of: Batch) -> None:
    """Tell of a batch that has ended; make void what it still keeps if it was cancelled meanwhile."""
    found = get_batch(doing.connection, doing.office, of.id)
    if found.ended_at and found.cancelled_at and found.options.issue:
        let_go(doing, of.id)
    announce.batch_if_ended(doing.connection, of, doing.now)


def _who(found: Batch) -> Who:
    return Who(found.office, found.begun_by)


def told(error: DocgenError) -> dict[str, Any]:
    """Write an error so that it can be said in either language later."""
    faults = [_fault(each) for each in error.faults]
    return {"faults": faults} if faults else _told(error.message)


def _told(message: Message) -> dict[str, Any]:
    return {"faults": [{"pointer": "", "place": "", "vi": message.say("vi"), "en": message.say("en")}]}


def _fault(fault: Fault) -> dict[str, str]:
    return {
        "pointer": fault.pointer,
        "place": fault.place,
        "place_en": say(fault.place, "en"),
        "vi": fault.message.say("vi"),
        "en": fault.message.say("en"),
    }


def _is_gone(worker: str) -> bool:
    """Say whether a worker of this machine is dead; of another machine nothing is known but its lease."""
    machine, process, start = worker.rsplit(" ", 2)
    return machine == socket.gethostname() and _start_of(int(process)) != start


def _start_of(process: int) -> str:
    """Give the moment a process began, in the kernel's ticks; empty when there is no such process."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return ""
    return stat.rpartition(")")[2].split()[19]
