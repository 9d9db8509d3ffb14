"""A record being put together from cells: every value with the address of its cell, until it is plain JSON.

Groups nobody filled in are left out, those a record cannot do without are there with their gaps, so that
each gap is a fault of its own; numbered entries close up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from schemas.faults import pointer_step
from schemas.groups import Part, Rows

if TYPE_CHECKING:
    from collections.abc import Collection

    from docgen.sheets.layout import Way
    from schemas.groups import Record

MISSING: Any = object()
"""Of a cell that is empty, or whose value could not be read."""


@dataclass(frozen=True)
class Leaf:
    """A value, JSON or MISSING, and the address of its cell ("" for one given otherwise)."""

    value: Any
    address: str


Node = dict[Any, Any]
"""Key or number → Node or Leaf."""


def plant(node: Node, way: Way, leaf: Leaf) -> None:
    """Put a leaf at the end of a way; a value that stands there stays if the new one is missing."""
    *steps, last = way
    for step in steps:
        node = node.setdefault(step, {})
    before = node.get(last)
    if leaf.value is not MISSING or not isinstance(before, Leaf) or before.value is MISSING:
        node[last] = leaf


def graft(node: Node, value: Any) -> None:  # noqa: ANN401 # any JSON
    """Put a JSON value under a node, its lists by number; of lists of texts the whole is one leaf."""
    for key, each in value.items():
        node[key] = _node(each)


def _node(value: Any) -> Node | Leaf:  # noqa: ANN401 # any JSON
    if isinstance(value, dict):
        return {key: _node(each) for key, each in value.items()}
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        return {number: _node(each) for number, each in enumerate(value)}
    return Leaf(value, "")


@dataclass
class Settled:
    """The record as JSON, and JSON pointer → address of the cell that said it."""

    record: Any
    addresses: dict[str, str]
    rows: dict[str, int]
    """JSON pointer of an item of a list → the number under which it was planted."""


def settle(schema: type[Record], node: Node, needs: Collection[str]) -> Settled:
    """Make the JSON of a record of `schema`; `needs` are the entries that must be there beyond its own."""
    done = Settled(None, {}, {})
    done.record = _group(schema, node, "", needs, done)
    return done


def _group(
    schema: type[Record], node: Node, at: str, needs: Collection[str], done: Settled
) -> dict[str, Any]:
    made = {}
    known = schema.made().fields
    for name, field in known.items():
        here = at + pointer_step(name)
        value = _entry(field, node.get(name), here, done, must=field.required or name in needs)
        if value is not MISSING:
            made[name] = value
    for name in node.keys() - known.keys():
        made[name] = _plain(node[name])
    return made


def _entry(field: Any, node: Any, at: str, done: Settled, *, must: bool) -> Any:  # noqa: ANN401 # any field, any JSON
    if isinstance(node, Leaf):
        done.addresses.setdefault(at, node.address)
        return node.value
    if isinstance(field, Part):
        if must or _says(node):
            return _group(field.group, node or {}, at, (), done)
    elif isinstance(field, Rows) and isinstance(field.inner, Part):
        return _list(field, node or {}, at, done, must=must)
    _note(node, at, done)
    return MISSING


def _list(field: Rows, node: Node, at: str, done: Settled, *, must: bool) -> Any:  # noqa: ANN401 # a list or MISSING
    kept = [number for number in sorted(node) if _says(node[number])]
    if field.most <= 4:  # noqa: PLR2004 # numbered entries: the first are there, with their gaps
        kept = sorted(
            {
                *kept,
                *[number for number in range(field.least) if number not in kept][: field.least - len(kept)],
            }
        )
    made: list[Any] = []
    for number in kept:
        here = at + pointer_step(len(made))
        done.rows[here] = number
        made.append(_entry(field.inner, node.get(number), here, done, must=True))
    for number in node.keys() - set(kept):
        _note(node[number], at + pointer_step(number), done)
    return made if made or (must and field.most > 4) else MISSING  # noqa: PLR2004 # the same


def _says(node: Any) -> bool:  # noqa: ANN401 # Node, Leaf or None
    if isinstance(node, Leaf):
        return node.value is not MISSING
    return bool(node) and any(map(_says, node.values()))


def _note(node: Any, at: str, done: Settled) -> None:  # noqa: ANN401 # the same
    if isinstance(node, Leaf):
        done.addresses.setdefault(at, node.address)
    elif node:
        for key, each in node.items():
            _note(each, at + pointer_step(key), done)


def _plain(node: Any) -> Any:  # noqa: ANN401 # the same
    if isinstance(node, Leaf):
        return node.value
    if all(isinstance(key, int) for key in node):
        return [_plain(node[key]) for key in sorted(node)]
    return {key: _plain(each) for key, each in node.items()}
