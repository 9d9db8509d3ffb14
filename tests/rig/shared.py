"""What is dear to make, made once for all processes of one run of the tests."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pytest


def folder(factory: pytest.TempPathFactory, name: str) -> Path:
    """Give the folder `name` that all processes of this run have in common."""
    mine = factory.getbasetemp()
    common = (mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine) / name
    common.mkdir(exist_ok=True)
    return common


def made_once(place: Path, make: Callable[[], dict[str, bytes]]) -> dict[str, bytes]:
    """Give what `make` makes: name → content; whoever comes first makes it, the others wait and read it."""
    with _alone(place):
        done = place / "done"
        if not done.exists():
            for name, content in make().items():
                (place / f"{name}.kept").write_bytes(content)
            done.touch()
    return {file.stem: file.read_bytes() for file in place.glob("*.kept")}


class MadeWhenAsked(dict[str, bytes]):
    """Name → content, made by `make` the first time a process of this run asks for it."""

    def __init__(self, place: Path, make: Callable[[str], bytes]) -> None:
        super().__init__()
        self._place, self._make = place, make

    def __missing__(self, name: str) -> bytes:
        file = self._place / f"{name}.kept"
        if not file.exists():
            fresh = file.with_suffix(f".{os.getpid()}")
            fresh.write_bytes(self._make(name))
            fresh.replace(file)
        self[name] = file.read_bytes()
        return self[name]


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    with (place / "lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
