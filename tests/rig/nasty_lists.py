"""Lists as schools, communes and companies send them, easily read with somebody too few or too many."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.styles import Font

from tests.rig.nasty_sheets import Nasty
from tests.rig.sheets import csv_text, table, xlsx

_HEADS = ["STT", "Họ và tên", "Đối tượng", "Đơn vị", "Tiền thưởng"]


def _row(
    name: str, unit: str = "", reward: int = 0, category: str = "individual", **more: Any
) -> dict[str, Any]:
    said = {"category": category, "name": name, "unit": unit, "reward": reward, **more}
    return {key: value for key, value in said.items() if value}


def _strike(sheet: Any) -> None:
    for cell in sheet[3]:
        cell.font = Font(strike=True)
    sheet["B2"].font = Font(strike=True)  # a single cell of a row


_MARKED = [
    ["TT", "Họ và tên", "Đối tượng", None, "Đơn vị"],
    [None, None, "Tập thể", "Cá nhân", None],
    [1, "Chi bộ bản Nà Pó", "x", None, "xã Mường Hum"],
    [2, "Giàng A Sử", None, "X", "xã Mường Hum"],
    [3, "Vàng Thị Mỷ", None, "✓", "xã Bản Vược"],
]
_MARKED_ROWS = [
    _row("Chi bộ bản Nà Pó", "xã Mường Hum", category="collective"),
    _row("Giàng A Sử", "xã Mường Hum"),
    _row("Vàng Thị Mỷ", "xã Bản Vược"),
]


def _merge(sheet: Any) -> None:
    for cells in ("A1:A2", "B1:B2", "C1:D1", "E1:E2"):
        sheet.merge_cells(cells)


LISTS: dict[str, Nasty] = {
    "names-with-their-category-and-no-number": Nasty(
        lambda: csv_text(
            [["Tên", "Đối tượng"], ["Tổng kho xăng dầu số 2", "Tập thể"], ["Vi Thị Mơ", "Cá nhân"]]
        ).encode(),
        rows=[_row("Tổng kho xăng dầu số 2", category="collective"), _row("Vi Thị Mơ")],
        filename="ds.csv",
    ),
    "a-line-without-its-number": Nasty(
        lambda: xlsx(
            [
                _HEADS[:4],
                [1, "Cộng đồng dân cư thôn 3", "Tập thể", "xã Tà Xùa"],
                [None, "Tổng kho xăng dầu số 2", "Tập thể"],
                [3, "Tổng Thị Hoa", "Cá nhân", "xã Tà Xùa"],
            ]
        ),
        rows=[
            _row("Cộng đồng dân cư thôn 3", "xã Tà Xùa", category="collective"),
            _row("Tổng kho xăng dầu số 2", category="collective"),
            _row("Tổng Thị Hoa", "xã Tà Xùa"),
        ],
    ),
    "somebody-added-below-the-total": Nasty(
        lambda: xlsx(
            [
                _HEADS[:4],
                [1, "Lò Văn Páo", "Cá nhân", "xã Nậm Càn"],
                [None, "Tổng số: 01 người"],
                [None, "Lầu Bá Chò", "Cá nhân"],
            ]
        ),
        rows=[_row("Lò Văn Páo", "xã Nậm Càn"), _row("Lầu Bá Chò")],
        notes=[("Danh sách!B3", "sheet-row-total")],
    ),
    "a-name-between-a-total-and-more-lines": Nasty(
        lambda: xlsx(
            [
                _HEADS[:4],
                [1, "Lò Văn Páo", "Cá nhân", "xã Nậm Càn"],
                [None, "Cộng: 01 người"],
                [None, "Lầu Bá Chò"],
                [],
                [2, "Vi Văn Hợi", "Cá nhân", "xã Keng Đu"],
            ]
        ),
        rows=[_row("Lò Văn Páo", "xã Nậm Càn"), _row("Vi Văn Hợi", "xã Keng Đu")],
        notes=[("Danh sách!B3", "sheet-row-total")],
        doubts=[("Danh sách!B4", "sheet-row-alone")],
    ),
    "a-remark-in-the-midst-of-the-list": Nasty(
        lambda: xlsx(
            [
                _HEADS[:4],
                [1, "Lò Văn Páo", "Cá nhân", "xã Nậm Càn"],
                [None, "Cộng: 01 người"],
                [None, "Lầu Bá Chò", None, "xã Na Loi"],
                [2, "Vi Văn Hợi", "Cá nhân", "xã Keng Đu"],
            ]
        ),
        rows=[_row("Lò Văn Páo", "xã Nậm Càn"), _row("Vi Văn Hợi", "xã Keng Đu")],
        notes=[("Danh sách!B3", "sheet-row-total")],
        doubts=[("Danh sách!B4", "sheet-row-end")],
    ),
    "schools-over-their-pupils": Nasty(
        lambda: xlsx(
            [
                ["STT", "Họ và tên", "Ngày sinh", "Lớp"],
                ["II", "CÁ NHÂN"],
                [None, "Trường THPT Số 1"],
                [1, "Mai Xuân An", date(2008, 5, 4), "12A"],
                [None, "Trường THPT Số 2"],
                [2, "Quàng Thị Pâng", date(2008, 7, 9), "11C"],
            ]
        ),
        rows=[_row("Mai Xuân An", "12A"), _row("Quàng Thị Pâng", "11C")],
        notes=[("Danh sách!C1", "sheet-column-unknown"), ("Danh sách!A2", "sheet-row-section")],
        doubts=[("Danh sách!B3", "sheet-row-alone"), ("Danh sách!B5", "sheet-row-alone")],
    ),
    "a-part-named-in-a-column-that-is-not-used": Nasty(
        lambda: xlsx(
            [
                ["STT", "Khối", "Họ và tên", "Đối tượng"],
                ["I", "Khối trường học"],
                [1, None, "Vi Thị Mơ", "Cá nhân"],
            ]
        ),
        rows=[_row("Vi Thị Mơ")],
        notes=[("Danh sách!B1", "sheet-column-unknown")],
        doubts=[("Danh sách!A2", "sheet-row-part")],
    ),
    "parts-with-their-sums": Nasty(
        lambda: xlsx(
            [
                ["STT", "Họ và tên", "Chức vụ", "Tiền thưởng"],
                ["A", "TẬP THỂ", None, 2_000_000],
                [1, "Tổ Văn phòng", None, 2_000_000],
                ["B", "CÁ NHÂN", None, "3.000.000"],
                ["I", "Phòng Giáo dục", None, 2_000_000],
                [1, "Cao Thị Sâm", "Giáo viên", 1_000_000],
                [2, "Lục Vân", "Giáo viên", "1 triệu"],
                ["II", "Phòng Y tế", None, 1_000_000],
                [1, "Tạ Thị Kiều", "Y sĩ", 1_000_000],
                [None, "Cộng", None, 5_000_000],
            ]
        ),
        rows=[
            _row("Tổ Văn phòng", reward=2_000_000, category="collective"),
            _row("Cao Thị Sâm", reward=1_000_000, position="Giáo viên"),
            _row("Lục Vân", reward=1_000_000, position="Giáo viên"),
            _row("Tạ Thị Kiều", reward=1_000_000, position="Y sĩ"),
        ],
        notes=[
            ("Danh sách!A2", "sheet-row-section"),
            ("Danh sách!A4", "sheet-row-section"),
            ("Danh sách!B10", "sheet-row-total"),
        ],
        doubts=[("Danh sách!A5", "sheet-row-part"), ("Danh sách!A8", "sheet-row-part")],
    ),
    "a-line-numbered-like-a-part": Nasty(
        lambda: xlsx(
            [
                ["STT", "Họ và tên", "Chức vụ", "Tiền thưởng"],
                ["A", "TẬP THỂ"],
                ["I", "Tổ Văn phòng", None, 2_000_000],
                [1, "Tổ Lái xe", None, 1_000_000],
            ]
        ),
        rows=[
            _row("Tổ Văn phòng", reward=2_000_000, category="collective"),
            _row("Tổ Lái xe", reward=1_000_000, category="collective"),
        ],
        notes=[("Danh sách!A2", "sheet-row-section")],
    ),
    "utf-8-that-lost-a-letter": Nasty(
        lambda: (
            csv_text([["Ho ten", "Doi tuong"], ["Lê Thị Thuận", "ca nhan"], ["Trần Bé", "ca nhan"]])
            .encode()
            .replace("é".encode(), b"\xc3")
        ),
        rows=[_row("Lê Thị Thuận"), {"category": "individual"}],
        faults=[("ds!A3", "cell-letters-lost")],
        filename="ds.csv",
    ),
    "names-under-the-form-of-address": Nasty(
        lambda: xlsx(
            [
                ["STT", "Ông/Bà", "Đối tượng", "Cơ quan"],
                [1, "Ông Hà Công Tuấn", "Cá nhân", "Phòng Kinh tế"],
                [2, "bà Tòng Thị Inh", "Cá nhân", "xã Chiềng Ngần"],
                [3, "Đội Quản lý đô thị", "Tập thể", "xã Chiềng Ngần"],
            ]
        ),
        rows=[
            _row("Hà Công Tuấn", "Phòng Kinh tế", honorific="Ông"),
            _row("Tòng Thị Inh", "xã Chiềng Ngần", honorific="Bà"),
            _row("Đội Quản lý đô thị", "xã Chiềng Ngần", category="collective"),
        ],
        notes=[("Danh sách!A1", "sheet-names-parted")],
    ),
    "a-family-called-like-a-form-of-address": Nasty(
        lambda: xlsx(
            [
                _HEADS[:3],
                [1, "Ông Ích Khiêm", "Cá nhân"],
                [2, "Phạm Phú Thứ", "Cá nhân"],
                [3, "Lê Vĩnh Khanh", "Cá nhân"],
            ]
        ),
        rows=[_row("Ông Ích Khiêm"), _row("Phạm Phú Thứ"), _row("Lê Vĩnh Khanh")],
        doubts=[("Danh sách!B2", "sheet-name-addressed")],
    ),
    "an-award-for-each": Nasty(
        lambda: xlsx(
            [
                [*_HEADS[:3], "Danh hiệu"],
                [1, "Phan Kế Bính", "Cá nhân", "Lao động tiên tiến"],
                [2, "Phan Văn Trị", "Cá nhân", "Chiến sĩ thi đua cơ sở"],
            ]
        ),
        rows=[_row("Phan Kế Bính"), _row("Phan Văn Trị")],
        faults=[("Danh sách!D1", "sheet-column-shared")],
    ),
    "the-same-award-for-all": Nasty(
        lambda: xlsx(
            [
                [*_HEADS[:3], "Danh hiệu"],
                [1, "Phan Kế Bính", "Cá nhân", "Giấy khen"],
                [2, "Phan Văn Trị", "Cá nhân", "giấy khen"],
            ]
        ),
        rows=[_row("Phan Kế Bính"), _row("Phan Văn Trị")],
        notes=[("Danh sách!D1", "sheet-column-unknown")],
    ),
    "sums-that-nobody-is-paid": Nasty(
        lambda: xlsx([_HEADS, [1, "Lê Văn Tám", "Cá nhân", "xã A", "1.500"]]),
        rows=[_row("Lê Văn Tám", "xã A", 1500)],
        doubts=[("Danh sách!E2", "reward-small")],
    ),
    "headings-of-a-company": Nasty(
        lambda: xlsx(
            [
                ["No.", "Full name", "Job title", "Department", "Category", "Amount"],
                [1, "Trịnh Gia Bảo", "Kỹ sư", "R&D", "Person", 2_000_000],
                [2, "Tổ Đóng gói", None, "Xưởng 2", "Team", "VND 5,000,000"],
            ]
        ),
        rows=[
            _row("Trịnh Gia Bảo", "R&D", 2_000_000, position="Kỹ sư"),
            _row("Tổ Đóng gói", "Xưởng 2", 5_000_000, category="collective"),
        ],
    ),
    "where-people-live-for-want-of-a-unit": Nasty(
        lambda: xlsx([["Họ và tên", "Nơi ở hiện nay", "Đối tượng"], ["Siu Bléo", "Làng Kép", "Cá nhân"]]),
        rows=[_row("Siu Bléo", "Làng Kép")],
    ),
    "where-people-live-beside-their-unit": Nasty(
        lambda: xlsx(
            [["Họ và tên", "Nơi ở", "Đơn vị", "Đối tượng"], ["Siu Bléo", "Làng Kép", "xã Ia Dêr", "CN"]]
        ),
        rows=[_row("Siu Bléo", "xã Ia Dêr")],
        notes=[("Danh sách!B1", "sheet-column-unknown")],
    ),
    "somebody-struck-out": Nasty(
        lambda: xlsx(table(), change=_strike), doubts=[("Danh sách", "sheet-struck-rows")]
    ),
    "empty": Nasty(lambda: b"", rows=[], faults=[("", "sheet-empty")]),
    "empty-workbook": Nasty(lambda: xlsx([]), rows=[], faults=[("", "sheet-empty")]),
    "a-column-for-each-category": Nasty(
        lambda: xlsx(_MARKED, change=_merge), rows=_MARKED_ROWS, notes=[("Danh sách!C2", "sheet-marks-read")]
    ),
    "a-column-for-each-category-in-one-line": Nasty(
        lambda: xlsx([["TT", "Họ và tên", "Tập thể", "Cá nhân", "Đơn vị"], *_MARKED[2:]]),
        rows=_MARKED_ROWS,
        notes=[("Danh sách!C1", "sheet-marks-read")],
    ),
    "marked-twice-or-not-at-all": Nasty(
        lambda: xlsx(
            [
                ["TT", "Họ và tên", "Tập thể", "Cá nhân"],
                [1, "Giàng A Sử", "x", "x"],
                [2, "Vàng Thị Mỷ"],
                [3, "Lý Thị Mai", None, "x"],
            ]
        ),
        rows=[{"name": "Giàng A Sử"}, {"name": "Vàng Thị Mỷ"}, _row("Lý Thị Mai")],
        faults=[("Danh sách!C2", "required"), ("Danh sách!C3", "required")],
        notes=[("Danh sách!C1", "sheet-marks-read")],
    ),
    "a-table-for-each-category": Nasty(
        lambda: xlsx(
            [
                ["PHỤ LỤC"],
                ["I. TẬP THỂ"],
                ["STT", "Tên tập thể", "Địa chỉ"],
                [1, "Hợp tác xã Chè", "xã Tà Xùa"],
                [2, "Bản Mống Vàng", "xã Tà Xùa"],
                [None, "Cộng: 02 tập thể"],
                ["II. CÁ NHÂN"],
                ["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác"],
                [1, "Mùa A Páo", "Trưởng bản", "bản Mống Vàng"],
                [],
                ["III. HỘ GIA ĐÌNH"],
                ["TT", "Họ và tên", "Địa chỉ"],
                [1, "Nông Văn Thắng", "bản Chung Trinh"],
            ]
        ),
        rows=[
            _row("Hợp tác xã Chè", "xã Tà Xùa", category="collective"),
            _row("Bản Mống Vàng", "xã Tà Xùa", category="collective"),
            _row("Mùa A Páo", "bản Mống Vàng", position="Trưởng bản"),
            _row("Nông Văn Thắng", "bản Chung Trinh", category="household"),
        ],
        notes=[
            ("Danh sách!A2", "sheet-row-section"),
            ("Danh sách!B6", "sheet-row-total"),
            ("Danh sách!A7", "sheet-row-section"),
            ("Danh sách!A11", "sheet-row-section"),
        ],
    ),
    "a-title-that-says-who-is-listed": Nasty(
        lambda: xlsx(
            [
                ["TẶNG GIẤY KHEN CHO CÁC TẬP THỂ, CÁ NHÂN"],
                ["DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN"],
                ["(Kèm theo Tờ trình số 12/TTr-THCS)"],
                _HEADS[:2],
                [1, "Vi Thị Mơ"],
            ]
        ),
        rows=[_row("Vi Thị Mơ")],
        notes=[("Danh sách!A2", "sheet-row-section")],
    ),
    "a-title-that-says-two": Nasty(
        lambda: xlsx([["DANH SÁCH TẬP THỂ, CÁ NHÂN"], _HEADS[:2], [1, "Vi Thị Mơ"]]),
        rows=[{"name": "Vi Thị Mơ"}],
        faults=[("Danh sách!2", "sheet-column-missing")],
    ),
    "a-row-of-unicode-among-old-letters": Nasty(
        lambda: xlsx(
            [
                _HEADS[:3],
                [1, "§ç V¨n H­ëng", "C¸ nh©n"],
                [2, "NguyÔn ThÞ ThuËn", "C¸ nh©n"],
                [3, "Lê Thị Bưởi", "Cá nhân"],
            ]
        ),
        rows=[_row("Đỗ Văn Hưởng"), _row("Nguyễn Thị Thuận"), _row("Lê Thị Bưởi")],
        notes=[("", "sheet-converted")],
        agreed=("TCVN3",),
    ),
}
"""Of certificates, as the others."""
