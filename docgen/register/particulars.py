"""What the register writes of a document: fixed together with its number."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from docgen.wording.folding import fold

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Row


@dataclass(frozen=True)
class Particulars:
    """The facts of one outgoing document (Appendix IV, Appendix VI part II.I), in words as printed."""

    symbol: str = ""
    """Ký hiệu: `QĐ-SNV`."""
    type_code: str = ""
    """Abbreviation of the type, `QĐ`; empty for a công văn."""
    type_name: str = ""
    """Tên loại."""
    subject: str = ""
    """Trích yếu nội dung."""
    body_name: str = ""
    """Tên cơ quan, tổ chức ban hành."""
    signer_name: str = ""
    signer_position: str = ""
    recipients: str = ""
    """Nơi nhận, one a line."""
    kept_by: str = ""
    """Đơn vị, người nhận bản lưu."""
    copies: int | None = None
    """Số lượng bản phát hành."""
    language: str = "Tiếng Việt"
    priority: int = 0
    """Mức độ khẩn, độ mật: 0 none, as the office counts them."""
    due_on: date | None = None
    """Hạn trả lời văn bản."""
    note: str = ""

    @property
    def type_and_subject(self) -> str:
        """Tên loại và trích yếu: "Quyết định về việc …", as it is said in a sentence."""
        subject = self.subject
        if self.type_name and subject.startswith("Về việc "):
            subject = subject[0].lower() + subject[1:]
        return f"{self.type_name} {subject}".strip()

    def columns(self, number_text: str = "") -> dict[str, Any]:
        """Give the columns of the document's row, with what search looks in."""
        searched = (
            f"{number_text}/{self.symbol}",
            self.type_name,
            self.subject,
            self.signer_name,
            self.recipients,
            self.kept_by,
            self.note,
        )
        return {**asdict(self), "folded": " ".join(map(fold, searched))}

    @classmethod
    def of(cls, row: Row[Any]) -> Particulars:
        """Read them back from the document's row."""
        return cls(*_VALUES(row))


_VALUES = attrgetter(*(field.name for field in fields(Particulars)))
