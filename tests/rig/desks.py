"""Desks for tests: a real register and archive, a small press, a clock that one sets."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from docgen.archive.local import LocalStore
from docgen.archive.objects import prepare
from docgen.office.desk import Desk, Who
from docgen.office.issue import Order
from docgen.proof.note import Signer
from tests.rig.press import RECORD, SmallPress

if TYPE_CHECKING:
    from pathlib import Path

    from docgen.database.engine import Database

SIGNER = Signer("snv.example/trail", Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
CLERK = Who("so-noi-vu", "van-thu")
ORDER = Order("award-decision", RECORD)


class Clock:
    """Stands still until it is set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 4, 15, 1, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)


def desk_on(database: Database, folder: Path, **change) -> Desk:
    """A desk on this database with its archive in `folder`/ocfl."""
    archive = LocalStore(folder / "ocfl")
    prepare(archive)
    return replace(Desk(database, archive, SmallPress(), SIGNER, Clock()), **change)


def order(**record) -> Order:
    """The usual order with some values of its record changed."""
    return replace(ORDER, record={**RECORD, **record})
