"""A DocgenError told across the pipe and raised again on this side as the same error.

What comes back was written by a process that may be in the hands of an attacker: a code must be a sentence
of docgen, and an error that would be the server's fault is not believed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docgen.errors import DocgenError, Fault
from docgen.guard.refusals import Unprocessable
from docgen.messages import Message
from docgen.messages.table import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SERVERS_FAULT = range(500, 600)
_PLAIN = (str, int, float, bool, type(None))


def told(error: DocgenError) -> dict[str, object]:
    """Write the error as plain data."""
    return {
        "code": error.code,
        "status": error.status,
        "values": {name: _out(value) for name, value in error.message.values.items()},
        "faults": [
            {"pointer": fault.pointer, "message": _out(fault.message), "place": _out(fault.place)}
            for fault in error.faults
        ],
    }


def again(said: Mapping[str, Any]) -> DocgenError:
    """Make the error again. Raises KeyError, TypeError or ValueError for what is no error."""
    family = _family(str(said["code"]))
    if family is None or family.status in _SERVERS_FAULT:
        return Unprocessable()
    faults = [
        Fault(str(fault["pointer"]), _message(fault["message"]), _in(fault["place"]))
        for fault in said["faults"]
    ]
    return family(faults, **{str(name): _in(value) for name, value in said["values"].items()})


def _family(code: str) -> type[DocgenError] | None:
    return next((leaf for leaf in _leaves(DocgenError) if leaf.code == code), None)


def _leaves(family: type[DocgenError]) -> Iterator[type[DocgenError]]:
    for leaf in family.__subclasses__():
        yield leaf
        yield from _leaves(leaf)


def _out(value: object) -> object:
    if isinstance(value, Message):
        return {"message": value.code, "values": {name: _out(each) for name, each in value.values.items()}}
    return value if type(value) in _PLAIN else str(value)


def _in(value: Any) -> Any:  # noqa: ANN401 -- whatever a sentence takes
    if isinstance(value, dict):
        return _message(value)
    if type(value) in _PLAIN:
        return value
    raise TypeError(value)


def _message(said: Any) -> Message:  # noqa: ANN401 -- what it is, is found out here
    code = said["message"]
    if code not in SENTENCES:
        raise ValueError(code)
    return Message(code, **{str(name): _in(value) for name, value in said["values"].items()})
