"""How far a batch is, on standard error: a bar that moves on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from docgen.messages import Message

if TYPE_CHECKING:
    from docgen.jobs.progress import Progress
    from docgen.messages import Language

_WIDTH = 24
_SECONDS_BETWEEN_LINES = 10


class Bar:
    """Shows one batch."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._moves = sys.stderr.isatty()
        self._last = time.monotonic()

    def show(self, told: Progress) -> None:
        """Show how far it is."""
        now = time.monotonic()
        if self._moves:
            full = _WIDTH * told.ended // max(told.total, 1)
            sys.stderr.write(f"\r\x1b[K[{'█' * full}{'·' * (_WIDTH - full)}] {self._said(told)}")
            sys.stderr.flush()
        elif now - self._last >= _SECONDS_BETWEEN_LINES:
            sys.stderr.write(self._said(told) + "\n")
            self._last = now

    def end(self) -> None:
        """Leave the line."""
        if self._moves:
            sys.stderr.write("\r\x1b[K")

    def _said(self, told: Progress) -> str:
        values = {"ended": told.ended, "total": told.total, "failed": told.failed}
        if told.rate is None or told.seconds_left is None:
            code = "batch-progress" if told.ended == told.total else "batch-progress-begun"
            return Message(code, **values).say(self._language)
        minutes, seconds = divmod(round(told.seconds_left), 60)
        left = f"{minutes}:{seconds:02d}"
        return Message("batch-progress-left", **values, rate=f"{told.rate:.1f}", left=left).say(
            self._language
        )
