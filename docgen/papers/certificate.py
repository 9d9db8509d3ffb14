"""Giấy khen, bằng khen: one page for each of the commended, whole or only the text for stock printed before.

Order of lines, golden-book number and who is named follow Nghị định 98/2023/NĐ-CP, Điều 104 (repealed; the
best text available). Number, day and signer are those of the decision.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.award_list import entries
from docgen.papers.award_text import called, giver
from docgen.papers.blocks import Data, full_name, issued, place_date_line, signature
from docgen.wording.awards import AWARDS
from docgen.wording.punctuation import bare
from docgen.wording.symbols import number, symbol
from docgen.wording.text import capital_first, capitals

if TYPE_CHECKING:
    from docgen.papers.award_list import Entry


def context(record: Data) -> Data:
    """Template data of the certificates of `record`."""
    own, body, decision = record["certificate"], record["body"], record["award_decision"]
    award, stock = AWARDS[record["award"]], own["stock"]
    sheet = bool(stock) and stock["calibration"]
    listed = entries(record)
    return {
        "type_name": capitals(award.name if award.is_title else award.name.partition(" của ")[0]),
        "abstract": "",
        "a3": own["size"] == "A3",
        "shows": _shows(own, sheet=sheet),
        "notes": _notes(stock) if sheet else [],
        "giver": capitals(giver(record)),
        "verb": "TẶNG DANH HIỆU" if award.is_title else "TẶNG",
        "certificates": [_certificate(record, entry) for entry in (listed[:1] if sheet else listed)],
        "decision": issued("Quyết định", symbol("QĐ", [body["symbol"]]), decision),
        "place_date_line": place_date_line(body, decision),
        "signatures": [signature(decision["signer"])],
        "shift": {"right": stock["shift_right"], "down": stock["shift_down"]} if stock else {},
        "pictures": {"emblem": own["emblem"]} if own["emblem"] else {},
        "metadata": {
            "author": capitals(full_name(body)),
            "created": decision["date"].isoformat() if decision["date"] else "",
        },
    }


def _shows(own: Data, *, sheet: bool) -> dict[str, bool]:
    """Tell what is printed: everything on a whole page, on stock only what it has not."""
    stock = own["stock"]
    if stock is None:
        return {
            **dict.fromkeys(("frame", "country", "giver", "title"), True),
            "emblem": bool(own["emblem"]),
            "calibration": False,
        }
    lines = {name: sheet or not stock[f"has_{name}"] for name in ("country", "giver", "title")}
    return {**lines, "frame": False, "emblem": False, "calibration": sheet}


def _certificate(record: Data, entry: Entry) -> Data:
    row = entry.row
    own = f"Thành tích: {bare(row['achievement'])}" if row["achievement"] else ""
    return {
        "name": capital_first(called(entry)) if entry.category == "household" else entry.called,
        "about": ", ".join(filter(None, (row["position"], row["unit"]))),
        "achievement": own or f"Đã có {bare(record['achievement'])}",
        "golden_number": f"Số sổ vàng: {number(entry.number)}",
    }


def _notes(stock: Data) -> list[str]:
    right, down = (_millimetres(stock[name]) for name in ("shift_right", "shift_down"))
    return [
        f"TỜ CĂN CHỈNH. Độ dịch đang dùng: sang phải {right} mm, xuống dưới {down} mm.",
        (
            "Bốn dấu cộng đặt cách hai mép giấy gần nhất 20 mm cộng với độ dịch; mỗi vạch 1 mm. "
            "Đường kẻ mảnh màu xanh là chân của từng dòng chữ."
        ),
        "1. In tờ này đúng khổ giấy, tỷ lệ 100%, cùng máy in và khay giấy sẽ dùng để in lên phôi.",
        (
            "2. Đặt tờ in lên phôi, soi trước ánh sáng; đo xem chữ phải dịch thêm bao nhiêu milimét, "
            "cộng vào độ dịch rồi in lại tờ này."
        ),
        "3. Khi đã khớp, bỏ chọn «In tờ căn chỉnh» và in lên phôi.",
    ]


def _millimetres(value: float) -> str:
    return f"{value:.1f}".replace(".", ",").removesuffix(",0")
