# ruff: noqa: E501 # one line for each hand
"""The ways in which people write one and the same document in Word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Hand:
    """How one writer works: tables or tabs, styles or direct settings, how rule lines are drawn."""

    name: str
    styles: bool
    header: Literal["rows", "stack", "tabs"]
    rules: Literal["border", "drawing", "vml", "underscore"]
    signature: Literal["table", "tabs"]
    numbering: bool
    """Khoản and điểm get their numbers from Word's own lists."""
    defaults: Literal["modern", "plain", "old"]
    soft_breaks: bool = False
    """Lines of one header cell are parted by line breaks inside one paragraph."""


HANDS = (
    Hand("styles", styles=True, header="rows", rules="border", signature="table", numbering=False, defaults="plain"),
    Hand("direct", styles=False, header="stack", rules="drawing", signature="table", numbering=True,
         defaults="modern"),
    Hand("tabs", styles=False, header="tabs", rules="vml", signature="tabs", numbering=False, defaults="old"),
    Hand("old", styles=False, header="stack", rules="underscore", signature="table", numbering=False,
         defaults="old", soft_breaks=True),
)  # fmt: skip
