"""One value as a person writes it (`15/4/2022`, `760.000`), and back; what cannot be read stays as typed.

The schema then says what is wrong with it, in the same words as everywhere.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from schemas.fields import Text, WholeNumber
from schemas.groups import Part, Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docgen.web.form.model import Field

MONEY = 10**9
"""A whole number that may be as large as this is a sum of money and is written in groups of three digits."""

_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_CLOCK = re.compile(r"(\d{1,2})\s*(?:[:hHgG]|giờ)\s*(\d{2})?")
_GROUPED = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+")
_CONTINUED = "  "
"""A line that begins with it goes on with the text of the line before."""
_CELL = re.compile(r"(?<!\\)(?:\||\t)")


def widget_of(field: Field) -> str:
    """Name the kind of control of an entry."""
    if isinstance(field, WholeNumber) and field.most >= MONEY:
        return "money"
    if is_lines(field):
        return "lines"
    if is_sheet(field):
        return "sheet"
    return str(field.widget)


def is_lines(field: Field) -> bool:
    """Tell a list of texts, typed with one to a line."""
    return isinstance(field, Rows) and not isinstance(field.inner, Part)


def is_sheet(field: Field) -> bool:
    """Tell a list of rows that are nothing but cells, typed with one row to a line."""
    return isinstance(field, Rows) and isinstance(field.inner, Part) and _cells(field) is not None


def write(field: Field, value: object) -> str:
    """Write a JSON value of `field` as a person does; a value of another kind comes out as it is."""
    if value is None:
        return ""
    widget = widget_of(field)
    with suppress(ValueError, TypeError, AttributeError, KeyError):
        return _WRITE[widget](field, value) if widget in _WRITE else str(value)
    return str(value)


def read(field: Field, text: str) -> object:
    """Read what a person wrote as a JSON value of `field`; None for nothing."""
    text = text.replace("\r\n", "\n")
    if not text.strip():
        return None
    widget = widget_of(field)
    with suppress(ValueError):
        return _READ[widget](field, text) if widget in _READ else text
    return text.strip()


def _cells(field: Field) -> str | None:
    """Name the one entry of the rows when it is a list of texts."""
    entries = field.inner.group.made().fields
    ((name, inner),) = entries.items() if len(entries) == 1 else ((None, None),)
    return name if is_lines(inner) else None


# ---------------------------------------------------------------------------- writing


def _write_day(_: object, value: str) -> str:
    day = date.fromisoformat(value)
    return f"{day.day}/{day.month}/{day.year}"


def _write_moment(_: object, value: str) -> str:
    moment = datetime.fromisoformat(value)
    return f"{moment.day}/{moment.month}/{moment.year} {moment:%H:%M}"


def _write_number(_: object, value: float) -> str:
    return f"{value:g}".replace(".", ",") if isinstance(value, float) else str(value)


def _write_money(_: object, value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _write_lines(_: object, value: list[str]) -> str:
    return "\n".join(str(text).replace("\n", f"\n{_CONTINUED}") for text in value)


def _write_sheet(field: Field, value: list[dict[str, list[str]]]) -> str:
    name = _cells(field)
    return "\n".join(
        " | ".join(str(cell).replace("\\", "\\\\").replace("|", "\\|") for cell in row[str(name)])
        for row in value
    )


_WRITE: Mapping[str, Callable[[Any, Any], str]] = {
    "date": _write_day,
    "moment": _write_moment,
    "number": _write_number,
    "millimetres": _write_number,
    "money": _write_money,
    "lines": _write_lines,
    "sheet": _write_sheet,
    "flag": lambda _, value: "on" if value else "",
}

# ---------------------------------------------------------------------------- reading


def _read_day(_: object, text: str) -> str:
    found = _DAY.fullmatch(text.strip())
    if not found:
        return text.strip()
    day, month, year = map(int, found.groups())
    return date(year, month, day).isoformat()


def _read_clock(_: object, text: str) -> str:
    found = _CLOCK.fullmatch(text.strip())
    if not found:
        return text.strip()
    return time(int(found[1]), int(found[2] or 0)).isoformat("minutes")


def _read_moment(_: object, text: str) -> str:
    """Read `15/4/2022 14:00`, and `14:00 15/4/2022` too."""
    found = _DAY.search(text)
    if not found:
        return text.strip()
    rest = (text[: found.start()] + text[found.end() :]).strip(" ,")
    return f"{_read_day(_, found[0])}T{_read_clock(_, rest)}" if rest else _read_day(_, found[0])


def _read_number(_: object, text: str) -> int:
    plain = text.strip()
    return int(re.sub(r"[.,\s]", "", plain) if _GROUPED.fullmatch(plain) else plain)


def _read_length(_: object, text: str) -> float:
    return float(text.strip().replace(",", "."))


def _read_lines(field: Field, text: str) -> list[str]:
    lines: list[str] = []
    for line in text.split("\n"):
        if isinstance(field.inner, Text) and lines and line.startswith((_CONTINUED, "\t")):
            lines[-1] += "\n" + line.strip()
        elif line.strip():
            lines.append(line.strip())
    return lines


def _read_sheet(field: Field, text: str) -> list[dict[str, list[str]]]:
    name = str(_cells(field))
    return [
        {name: [cell.strip().replace("\\|", "|").replace("\\\\", "\\") for cell in _CELL.split(line)]}
        for line in text.split("\n")
        if line.strip()
    ]


_READ: Mapping[str, Callable[[Any, str], object]] = {
    "date": _read_day,
    "moment": _read_moment,
    "clock": _read_clock,
    "number": _read_number,
    "money": _read_number,
    "millimetres": _read_length,
    "lines": _read_lines,
    "sheet": _read_sheet,
    "flag": lambda _, text: bool(text),
}
