"""Giấy mời (form 1.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import closed, person, recipients
from docgen.papers.general.frame import frame, issuers
from docgen.wording.dates import long_moment
from docgen.wording.punctuation import listed, sentence
from docgen.wording.text import capital_first, paragraphs

if TYPE_CHECKING:
    from docgen.papers.blocks import Data
    from docgen.wording.types import PaperType


def context(record: Data, own: Data, type_: PaperType) -> Data:
    """Template data of an invitation."""
    invited = own["invited"]
    opening = f"{issuers(record)} trân trọng kính mời:"
    lines = [
        *([f"{opening} {invited[0]}"] if len(invited) == 1 else [opening, *_dashed(invited)]),
        f"Tới dự: {sentence(own['event'])}",
        f"Chủ trì: {sentence(person(own['chair']))}",
        f"Thời gian: {long_moment(own['starts_at'])}.",
        f"Địa điểm: {sentence(own['venue'])}",
        *map(sentence, paragraphs(own["notes"])),
    ]
    return {
        **frame(record, own, type_),
        "abstract": capital_first(own["abstract"]),
        "lines": closed(lines),
        "recipients": recipients("", own),
    }


def _dashed(texts: list[str]) -> list[str]:
    return [f"- {line}" for line in listed(texts)]
