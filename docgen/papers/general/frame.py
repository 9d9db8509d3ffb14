"""What papers of every type share: who issues, number, place and date, marks, signatures, annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import full_name, headings, issued, place_date_line, signature
from docgen.papers.general.content import laid_out
from docgen.wording.enumeration import roman
from docgen.wording.punctuation import joined
from docgen.wording.symbols import letter_symbol, number_line, symbol
from docgen.wording.text import capitals

if TYPE_CHECKING:
    from docgen.papers.blocks import Data
    from docgen.wording.types import PaperType

_URGENCY = {"KHẨN": "urgent", "THƯỢNG KHẨN": "very_urgent", "HOẢ TỐC": "at_once"}
"""Mark → the box it stands in; each has a width of its own (III.2.b)."""
DECIDED = ("NQ", "QĐ")
"""Codes of the types that whoever holds the power decides by name (M1.1–1.3)."""


def sign(record: Data, own: Data, type_: PaperType) -> str:
    """Ký hiệu: the type and every body; of a công văn or thư công every body and the drafting unit."""
    bodies = [body["symbol"] for body in record["bodies"]]
    if type_.code:
        return symbol(type_.code, bodies)
    whole = "-".join(bodies)
    return letter_symbol(whole, own["drafting_unit"]) if own["drafting_unit"] else whole


def frame(record: Data, own: Data, type_: PaperType) -> Data:
    """Blocks of every paper but its title and text."""
    bodies = record["bodies"]
    joint = len(bodies) > 1
    signers = zip(bodies, record["signers"], strict=False)  # minutes are signed without signers
    return {
        "bodies": headings(bodies),
        "number_line": number_line(own["number"], sign(record, own, type_)),
        "place_date_line": place_date_line(bodies[0], own),
        "type_name": capitals(type_.name),
        "urgency": {_URGENCY[own["urgency"]]: own["urgency"]} if own["urgency"] else {},
        "circulation": own["circulation"],
        "address": address(record["address"]),
        "signatures": [signature(signer, body=body["name"] if joint else "") for body, signer in signers],
        "attachments": attachments(record, own, type_),
    }


def issuers(record: Data) -> str:
    """Name every issuing body in full."""
    return joined([full_name(body) for body in record["bodies"]])


def power(record: Data) -> str:
    """Thẩm quyền: the collective or body where it signs `TM.`, otherwise the head's post (M1.2, note 6)."""
    body = record["bodies"][0]
    return _holder(record, body["name"] if body["parent"] else full_name(body))


def _holder(record: Data, name: str) -> str:
    """Say who decides in the body of this `name`, or all bodies of a joint paper."""
    (body, *others), signer = record["bodies"], record["signers"][0]
    if others:
        return issuers(record)
    collective = signer["authority"] and signer["authority"][0]["mark"] == "TM."
    return name if collective else f"{body['head_post']} {name}"


def address(given: Data | None) -> list[str]:
    """Cell 13: the lines at the foot of the first page (III.4)."""
    if not given:
        return []
    lines = (
        (("Địa chỉ", given["street"]),),
        (("Điện thoại", given["phone"]), ("Fax", given["fax"])),
        (("Thư điện tử", given["email"]), ("Trang thông tin điện tử", given["website"])),
    )
    told = ("; ".join(f"{label}: {value}" for label, value in line if value) for line in lines)
    return [line for line in told if line]


def attachments(record: Data, own: Data, type_: PaperType) -> list[Data]:
    """Phụ lục, each with pages of its own; two and more have Roman numbers (III.1).

    A form or list at the end of one is closed by its last row, not by an end mark.
    """
    annexes = own.get("annexes", [])
    return [
        {
            "label": f"Phụ lục {roman(place)}" if len(annexes) > 1 else "Phụ lục",
            "type_name": "",
            "title": capitals(annex["title"]),
            "reference": reference(record, own, type_),
            "landscape": annex["landscape"],
            "content": laid_out(annex["content"], ends=annex["content"][-1]["kind"] != "table"),
        }
        for place, annex in enumerate(annexes, 1)
    ]


def reference(record: Data, own: Data, type_: PaperType) -> str:
    """Say which paper an annex or attached text goes with, and whose it is: a decision is its holder's."""
    whose = issuers(record)
    if type_.code in DECIDED:
        whose = own["authority"] or _holder(record, full_name(record["bodies"][0]))
    return f"(Kèm theo {issued(type_.name, sign(record, own, type_), own)} của {whose})"
