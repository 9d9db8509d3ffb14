"""Công văn (form 1.5): the abstract stands as `V/v …` under the number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import addressees, recipients
from docgen.papers.general.content import laid_out
from docgen.papers.general.frame import frame
from docgen.wording.text import in_sentence

if TYPE_CHECKING:
    from docgen.papers.blocks import Data
    from docgen.wording.types import PaperType

_OPENINGS = ("Về việc ", "về việc ", "V/v ")


def context(record: Data, own: Data, type_: PaperType) -> Data:
    """Template data of an official letter."""
    subject = own["abstract"]
    for opening in _OPENINGS:
        subject = subject.removeprefix(opening)
    return {
        **frame(record, own, type_),
        "abstract": in_sentence(subject),
        "subject_line": f"V/v {in_sentence(subject)}",
        "addressees": addressees(own["addressees"]),
        "content": laid_out(own["content"]),
        "recipients": recipients("Như trên", own),
    }
