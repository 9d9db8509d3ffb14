"""The kinds of entry a record is made of.

Every field says its Vietnamese label, a help sentence and a valid example in `metadata`; forms,
sheets, JSON Schema and OpenAPI are made from them. Values are strict: a number is a JSON number and
nothing else, a date is ISO 8601. An entry that is not required may be left out or null.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any, ClassVar, NoReturn

from marshmallow import Schema, ValidationError, fields, missing, pre_load

from docgen.messages import Message
from docgen.wording.text import clean, illegal_characters, one_line

LONGEST_TEXT = 20_000
"""Characters an entry may have: far above any real paper, far below what would hurt."""
LONGEST_SYMBOL = 60
LARGEST_NUMBER = 10**15
EARLIEST_YEAR, LATEST_YEAR = 1900, 2199

_SYMBOL = re.compile(r"[^\W_]+(?:[.\-/][^\W_]+)*")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(_DAY.pattern + r"T[0-9]{2}:[0-9]{2}(?::00)?")
_CLOCK = re.compile(r"[0-9]{2}:[0-9]{2}")


class Record(Schema):
    """Base of every record and every group in one: unknown keys are faults, null means not given."""

    class Meta:
        """Refuse unknown keys."""

        unknown = "raise"

    error_messages: ClassVar = {"unknown": Message("unknown-key"), "type": Message("not-an-object")}

    @pre_load
    def drop_nulls(self, data: object, **_: object) -> object:
        """Take a null entry as one left out."""
        if not isinstance(data, Mapping):
            return data
        return {key: value for key, value in data.items() if value is not None or key not in self.fields}


def wrong(code: str, **values: object) -> NoReturn:
    """Raise marshmallow's ValidationError with the sentence of `code`."""
    raise ValidationError(Message(code, **values))  # type: ignore[arg-type] # a Message is a str


def _told(label: str, about: str, example: object) -> dict[str, object]:
    return {"label": label, "help": about, "example": example}


_MISSING = {"required": Message("required"), "null": Message("required")}


class Line(fields.Field[str]):
    """Text on one line: a name, a post, a place. A line break in it counts as a space."""

    widget: ClassVar[str] = "line"
    longest: ClassVar[int] = LONGEST_TEXT

    def __init__(self, label: str, about: str, example: str, *, optional: bool = False) -> None:
        super().__init__(
            required=not optional,
            load_default="" if optional else missing,
            error_messages=_MISSING,
            metadata=_told(label, about, example),
        )

    def _deserialize(self, value: object, *_: object, **__: object) -> str:
        if not isinstance(value, str):
            wrong("not-text")
        if characters := illegal_characters(value):
            wrong("illegal-character", characters=", ".join(characters[:5]))
        text = self.settle(value)
        if self.required and not text:
            wrong("empty-text")
        if len(text) > self.longest:
            wrong("text-too-long", longest=self.longest)
        return text

    def settle(self, value: str) -> str:
        """Bring `value` into the form that is kept."""
        return one_line(value)


class Text(Line):
    """Text of one or more paragraphs, a line break between them."""

    widget = "text"

    def settle(self, value: str) -> str:
        """Keep line breaks."""
        return clean(value)


class Symbol(Line):
    """Ký hiệu: letters and digits in groups, `.`, `-` or `/` between them (`TT.HĐND-UBND`)."""

    widget = "symbol"

    def _deserialize(self, value: object, *args: object, **kwargs: object) -> str:
        text = super()._deserialize(value, *args, **kwargs)
        if text and (len(text) > LONGEST_SYMBOL or not _SYMBOL.fullmatch(text)):
            wrong("not-a-symbol", longest=LONGEST_SYMBOL)
        return text


class Choice(fields.Field[str]):
    """One of a few values; `metadata["choices"]` has each with its label."""

    widget: ClassVar[str] = "choice"

    def __init__(
        self,
        label: str,
        about: str,
        choices: Mapping[str, str],
        *,
        example: str = "",
        default: str | None = None,
    ) -> None:
        self.choices = dict(choices)
        super().__init__(
            required=default is None,
            load_default=missing if default is None else default,
            error_messages=_MISSING,
            metadata=_told(label, about, example or default or next(iter(choices)))
            | {"choices": self.choices},
        )

    def _deserialize(self, value: object, *_: object, **__: object) -> str:
        if not isinstance(value, str):
            wrong("not-text")
        text = one_line(value)
        if text not in self.choices:
            wrong("not-a-choice", choices=", ".join(filter(None, self.choices)))
        return text


