"""Giấy mời dự hội nghị, lễ ký kết (form 1.7): one for each guest, or one that names them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import (
    Data,
    closed,
    full_name,
    headings,
    person,
    place_date_line,
    recipients,
    signature,
)
from docgen.papers.ceremony import called, day_and_hour, event, host, sides
from docgen.papers.delegations import delegations
from docgen.wording.punctuation import ended, listed, sentence
from docgen.wording.symbols import number_line, symbol

if TYPE_CHECKING:
    from collections.abc import Iterator


def context(record: Data) -> Data:
    """Template data of the invitations to the ceremony `record`: `invitations` has one entry for each."""
    own, issuer = record["invitation"], host(record)
    return {
        "bodies": headings([issuer]),
        "number_line": number_line(own["number"], symbol("GM", [issuer["symbol"]])),
        "place_date_line": place_date_line(issuer, own),
        "type_name": "GIẤY MỜI",
        "abstract": f"Dự {event(record)}",
        "invitations": _invitations(record),
        "particulars": closed([sentence(line) for line in _particulars(record)]),
        "signatures": [signature(own["signer"])],
        "recipients": recipients("Như trên", own),
    }


def _invitations(record: Data) -> list[Data]:
    invites = f"{full_name(host(record))} trân trọng kính mời:"
    guests = [line for each in delegations(record)[1:] for line in each.lines]
    if record["invitation"]["addressed"] == "list" and len(guests) > 1:
        return [{"line": invites, "guests": [f"- {guest}" for guest in listed(guests)]}]
    return [{"line": f"{invites} {ended(guest, '.')}", "guests": []} for guest in guests]


def _particulars(record: Data) -> Iterator[str]:
    yield f"Tới dự {event(record)} giữa {sides(record)}"
    yield f"Chủ trì: {person(record['chair'])}"
    yield f"Thời gian: {day_and_hour(record)}"
    yield f"Địa điểm: {record['venue']}"
    if record["conference_agenda"]:
        yield f"Gửi kèm theo Giấy mời này Chương trình {called(record)}"
    yield from record["invitation"]["remarks"]
