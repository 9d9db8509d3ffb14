"""Làm từng dòng: take items from the ledger, make their papers, keep the files, say what came out."""

from __future__ import annotations

import json
import logging
import os
import socket
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen.errors import DocgenError, StorageBusy, StorageFull, StorageReadOnly, StorageUnreachable
from docgen.failpoint import reach
from docgen.jobs import ledger
from docgen.messages import Message
from docgen.office.desk import Who
from docgen.office.issue import Order, issue
from docgen.office.render import render

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docgen.errors import Fault
    from docgen.jobs.ledger import Claimed
    from docgen.office.workshop import Workshop

_LOG = logging.getLogger(__name__)
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
) -> int:
    """Work on items, of the batch `only` if given, until nothing waits or `limit` is reached; count them.

    Raises the storage troubles of docgen.errors; the item in hand is queued again then.
    """
    worker = name_of(os.getpid())
    tidy(shop)
    for count in range(limit):
        if stopping() or not _work_on_one(shop, worker, only):
            return count
    return limit


def tidy(shop: Workshop) -> None:
    """Free what dead workers of this machine held, and give up what was tried too often."""
    with shop.desk.database.read() as connection:
        gone = {each for each in ledger.workers(connection) if _is_gone(each)}
    now = shop.desk.clock()
    with shop.desk.database.write() as connection:
        if gone:
            ledger.release(connection, gone)
        ledger.give_up(connection, _told(Message("worker-died", attempts=ledger.MAX_ATTEMPTS)), now)


def name_of(process: int) -> str:
    """Name a process so that no other is ever taken for it: machine, id, moment of its start."""
    return f"{socket.gethostname()} {process} {_start_of(process)}"


def item_folder(batch_id: str, place: int) -> str:
    """Say below which folder of the store the files of an item are kept."""
    return f"{batch_id}/{place:06d}"


def _work_on_one(shop: Workshop, worker: str, only: str | None) -> bool:
    with shop.desk.database.write() as connection:
        claimed = ledger.claim(connection, worker, shop.desk.clock(), LEASE, only)
    if claimed is None:
        return False
    reach("item-claimed")
    try:
        result, end = _make(shop, claimed), ledger.finish
    except _BLAMELESS:
        with shop.desk.database.write() as connection:
            ledger.give_back(connection, claimed)
        raise
    except DocgenError as error:
        result, end = told(error), ledger.fail
    except Exception:  # noqa: BLE001 # a defect fails its item, not the batch
        _LOG.exception("batch %s, item %s", claimed.batch.id, claimed.place)
        result, end = _told(Message("internal-error")), ledger.fail
    reach("item-made")
    with shop.desk.database.write() as connection:
        end(connection, claimed, result, shop.desk.clock())
    return True


def _make(shop: Workshop, claimed: Claimed) -> dict[str, Any]:
    """Make the files of an item, or issue it. Doing it again gives the same files and the same number."""
    batch = claimed.batch
    if batch.options.issue:
        order = Order(batch.paper, claimed.record, issued_on=batch.options.issued_on, held=claimed.held)
        who = Who(batch.office, batch.begun_by)
        answer = json.loads(issue(shop.desk, who, order, f"batch {batch.id} {claimed.place}"))
        return {"document": answer["id"], "number": answer["number"], "code": answer["code"]}
    files = {each: render(batch.paper, claimed.record, each) for each in batch.options.formats}
    contents: Mapping[str, bytes] = {f"paper.{each}": made.content for each, made in files.items()}
    shop.results.create(item_folder(batch.id, claimed.place), contents)
    warnings = next(iter(files.values())).warnings
    return {"formats": list(files), "warnings": [_fault(each) for each in warnings]}


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
