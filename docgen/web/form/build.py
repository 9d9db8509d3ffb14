"""Schema, record and faults → what the form shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docgen.messages import Language, say
from docgen.web.form.model import BETWEEN, Control, Faults, Field, Group, Member, Row, Shown, Table
from docgen.web.form.pasted import pasted_columns, people_in
from docgen.web.form.written import widget_of, write
from schemas.groups import Part, Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docgen.errors import Fault

MOST_COLUMNS = 9
"""Entries a row may have and still be one line of a table."""
_IN_A_CELL = frozenset(
    ("line", "paragraph", "symbol", "choice", "number", "money", "flag", "date", "moment", "clock")
)


def build(
    shown: Shown,
    record: Mapping[str, Any],
    faults: Iterable[Fault] = (),
    language: Language = "vi",
) -> tuple[Member, ...]:
    """Make the form of a record that may be incomplete or wrong."""
    said: dict[str, tuple[str, ...]] = {}
    for fault in faults:
        said[fault.pointer] = (*said.get(fault.pointer, ()), say(fault.message, language))
    return tuple(
        _member(field, name, record.get(name), Faults(said), needed=name in shown.needs)
        for name, field in shown.fields().items()
    )


def _member(field: Field, name: str, value: object, faults: Faults, *, needed: bool = False) -> Member:
    if isinstance(field, Part):
        return _group(field, name, value, faults, needed=needed)
    if isinstance(field, Rows) and widget_of(field) == "rows":
        return _table(field, name, value, faults, needed=needed)
    return _control(field, name, value, faults, needed=needed)


def _control(
    field: Field,
    name: str,
    value: object,
    faults: Faults,
    *,
    needed: bool = False,
) -> Control:
    widget = widget_of(field)
    required = field.required or needed
    choices = dict(getattr(field, "choices", {}))
    if required and choices:
        choices = {"": "", **choices}
    if widget == "choice" and value is None and not required:
        value = field.load_default
    if choices and isinstance(value, str):
        choices.setdefault(value, value)  # a wrong choice stays to be seen and mended
    by_line = [f"{number}. {said}" for number, said in faults.lines(name)] if widget in _LISTS else []
    return Control(
        name,
        widget,
        field.metadata["label"],
        field.metadata["help"],
        write(field, field.metadata["example"]) if widget not in _UNTYPED else "",
        required,
        write(field, value),
        tuple(choices.items()),
        (*faults.at(name), *by_line),
    )


_LISTS = ("lines", "sheet")
_UNTYPED = ("flag", "choice", "picture", "sheet")


def _group(field: Field, name: str, value: object, faults: Faults, *, needed: bool) -> Group:
    optional = not (field.required or needed)
    return Group(
        name,
        field.metadata["label"],
        field.metadata["help"],
        _members(field, name, value, faults),
        optional,
        not optional or isinstance(value, dict),
        faults.at(name),
    )


def _members(field: Field, name: str, value: object, faults: Faults) -> tuple[Member, ...]:
    given = value if isinstance(value, dict) else {}
    return tuple(
        _member(inner, f"{name}{BETWEEN}{key}", given.get(key), faults)
        for key, inner in field.group.made().fields.items()
    )


def _table(field: Field, name: str, value: object, faults: Faults, *, needed: bool) -> Table:
    values = [each if isinstance(each, dict) else {} for each in value] if isinstance(value, list) else []
    count = min(field.most, max(len(values) + 1, field.least))
    rows = []
    for place in range(count):
        row = f"{name}{BETWEEN}{place}"
        given = values[place] if place < len(values) else {}
        members = _members(field.inner, row, given, faults)
        rows.append(Row(row, place + 1, members, place >= len(values), faults.at(row)))
    columns = tuple(
        _control(inner, f"{name}{BETWEEN}{key}", None, Faults())
        for key, inner in field.inner.group.made().fields.items()
        if not isinstance(inner, Part)
    )
    flat = is_flat(field)
    sheet = pasted_columns(field).values() if flat or people_in(field) else ()
    return Table(
        name,
        field.metadata["label"],
        field.metadata["help"],
        columns,
        tuple(rows),
        bool(field.least) or needed,
        field.most,
        flat,
        faults.at(name),
        tuple(inner.metadata["label"] for inner in sheet),
    )


def is_flat(field: Field) -> bool:
    """Tell whether the rows of a list fit in the lines of a table."""
    entries = field.inner.group.made().fields.values()
    return len(entries) <= MOST_COLUMNS and all(widget_of(inner) in _IN_A_CELL for inner in entries)
