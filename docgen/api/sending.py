"""Send what webhooks are to hear, in a thread of every process that serves."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING

from docgen.api.desk import desk
from docgen.errors import DocgenError
from docgen.logs import LOGGER
from docgen.office.webhooks import send_due

if TYPE_CHECKING:
    from flask import Flask

    from docgen.settings import Settings

EVERY_SECONDS = 2
_log = logging.getLogger(f"{LOGGER}.webhooks")


def keep_sending(app: Flask) -> None:
    """Send in a thread of this process for as long as it lives."""
    threading.Thread(target=_go_on, args=(app,), daemon=True, name="webhooks").start()


def _go_on(app: Flask) -> None:
    settings: Settings = app.config["DOCGEN"]
    with app.app_context():
        while True:
            try:
                tried = send_due(desk(), settings.allowed_hosts)
            except DocgenError as error:
                _log.warning("webhooks have to wait", exc_info=error)
                tried = 0
            if not tried:
                time.sleep(EVERY_SECONDS)
