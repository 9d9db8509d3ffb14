"""Faults in the words of a form: a clerk types 15/4/2022, whatever a record says inside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docgen.errors import Fault

_AS_TYPED: Mapping[str, str] = {
    "not-a-date": "web-not-a-date",
    "not-a-moment": "web-not-a-moment",
    "not-a-clock-time": "web-not-a-clock-time",
    "not-a-whole-number": "web-not-a-whole-number",
}
"""Code of a sentence of the schema → the sentence of the form."""


def as_typed(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Say of every fault what a person who types has to do."""
    return tuple(
        replace(fault, message=Message(_AS_TYPED[fault.message.code]))
        if fault.message.code in _AS_TYPED
        else fault
        for fault in faults
    )
