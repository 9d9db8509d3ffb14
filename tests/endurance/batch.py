"""Batches on the real server: faults told, rows made, killed on the way; how true the progress is."""

from __future__ import annotations

import io
import json
import statistics
import tempfile
import threading
import time
import zipfile
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pikepdf

from docgen.office import batch_worker
from docgen.office.batch_print import volumes
from docgen.papers import PAPERS, example_of
from tests.rig.hosts import all_done, fleet
from tests.rig.seeded import ROWS, seeded
from tests.rig.service import Service
from tests.rig.sheets import CERTIFICATE, COMMENDED, common
from tests.rig.site import site

if TYPE_CHECKING:
    from collections.abc import Iterator

BATCHES = "/api/v1/batches"
MOST_MEMORY = 600_000_000
MOST_WRONG = 0.10
LATEST = 0.13
"""The part of the rows that may be done, at most, when a time left is told first."""
PARTS = (0.1, 0.25, 0.5, 0.75, 0.95)
LONGEST_RENDER = 1000
_NOTICE = example_of(PAPERS["notice"])


def batch(_: int) -> tuple[dict, list]:
    """Make the 1,960 good rows of 2,000 on SQLite; three workers and twice the whole service are killed."""
    with tempfile.TemporaryDirectory() as folder:
        service = Service(Path(folder))

        def restart() -> None:
            service.kill()
            service.start()

        kills = [service.kill_worker, restart, service.kill_worker, restart, service.kill_worker]
        return _made(service, kills)


def batch_scaled(_: int) -> tuple[dict, list]:
    """Make them on PostgreSQL, Redis and S3; worker, broker, database, service and worker are killed."""
    with tempfile.TemporaryDirectory() as folder, site() as rest:
        service = Service(Path(folder), rest.settings)

        def restart() -> None:
            service.kill()
            service.start()

        def lose_broker() -> None:
            rest.broker.kill()
            time.sleep(2)
            rest.broker.start()

        def lose_database() -> None:
            rest.server.kill()
            time.sleep(2)
            rest.server.start()

        kills = [service.kill_worker, lose_broker, lose_database, restart, service.kill_worker]
        return _made(service, kills)


def batch_cut(count: int) -> tuple[dict, list]:
    """Issue `count` notices on four hosts; one that works is cut off for longer than a lease, then joined."""
    with tempfile.TemporaryDirectory() as folder, fleet(Path(folder)) as hosts:
        (one, other), (cut, _) = hosts.webs, hosts.workers
        rows = [{"notice": {"abstract": f"Thông báo lần {number}"}} for number in range(1, count + 1)]
        body = {"paper": "notice", "formats": ["docx"], "common": _NOTICE, "rows": rows, "issue": True}
        status, said = hosts.ask(one, "POST", BATCHES, body)
        assert status == 201, said
        made = json.loads(said)["id"]

        def is_at_work(items: list) -> bool:
            started = sum(each.state == "done" for each in items) >= count / 4
            return started and any((each.worker or "").startswith(cut.name) for each in items)

        hosts.wait(made, is_at_work, 600)
        cut.cut()
        at = datetime.now(UTC)
        time.sleep(batch_worker.LEASE.total_seconds() + 60)
        before = hosts.items(made)
        cut.join()
        items = hosts.wait(made, all_done, 900)
        ends = sorted(
            each.ended_at for each in before if each.attempts == 1 and each.ended_at and each.ended_at >= at
        )
        others = [each for each in before if each.state != "done"]
        found = [f"{each.place} {each.state} {each.worker} when the lease was over" for each in others]
        numbers = [json.loads(each.result)["number"] for each in items]
        if numbers != list(range(1, count + 1)):
            found.append(f"the numbers are {numbers}")
        _, content = hosts.ask(other, "GET", f"{BATCHES}/{made}/results")
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if len(set(packed.namelist())) != count or packed.testzip():
                found.append(f"{len(packed.namelist())} files")
        found += hosts.register_faults()
        figures = {
            "rows": count,
            "done by the others meanwhile": len(ends),
            "their longest pause s": round(
                max((later - earlier).total_seconds() for earlier, later in pairwise([at, *ends])), 1
            ),
            "made again": sum(each.attempts > 1 for each in items),
        }
        return figures, found


