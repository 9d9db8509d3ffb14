"""Sheets through the guard, the command line and HTTP."""

from __future__ import annotations

import io

import openpyxl
import pytest

from docgen.cli import main
from docgen.guard import TooMuch, Unprocessable
from docgen.office.sheet import blank, read, understand
from docgen.sheets import MalformedSheet, fault_book
from docgen.sheets.read import read_book
from tests.rig.sheets import CERTIFICATE, COMMENDED, common, raw_xlsx, table, worksheet, xls, xlsx


@pytest.mark.parametrize(("make", "name"), [(xlsx, "ds.xlsx"), (xls, "ds.xls")])
def test_a_sheet_is_understood_through_a_worker(make, name):
    sheet = understand(CERTIFICATE, make(table()), name, common=common())
    assert [item.record["commended"] for item in sheet.items] == [[row] for row in COMMENDED]
    assert [item.name for item in sheet.items] == [row["name"] for row in COMMENDED]
    assert [item.source for item in sheet.items] == [f"Danh sách!{row}" for row in (2, 3, 4)]
    assert sheet.faults == ()


def test_equal_content_has_an_equal_digest_however_it_was_saved():
    first = understand(CERTIFICATE, xlsx(table()), "a.xlsx", common=common())
    second = understand(CERTIFICATE, xls(table()), "b.xls", common=common())
    other = understand(CERTIFICATE, xlsx(table()[:-1]), "a.xlsx", common=common())
    assert first.digest == second.digest
    assert first.digest != other.digest


def test_words_of_the_worker_come_back():
    with pytest.raises(MalformedSheet) as refused:
        read(b"%PDF-1.7", "a.xlsx")
    assert refused.value.message == "Không đọc được bảng tính: đây là tệp PDF, không phải bảng tính."


def test_a_parser_that_breaks_down_takes_only_its_worker_along():
    """A compound file of one XLS whose sheet names its last cell far away: calamine asks for all between."""
    bomb = xls([["x"], *[[]] * 65_000, [*[None] * 255, "x"]])
    with pytest.raises((MalformedSheet, TooMuch, Unprocessable)):
        read(bomb, "a.xls")
    assert read(xls(table()), "b.xls") == read_book(xls(table()), "b.xls")


def test_a_file_too_large_is_refused_before_it_is_read():
    with pytest.raises(MalformedSheet) as refused:
        read(b"x" * 30_000_001, "a.csv")
    assert refused.value.message == (
        "Bảng tính quá lớn: chỉ đọc đến 30 MB mỗi tệp. Hãy bớt đi, hoặc chia thành nhiều tệp."
    )


def test_a_far_corner_is_refused_in_the_worker():
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with pytest.raises(MalformedSheet) as refused:
        read(raw_xlsx(worksheet(far)), "a.xlsx")
    assert refused.value.message == (
        "Bảng tính quá lớn: chỉ đọc đến 20.000 hàng mỗi trang. Hãy bớt đi, hoặc chia thành nhiều tệp."
    )


def test_the_command_writes_the_workbook_to_fill_in(tmp_path):
    assert main(["sheet", "certificate", "-o", str(tmp_path / "blank.xlsx")]) == 0
    content, name = blank(CERTIFICATE)
    assert (tmp_path / "blank.xlsx").read_bytes() == content
    assert name == "Giấy khen, bằng khen.xlsx"


def test_the_workbook_to_fill_in_has_help_choices_and_text_cells():
    book = openpyxl.load_workbook(io.BytesIO(blank(CERTIFICATE)[0]))
    assert book.sheetnames == ["Dữ liệu", "Thông tin chung"]
    data = book["Dữ liệu"]
    assert [cell.value for cell in data[2]][:5] == ["STT", "Đối tượng", "Cách gọi", "Tên", "Chức vụ"]
    assert data.row_dimensions[1].hidden
    assert data["B1"].value == "/commended/*/category"
    assert data["A3"].value == "Ví dụ"
    assert data.freeze_panes == "B3"
    assert data["B2"].comment.text == "Bắt buộc. Tập thể, cá nhân hay hộ gia đình. Ví dụ: Cá nhân"
    offered = {str(each.sqref).split(":")[0]: each.formula1 for each in data.data_validations.dataValidation}
    assert offered["B3"] == '"Tập thể,Cá nhân,Hộ gia đình"'
    assert data.column_dimensions["D"].width > 10


def test_the_workbook_of_faults_shows_each_at_its_cell_and_can_be_sent_again():
    rows = table()
    rows[2][1], rows[3][6] = "Doanh nghiệp", "nhiều"
    sheet = understand(CERTIFICATE, xlsx(rows), "a.xlsx", common=common())
    content = fault_book(sheet)
    book = openpyxl.load_workbook(io.BytesIO(content))
    page = book["Danh sách"]
    said = "«Doanh nghiệp» không có trong danh mục: Tập thể, Cá nhân, Hộ gia đình."
    assert [page.cell(row, 8).value for row in range(1, 5)] == [
        "Lỗi",
        None,
        f"Đối tượng: {said}",
        "Tiền thưởng: «nhiều» không phải số nguyên.",
    ]
    assert page["B3"].comment.text == said
    assert page["B3"].fill.start_color.rgb == "FFFFC7CE"
    assert page["B2"].fill.fill_type is None
    assert [[cell.value for cell in row] for row in book["Tổng hợp lỗi"]] == [
        ["2 lỗi ở 2 hàng; 0 điểm cần xem lại.", None, None],
        ["Mức", "Vị trí", "Nội dung"],
        ["Lỗi", "Danh sách!B3", said],
        ["Lỗi", "Danh sách!G4", "«nhiều» không phải số nguyên."],
    ]
    again = understand(CERTIFICATE, content, "lỗi.xlsx", common=common())
    assert again.faults == sheet.faults
    assert again.notes == ()
    assert again.digest == sheet.digest
    assert openpyxl.load_workbook(io.BytesIO(fault_book(again)))["Danh sách"].max_column == 8
