"""The single entries of a record: text, numbers, dates, choices.

Every field says its Vietnamese label, a help sentence and a valid example in `metadata`; forms,
sheets, JSON Schema and OpenAPI are made from them, and from `widget`, the kind of control it wants.
Values are strict: a number is a JSON number and nothing else, a date is ISO 8601. An entry that is
not required may be left out or null, and then is "" (text), None (numbers, dates) or False.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar

from marshmallow import ValidationError, fields, missing

from docgen.messages import Joined, Message, Phrase
from docgen.wording.text import clean, illegal_characters, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_Kind = TypeVar("_Kind", bound="fields.Field[Any]")

LONGEST_TEXT = 20_000
"""Characters a text may have: far above any real paper, far below what would hurt."""
LONGEST_SYMBOL = 60
LARGEST_NUMBER = 10**15
EARLIEST_YEAR, LATEST_YEAR = 1900, 2199

_LETTER = r"[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]"
SYMBOL = rf"^{_LETTER}+([.\-/]{_LETTER}+)*$"
_DATE, _TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}", r"([01][0-9]|2[0-3]):[0-5][0-9]"
DAY, MOMENT, CLOCK = rf"^{_DATE}$", rf"^{_DATE}T{_TIME}(:00)?$", rf"^{_TIME}$"
"""Patterns of JSON Schema; it has no more to say of a time than its form."""


def told(label: str, about: str, example: object) -> dict[str, Any]:
    """Metadata every field carries; label and help have their English in `docgen.messages.phrases`."""
    return {"label": Phrase(label), "help": Phrase(about), "example": example}


def passes(field: _Kind) -> _Kind:
    """Mark an entry as of its time alone: a record that is begun from an earlier one is without it."""
    field.metadata = {**field.metadata, "of_its_time": "passes"}
    return field


def moves(field: _Kind) -> _Kind:
    """Mark a year of the period of its record: one begun from an earlier record is of the next period."""
    field.metadata = {**field.metadata, "of_its_time": "moves"}
    return field


def presence(*, optional: bool, otherwise: object = None) -> dict[str, Any]:
    """Arguments that make a field required, or `otherwise` when it is left out."""
    return {
        "required": not optional,
        "load_default": otherwise if optional else missing,
        "error_messages": {"required": Message("required"), "null": Message("required")},
    }


def wrong(code: str, **values: object) -> NoReturn:
    """Raise marshmallow's ValidationError with the sentence of `code`."""
    raise ValidationError(Message(code, **values))


def _text(value: object, pattern: str, code: str) -> str:
    if not isinstance(value, str) or not re.search(pattern, value) or value.endswith("\n"):
        wrong(code)
    return value


class Line(fields.Field[str]):
    """Text on one line: a name, a post, a place. A line break in it counts as a space."""

    widget: ClassVar[str] = "line"

    def __init__(self, label: str, about: str, example: str, *, optional: bool = False) -> None:
        super().__init__(**presence(optional=optional, otherwise=""), metadata=told(label, about, example))

    def _deserialize(self, value: object, *_: object, **__: object) -> str:
        if not isinstance(value, str):
            wrong("not-text")
        if len(value) > LONGEST_TEXT:
            wrong("text-too-long", longest=LONGEST_TEXT)
        if characters := illegal_characters(value):
            wrong("illegal-character", characters=", ".join(characters[:5]))
        text = self.settle(value)
        if self.required and not text:
            wrong("empty-text")
        return text

    def settle(self, value: str) -> str:
        """Bring `value` into the form that is kept."""
        return one_line(value)


class Paragraph(Line):
    """Text of one paragraph, as long as need be; kept like a Line, typed in a larger box."""

    widget = "paragraph"


class Text(Line):
    """Text of one or more paragraphs, a line break between them."""

    widget = "text"

    def settle(self, value: str) -> str:
        """Keep line breaks."""
        return clean(value)


class Symbol(Line):
    """Chữ viết tắt, ký hiệu: letters and digits in groups, `.`, `-` or `/` between (`TT.HĐND-UBND`)."""

    widget = "symbol"

    def _deserialize(self, value: object, *args: object, **kwargs: object) -> str:
        text = super()._deserialize(value, *args, **kwargs)
        if text and (len(text) > LONGEST_SYMBOL or not re.search(SYMBOL, text)):
            wrong("not-a-symbol", longest=LONGEST_SYMBOL)
        return text


