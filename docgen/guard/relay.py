"""A DocgenError told across the pipe and raised again on this side as the same error.

What comes back was written by a process that may be in the hands of an attacker: a code must be a sentence
of docgen, and an error that would be the server's fault is not believed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docgen.errors import DocgenError, Fault
from docgen.guard.refusals import Unprocessable
from docgen.messages.plain import as_plain, from_plain, message_from_plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SERVERS_FAULT = range(500, 600)


def told(error: DocgenError) -> dict[str, object]:
    """Write the error as plain data."""
    return {
        "code": error.code,
        "status": error.status,
        "values": {name: as_plain(value) for name, value in error.message.values.items()},
        "faults": [
            {"pointer": fault.pointer, "message": as_plain(fault.message), "place": as_plain(fault.place)}
            for fault in error.faults
        ],
    }


def again(said: Mapping[str, Any]) -> DocgenError:
    """Make the error again. Raises KeyError, TypeError or ValueError for what is no error."""
    family = _family(str(said["code"]))
    if family is None or family.status in _SERVERS_FAULT:
        return Unprocessable()
    faults = [
        Fault(str(fault["pointer"]), message_from_plain(fault["message"]), from_plain(fault["place"]))
        for fault in said["faults"]
    ]
    return family(faults, **{str(name): from_plain(value) for name, value in said["values"].items()})


def _family(code: str) -> type[DocgenError] | None:
    return next((leaf for leaf in _leaves(DocgenError) if leaf.code == code), None)


def _leaves(family: type[DocgenError]) -> Iterator[type[DocgenError]]:
    for leaf in family.__subclasses__():
        yield leaf
        yield from _leaves(leaf)
