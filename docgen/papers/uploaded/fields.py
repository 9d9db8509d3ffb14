"""The fields of a template: what its record asks for, as a form, a sheet and a schema show it.

docgen.papers.uploaded.guess makes them of the tags; the office then says better, field by field (refine).
Kept as JSON beside the template.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final, Literal, get_args

Kind = Literal["line", "paragraph", "date", "number", "money", "flag", "group", "rows", "lines"]
"""One value, in seven kinds; a group of fields; a list of groups; a list of texts."""
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
SCALARS: Final = KINDS[:6]


@dataclass(frozen=True)
class Field:
    """One field. `name` is the name in the tags and the key in the record."""

    name: str
    kind: Kind
    label: str
    help: str = ""
    required: bool = True
    example: Any = ""
    fields: tuple[Field, ...] = ()
    """Of a group, or of the rows of a list."""


def as_json(listed: tuple[Field, ...]) -> list[dict[str, Any]]:
    """Write fields as JSON values."""
    return [
        {
            "name": each.name,
            "kind": each.kind,
            "label": each.label,
            "help": each.help,
            "required": each.required,
            **({"fields": as_json(each.fields)} if each.fields else {"example": each.example}),
        }
        for each in listed
    ]


def from_json(values: list[dict[str, Any]]) -> tuple[Field, ...]:
    """Read what `as_json` wrote."""
    return tuple(Field(**{**each, "fields": from_json(each.get("fields", []))}) for each in values)


def kept(new: tuple[Field, ...], old: tuple[Field, ...]) -> tuple[Field, ...]:
    """Give the fields of a new version with what the office said of those the old one had."""
    before = {each.name: each for each in old}
    return tuple(_kept(each, before.get(each.name)) for each in new)


def _kept(new: Field, old: Field | None) -> Field:
    if old is None or _family(new.kind) != _family(old.kind):
        return new
    return replace(old, fields=kept(new.fields, old.fields))


def _family(kind: Kind) -> str:
    return "scalar" if kind in SCALARS else kind


def find(listed: tuple[Field, ...], way: str) -> Field | None:
    """Find the field at the end of a way, `người.tên`."""
    name, _, rest = way.partition(".")
    found = next((each for each in listed if each.name == name), None)
    return find(found.fields, rest) if found and rest else found
