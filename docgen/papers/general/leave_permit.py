"""Giấy nghỉ phép (form 1.10), with room for the confirmation of the place of leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import recipients
from docgen.papers.general.frame import frame, issuers
from docgen.wording.dates import long_date
from docgen.wording.punctuation import bare, sentence, with_end_mark
from docgen.wording.text import in_sentence, small_first

if TYPE_CHECKING:
    from docgen.papers.blocks import Data
    from docgen.wording.types import PaperType


def context(record: Data, own: Data, type_: PaperType) -> Data:
    """Template data of a leave permit."""
    someone = own["person"]
    honorific = someone["honorific"] or "Ông (bà)"
    asked = (
        f"Đơn đề nghị nghỉ phép {long_date(own['asked_on'])} của {small_first(honorific)} {someone['name']}"
    )
    whole = f"kể từ {long_date(own['first_day'])} đến hết {long_date(own['last_day'])}"
    return {
        **frame(record, own, type_),
        "abstract": "",
        "lines": [
            f"Xét {asked}, {issuers(record)} cấp cho:",
            f"{honorific}: {sentence(someone['name'])}",
            f"Chức vụ: {sentence(someone['position'])}",
            f"Được nghỉ phép trong thời gian {bare(own['length'])} {whole} tại {sentence(own['place'])}",
            with_end_mark(
                f"Số ngày nghỉ phép nêu trên được tính vào thời gian {in_sentence(bare(own['counted_as']))}"
            ),
        ],
        "recipients": recipients(someone["name"], own),
    }
