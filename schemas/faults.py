"""marshmallow's nested messages as a flat list: each fault with its JSON pointer and its place in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import Schema, fields

from docgen.errors import Fault
from docgen.messages import Joined, Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

BETWEEN = " › "
_WHOLE = "_schema"


def flat(schema: Schema, messages: Mapping[Any, object]) -> list[Fault]:
    """List the faults in `messages`, what `schema` said, in the order of the record's own entries."""
    return list(_group(schema, messages, "", ()))


def fault_at(schema: Schema, way: Sequence[str | int], message: Message) -> Fault:
    """Make the fault of one entry of `schema`: `way` are the keys and row numbers that lead to it."""
    said: Any = [message]
    for step in reversed(way):
        said = {step: said}
    (fault,) = flat(schema, said)
    return fault


def pointer_step(key: object) -> str:
    """One step of a JSON pointer, escaped as RFC 6901 section 3 says."""
    return "/" + str(key).replace("~", "~0").replace("/", "~1")


def _group(
    schema: Schema, messages: Mapping[Any, object], pointer: str, place: tuple[str, ...]
) -> Iterator[Fault]:
    said = dict(messages)
    whole = said.pop(_WHOLE, [])
    assert isinstance(whole, list)
    for message in whole:
        at = pointer_step(_WHOLE) if message.code == "unknown-key" else ""  # an entry may be called _schema
        yield Fault(pointer + at, message, Joined(place, BETWEEN))
    for name, field in schema.fields.items():
        if name in said:
            yield from _entry(
                field, said.pop(name), pointer + pointer_step(name), (*place, field.metadata["label"])
            )
    for key in sorted(said, key=str):
        yield from _told(said[key], pointer + pointer_step(key), (*place, Message("record-key", key=key)))


def _entry(field: fields.Field[Any], said: object, pointer: str, place: tuple[str, ...]) -> Iterator[Fault]:
    if not isinstance(said, dict):
        yield from _told(said, pointer, place)
    elif isinstance(field, fields.List):
        yield from _told(said.get(_WHOLE, []), pointer, place)
        for number in sorted(key for key in said if key != _WHOLE):
            row = (*place, Message("record-row", number=number + 1))
            yield from _entry(field.inner, said[number], pointer + pointer_step(number), row)
    else:
        assert isinstance(field, fields.Nested)
        yield from _group(field.schema, said, pointer, place)


def _told(said: object, pointer: str, place: tuple[str, ...]) -> Iterator[Fault]:
    assert isinstance(said, list)
    return (Fault(pointer, message, Joined(place, BETWEEN)) for message in said)
