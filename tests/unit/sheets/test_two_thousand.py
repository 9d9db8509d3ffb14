"""Two thousand rows with forty faults of twenty kinds: each told at its cell, no other row touched."""

from __future__ import annotations

import random
import resource
import time

import openpyxl
import pytest

from docgen.sheets import understand
from docgen.sheets.read import read_book
from tests.rig.sheets import CERTIFICATE, common, saved

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


@pytest.fixture(scope="module")
def seeded():
    """Rows by number, the forty cells and what is wrong there, the bytes."""
    chance = random.Random(30)
    places = dict(zip(chance.sample(range(2, ROWS + 2), 40), [*KINDS, *KINDS][:40], strict=True))
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Dữ liệu"
    sheet.append(HEADINGS)
    for number in range(2, ROWS + 2):
        sheet.append(
            [
                number - 1,
                "Cá nhân",
                "Bà",
                f"Nguyễn Thị Mẫu {number}",
                "Chuyên viên",
                "Văn phòng Sở",
                None,
                760_000,
                9,
            ]
        )
        if number in places:
            column, value, _ = places[number]
            sheet[f"{column}{number}"] = value
    faults = {(f"Dữ liệu!{column}{number}", code) for number, (column, _, code) in places.items()}
    return places, faults, saved(book)


def test_every_seeded_fault_is_told_at_its_cell_and_no_other(seeded):
    places, faults, content = seeded
    began = time.process_time()
    sheet = understand(CERTIFICATE, read_book(content), common=common())
    took = time.process_time() - began
    assert {(fault.place, fault.message.code) for fault in sheet.faults} == faults
    assert [item.rows[0] for item in sheet.items] == list(range(2, ROWS + 2))
    assert {item.rows[0] for item in sheet.items if item.faults} == set(places)
    assert sum(not item.faults for item in sheet.items) == ROWS - 40
    assert took < 15
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 600 * 1024
