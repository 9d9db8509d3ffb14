"""Entries put together: a record, a group in it, a list in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from marshmallow import Schema, ValidationError, fields, pre_load

from docgen.messages import Message
from schemas.fields import Line, presence, told, wrong


class Record(Schema):
    """Base of every record and every group in one: unknown keys are faults, null means not given."""

    label: ClassVar[str] = ""
    """Tên gọi of a whole record; a group in one is named by its field."""
    period: ClassVar[tuple[str, str] | None] = None
    """Keys of the first and last year of a whole record, where it has such."""
    example: ClassVar[Mapping[str, Any]] = {}
    """A valid group where the examples of the fields, put together, are none."""

    class Meta:
        """Refuse unknown keys."""

        unknown = "raise"

    error_messages = {  # noqa: RUF012 # marshmallow declares it an instance's own
        "unknown": Message("unknown-key"),
        "type": Message("not-an-object"),
    }

    _made: ClassVar[Record]

    @classmethod
    def made(cls) -> Record:
        """Give the one instance of the schema, which reading leaves as it is.

        A new one takes a copy of every field of every group in it.
        """
        if "_made" not in vars(cls):
            cls._made = cls()
        return cls._made

    def missed(self, group: Mapping[str, Any]) -> Iterable[str]:
        """Give the keys of empty entries of a loaded group that its own rules (`check_…`) ask for."""
        for rule in (name for name in dir(self) if name.startswith("check_")):
            try:
                getattr(self, rule)(group)
            except ValidationError as error:
                said = error.messages_dict
                yield from (key for key in said if isinstance(said[key], list) and not group[key])

    @pre_load
    def drop_nulls(self, data: object, **_: object) -> object:
        """Take a null entry as one left out."""
        if not isinstance(data, Mapping):
            return data
        return {key: value for key, value in data.items() if value is not None or key not in self.fields}


class Part(fields.Nested):
    """A group of entries with its own schema. An optional one is None when left out."""

    widget: ClassVar[str] = "part"

    def __init__(self, schema: type[Record], label: str, about: str, *, optional: bool = False) -> None:
        self.group = schema
        super().__init__(
            schema, **presence(optional=optional), metadata=told(label, about, example_of(schema))
        )


class Rows(fields.List[Any]):
    """A list of texts or of groups, at least `rows[0]` and at most `rows[1]` long.

    Faults of the list and of its rows are told together.
    `unique_by` is the dotted way to the entry of a row that must not repeat, letter case aside.
    """

    widget: ClassVar[str] = "rows"

    def __init__(
        self,
        row: Line | type[Record],
        label: str,
        about: str,
        *,
        rows: tuple[int, int],
        unique_by: str = "",
    ) -> None:
        (self.least, self.most), self.unique_by = rows, unique_by
        inner = row if isinstance(row, Line) else Part(row, label, about)
        example = [
            _numbered(inner.metadata["example"], unique_by, place) for place in range(max(self.least, 1))
        ]
        super().__init__(
            inner, **presence(optional=not self.least, otherwise=list), metadata=told(label, about, example)
        )

    def _deserialize(self, value: object, *_: object, **__: object) -> list[Any]:
        if not isinstance(value, list):
            wrong("not-a-list")
        faults: dict[int | str, Any] = dict(self._count(value))
        rows: dict[int, Any] = {}
        kept: list[Any] = []  # what could be read of each row, for the rules that look at the whole list
        for number, each in enumerate(value[: self.most]):
            try:
                rows[number] = self.inner.deserialize(each)
                kept.append(rows[number])
            except ValidationError as error:
                faults[number] = error.messages
                kept.append(error.valid_data or {})
        faults.update(self._repeats(rows))
        if faults:
            raise ValidationError(faults, valid_data=kept)
        return kept

    def _count(self, value: list[Any]) -> Iterable[tuple[str, list[Message]]]:
        if len(value) < self.least:
            yield "_schema", [Message("too-few-rows", least=self.least)]
        if len(value) > self.most:
            yield "_schema", [Message("too-many-rows", most=self.most)]

    def _repeats(self, rows: Mapping[int, Any]) -> Iterable[tuple[int, dict[str, Any]]]:
        if not self.unique_by:
            return
        first: dict[str, int] = {}
        for number, row in rows.items():
            before = first.setdefault(str(_at(row, self.unique_by)).casefold(), number)
            if before != number:
                yield number, _inside(self.unique_by, [Message("row-repeated", first=before + 1)])


def _at(row: Any, way: str) -> Any:  # noqa: ANN401 # a loaded row may be anything
    for step in way.split("."):
        row = row[step]
    return row


def _inside(way: str, messages: list[Message]) -> dict[str, Any]:
    first, _, rest = way.partition(".")
    return {first: _inside(rest, messages) if rest else messages}


def _numbered(example: Any, way: str, place: int) -> Any:  # noqa: ANN401 # the same
    """Make the `place`th example row differ from the first where rows must not repeat."""
    if not place or not way:
        return example
    first, _, rest = way.partition(".")
    inner = _numbered(example[first], rest, place) if rest else f"{example[first]}{place + 1}"
    return {**example, first: inner}


def example_of(schema: type[Record]) -> dict[str, Any]:
    """Give the example of a schema, or put together those of its fields."""
    return dict(schema.example) or {
        name: field.metadata["example"] for name, field in schema.made().fields.items()
    }
