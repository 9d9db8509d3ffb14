"""`docgen worker`: work on batches until interrupted, on this machine or on one of many."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from docgen.cli.desk import number, settings
from docgen.office.batch_crew import keep_working
from docgen.office.warm import share_what_is_loaded, warm_up

if TYPE_CHECKING:
    from docgen.cli.grammar import Given

NICE = 10
"""A batch gives way to whoever waits for a single paper."""


def run(given: Given) -> None:
    """Work in as many processes as asked for, one unless said otherwise."""
    os.nice(NICE)
    warm_up()
    share_what_is_loaded()
    keep_working(settings(), number(given, "processes") or 1)
