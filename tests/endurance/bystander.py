"""An ordinary client beside hostile ones, on the real server: how long it waits, what the server survives."""

from __future__ import annotations

import collections
import http.client
import json
import random
import statistics
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.papers import PAPERS, example
from tests.rig.service import Service
from tests.security.files import ods, xlsx
from tests.security.fuzzing import TARGETS, changed
from tests.security.places import put
from tests.security.test_archives import LIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_MILLISECONDS = 250
_JSON, _PDF = "application/json", "application/pdf"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LONG = {"kind": "article", "text": "chữ " * 900}
_API = "/api/v1"
_SHORT = "notice"
_ENDLESS = (
    "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
    "{% set a = 'A' * 9 %}" + "{% set a = a ~ a %}" * 40,
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
)
_BOMB = (
    '<table:table-row table:number-rows-repeated="9999">'
    '<table:table-cell table:number-columns-repeated="10000"><text:p>x</text:p></table:table-cell>'
    "</table:table-row>"
)

_Request = tuple[str, str, str, bytes]
"""Method, path, media type, body."""


def bystander(count: int) -> tuple[dict, list]:
    """Let an ordinary client work alone, then beside two hostile ones, for `count` seconds each."""
    with tempfile.TemporaryDirectory() as folder:
        service = Service(Path(folder), {"DOCGEN_BATCH_WORKERS": "0"})
        try:
            alone = _ordinary(service.address, time.monotonic() + count)
            until = time.monotonic() + count
            hostile: collections.Counter = collections.Counter()
            senders = [
                threading.Thread(target=_attack, args=(service.address, until, hostile, seed))
                for seed in (1, 2)
            ]
            for sender in senders:
                sender.start()
            beside = _ordinary(service.address, until)
            for sender in senders:
                sender.join()
            memory = service.memory()
        finally:
            service.stop()
    found = [f"a hostile request got {what}" for what in hostile if not 200 <= what[1] < 500]
    found += [f"{name} got {status}" for name, status in [*alone.refused, *beside.refused]]
    if beside.at(0.99) > MOST_MILLISECONDS:
        found.append(f"an ordinary client waited {beside.at(0.99)} ms (p99)")
    told = {f"{kind} {status}": number for (kind, status), number in sorted(hostile.items())}
    figures = {"alone": alone.told(), "beside": beside.told(), "hostile": told, "service MB": memory >> 20}
    return figures, found


class _Waits:
    """How long an ordinary client waited for what, in milliseconds."""

    def __init__(self) -> None:
        self.times: dict[str, list[float]] = collections.defaultdict(list)
        self.refused: list[tuple[str, int]] = []

    def at(self, part: float) -> int:
        """Give the time within which that part of all requests was answered."""
        ordered = sorted(time for times in self.times.values() for time in times)
        return round(ordered[int(len(ordered) * part)])

    def told(self) -> dict:
        medians = {name: round(statistics.median(times)) for name, times in self.times.items()}
        worst = {name: round(max(times)) for name, times in self.times.items()}
        whole = {f"p{part}": self.at(part / 100) for part in (50, 95, 99)}
        return {"requests": sum(map(len, self.times.values())), **whole, "medians": medians, "most": worst}


def _ordinary(address: str, until: float) -> _Waits:
    """Ask, over one connection, what a system that works with docgen asks."""
    record = json.dumps(example(PAPERS[_SHORT].kind)).encode()
    asked: dict[str, _Request] = {
        "health": ("GET", "/health/live", _JSON, b""),
        "catalogue": ("GET", f"{_API}/papers", _JSON, b""),
        "example": ("GET", f"{_API}/papers/{_SHORT}/example", _JSON, b""),
        "schema": ("GET", f"{_API}/papers/{_SHORT}/schema", _JSON, b""),
        "render": ("POST", f"{_API}/papers/{_SHORT}/render?format=docx", _JSON, record),
    }
    waits, connection = _Waits(), http.client.HTTPConnection(address, timeout=60)
    while time.monotonic() < until:
        for name, request in asked.items():
            begun = time.perf_counter()
            status = _sent(connection, request)
            waits.times[name].append((time.perf_counter() - begun) * 1000)
            if status != 200:
                waits.refused.append((name, status))
            time.sleep(0.02)
    connection.close()
    return waits


def _attack(address: str, until: float, hostile: collections.Counter, seed: int) -> None:
    attacks = _attacks(random.Random(seed))
    while time.monotonic() < until:
        kind, request = next(attacks)
        connection = http.client.HTTPConnection(address, timeout=200)
        hostile[kind, _sent(connection, request)] += 1
        connection.close()


def _attacks(chance: random.Random) -> Iterator[tuple[str, _Request]]:
    """Give hostile requests without end, each with the name of its kind."""
    files = {kind: TARGETS[name].seeds() for name, kind in (("docx", _DOCX), ("pdf", _PDF))}
    long = example("general")
    long["resolution"]["content"] = [_LONG] * 300
    sheets = [xlsx({"A1": "x", "XFD1048576": "y"}), ods(body=_BOMB)]
    lies = list(LIES.values())
    records: list[bytes] = [b"[" * 100_000, b'{"a":' * 50_000, b"1" * 1_000_000, json.dumps(long).encode()]
    kinds: dict[str, Callable[[], _Request]] = {
        "file": lambda: _post("/check", _DOCX, changed(chance, chance.choice(files[_DOCX]))),
        "pdf": lambda: _post("/check", _PDF, changed(chance, chance.choice(files[_PDF]))),
        "archive": lambda: _post("/check", _DOCX, chance.choice(lies)),
        "record": lambda: _post("/papers/resolution/render", _JSON, chance.choice(records)),
        "sheet": lambda: _post("/batches?paper=certificate", _XLSX, chance.choice(sheets)),
        "template": lambda: _post("/templates?name=mau", _DOCX, put("body", chance.choice(_ENDLESS))),
    }
    while True:
        kind = chance.choice(list(kinds))
        yield kind, kinds[kind]()


def _post(path: str, kind: str, body: bytes) -> _Request:
    return "POST", f"{_API}{path}", kind, body


def _sent(connection: http.client.HTTPConnection, request: _Request) -> int:
    """Send one request; a connection that breaks counts as 599."""
    method, path, kind, body = request
    try:
        connection.request(method, path, body, {"Content-Type": kind})
        answer = connection.getresponse()
        answer.read()
    except OSError:
        connection.close()
        return 599
    return answer.status
