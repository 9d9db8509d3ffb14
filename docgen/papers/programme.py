"""Chương trình phối hợp in words: how every paper of one programme names it, its parties and its tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import full_name, headings, place_date_line, signature
from docgen.wording.dates import long_date
from docgen.wording.punctuation import joined
from docgen.wording.symbols import number_and_symbol, number_line, symbol
from docgen.wording.types import JOINT_PROGRAMME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.papers.blocks import Data

_SIDES = {2: "hai bên", 3: "ba bên", 4: "bốn bên"}


def joint_head(record: Data, own: Data, type_code: str) -> Data:
    """Header blocks of a joint paper: every party's name, the lead's place, one number."""
    bodies = [party["body"] for party in record["parties"]]
    return {
        "bodies": headings(bodies),
        "number_line": number_line(own["number"], joint_symbol(record, own, type_code)),
        "place_date_line": place_date_line(bodies[0], own),
    }


def joint_symbol(record: Data, own: Data, type_code: str) -> str:
    """Ký hiệu: as agreed, else the type and every party, lead first."""
    agreed: str = own["symbol"]
    return agreed or symbol(type_code, [party["body"]["symbol"] for party in record["parties"]])


def joint_signatures(record: Data, others: Sequence[Data] = ()) -> list[Data]:
    """One signature for each party, the lead's on the side agreed; `others` sign instead where named."""
    instead = {row["party"]: row["signer"] for row in others}
    blocks = [
        signature(instead.get(party["body"]["symbol"], party["signer"]), body=party["body"]["name"])
        for party in record["parties"]
    ]
    programme = record["coordination_programme"]
    return blocks[::-1] if programme and programme["lead_side"] == "right" else blocks


def parties(record: Data) -> str:
    """Name every party in full, lead first."""
    return joined([full_name(party["body"]) for party in record["parties"]])


def sides(record: Data) -> str:
    """Say `hai bên`, `ba bên`, `bốn bên`."""
    return _SIDES[len(record["parties"])]


def period(record: Data) -> str:
    """Giai đoạn: `2022 - 2025`."""
    first, last = record["start_year"], record["end_year"]
    return str(first) if first == last else f"{first} - {last}"


def named(record: Data) -> str:
    """Say `Chương trình phối hợp “… giai đoạn 2022 - 2025”`."""
    return f"Chương trình phối hợp {_title(record)}"


def cited(record: Data) -> str:
    """Name the programme with number and day where they are given (II.6.b: cited in full the first time)."""
    own = record["coordination_programme"]
    if not own or own["number"] is None or own["date"] is None:
        return named(record)
    sign = number_and_symbol(own["number"], joint_symbol(record, own, JOINT_PROGRAMME))
    return f"Chương trình phối hợp số {sign} {long_date(own['date'])} {_title(record)}"


def _title(record: Data) -> str:
    return f"“{record['title']} giai đoạn {period(record)}”"
