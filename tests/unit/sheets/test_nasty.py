"""Workbooks as people have them give the expected rows or the expected words."""

from __future__ import annotations

import io
import time

import openpyxl
import pytest

from docgen.papers import PAPERS
from docgen.sheets import MalformedSheet, blank_book, fault_book, understand
from docgen.sheets.read import read_book
from docgen.sheets.synonyms import is_total, uncounted
from tests.rig.nasty_lists import LISTS
from tests.rig.nasty_offices import OFFICES
from tests.rig.nasty_sheets import NASTY, REFUSED
from tests.rig.sheets import CERTIFICATE, HEADINGS, ROWS, common, saved, xlsx

ALL = NASTY | OFFICES | LISTS


@pytest.mark.parametrize("trouble", ALL)
def test_a_nasty_workbook_gives_its_rows_and_words(trouble):
    nasty = ALL[trouble]
    sheet = understand(
        CERTIFICATE,
        read_book(nasty.make(), nasty.filename),
        mapping=nasty.mapping,
        common=common(),
        agreed=nasty.agreed,
    )
    told = {
        "rows": [item.record["commended"][0] for item in sheet.items],
        "faults": [(fault.place, fault.message.code) for fault in sheet.faults],
        "notes": [(note.place, note.message.code) for note in sheet.notes],
        "doubts": sorted((doubt.place, doubt.message.code) for doubt in sheet.doubts),
    }
    assert told == {
        "rows": nasty.expected,
        "faults": list(nasty.faults),
        "notes": list(nasty.notes),
        "doubts": sorted(nasty.doubts),
    }


@pytest.mark.parametrize("trouble", [trouble for trouble, nasty in LISTS.items() if nasty.expected])
def test_the_sheet_handed_back_says_what_it_said(trouble):
    book = read_book(LISTS[trouble].make(), LISTS[trouble].filename)
    sheet = understand(CERTIFICATE, book, common=common(), agreed=LISTS[trouble].agreed)
    again = understand(CERTIFICATE, read_book(fault_book(sheet)), common=common())
    assert [item.record for item in again.items] == [item.record for item in sheet.items]
    assert [fault.message.code for fault in again.faults] == [fault.message.code for fault in sheet.faults]


@pytest.mark.parametrize("trouble", REFUSED)
def test_what_is_no_workbook_is_refused_in_words(trouble):
    make, words = REFUSED[trouble]
    with pytest.raises(MalformedSheet) as refused:
        read_book(make(), "Danh sách.xlsx")
    assert str(refused.value.message) == words


def test_old_letters_are_shown_before_they_are_converted():
    sheet = understand(CERTIFICATE, read_book(NASTY["tcvn3"].make()), common=common())
    assert sheet.items == ()
    (asked,) = sheet.asks
    assert asked.old == "TCVN3"
    assert asked.samples[:2] == (
        ("Danh sách!B1", "§èi t\xadîng".replace("\xad", ""), "Đối tượng"),
        ("Danh sách!C1", "C¸ch gäi", "Cách gọi"),
    )


@pytest.mark.parametrize(
    "trouble", ["tables-side-by-side", "sums-in-thousands", "two-tables-of-other-things"]
)
def test_nothing_is_made_of_a_list_that_can_be_taken_in_two_ways(trouble):
    sheet = understand(CERTIFICATE, read_book((NASTY | OFFICES)[trouble].make()), common=common())
    assert all(item.faults for item in sheet.items)


def test_the_first_guest_is_no_heading():
    headings = ["TT", "Cơ quan/đơn vị", "Danh", "Họ tên", "CV"]
    book = read_book(xlsx([headings, [1, "Sở Y tế", "Cách gọi", "Lê Văn An", "Giám đốc"]]))
    (item,) = understand(PAPERS["invitation"], book).items
    assert item.record["guests"] == [
        {"body": "Sở Y tế", "delegates": [{"name": "Lê Văn An", "position": "Giám đốc"}]}
    ]


def test_a_task_is_given_as_content_of_work():
    headings = ["TT", "Nội dung công việc", "Cơ quan chủ trì", "Thời gian", "Năm", "Nội dung số"]
    book = read_book(xlsx([headings, [1, "Mở lớp tập huấn", "SNV", "Quý II/2022", 2022, 1]]))
    (item,) = understand(PAPERS["implementation-plan"], book).items
    assert item.record["tasks"] == [
        {"year": 2022, "content": 1, "name": "Mở lớp tập huấn", "lead": "SNV", "time": "Quý II/2022"}
    ]


def test_the_sheet_handed_back_is_calm_above_the_table():
    titles = [["DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA SỞ NỘI VỤ"], [*HEADINGS, "Họ và tên"], [*ROWS[0], "x"]]
    sheet = understand(CERTIFICATE, read_book(xlsx(titles)), common=common())
    handed = openpyxl.load_workbook(io.BytesIO(fault_book(sheet)))["Danh sách"]
    assert not handed["A1"].alignment.wrap_text
    assert handed["H2"].comment.text == (
        "Tiêu đề «Họ và tên» đã có ở cột D. Hãy để một cột, hoặc gộp hai bảng cạnh nhau thành một."
    )
    one_line = 20
    assert [handed.row_dimensions[row].height < one_line for row in (1, 2)] == [True, True]


def test_nobody_is_lost_who_was_typed_over_the_example():
    book = openpyxl.load_workbook(io.BytesIO(blank_book(CERTIFICATE)))
    sheet = book["Dữ liệu"]
    sheet["D3"] = "Nguyễn Thị Mẫu"
    for column, value in enumerate((1, "Cá nhân", "Ông", "Trần Văn Đức"), start=1):
        sheet.cell(4, column, value)
    found = understand(CERTIFICATE, read_book(saved(book)), common=common())
    assert [(fault.place, fault.message.code) for fault in found.faults] == [
        ("Dữ liệu!A3", "sheet-example-changed")
    ]
    assert all(item.faults for item in found.items)


def test_a_long_row_of_totals_is_read_at_once():
    begun = time.process_time()
    words = " số tiền" * 2000
    assert not is_total(f"Tổng{words} x")
    assert uncounted(f"Cá nhân 5{words} x").endswith(" x")
    assert time.process_time() - begun < 1
