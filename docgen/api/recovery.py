"""Finish what a crash interrupted: when a web process starts, and every minute after."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from docgen.api.desk import desk
from docgen.errors import DocgenError
from docgen.office.recover import recover

if TYPE_CHECKING:
    from flask import Flask

EVERY_SECONDS = 60


def keep_recovering(app: Flask) -> None:
    """Recover in a thread of this process for as long as it lives."""
    threading.Thread(target=_go_on, args=(app,), daemon=True, name="recovery").start()


def _go_on(app: Flask) -> None:
    with app.app_context():
        while True:
            try:
                for document_id, error in recover(desk()).left:
                    app.logger.warning("recovery: %s has to wait", document_id, exc_info=error)
            except DocgenError as error:
                app.logger.warning("recovery has to wait", exc_info=error)
            time.sleep(EVERY_SECONDS)
