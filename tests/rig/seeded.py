"""A workbook of two thousand rows with forty faults of some twenty kinds, each at a cell that is known."""

from __future__ import annotations

import random

import openpyxl

from tests.rig.sheets import saved

ROWS = 2000
HEADINGS = (
    "STT", "Đối tượng", "Cách gọi", "Họ và tên", "Chức vụ", "Đơn vị", "Thành tích", "Tiền thưởng", "Số phiếu",
    "Ghi chú",
)  # fmt: skip
KINDS = (
    ("D", None, "required"),
    ("D", "\xa0 \u2003", "required"),
    ("B", None, "required"),
    ("B", "Doanh nghiệp", "cell-not-a-choice"),
    ("B", "#N/A", "cell-error"),
    ("C", "Giáo sư", "cell-not-a-choice"),
    ("D", "#REF!", "cell-error"),
    ("D", "=A1", "cell-formula"),
    ("D", "Nguyễn Văn \u202eMẫu", "illegal-character"),
    ("F", "Văn phòng \u2066Sở", "illegal-character"),
    ("D", "Nguyễn Thị " * 40, "too-long-for-certificate"),
    ("G", "có nhiều thành tích " * 90, "too-long-for-certificate"),
    ("E", "x" * 20_001, "text-too-long"),
    ("H", "bảy trăm nghìn", "cell-not-a-number"),
    ("H", -760_000, "too-small"),
    ("H", 10**12, "too-large"),
    ("H", 760_000.5, "cell-not-a-number"),
    ("H", True, "cell-not-a-number"),
    ("H", "=SUM(H1:H2)", "cell-formula"),
    ("H", "#VALUE!", "cell-error"),
    ("I", "chín/mười", "cell-not-a-number"),
    ("I", 10**6, "too-large"),
)


def seeded():
    """Give what is wrong by row, the faults as (cell, code), the bytes."""
    chance = random.Random(30)
    places = dict(zip(chance.sample(range(2, ROWS + 2), 40), [*KINDS, *KINDS][:40], strict=True))
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Dữ liệu"
    sheet.append(HEADINGS)
    for number in range(2, ROWS + 2):
        name = f"Nguyễn Thị Mẫu {number}"
        sheet.append([number - 1, "Cá nhân", "Bà", name, "Chuyên viên", "Văn phòng Sở", None, 760_000, 9])
        if number in places:
            column, value, _ = places[number]
            sheet[f"{column}{number}"] = value
    faults = {(f"Dữ liệu!{column}{number}", code) for number, (column, _, code) in places.items()}
    return places, faults, saved(book)
