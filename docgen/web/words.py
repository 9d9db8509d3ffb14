"""How pages write days, moments, sizes; which sentences may be shown once after a deed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from docgen.database.schema import from_text
from docgen.messages import Message, administration_pages, batch_pages, register_pages, say, web
from docgen.register.books import TIME_ZONE
from docgen.web.form.model import element_id, name_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

__all__ = ["FILTERS", "SPOKEN_ONCE"]

_KILO = 1024
SPOKEN_ONCE = frozenset().union(
    *(area.SPOKEN_ONCE for area in (web, register_pages, batch_pages, administration_pages))
)


def day(value: date) -> str:
    """Write a day as people do: 15/4/2022."""
    return f"{value.day}/{value.month}/{value.year}"


def moment(value: datetime) -> str:
    """Write a moment in the time of Việt Nam: 14:05 15/4/2022."""
    local = value.astimezone(ZoneInfo(TIME_ZONE))
    return f"{local:%H:%M} {day(local.date())}"


def size(value: int) -> str:
    """Write a number of bytes in KB."""
    return f"{max(1, round(value / _KILO))} KB"


def anchor(pointer: str) -> str:
    """Give the id of the entry that a pointer leads to."""
    return element_id(name_of(pointer))


def instant(text: str) -> str:
    """Write an instant of the audit trail."""
    return moment(from_text(text))


def event(name: str) -> str:
    """Say what happened to a document; an event without a sentence keeps its name."""
    code = f"web-event-{name.replace(' ', '-')}"
    return Message(code) if code in web.SENTENCES else name


FILTERS: Mapping[str, Callable[..., str]] = {
    "day": day,
    "moment": moment,
    "size": size,
    "anchor": anchor,
    "instant": instant,
    "event": event,
    "spoken": say,
}