class WholeNumber(fields.Field[int]):
    """A whole number, JSON integer; true, "12" and 12.0 are none. Optional ones are None when open."""

    widget: ClassVar[str] = "number"

    def __init__(
        self,
        label: str,
        about: str,
        example: int,
        *,
        least: int = 1,
        most: int = LARGEST_NUMBER,
        optional: bool = False,
    ) -> None:
        self.least, self.most = least, most
        super().__init__(
            required=not optional,
            load_default=None if optional else missing,
            error_messages=_MISSING,
            metadata=_told(label, about, example),
        )

    def _deserialize(self, value: object, *_: object, **__: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            wrong("not-a-whole-number")
        if value < self.least:
            wrong("too-small", least=self.least)
        if value > self.most:
            wrong("too-large", most=self.most)
        return value


class Flag(fields.Field[bool]):
    """Yes or no; no when left out."""

    widget: ClassVar[str] = "flag"

    def __init__(self, label: str, about: str, *, example: bool = True) -> None:
        super().__init__(load_default=False, error_messages=_MISSING, metadata=_told(label, about, example))

    def _deserialize(self, value: object, *_: object, **__: object) -> bool:
        if not isinstance(value, bool):
            wrong("not-yes-or-no")
        return value


class Day(fields.Field[date]):
    """A date, ISO 8601 `2022-04-15`. Optional ones are None when open."""

    widget: ClassVar[str] = "date"

    def __init__(self, label: str, about: str, example: str, *, optional: bool = False) -> None:
        super().__init__(
            required=not optional,
            load_default=None if optional else missing,
            error_messages=_MISSING,
            metadata=_told(label, about, example),
        )

    def _deserialize(self, value: object, *_: object, **__: object) -> date:
        if not isinstance(value, str) or not _DAY.fullmatch(value):
            wrong("not-a-date")
        try:
            day = date.fromisoformat(value)
        except ValueError:
            wrong("not-a-date")
        _check_year(day)
        return day


class Moment(Day):
    """A date with a time of day, local, to the minute: `2022-04-15T14:00`."""

    widget = "moment"

    def _deserialize(self, value: object, *_: object, **__: object) -> datetime:
        if not isinstance(value, str) or not _MOMENT.fullmatch(value):
            wrong("not-a-moment")
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            wrong("not-a-moment")
        _check_year(moment)
        return moment


class Clock(fields.Field[time]):
    """A time of day, `14:00`; None when left out."""

    widget: ClassVar[str] = "clock"

    def __init__(self, label: str, about: str, example: str) -> None:
        super().__init__(load_default=None, error_messages=_MISSING, metadata=_told(label, about, example))

    def _deserialize(self, value: object, *_: object, **__: object) -> time:
        if not isinstance(value, str) or not _CLOCK.fullmatch(value):
            wrong("not-a-clock-time")
        try:
            return time.fromisoformat(value)
        except ValueError:
            wrong("not-a-clock-time")


def _check_year(day: date) -> None:
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        wrong("year-out-of-range", least=EARLIEST_YEAR, most=LATEST_YEAR)


class Part(fields.Nested):
    """A group of entries with its own schema. An optional one is None when left out."""

    widget: ClassVar[str] = "part"

    def __init__(self, schema: type[Record], label: str, about: str, *, optional: bool = False) -> None:
        super().__init__(
            schema,
            required=not optional,
            load_default=None if optional else missing,
            error_messages=_MISSING,
            metadata=_told(label, about, example_of(schema)),
        )


class Rows(fields.List[Any]):
    """A list: of texts or of groups. Faults of the list and of its rows are told together.

    `unique_by` takes a loaded row to what must not repeat (None: nothing to compare).
    """

    widget: ClassVar[str] = "rows"

    def __init__(
        self,
        inner: Line | type[Record],
        label: str,
        about: str,
        *,
        least: int = 0,
        most: int = 1000,
        unique_by: str = "",
    ) -> None:
        self.least, self.most, self.unique_by = least, most, unique_by
        row = inner if isinstance(inner, Line) else Part(inner, label, about)
        super().__init__(
            row,
            required=least > 0,
            load_default=missing if least else list,
            error_messages=_MISSING,
            metadata=_told(label, about, [row.metadata["example"]]),
        )

    def _deserialize(self, value: object, *_: object, **__: object) -> list[Any]:
        if not isinstance(value, list):
            wrong("not-a-list")
        faults: dict[object, object] = {}
        rows: dict[int, Any] = {}
        for number, each in enumerate(value[: self.most]):
            try:
                rows[number] = self.inner.deserialize(each)
            except ValidationError as error:
                faults[number] = error.messages
        faults.update(self._count(value))
        for number, message in self._repeats(rows):
            faults.setdefault(number, [message])
        if faults:
            raise ValidationError(faults)  # type: ignore[arg-type] # marshmallow's own lists do the same
        return list(rows.values())

    def _count(self, value: list[object]) -> Iterable[tuple[str, list[Message]]]:
        if len(value) < self.least:
            yield "_schema", [Message("too-few-rows", least=self.least)]
        if len(value) > self.most:
            yield "_schema", [Message("too-many-rows", most=self.most)]

    def _repeats(self, rows: Mapping[int, Any]) -> Iterable[tuple[int, Message]]:
        if not self.unique_by:
            return
        first: dict[object, int] = {}
        for number, row in rows.items():
            key = row
            for step in self.unique_by.split("."):
                key = key[step]
            before = first.setdefault(str(key).casefold(), number)
            if before != number:
                yield number, Message("row-repeated", first=before + 1)


def example_of(schema: type[Record]) -> dict[str, Any]:
    """Put together the examples of a schema's fields."""
    return {name: field.metadata["example"] for name, field in schema().fields.items()}
