"""Spoken text as plain data and back, for what crosses to another process or is kept.

What comes back may be foreign: a code must be a sentence of docgen.
"""

from __future__ import annotations

from typing import Any

from docgen.messages.message import Joined, Message, Phrase
from docgen.messages.table import SENTENCES

_PLAIN = (str, int, float, bool, type(None))


def as_plain(value: object) -> object:
    """Write spoken text, or a plain value of a message, as what JSON can say."""
    if isinstance(value, Message):
        return {
            "message": value.code,
            "values": {name: as_plain(each) for name, each in value.values.items()},
        }
    if isinstance(value, Joined):
        return {"joined": [as_plain(each) for each in value.texts], "between": value.between}
    if isinstance(value, Phrase):
        return {"phrase": str(value)}
    return value if type(value) in _PLAIN else str(value)


def from_plain(value: Any) -> Any:  # noqa: ANN401 -- whatever a sentence takes
    """Read what `as_plain` wrote. Raises KeyError, TypeError or ValueError for anything else."""
    if isinstance(value, dict):
        return _spoken(value)
    if type(value) in _PLAIN:
        return value
    raise TypeError(value)


def _spoken(said: dict[str, Any]) -> str:
    if "phrase" in said:
        return Phrase(said["phrase"])
    if "joined" in said:
        return Joined(map(from_plain, said["joined"]), str(said["between"]))
    return message_from_plain(said)


def message_from_plain(said: Any) -> Message:  # noqa: ANN401 -- what it is, is found out here
    """Read a message. Raises KeyError, TypeError or ValueError for what is none."""
    code = said["message"]
    if code not in SENTENCES:
        raise ValueError(code)
    return Message(code, **{str(name): from_plain(value) for name, value in said["values"].items()})
