"""Biển tên: a card for each person who comes, folded into a roof, three on a sheet of A4.

A name or post that does not fit on its card even in the smallest type is a fault of the record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.errors import InvalidRecord
from docgen.messages import Message
from docgen.page.fit import FITTED, fits
from docgen.papers.blocks import headings
from docgen.papers.ceremony import event, host
from docgen.papers.delegations import delegations, everybody
from docgen.wording.text import capitals
from schemas.faults import fault_at
from schemas.signing_ceremony import SigningCeremony

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.errors import Fault
    from docgen.papers.blocks import Data

LENGTH: Final = 190.0
"""Of a card along its fold, mm."""
FACE: Final = 46.0
"""Height of each of its two faces, mm."""
EDGE: Final = 6.0
"""Kept free at both ends of a line, mm."""
ACROSS: Final = 3
"""Cards on a sheet."""
NAME_STYLE: Final = "Biển tên - họ tên"
LONG_NAME_STYLE: Final = "Biển tên - họ tên dài"
"""Of a name that needs a second line."""
POST_STYLE: Final = "Biển tên - chức vụ"

_LINE: Final = (LENGTH - 2 * EDGE) * 72 / 25.4


def context(record: Data) -> Data:
    """Template data of the cards of those who come to the ceremony `record`.

    Raises InvalidRecord with every name and post that no card has room for.
    """
    if faults := list(_faults(record)):
        raise InvalidRecord(faults, count=len(faults))
    people = [_card(one["name"], one["position"]) for one in everybody(delegations(record))]
    others = [_card(text, "") for text in record["seat_cards"]["others"]]
    return {
        "bodies": headings([host(record)]),
        "type_name": "BIỂN TÊN",
        "abstract": event(record),
        "sheets": [{"cards": cards} for cards in _sheets([*people, *others])],
    }


def _card(name: str, position: str) -> Data:
    shown = capitals(name)
    return {"name": shown, "is_long": not _fits(shown, NAME_STYLE), "position": position}


def _sheets(cards: Sequence[Data]) -> Iterator[list[Data]]:
    """Give the cards by the sheet, the last one filled up with blank cards."""
    for first in range(0, len(cards), ACROSS):
        sheet = list(cards[first : first + ACROSS])
        yield sheet + [_card("", "")] * (ACROSS - len(sheet))


def _faults(record: Data) -> Iterator[Fault]:
    for way, text, style in _texts(record):
        if not _fits(text, style):
            yield fault_at(SigningCeremony(), way, Message("too-long-for-card"))


def _texts(record: Data) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Give all that stands on a card: the way to it in the record, its text, its style."""
    for way, someone in _people(record):
        yield (*way, "name"), capitals(someone["name"]), LONG_NAME_STYLE
        yield (*way, "position"), someone["position"], POST_STYLE
    for place, text in enumerate(record["seat_cards"]["others"]):
        yield ("seat_cards", "others", place), capitals(text), LONG_NAME_STYLE


def _people(record: Data) -> Iterator[tuple[tuple[str | int, ...], Data]]:
    for place, party in enumerate(record["parties"]):
        yield ("parties", place, "signatory"), party["signatory"]
    for key in ("parties", "guests"):
        for place, body in enumerate(record[key]):
            for row, someone in enumerate(body["delegates"]):
                yield (key, place, "delegates", row), someone
    yield ("chair",), record["chair"]


def _fits(text: str, style: str) -> bool:
    return fits(text, FITTED[style], _LINE, bold=style != POST_STYLE)
