"""No PDF with a hole in it: every letter of a paper must be in the font the paper is set in.

A renderer would take a missing letter from whatever other font the machine has, so that the same
record looked different elsewhere, or print an empty box, which PDF/A forbids (ISO 19005-2, 6.2.11.8).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from docgen.errors import Fault, InvalidRecord
from docgen.messages import Message
from docgen.page.fonts import face
from docgen.page.model import Font
from schemas.faults import flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.papers import Paper

MOST_NAMED = 5
"""Letters a fault names; more would hide the sentence."""
_STEERS = re.compile("[\u00ad\u034f\u061c\u180b-\u180f\u200c-\u200f\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f]")
"""Joiners, word breaks, choosers of a variant: what Unicode calls ignorable by default, above all of it."""


def check_letters(paper: Paper, context: object, data: object) -> None:
    """Check what goes on the page (`context`) and name the entries of the record (`data`) to mend.

    Raises InvalidRecord with a fault for each entry that has such letters.
    """
    lacking = face(Font().family).lacks("".join(_texts(context)))
    missing = frozenset(letter for letter in lacking if _drawn(letter))
    if not missing:
        return
    messages = _messages(data, missing)
    faults = flat(paper.schema.made(), messages) if isinstance(messages, dict) else []
    faults = faults or [Fault("", _message(missing))]
    raise InvalidRecord(faults, count=len(faults))


def _drawn(letter: str) -> bool:
    """Tell whether a font must have `letter`: line breaks, tabs and what only steers are never drawn."""
    return unicodedata.category(letter) != "Cc" and not _STEERS.match(letter)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def _messages(value: object, missing: frozenset[str]) -> object:
    """Put a message in the place of each text that has a missing letter, small or capital; {} for none."""
    if isinstance(value, str):
        found = missing & {*value, *value.upper()}
        return [_message(found)] if found else {}
    if not isinstance(value, dict | list):
        return {}
    items = value.items() if isinstance(value, dict) else enumerate(value)
    return {key: said for key, each in items if (said := _messages(each, missing))}


def _message(letters: frozenset[str] | set[str]) -> Message:
    named = [f"{letter} (U+{ord(letter):04X})" for letter in sorted(letters)]
    return Message("letter-not-in-font", letters=", ".join(named[:MOST_NAMED]))
