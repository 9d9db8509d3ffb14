"""What a template may be given: plain data of legal characters, nothing with methods or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.errors import DocgenError, Fault
from docgen.messages import Message
from docgen.wording.text import illegal_characters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_DEPTH: Final = 20
_PLAIN = (str, int, float, bool, type(None))


class UnfitContext(DocgenError):
    """Raised when a context holds anything but plain data of legal characters; a schema refuses it before."""

    code = "unfit-context"
    status = 422


def check_plain(context: Mapping[str, object]) -> None:
    """Raise UnfitContext with the JSON pointer of every value that is not plain."""
    faults = list(_faults(dict(context), "", 0))
    if faults:
        raise UnfitContext(faults, count=len(faults))


def _faults(value: object, pointer: str, depth: int) -> Iterator[Fault]:
    """Walk the value. Exact types: a subclass of str or dict can bring methods of its own."""
    if depth > MAX_DEPTH:
        yield Fault(pointer, Message("context-too-deep", limit=MAX_DEPTH))
    elif type(value) is str:
        illegal = illegal_characters(value)
        if illegal:
            yield Fault(pointer, Message("context-character", characters=", ".join(illegal)))
    elif type(value) is dict:
        for key, member in value.items():
            yield from _faults(key, pointer, depth + 1)
            yield from _faults(member, f"{pointer}/{_escaped(key)}", depth + 1)
    elif type(value) in (list, tuple):
        assert isinstance(value, list | tuple)
        for index, member in enumerate(value):
            yield from _faults(member, f"{pointer}/{index}", depth + 1)
    elif type(value) not in _PLAIN:
        yield Fault(pointer, Message("context-type", kind=type(value).__name__))


def _escaped(key: object) -> str:
    return str(key).replace("~", "~0").replace("/", "~1")
