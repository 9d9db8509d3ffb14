"""What the small forms of the pages say: days as people type them, whole numbers, a file."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from flask import current_app, request

from docgen.errors import DocgenError, Fault, InvalidRecord
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.settings import Settings

LARGEST_UPLOAD = 30_000_000
"""Bytes of a file that is sent to a page; the body of any other request is held to DOCGEN_MAX_BODY."""
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_LONGEST_NAME = 200


def day(values: Mapping[str, str], name: str) -> date | None:
    """Read a day typed as 15/4/2022 or given by a browser as 2022-04-15; None for nothing.

    Raises InvalidRecord.
    """
    text = values.get(name, "").strip()
    typed = _DAY.fullmatch(text)
    try:
        if typed:
            return date(int(typed[3]), int(typed[2]), int(typed[1]))
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise wrong(name, "web-not-a-date") from None


def number(values: Mapping[str, str], name: str) -> int | None:
    """Read a whole number from 1 on; None for nothing. Raises InvalidRecord."""
    text = values.get(name, "").strip()
    if not text:
        return None
    if not text.isdecimal() or not 0 < int(text[:9]) == int(text):
        raise wrong(name, "page-not-a-number")
    return int(text)


def needed(values: Mapping[str, str], *names: str) -> list[str]:
    """Give texts that must not be empty. Raises InvalidRecord with a fault for each that is."""
    faults = [Fault(f"/{name}", Message("page-needed")) for name in names if not values.get(name, "").strip()]
    if faults:
        raise InvalidRecord(faults, count=len(faults))
    return [values[name].strip() for name in names]


def upload(name: str = "file") -> tuple[bytes, str]:
    """Give the file that was sent and what it is called. Raises InvalidRecord when none was."""
    sent = request.files.get(name)
    content = sent.read() if sent else b""
    if sent is None or not content:
        raise wrong(name, "page-choose-file")
    return content, (sent.filename or "").rpartition("/")[2].rpartition("\\")[2][:_LONGEST_NAME]


def wrong(name: str, code: str, **values: object) -> InvalidRecord:
    """Say what is wrong with the field `name`."""
    return InvalidRecord([Fault(f"/{name}", Message(code, **values))], count=1)


def faults_of(error: DocgenError | None) -> dict[str, str]:
    """Give the first fault of each field by its name."""
    said: dict[str, str] = {}
    for fault in error.faults if error else ():
        said.setdefault(fault.pointer.removeprefix("/").partition("/")[0], fault.message)
    return said


def server_address(path: str) -> str:
    """Give a whole address to hand to people; never by the Host of a request: it may be anybody's."""
    settings: Settings = current_app.config["DOCGEN"]
    return settings.address + path
