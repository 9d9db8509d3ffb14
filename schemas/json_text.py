"""Bytes → JSON value, strictly: what RFC 8259 leaves open and parsers disagree on is refused.

Refused are duplicate keys, NaN and Infinity, endless numbers, deep nesting, half characters and
bytes that are not UTF-8. A byte order mark, which Windows editors write, is taken off.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, NoReturn

from docgen.errors import MalformedInput
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 8 * 2**20
"""Bytes; a list of 5,000 commended takes about 2 MB."""
DEEPEST = 32
_LONGEST_NUMBER = 30
"""Digits; enough for any sum or date, and far below where int() takes long."""
_LONGEST_SHOWN = 60


def parse(data: bytes) -> object:
    """Read `data` as one JSON value; raises MalformedInput, which says why and where."""
    if len(data) > LONGEST:
        _refuse("json-too-long", longest=LONGEST)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse("json-not-utf8")
    try:
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=_constant,
        )
    except json.JSONDecodeError as error:
        _refuse("json-syntax", line=error.lineno, column=error.colno)
    except RecursionError:
        _refuse("json-too-deep", deepest=DEEPEST)
    _check(value)
    return value


def _refuse(code: str, **values: object) -> NoReturn:
    raise MalformedInput(reason=Message(code, **values)) from None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value: dict[str, object] = {}
    for key, each in pairs:
        if key in value:
            _refuse("json-duplicate-key", key=key[:_LONGEST_SHOWN].encode("utf-8", "replace").decode())
        value[key] = each
    return value


def _whole(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        _refuse("json-number-too-long", longest=_LONGEST_NUMBER)
    return int(digits)


def _decimal(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        _refuse("json-not-finite", value=digits[:_LONGEST_NUMBER])
    return value


def _constant(name: str) -> NoReturn:
    _refuse("json-not-finite", value=name)


def _check(value: object) -> None:
    level = [value]
    for _ in range(DEEPEST + 1):
        if not level:
            return
        level = [inner for outer in level for inner in _inside(outer)]
    _refuse("json-too-deep", deepest=DEEPEST)


def _inside(value: object) -> Iterator[object]:
    """Give what stands in `value`, refusing text that holds half a character."""
    if isinstance(value, str):
        if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
            _refuse("json-surrogate")
    elif isinstance(value, dict):
        yield from value
        yield from value.values()
    elif isinstance(value, list):
        yield from value
