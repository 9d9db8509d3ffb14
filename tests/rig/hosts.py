"""Hosts on one machine: each a network namespace on a bridge; docgen serves on some and works on others.

The machine itself is a host too: whatever listens on `Network.address` is reached by all of them.
"""

from __future__ import annotations

import http.client
import json
import os
import secrets
import shutil
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from docgen.accounts.permissions import SCOPES
from docgen.database.engine import open_database
from docgen.jobs.tables import item
from docgen.office.accounts import create_key
from docgen.office.desk import Who
from docgen.office.opening import open_desk
from docgen.settings import Settings
from tests.rig.site import site

if TYPE_CHECKING:
    from collections.abc import Iterator

BATCHES = "/api/v1/batches"
_ROOT = Path(__file__).parents[2]
_SETTINGS = {
    "DOCGEN_WORKERS": "1",
    "DOCGEN_BATCH_WORKERS": "0",
    "DOCGEN_RATE": "100000",
    "DOCGEN_LOG": "warning",
}
_PORT = 8000


class NoHosts(Exception):
    """The system gives us no network namespaces; says why."""


class Network:
    """A bridge and its hosts; `close` takes everything away."""

    def __init__(self) -> None:
        if os.geteuid():
            raise NoHosts("network namespaces can only be made as root")
        if not shutil.which("ip"):
            raise NoHosts("the program ip (package iproute2) is not installed")
        self.name = f"dg{secrets.token_hex(3)}"
        self.net = f"10.213.{secrets.randbelow(256)}"
        self.address = f"{self.net}.1"
        self.hosts: list[Host] = []
        try:
            _ip("link", "add", self.name, "type", "bridge")
            _ip("address", "add", f"{self.address}/24", "dev", self.name)
            _ip("link", "set", self.name, "up")
            self.host()
        except subprocess.CalledProcessError as error:
            self.close()
            raise NoHosts(f"{' '.join(error.cmd)}: {error.stderr.strip()}") from error

    def host(self) -> Host:
        """Connect one more host."""
        made = Host(self, len(self.hosts) + 2)
        self.hosts.append(made)
        made.connect()
        return made

    def close(self) -> None:
        for host in self.hosts:
            _ip("netns", "delete", host.name, check=False)
        _ip("link", "delete", self.name, check=False)


class Host:
    """One host: a network namespace at the other end of a cable to the bridge."""

    def __init__(self, network: Network, number: int) -> None:
        self.network = network
        self.name = f"{network.name}h{number}"
        self.address = f"{network.net}.{number}"

    def connect(self) -> None:
        _ip("netns", "add", self.name)
        _ip("link", "add", self.name, "type", "veth", "peer", "name", "eth0", "netns", self.name)
        _ip("link", "set", self.name, "master", self.network.name, "up")
        _ip("-n", self.name, "address", "add", f"{self.address}/24", "dev", "eth0")
        for device in ("lo", "eth0"):
            _ip("-n", self.name, "link", "set", device, "up")

    def cut(self) -> None:
        """Pull the cable: what is on its way is lost, nobody is told, every process lives on."""
        _ip("link", "set", self.name, "down")

    def join(self) -> None:
        """Put the cable back."""
        _ip("link", "set", self.name, "up")


class Fleet:
    """Two hosts that serve (`webs`), two that work (`workers`); what they share is on this machine.

    `lease`: seconds after which what a host holds that is not heard of is free; None: as people have it.
    """

    def __init__(
        self,
        starter: subprocess.Popen,
        network: Network,
        settings: dict[str, str],
        folder: Path,
        lease: float | None,
    ) -> None:
        self.database = open_database(settings["DOCGEN_DATABASE"])
        self._first, self._settings = folder / "first", {**settings, **_SETTINGS}
        desk = open_desk(Settings(data=self._first, database=settings["DOCGEN_DATABASE"]))
        self._key = create_key(desk, Who("co-quan", "test"), "test", SCOPES).key
        desk.database.close()
        self.webs, self.workers = ([network.host() for _ in range(2)] for _ in range(2))
        programs = [self._program(each, "serve", "--host", each.address) for each in self.webs]
        programs += [self._program(each, "worker") for each in self.workers]
        starter.stdin.write(json.dumps({"lease": lease, "programs": programs}) + "\n")
        starter.stdin.flush()
        self._wait_for_webs()

    def _program(self, host: Host, *words: str) -> dict:
        data = self._first.with_name(host.name)
        shutil.copytree(self._first / "keys", data / "keys")
        return {
            "host": host.name,
            "environment": {**self._settings, "DOCGEN_DATA": str(data)},
            "words": words,
        }

    def ask(self, host: Host, method: str, path: str, value: object = None) -> tuple[int, bytes]:
        """Ask a host that serves."""
        with closing(http.client.HTTPConnection(host.address, _PORT, timeout=60)) as connection:
            headers = {"Authorization": f"Bearer {self._key}", "Content-Type": "application/json"}
            connection.request(method, path, json.dumps(value) if value else None, headers)
            answer = connection.getresponse()
            return answer.status, answer.read()

    def items(self, batch: str) -> list:
        """Give the items of a batch as the ledger has them."""
        wanted = select(item).where(item.c.batch_id == batch).order_by(item.c.place)
        with self.database.read() as connection:
            return list(connection.execute(wanted))

    def wait(self, batch: str, enough, seconds: float) -> list:
        """Wait until the items of a batch are as they should be, and give them."""
        until = time.monotonic() + seconds
        while not enough(items := self.items(batch)):
            assert time.monotonic() < until, [
                (each.place, each.state, each.worker, each.attempts) for each in items if each.state != "done"
            ]
            time.sleep(0.05)
        return items

    def register_faults(self) -> list[str]:
        """Check register, trail and archive."""
        program = Path(sys.executable).with_name("docgen")
        settings = {**os.environ, **self._settings, "DOCGEN_DATA": str(self._first)}
        said = subprocess.run(
            [program, "register", "check"], env=settings, capture_output=True, text=True, check=False
        )
        return [said.stdout + said.stderr] if said.returncode else []

    def _wait_for_webs(self) -> None:
        until = time.monotonic() + 90
        for web in self.webs:
            while True:
                try:
                    self.ask(web, "GET", "/health/ready")
                    break
                except OSError:
                    assert time.monotonic() < until, "a host does not serve"
                    time.sleep(0.05)


def all_done(items: list) -> bool:
    """Tell whether every item has been made."""
    return all(each.state == "done" for each in items)


@contextmanager
def fleet(folder: Path, lease: float | None = None) -> Iterator[Fleet]:
    """Run hosts and what they share. Raises NoHosts."""
    with closing(Network()) as network, _starter() as starter, site(network.address) as shared:
        try:
            made = Fleet(starter, network, shared.settings, folder, lease)
            yield made
            made.database.close()
        finally:
            starter.terminate()
            starter.wait(60)


@contextmanager
def _starter() -> Iterator[subprocess.Popen]:
    """Have docgen loaded while database, broker and store are still starting."""
    command = [sys.executable, "-m", "tests.rig.on_hosts"]
    with subprocess.Popen(
        command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as made:
        yield made


def _ip(*words: str, check: bool = True) -> None:
    subprocess.run(["ip", *words], check=check, capture_output=True, text=True)
