"""An ordinary client beside hostile ones, on the real server: how long it waits, what the server survives."""

from __future__ import annotations

import collections
import http.client
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from docgen.papers import example
from tests.security.fuzzing import TARGETS, changed
from tests.security.test_archives import LIES

_JSON, _PDF = "application/json", "application/pdf"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LONG = {"kind": "article", "text": "chữ " * 900}


def bystander(count: int) -> tuple[dict, list]:
    """Let two hostile clients send what they can for `count` seconds; render papers meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        server = _start(Path(folder))
        try:
            address = re.search(r"127\.0\.0\.1:\d+", server.stdout.readline()).group()
            return _beside(address, server.pid, count)
        finally:
            server.terminate()
            server.wait(20)


def _start(folder: Path) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "docgen.cli", "serve", "--port", "0"],
        env={**os.environ, "DOCGEN_DATA": str(folder), "DOCGEN_RATE": "1000000", "DOCGEN_BATCH_WORKERS": "0"},
        stdout=subprocess.PIPE,
        text=True,
    )


def _beside(address: str, pid: int, seconds: int) -> tuple[dict, list]:
    until = time.monotonic() + seconds
    hostile: collections.Counter = collections.Counter()
    clients = [threading.Thread(target=_attack, args=(address, until, seed, hostile)) for seed in range(2)]
    children = _children(pid)
    for client in clients:
        client.start()
    times, answers = [], collections.Counter()
    record = json.dumps(example("award"))
    while time.monotonic() < until:
        begun = time.monotonic()
        answers[_ask(address, "/api/v1/papers/award-decision/render?format=docx", _JSON, record)] += 1
        times.append((time.monotonic() - begun) * 1000)
        time.sleep(0.02)
    for client in clients:
        client.join()
    found = [
        f"a hostile request got {status}" for status in hostile if not 400 <= status < 500 and status != 200
    ]
    found += [f"an ordinary request got {status}" for status in answers if status != 200]
    if _children(pid) != children:
        found.append("a process of the server was replaced")
    ordered = sorted(times)
    figures = {
        "hostile": {str(status): number for status, number in hostile.items()},
        "ordinary": len(times),
        "median ms": round(statistics.median(times)),
        "p99 ms": round(ordered[int(len(ordered) * 0.99)]),
    }
    return figures, found


def _children(pid: int) -> set[str]:
    return set(Path(f"/proc/{pid}/task/{pid}/children").read_text().split())


def _attack(address: str, until: float, seed: int, hostile: collections.Counter) -> None:
    chance = random.Random(seed)
    files = {kind: TARGETS[name].seeds() for name, kind in (("docx", _DOCX), ("pdf", _PDF))}
    long = example("general")
    long["resolution"]["content"] = [_LONG] * 300
    while time.monotonic() < until:
        kind = chance.choice((_DOCX, _DOCX, _PDF, "archive", "record"))
        if kind == "record":
            status = _ask(address, "/api/v1/papers/resolution/render", _JSON, json.dumps(long))
        elif kind == "archive":
            status = _ask(address, "/api/v1/check", _DOCX, chance.choice(list(LIES.values())))
        else:
            status = _ask(address, "/api/v1/check", kind, changed(chance, chance.choice(files[kind])))
        hostile[status] += 1


def _ask(address: str, path: str, kind: str, body: bytes | str) -> int:
    """Send one request; a connection that breaks counts as 599."""
    connection = http.client.HTTPConnection(address, timeout=150)
    try:
        connection.request(
            "POST", path, body.encode() if isinstance(body, str) else body, {"Content-Type": kind}
        )
        answer = connection.getresponse()
        answer.read()
    except OSError:
        return 599
    else:
        return answer.status
    finally:
        connection.close()
