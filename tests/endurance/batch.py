"""Batches on the real server: faults told, rows made, killed on the way; how true the progress is."""

from __future__ import annotations

import io
import json
import logging
import secrets
import shutil
import statistics
import tempfile
import threading
import time
import zipfile
from contextlib import contextmanager
from pathlib import Path

import docx
import pikepdf

from docgen.office.batch_results import volumes
from docgen.papers import PAPERS, example_of
from tests.rig.postgresql import Server
from tests.rig.seeded import ROWS, seeded
from tests.rig.service import Broker, Service
from tests.rig.sheets import CERTIFICATE, COMMENDED, common

BATCHES = "/api/v1/batches"
MOST_MEMORY = 600_000_000
MOST_WRONG = 0.10
TRUE_FROM = 0.05
"""The part of the rows from which on progress has to tell the truth."""
PARTS = (0.05, 0.25, 0.5, 0.75, 0.95)
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
    with tempfile.TemporaryDirectory() as folder, _scaled() as (settings, server, broker):
        service = Service(Path(folder), settings)

        def restart() -> None:
            service.kill()
            service.start()

        def lose_broker() -> None:
            broker.kill()
            time.sleep(2)
            broker.start()

        def lose_database() -> None:
            server.kill()
            time.sleep(2)
            server.start()

        kills = [service.kill_worker, lose_broker, lose_database, restart, service.kill_worker]
        return _made(service, kills)


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
            printed = time.monotonic()
            titles, pages = [], 0
            for volume in range(1, volumes(count) + 1):
                status, content = service.ask("GET", f"{BATCHES}/{made}/print?volume={volume}")
                assert status == 200, content
                with pikepdf.open(io.BytesIO(content)) as opened, opened.open_outline() as outline:
                    titles += [each.title for each in outline.root]
                    pages += len(opened.pages)
            wanted = [f"{place}. Nguyễn Thị Mẫu {place}" for place in range(1, count + 1)]
            found = [] if titles == wanted else [f"the bookmarks are {titles[:5]} …"]
            figures = {
                "rows": count,
                "seconds of rows": round(seconds, 1),
                "rows a second": round(count / seconds, 1),
                "print s": round(time.monotonic() - printed, 1),
                "pages": pages,
                "MB": round(max(heaviest, service.memory()) / 1e6),
                "seconds": round(time.monotonic() - begun, 1),
            }
            return figures, found
        finally:
            service.stop()


@contextmanager
def _scaled():
    """Run what a larger site has, and give the settings that lead there."""
    import boto3  # noqa: PLC0415 # only here, and not quick
    from moto.server import ThreadedMotoServer  # noqa: PLC0415

    program = shutil.which("redis-server")
    assert program, "redis-server is not installed"
    server, broker, s3 = Server(), Broker(program), ThreadedMotoServer("127.0.0.1", 0)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    s3.start()
    host, port = s3.get_host_and_port()
    keys = {"aws_access_key_id": "k", "aws_secret_access_key": secrets.token_hex(8)}
    bucket = f"docgen-{secrets.token_hex(4)}"
    at = f"http://{host}:{port}"
    boto3.client("s3", endpoint_url=at, region_name="us-east-1", **keys).create_bucket(Bucket=bucket)
    settings = {
        "DOCGEN_DATABASE": server.database(),
        "DOCGEN_QUEUE": f"redis://127.0.0.1:{broker.port}/0",
        "DOCGEN_ARCHIVE": f"s3://{bucket}/archive",
        "DOCGEN_RESULTS": f"s3://{bucket}/results",
        "AWS_ENDPOINT": at,
        "AWS_REGION": "us-east-1",
        "AWS_ALLOW_HTTP": "true",
        **{key.upper(): value for key, value in keys.items()},
    }
    try:
        yield settings, server, broker
    finally:
        broker.kill()
        s3.stop()
        server.stop()


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
    wrong = [(abs(at + left - took) / took, part) for at, part, left in told if part >= TRUE_FROM]
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
