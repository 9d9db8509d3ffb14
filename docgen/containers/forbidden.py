"""Content that may not be in a foreign file, each thing with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.errors import DocgenError, Fault
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Sequence


class ForbiddenContent(DocgenError):
    """Raised when a file holds macros, embedded objects, links to outside or the like; tells all of them."""

    code = "forbidden-content"
    status = 422


def fault(code: str, part: str, **values: object) -> Fault:
    """Say that something in `part` may not be there."""
    return Fault("", Message(code, part=part, **values), place=part)


def refuse(faults: Sequence[Fault]) -> None:
    """Raise ForbiddenContent when there are faults."""
    if faults:
        raise ForbiddenContent(faults, count=len(faults))
