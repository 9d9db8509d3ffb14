"""From what stands in a cell to the JSON value of an entry: one converter for each kind of field.

A converter gives the value, or raises Unreadable with what is wrong in words; an empty cell never gets here.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from docgen.messages import Message
from docgen.sheets.cells import Broken
from docgen.sheets.days import clock_of, day_of, from_serial, moment_of
from docgen.sheets.synonyms import choice_synonyms
from docgen.wording.folding import fold
from schemas.fields import Choice, Clock, Day, Flag, Line, Millimetres, Moment, Text, WholeNumber
from schemas.groups import Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docgen.sheets.cells import Value

_SPACES = re.compile(r"[^\S\n]+")
"""Spaces of every kind (no-break, wide, thin) and tabs, but not line breaks."""
_NOTHING = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
"""Characters that nobody sees; they come with text copied from pages and mail."""
_LOST = "\ufffd"
"""Stands for a letter that some program could not read."""
_BLANK_LINE = re.compile(r"\n\s*\n")
_NUMBER = re.compile(
    r"(?P<whole>[+-]?\d+|[+-]?\d{1,3}(?P<between>[., ])\d{3}(?:(?P=between)\d{3})*)"
    r"(?P<nothing>(?(between)(?!(?P=between))[.,]0{1,2})?)",
    re.ASCII,
)
"""Thousands parted by one character throughout; after them, and after another one, nothing but zeros."""
_DECIMAL = re.compile(r"[+-]?\d+(?:[.,]\d+)?", re.ASCII)
_UNIT = re.compile(
    r"(?<!\s)\s*(?:(?:đồng|vnđ|vnd|đ|₫)(?:/-)?|người|bản|phút|mm|%)\.?$|(?<=\d)[.,/]-$", re.IGNORECASE
)
_BEFORE = re.compile(r"(?:vnđ|vnd|₫|năm)\s*(?=\d)", re.IGNORECASE)
_TIMES = re.compile(
    r"(?:(?P<millions>\d{1,4}(?:[.,]\d{1,2})?)\s*(?:triệu|tr)|(?P<thousands>\d{1,4})\s*(?:nghìn|ngàn|k))",
    re.ASCII | re.IGNORECASE,
)
"""Sums in words for their noughts; three digits after a point could be thousands of them."""
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?", re.ASCII)
_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)|Err:\d+", re.IGNORECASE)
"""What programs show in place of a value; it stays as text where values alone were copied."""
_YES = {"co", "x", "v", "dung", "true", "yes", "y", "1", "✓", "✔", "√", "đ"}
_MARKS = {"x", "v", "1", "✓", "✔", "√", "+", "*"}
_NO = {"khong", "sai", "false", "no", "n", "0", "k", "ko"}


class Unreadable(Exception):
    """What a cell says is not what its column is for; carries the sentence."""

    def __init__(self, code: str, **values: object) -> None:
        self.message = Message(code, **values)
        super().__init__(self.message)


@lru_cache(maxsize=512)  # a cell is looked at many times while its row is read
def tidy(text: str) -> str:
    """Put text in NFC, every space as a plain one, nothing unseen, nothing blank at the ends of lines."""
    text = unicodedata.normalize("NFC", _NOTHING.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    text = text.replace("_x000D_\n", "\n").replace("_x000D_", "\n")
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip()


def shown(value: Value) -> str:  # noqa: PLR0911 # one for each kind of value
    """Give a cell as a person reads it."""
    match value:
        case None:
            return ""
        case str():
            return tidy(value)
        case bool():
            return "TRUE" if value else "FALSE"
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}" if value.time() != time() else f"{value:%d/%m/%Y}"
        case date():
            return f"{value:%d/%m/%Y}"
        case time():
            return f"{value:%H:%M}"
        case float():
            return f"{value:.10g}".replace(".", ",")
        case Broken():
            return value.shown
        case _:
            return str(value)


def read_value(field: Any, value: Value, *, epoch_1904: bool = False) -> Any:  # noqa: ANN401 # any field, any JSON
    """Give the JSON value of `field` that a cell says. Raises Unreadable."""
    if isinstance(value, Broken):
        raise Unreadable(f"cell-{value.what}", given=value.shown)
    if isinstance(value, str) and _ERROR.fullmatch(shown(value)):
        raise Unreadable("cell-error", given=shown(value))
    if isinstance(value, str) and _LOST in value:
        raise Unreadable("cell-letters-lost", given=shown(value))
    if isinstance(field, (Day, Moment)) and _is_number(value):
        value = from_serial(float(value), epoch_1904=epoch_1904) or value  # type: ignore[arg-type] # a number
    for kind, read in _READERS.items():
        if isinstance(field, kind):
            return read(field, value)
    raise AssertionError(field)


def _is_number(value: Value) -> bool:
    if isinstance(value, str):
        return bool(_SERIAL.fullmatch(value.strip()))
    return isinstance(value, int | float) and not isinstance(value, bool)


def _rows(field: Rows, value: Value) -> list[str]:
    """One text a line; texts that have line breaks themselves are parted by an empty line."""
    text = shown(value)
    if isinstance(field.inner, Text) and isinstance(value, str) and _BLANK_LINE.search(value):
        return [part.strip() for part in _BLANK_LINE.split(text) if part.strip()]
    if not field.inner.required and isinstance(value, str):
        return [tidy(line) for line in value.split("\n")]  # an empty one may stand among them
    return [line for line in text.split("\n") if line]


def _text(_: Line, value: Value) -> str:
    return shown(value)


def _choice(field: Choice, value: Value) -> str:
    text = shown(value)
    if text in field.choices:
        return text
    wanted = fold(text)
    for key, label in field.choices.items():
        if wanted in {fold(label), fold(key)} and wanted:
            return key
    meant = [key for key in field.choices if key in choice_synonyms(wanted)]
    if len(meant) == 1:
        return str(meant[0])
    raise Unreadable("cell-not-a-choice", given=text, choices=", ".join(filter(None, labels(field))))


def labels(field: Choice) -> list[str]:
    """Labels of the values of a choice that a cell is filled with; leaving it empty is none of them."""
    return [label for key, label in field.choices.items() if key]


def _whole(_: WholeNumber, value: Value) -> int:
    if isinstance(value, bool):
        raise Unreadable("cell-not-a-number", given=shown(value))
    if isinstance(value, int):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    text = _BEFORE.sub("", _UNIT.sub("", shown(value)), count=1) if isinstance(value, str) else ""
    if times := _TIMES.fullmatch(text):
        return _noughts(times)
    found = _NUMBER.fullmatch(text)
    if not found:
        raise Unreadable("cell-not-a-number", given=shown(value))
    return int(re.sub(r"[., ]", "", found["whole"]))


def _noughts(times: re.Match[str]) -> int:
    """Give `1,5 triệu` and `500 nghìn` in full."""
    if times["thousands"]:
        return int(times["thousands"]) * 1000
    return round(float(times["millions"].replace(",", ".")) * 1_000_000)


def is_mark(value: Value) -> bool:
    """Tell whether a cell says no more than that something holds: x, ✓, 1."""
    return shown(value) in _MARKS or (fold(shown(value)) or shown(value)) in _MARKS


def _millimetres(_: Millimetres, value: Value) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = _UNIT.sub("", shown(value)).replace("−", "-")
    if not isinstance(value, str) or not _DECIMAL.fullmatch(text):
        raise Unreadable("cell-not-millimetres", given=shown(value))
    number = float(text.replace(",", "."))
    return int(number) if number.is_integer() else number


def _flag(_: Flag, value: Value) -> bool:
    if isinstance(value, bool):
        return value
    text = shown(value)
    word = fold(text) or text
    if word in _YES | _NO:
        return word in _YES
    raise Unreadable("cell-not-yes-or-no", given=text)


def _day(_: Day, value: Value) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    day = value if isinstance(value, date) else day_of(shown(value)) if isinstance(value, str) else None
    if day is None:
        raise Unreadable("cell-not-a-date", given=shown(value))
    return day.isoformat()


def _moment(_: Moment, value: Value) -> str:
    when = (
        value if isinstance(value, datetime) else moment_of(shown(value)) if isinstance(value, str) else None
    )
    if when is None:
        raise Unreadable("cell-not-a-moment", given=shown(value))
    return when.isoformat(timespec="minutes")


def _clock(_: Clock, value: Value) -> str:
    when = value.time() if isinstance(value, datetime) else value
    if isinstance(when, int | float) and 0 <= when < 1:
        minutes = round(when * 24 * 60) % (24 * 60)
        when = time(minutes // 60, minutes % 60)
    found = when if isinstance(when, time) else clock_of(shown(value)) if isinstance(value, str) else None
    if found is None:
        raise Unreadable("cell-not-a-clock-time", given=shown(value))
    return f"{found:%H:%M}"


_READERS: Mapping[type, Callable[[Any, Value], Any]] = {
    Rows: _rows,
    Choice: _choice,
    WholeNumber: _whole,
    Millimetres: _millimetres,
    Flag: _flag,
    Day: _day,
    Moment: _moment,
    Clock: _clock,
    Line: _text,
}
"""Kind of field → its converter; the first that fits."""


def write_value(field: Any, value: Any) -> str | float | date | time:  # noqa: ANN401, PLR0911 # any JSON, one for each kind
    """Give what to put into a cell for the JSON value of `field`; `read_value` reads the same from it."""
    if isinstance(field, Rows):
        broken = isinstance(field.inner, Text) and any("\n" in each for each in value)
        return ("\n\n" if broken else "\n").join(value) + ("\n\n" if broken and len(value) == 1 else "")
    if isinstance(field, Choice):
        return field.choices[value] if value else ""
    if isinstance(field, Flag):
        return str(Message("cell-yes" if value else "cell-no"))
    if isinstance(field, Day):
        return date.fromisoformat(value)
    if isinstance(field, Moment):
        return datetime.fromisoformat(value)
    if isinstance(field, Clock):
        return time.fromisoformat(value)
    assert isinstance(value, str | int | float)
    return value
