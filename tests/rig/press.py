"""A small press: its papers are a few hundred bytes that depend on everything they should depend on."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from docgen.errors import Fault, InvalidRecord
from docgen.messages import Message
from docgen.office.press import Described, Made
from docgen.register.books import Book
from docgen.register.particulars import Particulars

if TYPE_CHECKING:
    from datetime import date

RECORD = {
    "body": "SNV",
    "subject": "Tặng Giấy khen cho các tập thể, cá nhân tỉnh Lạng Sơn",
    "signer": "Hoàng Thị Hiền",
    "number": None,
    "date": None,
}


class SmallPress:
    """Fits docgen.office.press.Press."""

    engine = "small press 1"
    kilobytes = 1

    def describe(self, office: str, paper: str, record: dict) -> Described:
        if not record.get("subject"):
            raise InvalidRecord([Fault("/subject", Message("malformed-input", reason="trống"))], count=1)
        type_code = record.get("type", "QĐ")
        return Described(
            Book(office, record["body"], body_name="Sở Nội vụ", body_parent="UBND tỉnh Lạng Sơn"),
            Particulars(
                symbol=f"{type_code}-{record['body']}",
                type_code=type_code,
                type_name="Quyết định",
                subject=record["subject"],
                body_name="Sở Nội vụ",
                signer_name=record["signer"],
                signer_position="Giám đốc",
                recipients="UBND tỉnh (b/c)\nNhư Điều 3",
                kept_by="VT",
                copies=5,
            ),
        )

    def template(self, paper: str) -> bytes:
        return f"template of {paper}".encode()

    def numbered(self, paper: str, record: dict, number: int, issued_on: date) -> dict:
        return {**record, "number": number, "date": issued_on.isoformat()}

    def make(self, paper: str, record: dict, template: bytes) -> Made:
        assert record["number"], "a paper is made with its number"
        seed = repr((paper, sorted(record.items()), template, self.engine)).encode()
        body = hashlib.shake_256(seed).digest(self.kilobytes * 1024)
        return Made(
            {"document.docx": b"PK" + body, "document.pdf": b"%PDF" + body},
            pages=1,
            engine=self.engine,
            fonts="f" * 64,
            verdict={"errors": 0, "findings": []},
        )
