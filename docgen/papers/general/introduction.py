"""Giấy giới thiệu (form 1.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import recipients
from docgen.papers.general.frame import frame, issuers
from docgen.wording.dates import long_date
from docgen.wording.punctuation import END_MARK, sentence

if TYPE_CHECKING:
    from docgen.papers.blocks import Data
    from docgen.wording.types import PaperType

_REQUEST = "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ."


def context(record: Data, own: Data, type_: PaperType) -> Data:
    """Template data of a letter of introduction."""
    someone = own["person"]
    called = someone["honorific"] or "Ông (bà)"
    return {
        **frame(record, own, type_),
        "abstract": "",
        "opening": f"{issuers(record)} trân trọng giới thiệu:",
        "lines": [
            f"{called}: {sentence(someone['name'])}",
            *([f"Chức vụ: {sentence(someone['position'])}"] if someone["position"] else []),
            f"Được cử đến: {sentence(own['sent_to'])}",
            f"Về việc: {sentence(own['purpose'])}",
            _REQUEST,
            f"Giấy này có giá trị đến hết {long_date(own['valid_until'])}{END_MARK}",
        ],
        "recipients": recipients("Như trên", own),
    }
