"""JSON Schema 2020-12 of a kind of record, from the same fields and metadata that load it.

It says all that JSON Schema can say; rules between entries (an end not before its start) are the
loader's alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from schemas.fields import (
    CLOCK,
    DAY,
    LONGEST_SYMBOL,
    LONGEST_TEXT,
    MOMENT,
    SYMBOL,
    Choice,
    Clock,
    Day,
    Flag,
    Line,
    Millimetres,
    Moment,
    Symbol,
    WholeNumber,
)
from schemas.groups import Part, Rows
from schemas.pictures import LONGEST_PNG_TEXT, Png

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from schemas.groups import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Json = dict[str, Any]


def json_schema(schema: type[Record], needs: Collection[str] = (), without: Collection[str] = ()) -> Json:
    """Describe the records of `schema`.

    `needs` names entries that are required beyond its own, `without` those that are not asked for.
    """
    groups: dict[str, Json] = {}
    whole = _group(schema, groups, without)
    required = [name for name in whole["properties"] if name in needs or name in whole["required"]]
    properties = {
        name: _needed(entry) if name in needs else entry for name, entry in whole["properties"].items()
    }
    return {
        "$schema": DIALECT,
        "title": schema.label,
        **whole,
        "required": required,
        "properties": properties,
        "$defs": groups,
    }


def _group(schema: type[Record], groups: dict[str, Json], without: Collection[str] = ()) -> Json:
    fields = {name: field for name, field in schema.made().fields.items() if name not in without}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, field in fields.items() if field.required],
        "properties": {name: _entry(field, groups) for name, field in fields.items()},
    }


def _entry(field: Any, groups: dict[str, Json]) -> Json:  # noqa: ANN401 # any of the fields below
    said = _value(field, groups)
    return _described(field, said if field.required else {"anyOf": [said, {"type": "null"}]})


def _described(field: Any, said: Json) -> Json:  # noqa: ANN401 # any of the fields below
    told = field.metadata
    return {"title": told["label"], "description": told["help"], **said, "examples": [told["example"]]}


def _needed(entry: Json) -> Json:
    """Ask for a value, of a list for a row."""
    options = entry.pop("anyOf", None)
    said = {**entry, **options[0]} if options else entry
    return {**said, "minItems": max(said["minItems"], 1)} if said.get("type") == "array" else said


def _value(field: Any, groups: dict[str, Json]) -> Json:  # noqa: ANN401 # any of the fields below
    if isinstance(field, Part):
        name = field.group.__name__
        if name not in groups:
            groups[name] = {}  # first, so that it is written once
            groups[name] = _group(field.group, groups)
        return {"$ref": f"#/$defs/{name}"}
    if isinstance(field, Rows):
        row = _described(field.inner, _value(field.inner, groups))
        return {"type": "array", "items": row, "minItems": field.least, "maxItems": field.most}
    return next(say(field) for kind, say in _VALUES.items() if isinstance(field, kind))


def _text(field: Line) -> Json:
    filled = {"minLength": 1, "pattern": r"\S"} if field.required else {}
    return {"type": "string", "maxLength": LONGEST_TEXT, **filled}


def _symbol(field: Symbol) -> Json:
    pattern = SYMBOL if field.required else f"{SYMBOL}|^$"
    return {"type": "string", "maxLength": LONGEST_SYMBOL, "pattern": pattern}


def _number(field: WholeNumber) -> Json:
    return {"type": "integer", "minimum": field.least, "maximum": field.most}


def _choice(field: Choice) -> Json:
    options = [{"const": value, "title": label} for value, label in field.choices.items()]
    return {"type": "string", "oneOf": options}


_VALUES: Mapping[type, Callable[[Any], Json]] = {
    Symbol: _symbol,
    Line: _text,
    WholeNumber: _number,
    Choice: _choice,
    Millimetres: lambda field: {"type": "number", "minimum": field.least, "maximum": field.most},
    Flag: lambda _: {"type": "boolean"},
    Png: lambda _: {
        "type": "string",
        "contentEncoding": "base64",
        "contentMediaType": "image/png",
        "maxLength": LONGEST_PNG_TEXT,
    },
    Day: lambda _: {"type": "string", "format": "date", "pattern": DAY},
    Moment: lambda _: {"type": "string", "pattern": MOMENT},
    Clock: lambda _: {"type": "string", "pattern": CLOCK},
}
"""Kind of field → what JSON Schema says of its value; the first that fits."""
