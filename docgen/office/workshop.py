"""Xưởng lập hàng loạt: what the use cases of batches need, put together once by a face or a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.archive.address import open_store
from docgen.jobs.bell import open_bell
from docgen.office.opening import open_desk

if TYPE_CHECKING:
    from docgen.archive.store import Store
    from docgen.jobs.bell import Bell
    from docgen.office.desk import Desk
    from docgen.settings import Settings


@dataclass(frozen=True)
class Workshop:
    """The desk with its ledger, the place where files of batches are kept, the bell that calls workers."""

    desk: Desk
    results: Store
    bell: Bell


def open_workshop(settings: Settings, desk: Desk | None = None) -> Workshop:
    """Open everything, making what is not there. Raises what open_desk raises."""
    results = open_store(settings.results or str(settings.data / "batches"))
    return Workshop(desk or open_desk(settings), results, open_bell(settings.queue, settings.data))
