"""What is left to ask a person for beside a sheet."""

from __future__ import annotations

import openpyxl
import pytest

from docgen.papers import PAPERS
from docgen.sheets import at_entry, left_open, understand
from docgen.sheets.read import read_book
from tests.rig.sheets import saved

NAMES = (["Đối tượng", "Họ và tên"], ["Cá nhân", "Lê Thị Mẫu"])


def of(slug, rows, shared=()):
    """Understand a list, with a second sheet of entries and values where there are any."""
    book = openpyxl.Workbook()
    for title, lines in (("Danh sách", rows), ("Thông tin chung", shared)):
        if lines is rows or shared:
            grid = book.create_sheet(title)
            for line in lines:
                grid.append(line)
    book.remove(book.worksheets[0])
    return understand(PAPERS[slug], read_book(saved(book)))


@pytest.mark.parametrize(
    ("way", "is_open"),
    [
        (("award",), True),
        (("award_decision", "date"), True),
        (("award_decision", "signer", "authority"), True),
        (("award_decision", "signer", "authority", 2, "mark"), True),
        (("commended",), False),
        (("commended", 0, "name"), False),
        (("council", "venue"), False),  # a certificate says nothing of it
        (("award_decision", "copy", "number"), False),
    ],
)
def test_of_a_list_of_names_what_a_blank_sheet_says_once_is_open(way, is_open):
    assert left_open(of("certificate", NAMES))(way) is is_open


def test_what_the_second_sheet_says_is_not_asked_again_and_what_it_leaves_empty_is():
    sheet = of("certificate", NAMES, [["Danh hiệu, hình thức", "Giấy khen"], ["Thành tích chung", None]])
    is_open = left_open(sheet)
    assert (is_open(("award",)), is_open(("achievement",))) == (False, True)
    told = {fault.place: at_entry(sheet, fault).pointer for fault in sheet.faults}
    assert told["Thông tin chung!B2"] == "/achievement"


def test_an_entry_without_a_column_may_be_the_same_in_every_paper_but_no_number_is():
    sheet = of("introduction", [["Họ và tên", "Về việc"], ["Lê Thị Mẫu", "xác minh"]])
    is_open = left_open(sheet)
    names = ("number", "purpose", "sent_to")
    assert [is_open(("introduction", name)) for name in names] == [False, False, True]
    missing = [at_entry(sheet, fault) for fault in sheet.faults if fault.place == "Danh sách!1"]
    assert ("/introduction/sent_to", "required") in [(each.pointer, each.message.code) for each in missing]
