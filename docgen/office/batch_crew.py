"""Workers of batches: processes that answer the bell until they are told to stop."""

from __future__ import annotations

import functools
import os
from typing import TYPE_CHECKING

from docgen.jobs import ledger
from docgen.jobs.bell import open_bell
from docgen.office.batch_worker import work
from docgen.office.workshop import Workshop, open_workshop

if TYPE_CHECKING:
    from collections.abc import Callable

    from docgen.settings import Settings


def keep_working(settings: Settings, processes: int) -> None:
    """Work in `processes` processes until a signal ends this one, which itself opens nothing."""

    def answer(stopping: Callable[[], bool]) -> None:
        shop = _shop_of(os.getpid(), settings)
        if _is_waiting(shop):
            shop.bell.ring()  # whoever else is free may help
        work(shop, stopping=stopping)
        if _is_waiting(shop):
            shop.bell.ring()

    def is_waiting() -> bool:
        return _is_waiting(_shop_of(os.getpid(), settings))

    open_bell(settings.queue, settings.data).listen(answer, is_waiting, processes)


@functools.lru_cache(maxsize=1)
def _shop_of(process: int, settings: Settings) -> Workshop:  # noqa: ARG001 # each process its own connections
    return open_workshop(settings)


def _is_waiting(shop: Workshop) -> bool:
    with shop.desk.database.read() as connection:
        return ledger.is_waiting(connection, shop.desk.clock())
