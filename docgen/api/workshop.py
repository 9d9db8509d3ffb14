"""The workshop of a web process: its desk, the files of batches, the bell that calls their workers."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from flask import current_app

from docgen.api.desk import desk
from docgen.office.workshop import open_workshop

if TYPE_CHECKING:
    from docgen.office.workshop import Workshop

_NAME = "docgen.workshop"
_opening = threading.Lock()


def workshop() -> Workshop:
    """Give the workshop of this process; a process made by fork opens its own connections."""
    opened = desk()
    kept: dict[int, Workshop] = current_app.extensions.setdefault(_NAME, {})
    with _opening:
        if os.getpid() not in kept:
            kept[os.getpid()] = open_workshop(current_app.config["DOCGEN"], opened)
        return kept[os.getpid()]
