"""A new record begun from an earlier one: years move on to the next period, what is of its time is left out.

Which entries these are, the schema says: `passes` and `moves` of schemas.fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from schemas.groups import Part, Rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from schemas.groups import Record

Json = dict[str, Any]


def begun_again(schema: type[Record], record: Json) -> Json:
    """Give what a new record says that is begun from `record`, which may be incomplete or wrong."""
    return _entries(schema, record, _length(schema, record))


def _length(schema: type[Record], record: Mapping[str, Any]) -> int:
    """Say how many years a period has; 0 where the record has none that can be read."""
    first, last = (record.get(key) for key in schema.period or ("", ""))
    return last - first + 1 if isinstance(first, int) and isinstance(last, int) and last >= first else 0


def _entries(schema: type[Record], record: Json, years: int) -> Json:
    fields: Mapping[str, Any] = schema.made().fields
    stays = {
        key: value
        for key, value in record.items()
        if key not in fields or fields[key].metadata.get("of_its_time") != "passes"
    }
    return {key: _value(fields.get(key), value, years) for key, value in stays.items()}


def _value(field: Any, value: Any, years: int) -> Any:  # noqa: ANN401 # any field, any JSON value
    if isinstance(field, Part) and isinstance(value, dict):
        return _entries(field.group, value, years)
    if isinstance(field, Rows) and isinstance(value, list):
        return [_value(field.inner, each, years) for each in value]
    moves = field is not None and field.metadata.get("of_its_time") == "moves"
    return value + years if moves and isinstance(value, int) else value
