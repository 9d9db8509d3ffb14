"""Công điện (form 1.6): who sends it to whom stands before the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import recipients
from docgen.papers.general.content import laid_out
from docgen.papers.general.frame import frame, power
from docgen.wording.punctuation import listed
from docgen.wording.text import capital_first

if TYPE_CHECKING:
    from docgen.papers.blocks import Data
    from docgen.wording.types import PaperType


def context(record: Data, own: Data, type_: PaperType) -> Data:
    """Template data of a telegram."""
    return {
        **frame(record, own, type_),
        "abstract": capital_first(own["abstract"]),
        "sender_line": f"{own['sender'] or power(record)} điện:",
        "addressee_lines": [f"- {line}" for line in listed(own["addressees"])],
        "content": laid_out(own["content"]),
        "recipients": recipients("Như trên", own),
    }