def batch_beside(count: int) -> tuple[dict, list]:
    """Make `count` rows while a clerk renders one paper after another; compare what progress told."""
    with tempfile.TemporaryDirectory() as folder:
        service = Service(Path(folder))
        try:
            return _beside(service, count)
        finally:
            service.stop()


def batch_print(count: int) -> tuple[dict, list]:
    """Make `count` certificates as PDF and print them as volumes; look at their order."""
    with tempfile.TemporaryDirectory() as folder:
        service = Service(Path(folder))
        try:
            begun = time.monotonic()
            made = _begun(service, count, "pdf")
            heaviest, seconds = _follow(service, made, [])
            printed, titles, pages, size = time.monotonic(), [], 0, 0
            with _weighed(service) as weights:
                for volume in range(1, volumes(count) + 1):
                    status, content = service.ask("GET", f"{BATCHES}/{made}/print?volume={volume}")
                    assert status == 200, content
                    size += len(content)
                    with pikepdf.open(io.BytesIO(content)) as opened, opened.open_outline() as outline:
                        titles += [each.title for each in outline.root]
                        pages += len(opened.pages)
            wanted = [f"{place}. Nguyễn Thị Mẫu {place}" for place in range(1, count + 1)]
            found = [] if titles == wanted else [f"the bookmarks are {titles[:5]} …"]
            if (most := max(heaviest, *weights)) > MOST_MEMORY:
                found.append(f"the service took {most} bytes")
            figures = {
                "rows": count,
                "seconds of rows": round(seconds, 1),
                "rows a second": round(count / seconds, 1),
                "MB of rows": round(heaviest / 1e6),
                "print s": round(time.monotonic() - printed, 1),
                "MB of print": round(max(weights) / 1e6),
                "pages": pages,
                "file MB": round(size / 1e6, 1),
                "seconds": round(time.monotonic() - begun, 1),
            }
            return figures, found
        finally:
            service.stop()


@contextmanager
def _weighed(service: Service) -> Iterator[list[int]]:
    """Weigh the service all the while, in bytes."""
    weights, ended = [service.memory()], threading.Event()

    def weigh() -> None:
        while not ended.wait(0.2):
            weights.append(service.memory())

    weighing = threading.Thread(target=weigh)
    weighing.start()
    try:
        yield weights
    finally:
        ended.set()
        weighing.join()


def _made(service: Service, kills: list) -> tuple[dict, list]:
    _, faults, content = seeded()
    form = {
        "paper": CERTIFICATE.slug,
        "formats": "docx",
        "common": json.dumps(common()),
        "skip_faulty": "true",
    }
    try:
        begun = time.monotonic()
        _, said = service.send(f"{BATCHES}?dry_run=true", content, "ds.xlsx", **form)
        tried = time.monotonic() - begun
        told = {(fault["place"], fault["code"]) for fault in json.loads(said)["faults"]}
        found = [f"fault not told or told wrongly: {each}" for each in sorted(told ^ faults)]
        status, said = service.send(BATCHES, content, "ds.xlsx", **form)
        assert status == 201, said
        made = json.loads(said)["id"]
        heaviest, seconds = _follow(service, made, kills)
        found += _checked(service, made)
        if heaviest > MOST_MEMORY:
            found.append(f"the service took {heaviest} bytes")
        figures = {
            "rows": ROWS - len(faults),
            "faults": len(faults),
            "dry run s": round(tried, 1),
            "kills": len(kills),
            "made s": round(seconds),
            "MB": round(heaviest / 1e6),
        }
        return figures, found
    finally:
        service.stop()


def _follow(service: Service, made: str, kills: list) -> tuple[int, float]:
    """Follow the batch to its end and kill something each time another part of it is done."""
    begun, heaviest, left = time.monotonic(), 0, list(kills)
    while True:
        try:
            told = service.get(f"{BATCHES}/{made}")
        except (OSError, AssertionError):  # the database is away
            time.sleep(0.5)
            continue
        heaviest = max(heaviest, service.memory())
        if told["state"] != "running":
            return heaviest, time.monotonic() - begun
        due = (len(kills) - len(left) + 1) / (len(kills) + 1)
        if left and told["rows"]["done"] >= due * told["rows"]["total"]:
            left.pop(0)()
        time.sleep(0.5)


