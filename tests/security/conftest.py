"""What the tests of safety share: a canary that must never be hit, a secret that must never be seen."""

from __future__ import annotations

import secrets
import select
import socket
import threading

import pytest

from docgen.guard.pool import Pool
from docgen.guard.start import start
from docgen.guard.tasks import Task

ATTACKS = "tests.security.attacks"


@pytest.fixture(scope="session")
def nursery():
    """A nursery of workers that can be told to attack."""
    made = start([ATTACKS])
    yield made
    made.close()


@pytest.fixture(scope="session")
def pool(nursery):
    made = Pool(nursery.door)
    yield made
    made.close()


@pytest.fixture(scope="session")
def attack(pool):
    """Have a worker do one of tests/security/attacks.py; give the value of its answer."""

    def run(name, limits=None, files=(), **arguments):
        task = Task(f"{ATTACKS}:{name}", limits) if limits else Task(f"{ATTACKS}:{name}")
        return pool.run(task, arguments, files).value

    return run


class Canary:
    """Listens on loopback for TCP and UDP; keeps what whoever came said."""

    def __init__(self) -> None:
        self.hits: list[bytes] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._datagrams.bind(("127.0.0.1", self.port))
        self._open = True
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while self._open:
            ready, _, _ = select.select([self._listening, self._datagrams], [], [], 0.02)
            if self._datagrams in ready:
                self.hits.append(self._datagrams.recv(1000))
            if self._listening in ready:
                with self._listening.accept()[0] as connection:
                    connection.settimeout(1)
                    self.hits.append(connection.recv(1000))

    def close(self) -> None:
        self._open = False
        self._thread.join()
        self._listening.close()
        self._datagrams.close()


@pytest.fixture
def canary():
    made = Canary()
    yield made
    made.close()


@pytest.fixture
def secret(tmp_path, monkeypatch):
    """A secret in a file and in the environment of this process."""
    text = secrets.token_hex(16)
    (tmp_path / "secret").write_text(text)
    monkeypatch.setenv("CANARY_ENV", text)
    return text