class Choice(fields.Field[str]):
    """One of a few values, each with its label. With a `default` it may be left out."""

    widget: ClassVar[str] = "choice"

    def __init__(
        self,
        label: str,
        about: str,
        choices: Mapping[str, str],
        *,
        example: str,
        default: str | None = None,
    ) -> None:
        self.choices = {value: Phrase(label) for value, label in choices.items()}
        super().__init__(
            **presence(optional=default is not None, otherwise=default),
            metadata=told(label, about, example),
        )

    def _deserialize(self, value: object, *_: object, **__: object) -> str:
        if not isinstance(value, str):
            wrong("not-text")
        text = unicodedata.normalize("NFC", value)
        if text not in self.choices:
            wrong("not-a-choice", choices=Joined(self._offered(), ", "))
        return text

    def _offered(self) -> Iterator[str]:
        """Name each value as a person knows it, and as it is written where that is something else."""
        for value, label in self.choices.items():
            if value:
                yield label if label == value else Joined((label, f"({value})"), " ")


class WholeNumber(fields.Field[int]):
    """A JSON integer `within` two bounds; true, "12" and 12.0 are none."""

    widget: ClassVar[str] = "number"

    def __init__(
        self,
        label: str,
        about: str,
        example: int,
        *,
        within: tuple[int, int] = (1, LARGEST_NUMBER),
        optional: bool = False,
    ) -> None:
        self.least, self.most = within
        super().__init__(**presence(optional=optional), metadata=told(label, about, example))

    def _deserialize(self, value: object, *_: object, **__: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            wrong("not-a-whole-number")
        if value < self.least:
            wrong("too-small", least=self.least)
        if value > self.most:
            wrong("too-large", most=self.most)
        return value


class Millimetres(fields.Field[float]):
    """A length or distance, a JSON number `within` two bounds; kept to a tenth. 0 when left out."""

    widget: ClassVar[str] = "millimetres"

    def __init__(self, label: str, about: str, example: float, *, within: tuple[float, float]) -> None:
        self.least, self.most = within
        super().__init__(**presence(optional=True, otherwise=0.0), metadata=told(label, about, example))

    def _deserialize(self, value: object, *_: object, **__: object) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool):
            wrong("not-a-number")
        if not value >= self.least:
            wrong("too-small", least=self.least)
        if value > self.most:
            wrong("too-large", most=self.most)
        return round(float(value), 1) + 0.0


class Flag(fields.Field[bool]):
    """Yes or no; no when left out."""

    widget: ClassVar[str] = "flag"

    def __init__(self, label: str, about: str) -> None:
        super().__init__(**presence(optional=True, otherwise=False), metadata=told(label, about, True))

    def _deserialize(self, value: object, *_: object, **__: object) -> bool:
        if not isinstance(value, bool):
            wrong("not-yes-or-no")
        return value


class Day(fields.Field[date]):
    """A date, `2022-04-15`."""

    widget: ClassVar[str] = "date"

    def __init__(self, label: str, about: str, example: str, *, optional: bool = False) -> None:
        super().__init__(**presence(optional=optional), metadata=told(label, about, example))

    def _deserialize(self, value: object, *_: object, **__: object) -> date:
        text = _text(value, DAY, "not-a-date")
        try:
            day = date.fromisoformat(text)
        except ValueError:
            wrong("not-a-date")
        _check_year(day)
        return day


class Moment(fields.Field[datetime]):
    """A date with a time of day, local, to the minute: `2022-04-15T14:00`."""

    widget: ClassVar[str] = "moment"

    def __init__(self, label: str, about: str, example: str, *, optional: bool = False) -> None:
        super().__init__(**presence(optional=optional), metadata=told(label, about, example))

    def _deserialize(self, value: object, *_: object, **__: object) -> datetime:
        text = _text(value, MOMENT, "not-a-moment")
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            wrong("not-a-moment")
        _check_year(moment)
        return moment


class Clock(fields.Field[time]):
    """A time of day, `14:00`; may be left out."""

    widget: ClassVar[str] = "clock"

    def __init__(self, label: str, about: str, example: str) -> None:
        super().__init__(**presence(optional=True), metadata=told(label, about, example))

    def _deserialize(self, value: object, *_: object, **__: object) -> time:
        return time.fromisoformat(_text(value, CLOCK, "not-a-clock-time"))


def _check_year(day: date) -> None:
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        wrong("year-out-of-range", least=EARLIEST_YEAR, most=LATEST_YEAR)
