"""Nghị quyết, quyết định (forms 1.1–1.3), with the text that is issued or approved by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import bases, recipients
from docgen.papers.general.content import laid_out, last_article
from docgen.papers.general.frame import frame, power, reference
from docgen.wording.text import capital_first, capitals, in_sentence

if TYPE_CHECKING:
    from docgen.papers.blocks import Data
    from docgen.wording.types import PaperType

_ENACTING = {"NQ": "QUYẾT NGHỊ:", "QĐ": "QUYẾT ĐỊNH:"}
_OPENINGS = ("Về", "Ban hành", "Phê duyệt")


def context(record: Data, own: Data, type_: PaperType) -> Data:
    """Template data of a decision or resolution."""
    made = frame(record, own, type_)
    articles = last_article(own["content"])
    return {
        **made,
        "abstract": _abstract(own["abstract"]) if type_.code == "QĐ" else capital_first(own["abstract"]),
        "authority_line": capitals(own["authority"] or power(record)),
        "bases": bases(own["legal_bases"], own["proposed_by"]),
        "enacting_line": _ENACTING[type_.code],
        "content": laid_out(own["content"]),
        "recipients": recipients(f"Như Điều {articles}" if articles else "", own),
        "attachments": [*_attached(record, own, type_), *made["attachments"]],
    }


def _abstract(text: str) -> str:
    """Say `Về việc …`, or `Ban hành …`, `Phê duyệt …` of a text that goes with it (M1.2, M1.3)."""
    return text if text.startswith(_OPENINGS) else f"Về việc {in_sentence(text)}"


def _attached(record: Data, own: Data, type_: PaperType) -> list[Data]:
    text = own["attached"]
    if not text:
        return []
    return [
        {
            "label": "",
            "type_name": capitals(text["type"]),
            "title": text["abstract"],
            "reference": reference(record, own, type_),
            "landscape": False,
            "content": laid_out(text["content"]),
        }
    ]
