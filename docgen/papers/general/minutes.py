"""Biên bản (form 1.9): no place and date; secretary and chair sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import person, recipients
from docgen.papers.general.content import laid_out
from docgen.papers.general.frame import frame
from docgen.wording.dates import long_moment
from docgen.wording.punctuation import END_MARK, listed, sentence
from docgen.wording.text import capital_first, small_first

if TYPE_CHECKING:
    from docgen.papers.blocks import Data
    from docgen.wording.types import PaperType


def context(record: Data, own: Data, type_: PaperType) -> Data:
    """Template data of minutes."""
    chair, secretary, meeting = own["chair"], own["secretary"], own["meeting"]
    return {
        **frame(record, own, type_),
        "abstract": capital_first(own["abstract"]),
        "start": f"{long_moment(own['starts_at'])}.",
        "venue": sentence(own["venue"]),
        "attendance": [f"- {line}" for line in listed(own["attendance"])],
        "chair": sentence(person(chair)),
        "secretary": sentence(person(secretary)),
        "meeting": small_first(meeting),
        "content": laid_out(own["content"], ends=False),
        "closing": f"{meeting} kết thúc vào {long_moment(own['ends_at'])}{END_MARK}",
        "signatures": [
            {"lines": ["THƯ KÝ"], "note": "", "other_post": "", "name": secretary["name"]},
            {"lines": ["CHỦ TỌA"], "note": "", "other_post": chair["position"], "name": chair["name"]},
        ],
        "recipients": recipients("", own, kept_with="Hồ sơ"),
    }
