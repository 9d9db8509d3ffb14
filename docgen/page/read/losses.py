"""Collect what the model cannot carry, each thing once per place, in reading order."""

from __future__ import annotations

from docgen.messages import Message
from docgen.page.model import Loss, Place


class Losses:
    """The list while it grows."""

    def __init__(self) -> None:
        self._found: dict[tuple[Place, str], Loss] = {}

    def report(self, place: Place, code: str, **values: object) -> None:
        """Note that the thing named by `code` (a sentence of docgen.messages.page) is not carried."""
        what = Message(code, **values)
        self._found.setdefault((place, what), Loss(place, what))

    def found(self) -> tuple[Loss, ...]:
        """Return what was reported so far."""
        return tuple(self._found.values())
