"""Measures and switches as OOXML writes them (in points), and sets of its names.

ECMA-376 Part 1, 17.18 and 22.9: twentieths of a point, half-points, EMU, and since the second edition also
numbers with a unit ("2.5cm").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docgen.errors import MalformedInput
from docgen.messages import Message
from docgen.page.ooxml import w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WITH_UNIT = re.compile(r"\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*(mm|cm|in|pt|pc|pi|px)?\s*")
_UNITS: Final = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0, "px": 0.75}
_CODE = re.compile("[0-9A-Fa-f]{1,4}")
_COLOUR = re.compile("[0-9A-F]{6}|[0-9A-F]{3}")
_DIGITS = 6
_OFF: Final = frozenset({"0", "false", "off"})
_LIMIT = 1e5
_LARGEST = 2.0**31
VAL: Final = w("val")


def tags(names: str) -> frozenset[str]:
    """Return the full names of elements of WordprocessingML: `tags("p tbl")`."""
    return frozenset(map(w, names.split()))


def twentieths(text: str) -> float:
    """Points of a measure in twentieths of a point, or with a unit of its own."""
    return _points(text, 1 / 20)


def half_points(text: str) -> float:
    """Points of a measure in half-points."""
    return _points(text, 1 / 2)


def eighths(text: str) -> float:
    """Points of a measure in eighths of a point (thickness of borders)."""
    return _points(text, 1 / 8)


def emu(text: str) -> float:
    """Points of a measure in English Metric Units, 12700 to the point."""
    return _points(text, 1 / 12700)


def css(text: str) -> float:
    """Points of a measure in VML's style or attributes; a bare number is pixels."""
    return _points(text, _UNITS["px"])


def whole(text: str) -> int:
    """Return a whole number."""
    return int(number(text))


def number(text: str) -> float:
    """Return a plain number. Raises MalformedInput, as all of this module, for what is none."""
    try:
        value = float(text)
    except ValueError as error:
        raise _not_valid(text) from error
    if not abs(value) < _LARGEST:
        raise _not_valid(text)
    return value


def code(text: str) -> int:
    """Return a number of up to four hexadecimal digits: a set of bits, a character of a symbol font."""
    if not _CODE.fullmatch(text):
        raise _not_valid(text)
    return int(text, 16)


def hexadecimal(text: str) -> str | None:
    """Return a colour as six upper-case digits: "#1f4e79", "1F4E79", "abc"; None for anything else."""
    digits = text.removeprefix("#").upper()
    if not _COLOUR.fullmatch(digits):
        return None
    return digits if len(digits) == _DIGITS else "".join(2 * digit for digit in digits)


def on(element: Element) -> bool:
    """Whether a switch element is on: present without a value counts as on."""
    return element.get(VAL, "1") not in _OFF


def _points(text: str, unit: float) -> float:
    match = _WITH_UNIT.fullmatch(text)
    if not match:
        raise _not_valid(text)
    value = float(match[1]) * (_UNITS[match[2]] if match[2] else unit)
    # Word's largest measure is 1584 pt; anything far beyond would only make layout explode.
    if not abs(value) < _LIMIT:
        raise _not_valid(text)
    return round(value, 4)


def _not_valid(text: str) -> MalformedInput:
    return MalformedInput(reason=Message("docx-measure", value=text))
