"""Giấy khen, bằng khen: one page for each of the commended, whole or only the text for stock printed before.

A name, unit or achievement that does not fit on its lines even in the smallest type is a fault of the record.
Order of lines, golden-book number and who is named follow Nghị định 98/2023/NĐ-CP, Điều 104 (repealed; the
best text available). Number, day and signer are those of the decision.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.errors import InvalidRecord
from docgen.messages import Message
from docgen.page.fit import FITTED, fits
from docgen.papers.award_list import entries
from docgen.papers.award_text import called, giver, titled
from docgen.papers.blocks import Data, full_name, issued, place_date_line, signature
from docgen.wording.awards import AWARDS
from docgen.wording.punctuation import bare
from docgen.wording.symbols import number, symbol
from docgen.wording.text import capital_first, capitals
from schemas.award import AwardRound
from schemas.faults import fault_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.errors import Fault
    from docgen.papers.award_list import Entry


TEXT: Final = 247.0
"""Width of the text on A4, mm; A3 is A4 enlarged."""
ENLARGED: Final = {"A4": 1.0, "A3": 2**0.5}
EDGES: Final = {"người tặng": 0.0, "tên": 10.0, "đơn vị": 10.0, "thành tích": 15.0}
"""Kept free on both sides of a line on A4, mm."""
_BOLD: Final = ("người tặng", "tên")
_PREFIXES: Final = {"A4": "Giấy khen", "A3": "Giấy khen A3"}


def context(record: Data) -> Data:
    """Template data of the certificates of `record`.

    Raises InvalidRecord with every text that no line has room for.
    """
    if faults := list(_faults(record)):
        raise InvalidRecord(faults, count=len(faults))
    own, body, decision = record["certificate"], record["body"], record["award_decision"]
    award, stock = AWARDS[record["award"]], own["stock"]
    sheet = bool(stock) and stock["calibration"]
    listed = entries(record)
    return {
        "type_name": capitals(titled(record)),
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
    place = (record["certificate"]["first_number"] or 1) + entry.number - 1
    return {
        "name": capital_first(called(entry)) if entry.category == "household" else entry.called,
        "about": ", ".join(filter(None, (row["position"], row["unit"]))),
        "achievement": own or f"Đã có {bare(record['achievement'])}",
        "golden_number": f"Số sổ vàng: {number(place)}",
    }


def _faults(record: Data) -> Iterator[Fault]:
    size = record["certificate"]["size"]
    schema, said = AwardRound(), Message("too-long-for-certificate")
    for way, text, line in _texts(record):
        width = (TEXT - 2 * EDGES[line]) * ENLARGED[size] * 72 / 25.4
        room = FITTED[f"{_PREFIXES[size]} - {line}"]
        if not fits(text, room, width, bold=line in _BOLD):
            yield fault_at(schema, way, said)


def _texts(record: Data) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Give what must fit: the way to it in the record, its text, its line; a common achievement once."""
    longest = max("name", "locality", "head_post", key=lambda key: len(record["body"][key]))
    yield ("body", longest), capitals(giver(record)), "người tặng"
    if not all(row["achievement"] for row in record["commended"]):
        yield ("achievement",), f"Đã có {bare(record['achievement'])}", "thành tích"
    entered = {id(row): place for place, row in enumerate(record["commended"])}
    for entry in entries(record):
        place, printed = entered[id(entry.row)], _certificate(record, entry)
        yield ("commended", place, "name"), printed["name"], "tên"
        longest = max("unit", "position", key=lambda key: len(entry.row[key]))
        yield ("commended", place, longest), printed["about"], "đơn vị"
        if entry.row["achievement"]:
            yield ("commended", place, "achievement"), printed["achievement"], "thành tích"


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