def _checked(service: Service, made: str) -> list[str]:
    """Look that every good row is there, once, in its order, with its own name in it."""
    places, _, _ = seeded()
    good = [number for number in range(2, ROWS + 2) if number not in places]
    _, content = service.ask("GET", f"{BATCHES}/{made}/results")
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = packed.namelist()
        wanted = [f"{place:04d} Nguyễn Thị Mẫu {number}.docx" for place, number in enumerate(good, 1)]
        if names != wanted:
            found.append(
                f"{len(set(wanted) - set(names))} files missing, {len(names) - len(set(names))} double"
            )
        if packed.testzip():
            found.append("the ZIP is damaged")
        for name in names[::50]:
            document = docx.Document(io.BytesIO(packed.read(name)))
            if name[5:-5] not in "\n".join(each.text for each in document.element.body.iter() if each.text):
                found.append(f"{name} is about somebody else")
    return found


def _begun(service: Service, count: int, made_as: str) -> str:
    rows = [
        {"commended": [{**COMMENDED[0], "name": f"Nguyễn Thị Mẫu {number}"}]}
        for number in range(1, count + 1)
    ]
    body = {"paper": CERTIFICATE.slug, "formats": [made_as], "common": common(), "rows": rows}
    status, said = service.post(BATCHES, body)
    assert status == 201, said
    return json.loads(said)["id"]


def _beside(service: Service, count: int) -> tuple[dict, list]:
    made = _begun(service, count, "docx")
    ended, waits = threading.Event(), {"docx": [], "pdf": []}
    clerk = threading.Thread(target=_clerk, args=(service, ended, waits))
    clerk.start()
    begun, told, heaviest = time.monotonic(), [], 0
    while (now := service.get(f"{BATCHES}/{made}"))["state"] == "running":
        if now["seconds_left"] is not None:
            told.append((time.monotonic() - begun, now["rows"]["done"] / count, now["seconds_left"]))
        heaviest = max(heaviest, service.memory())
        time.sleep(1)
    took = time.monotonic() - begun
    ended.set()
    clerk.join()
    late = {name: statistics.quantiles(times, n=20)[-1] * 1000 for name, times in waits.items()}
    found = [f"p95 of {name} {ms:.0f} ms" for name, ms in late.items() if ms > LONGEST_RENDER]
    wrong = [(abs(at + left - took) / took, part) for at, part, left in told]
    if not told or told[0][1] > LATEST:
        found.append("no time left was told")
    found += [f"at {part:.1%} the end was told {off:.1%} off" for off, part in wrong if off > MOST_WRONG]
    if now["rows"]["done"] != count:
        found.append(f"{now['rows']}")
    if heaviest > MOST_MEMORY:
        found.append(f"the service took {heaviest} bytes")
    figures = {
        "rows": count,
        "seconds of rows": round(took),
        "rows a second": round(count / took, 1),
        "MB": round(heaviest / 1e6),
        "renders": {name: len(times) for name, times in waits.items()},
        "p95 ms": {name: round(ms) for name, ms in late.items()},
        "told": len(wrong),
        "end told off by": {
            "at most": f"{max(wrong)[0]:.1%}",
            "median": f"{statistics.median_high(wrong)[0]:.1%}",
        },
        "told at": {f"{part:.0%}": _told(told, part, took) for part in PARTS},
    }
    return figures, found


def _told(told: list[tuple[float, float, float]], part: float, took: float) -> str:
    """Say what was told when `part` of the rows was done, and what was true."""
    at, _, left = min(told, key=lambda each: abs(each[1] - part))
    return f"{left:.0f} s left, {took - at:.0f} s in truth"


def _clerk(service: Service, ended: threading.Event, waits: dict[str, list[float]]) -> None:
    while not ended.is_set():
        for name, times in waits.items():
            begun = time.monotonic()
            status, said = service.post(f"/api/v1/papers/notice/render?format={name}", _NOTICE)
            assert status == 200, said
            times.append(time.monotonic() - begun)
            ended.wait(1)
