"""Which clause of Nghị định 30/2020/NĐ-CP an entry stands under; told at its hint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.rules.report.words import clause_text
from docgen.web.form.model import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Mapping

_CLAUSES: Mapping[str, str] = {
    "parent": "II.2.b",
    "number": "II.3",
    "symbol": "II.3.b",
    "place": "II.4.a",
    "date": "II.4.b",
    "abstract": "II.5",
    "legal_bases": "II.6.a",
    "content": "II.6",
    "mark": "II.7.b",
    "on_behalf_of": "II.7.b",
    "post": "II.7.c",
    "addressees": "II.9.b",
    "recipients": "II.9",
    "urgency": "III.2",
    "circulation": "III.2.c",
    "drafter": "III.3",
    "copies": "III.3",
    "address": "III.4",
}
"""Last step of a name → clause, as docgen.rules writes it."""


def clause_of(name: str) -> str:
    """Say the clause that an entry stands under; "" for one of which the decree says nothing."""
    clause = _CLAUSES.get(name.rpartition(BETWEEN)[2])
    return Message("web-by-decree", clause=clause_text(clause)) if clause else ""
