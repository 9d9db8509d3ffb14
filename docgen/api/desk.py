"""The desk of a web process: opened with the first request that needs it, in the process that serves it."""

from __future__ import annotations

import os
import threading
from functools import partial
from typing import TYPE_CHECKING

from flask import current_app

from docgen.api import engine
from docgen.office.opening import open_desk
from docgen.office.paper_press import PaperPress

if TYPE_CHECKING:
    from docgen.office.desk import Desk

_NAME = "docgen.desk"
_opening = threading.Lock()


def desk() -> Desk:
    """Give the desk of this process; a process made by fork opens its own connections."""
    kept: dict[int, Desk] = current_app.extensions.setdefault(_NAME, {})
    process = os.getpid()
    with _opening:
        if process not in kept:
            kept[process] = open_desk(current_app.config["DOCGEN"], PaperPress(partial(engine.run)))
        return kept[process]
