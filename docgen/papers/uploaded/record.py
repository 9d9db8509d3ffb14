"""The record of a template: a marshmallow schema made of its fields, and what the template is given.

Made from the same kinds of entries as docgen's own records, so JSON Schema, form and sheet come by the
same road. A template prints text: dates come to it as `15/4/2026`, amounts as `1.500.000`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from marshmallow import ValidationError, pre_load

from docgen.papers.uploaded.fields import Field
from docgen.wording.dates import short_date
from docgen.wording.money import figures
from schemas.fields import Day, Flag, Line, Paragraph, WholeNumber
from schemas.groups import Part, Record, Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from marshmallow import fields as marshmallow_fields

MOST_ROWS: Final = 500


class OwnRecord(Record):
    """Base of the records of uploaded templates: keys may be typed decomposed."""

    class Meta(Record.Meta):
        """Keep no list of classes: they come and go with templates."""

        register = False

    @pre_load
    def drop_nulls(self, data: object, **more: object) -> object:
        """Read the keys in NFC, as the template's names are."""
        if isinstance(data, Mapping):
            data = {unicodedata.normalize("NFC", str(key)): value for key, value in data.items()}
        return super().drop_nulls(data, **more)


def _flag(each: Field) -> Flag:
    return Flag(each.label, each.help)


def _number(each: Field) -> WholeNumber:
    return WholeNumber(each.label, each.help, each.example, within=(0, 10**12), optional=not each.required)


_SCALARS: Mapping[str, Callable[[Field], Any]] = {
    "line": lambda each: Line(each.label, each.help, each.example, optional=not each.required),
    "paragraph": lambda each: Paragraph(each.label, each.help, each.example, optional=not each.required),
    "date": lambda each: Day(each.label, each.help, each.example, optional=not each.required),
    "number": _number,
    "money": _number,
    "flag": _flag,
}


def schema_of(listed: tuple[Field, ...], title: str) -> type[Record]:
    """Make the schema of a record with these fields; `title` is what it is called."""
    names = (f"Group{number}" for number in count(1))
    made = _schema("OwnTemplateRecord", listed, names)
    made.label = title
    return made


def loads(kind: str, example: object) -> bool:
    """Tell whether `example` is a value of the kind."""
    make = _SCALARS.get(kind, _SCALARS["line"])
    try:
        make(Field("", "line", "", required=True, example=example)).deserialize(example)
    except ValidationError:
        return False
    return True


def context_of(listed: tuple[Field, ...], record: Mapping[str, Any]) -> dict[str, Any]:
    """Make plain template data of a loaded record."""
    return {each.name: _shown(each, record[each.name]) for each in listed}


def _shown(each: Field, value: Any) -> Any:  # noqa: ANN401 # an entry of any kind
    if each.kind == "group":
        return context_of(each.fields, value)
    if each.kind == "rows":
        return [context_of(each.fields, row) for row in value]
    if isinstance(value, date):
        return short_date(value)
    if each.kind == "money" and value is not None:
        return figures(value)
    return "" if value is None else value


def _schema(name: str, listed: tuple[Field, ...], names: Iterator[str]) -> type[Record]:
    entries = {each.name: _entry(each, names) for each in listed}
    return type(name, (OwnRecord,), {"__doc__": "Fields of an uploaded template.", **entries})


def _entry(each: Field, names: Iterator[str]) -> marshmallow_fields.Field[Any]:
    made = _field(each, names)
    # The office's own words, said in no other language.
    made.metadata = {**made.metadata, "label": each.label, "help": each.help}
    return made


def _field(each: Field, names: Iterator[str]) -> marshmallow_fields.Field[Any]:
    if each.kind == "group":
        return Part(_schema(next(names), each.fields, names), each.label, each.help)
    if each.kind in ("rows", "lines"):
        row: Any = (
            _schema(next(names), each.fields, names)
            if each.kind == "rows"
            else Line(each.label, each.help, each.example)
        )
        return Rows(row, each.label, each.help, rows=(int(each.required), MOST_ROWS))
    made: marshmallow_fields.Field[Any] = _SCALARS[each.kind](each)
    return made
