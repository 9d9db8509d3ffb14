"""`docgen serve` as people run it: a tree of processes that can be asked, weighed and killed."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

from docgen.api.crew import NAME

KILOBYTE = 1024


class Service:
    """One server with its workers of batches; `more` are settings beside the folder."""

    def __init__(self, folder: Path, more: dict[str, str] | None = None) -> None:
        self.folder = folder
        self.more = more or {}
        self.start()

    def start(self) -> None:
        settings = {
            "DOCGEN_DATA": str(self.folder),
            "DOCGEN_ACCESS": "open",
            "DOCGEN_RATE": "1000000",
            "DOCGEN_BATCH_WORKERS": "2",
            "DOCGEN_LOG": "warning",
            **self.more,
        }
        self.process = subprocess.Popen(
            [Path(sys.executable).with_name("docgen"), "serve", "--port", "0"],
            env={**os.environ, **settings},
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        said = self.process.stdout.readline()
        found = re.search(r"127\.0\.0\.1:\d+", said)
        assert found, said
        self.address = found.group()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(60)
        self.process.stdout.close()

    def kill(self) -> None:
        """End every process of the service at once."""
        for process in [self.process.pid, *self.tree()]:
            _kill(process)
        self.process.wait()
        self.process.stdout.close()

    def kill_worker(self) -> None:
        """End one of the processes that make the rows of batches."""
        makers = [each for each in self.tree() if name_of(each) == name_of(_parent(each)) == NAME]
        if makers:
            _kill(max(makers, key=_worked))  # the one that looks after the others works little

    def tree(self) -> list[int]:
        """Give every process that this one started, and those started."""
        return started_by(self.process.pid)

    def memory(self) -> int:
        """Weigh all processes: bytes that are theirs, with their part of what they share (PSS)."""
        return sum(_pss(each) for each in [self.process.pid, *self.tree()])

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, bytes]:
        """Send one request."""
        connection = http.client.HTTPConnection(self.address, timeout=300)
        try:
            connection.request(
                method, path, body, {key.replace("_", "-"): value for key, value in headers.items()}
            )
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def post(self, path: str, value: object) -> tuple[int, bytes]:
        return self.ask("POST", path, json.dumps(value).encode(), Content_Type="application/json")

    def get(self, path: str) -> dict:
        status, content = self.ask("GET", path)
        assert status == 200, content
        return json.loads(content)

    def send(self, path: str, content: bytes, name: str, **parts: str) -> tuple[int, bytes]:
        """Send a file as a browser does, with the other parts of its form."""
        line = uuid.uuid4().hex
        texts = [f'name="{key}"\r\n\r\n{value}' for key, value in parts.items()]
        body = "".join(f"--{line}\r\nContent-Disposition: form-data; {each}\r\n" for each in texts)
        body += f'--{line}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        whole = body.encode() + content + f"\r\n--{line}--\r\n".encode()
        return self.ask("POST", path, whole, Content_Type=f"multipart/form-data; boundary={line}")


class Broker:
    """A Redis of Debian's package, in memory only: what it knew is gone with it."""

    def __init__(self, program: str, address: str) -> None:
        self.program = program
        self.address = address
        with socket.socket() as free:
            free.bind((address, 0))
            self.port = free.getsockname()[1]
        self.folder = tempfile.mkdtemp(prefix="docgen-redis-")
        self.start()

    def start(self) -> None:
        options = ["--port", str(self.port), "--bind", self.address, "--save", "", "--dir", self.folder]
        options += ["--protected-mode", "no"]  # it refuses other hosts unless it has a password
        self.process = subprocess.Popen([self.program, *options], stdout=subprocess.DEVNULL)
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection((self.address, self.port), 1):
                return
            time.sleep(0.05)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


def _kill(process: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)


def _parent(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _worked(process: int) -> int:
    """Give the time a process has had, in the kernel's ticks."""
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11])
    except OSError:
        return 0


def started_by(process: int) -> list[int]:
    """Give every process that `process` started, and those started, in whatever order they are."""
    parents = {int(each.name): _parent(int(each.name)) for each in Path("/proc").glob("[0-9]*")}
    found, level = [], [process]
    while level:
        level = [child for child, parent in parents.items() if parent in level]
        found += level
    return found


def name_of(process: int) -> str:
    """Name a living process as lists of processes do; nothing for one that has ended."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return ""
    name, _, rest = stat.partition("(")[2].rpartition(")")
    return "" if rest.split()[0] == "Z" else name


def _pss(process: int) -> int:
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    found = re.search(r"^Pss:\s+(\d+)", told, re.MULTILINE)
    return int(found[1]) * KILOBYTE if found else 0
