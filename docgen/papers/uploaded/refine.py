"""What an office says better than docgen guessed: label, help, kind, whether required, example of a field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from docgen.errors import Fault, InvalidRecord
from docgen.messages import Message
from docgen.papers.uploaded.fields import SCALARS, Field, find
from docgen.papers.uploaded.record import loads
from schemas.faults import pointer_step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

LONGEST_SAID: Final = 500


def refine(listed: tuple[Field, ...], said: object) -> tuple[Field, ...]:
    """Give the fields with what an office says of some: `{"họ_tên": {"label": …}, "người.tên": {…}}`.

    The key is the way to the field, dots between; label, help, kind, required and example may be said.
    Raises InvalidRecord with every fault.
    """
    if not isinstance(said, dict):
        raise InvalidRecord([Fault("", Message("not-an-object"))], count=1)
    faults = [fault for way, change in said.items() for fault in _faults(listed, way, change)]
    if faults:
        raise InvalidRecord(faults, count=len(faults))
    for way, change in said.items():
        listed = _changed(listed, way.split("."), change)
    return listed


def _changed(listed: tuple[Field, ...], way: list[str], change: Mapping[str, Any]) -> tuple[Field, ...]:
    name, *rest = way
    return tuple(
        each
        if each.name != name
        else replace(each, fields=_changed(each.fields, rest, change))
        if rest
        else replace(each, **change)
        for each in listed
    )


def _faults(listed: tuple[Field, ...], way: str, change: object) -> Iterator[Fault]:
    pointer = pointer_step(way)
    known = find(listed, way)
    if known is None:
        yield Fault(pointer, Message("field-unknown", name=way))
        return
    if not isinstance(change, dict):
        yield Fault(pointer, Message("not-an-object"))
        return
    for key, value in change.items():
        check = _CHECKS.get(key)
        message = check(known, value) if check else Message("unknown-member")
        if message:
            yield Fault(pointer + pointer_step(key), message, known.label)
    kind = change.get("kind", known.kind)
    if "example" in change and isinstance(kind, str) and not _fits(kind, change["example"]):
        yield Fault(f"{pointer}/example", Message("field-example", kind=kind), known.label)
    elif kind != known.kind and "example" not in change and not _fits(str(kind), known.example):
        yield Fault(f"{pointer}/kind", Message("field-needs-example", kind=kind), known.label)


def _said(_: Field, value: object) -> Message | None:
    if not isinstance(value, str):
        return Message("not-text")
    return Message("text-too-long", longest=LONGEST_SAID) if len(value) > LONGEST_SAID else None


def _label(known: Field, value: object) -> Message | None:
    return Message("empty-text") if value == "" else _said(known, value)


def _kind(known: Field, value: object) -> Message | None:
    if known.kind in SCALARS and value in SCALARS:
        return None
    return None if value == known.kind else Message("field-kind", known=", ".join(SCALARS))


def _required(_: Field, value: object) -> Message | None:
    return None if isinstance(value, bool) else Message("not-yes-or-no")


_CHECKS: Mapping[str, Callable[[Field, object], Message | None]] = {
    "label": _label,
    "help": _said,
    "kind": _kind,
    "required": _required,
    "example": lambda *_: None,
}


def _fits(kind: str, example: object) -> bool:
    """Tell whether an example is one of its kind, by the field that will load it."""
    return loads(kind, example)
