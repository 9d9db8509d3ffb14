from __future__ import annotations

import io
from datetime import UTC, date, datetime

import openpyxl
import pytest

from docgen.errors import MalformedInput
from docgen.office.invariants import check
from docgen.office.issue import issue
from docgen.office.old_register_file import read_old_register
from docgen.register.books import Book, set_book
from docgen.register.gaps import Gap, gaps
from docgen.register.lines import COLUMNS, lines
from docgen.register.numbers import Series, begin_after, next_number
from docgen.register.old_register import InvalidOldRegister, OldLine, bring_in, plan
from docgen.register.search import Wanted, in_order
from docgen.register.tabular import to_csv, to_xlsx
from tests.rig.desks import CLERK, ORDER

BOOK = Book("so-noi-vu", "SNV", body_name="Sở Nội vụ")
SERIES = Series("so-noi-vu", "SNV", "di", "", 2026)
TODAY = date(2026, 4, 15)


def line(row, code, day="05/01/2026", kind="Quyết định Về việc khen thưởng", **more):
    cells = [code, day, kind, "Hoàng Thị Hiền", "UBND tỉnh; Lưu", "VT", "5", "", "", more.get("note", "")]
    cells[6] = more.get("copies", "5")
    return OldLine(row, tuple(cells))


@pytest.fixture
def bring(desk):
    """Plans and brings in lines; gives the plan."""

    def do(*old, book=BOOK):
        with desk.database.write() as connection:
            planned = plan(connection, book, old, TODAY)
            bring_in(desk.doing(connection, CLERK), planned, "Không có trong sổ cũ")
        return planned

    return do


def codes(desk):
    with desk.database.read() as connection:
        return [document.code for document in in_order(connection, "so-noi-vu", Wanted())]


def test_numbers_order_and_gaps_stay_as_they_were(desk, bring):
    bring(line(2, "3/QĐ-SNV"), line(3, "7/QĐ-SNV"), line(4, "07a/QĐ-SNV"), line(5, "10/SNV-TĐKT"))
    assert codes(desk) == ["03/QĐ-SNV", "07/QĐ-SNV", "07a/QĐ-SNV", "10/SNV-TĐKT"]
    with desk.database.read() as connection:
        assert gaps(connection, "so-noi-vu") == [
            Gap(SERIES, 1, 2, "known", "Không có trong sổ cũ"),
            Gap(SERIES, 4, 6, "known", "Không có trong sổ cũ"),
            Gap(SERIES, 8, 9, "known", "Không có trong sổ cũ"),
        ]
        assert next_number(connection, SERIES) == 11
    assert check(desk) == []


def test_numbers_go_on_after_the_old_register(desk, bring):
    bring(line(2, "1/QĐ-SNV"), line(3, "2/QĐ-SNV"))
    issue(desk, CLERK, ORDER)
    assert codes(desk) == ["01/QĐ-SNV", "02/QĐ-SNV", "03/QĐ-SNV"]
    assert check(desk) == []


def test_an_old_register_that_comes_late_fills_the_gap_that_was_noted(desk, bring):
    with desk.database.write() as connection:
        begin_after(desk.doing(connection, CLERK), SERIES, 4, "Sổ giấy")
    issue(desk, CLERK, ORDER)
    planned = bring(line(2, "1/QĐ-SNV"), line(3, "3/QĐ-SNV"))
    assert planned.gaps == {SERIES: ()}
    with desk.database.read() as connection:
        assert gaps(connection, "so-noi-vu") == [
            Gap(SERIES, 2, 2, "known", "Sổ giấy"),
            Gap(SERIES, 4, 4, "known", "Sổ giấy"),
        ]
    assert codes(desk) == ["01/QĐ-SNV", "03/QĐ-SNV", "05/QĐ-SNV"]
    assert check(desk) == []


def test_a_plan_writes_nothing(desk):
    with desk.database.write() as connection:
        planned = plan(connection, BOOK, [line(2, "3/QĐ-SNV"), line(3, "5/QĐ-SNV")], TODAY)
    assert planned.gaps == {SERIES: ((1, 2), (4, 4))}
    assert [entry.number for entry in planned.entries] == [3, 5]
    assert codes(desk) == []


def test_every_fault_is_told_with_its_cell_and_nothing_is_written(desk, bring):
    bring(line(2, "9/QĐ-SNV"))
    with pytest.raises(InvalidOldRegister) as refused:
        bring(
            line(2, "QĐ-SNV"),
            line(3, "11/QĐ-SNV", day="32/01/2026"),
            line(4, "12/QĐ-SNV", day="16/04/2026", copies="năm"),
            line(5, "13/QĐ-SNV"),
            line(6, "13/QĐ-SNV"),
            line(7, "9/QĐ-SNV"),
            line(8, "14/QĐ-SNV", note="\x07"),
        )
    assert [(fault.place, fault.message.code) for fault in refused.value.faults] == [
        ("A2", "old-no-number"),
        ("B3", "old-no-date"),
        ("B4", "old-in-future"),
        ("G4", "old-no-count"),
        ("J8", "old-illegal"),
        ("A5", "old-twice"),
        ("A6", "old-twice"),
        ("A7", "old-taken"),
    ]
    assert codes(desk) == ["09/QĐ-SNV"]


def test_dates_out_of_order_are_kept_and_told(bring):
    planned = bring(line(2, "1/QĐ-SNV", day="10/01/2026"), line(3, "2/QĐ-SNV", day="09/01/2026"))
    assert [entry.row for entry in planned.disorder] == [3]


def test_type_subject_and_state_are_understood(desk, bring):
    bring(
        line(2, "1/QĐ-SNV", kind="QUYẾT ĐỊNH: Về việc khen thưởng"),
        line(3, "2/SNV-TĐKT", kind="Công văn Triển khai thi đua"),
        line(4, "3/SNV-VP", kind="Trao đổi nghiệp vụ", note="Đã hủy: nhầm"),
        line(5, "4/GM-SNV", kind="Giấy mời dự họp"),
        line(6, "5/QĐ-SNV", kind="Quyết định về việc khen thưởng"),
    )
    with desk.database.read() as connection:
        found = in_order(connection, "so-noi-vu", Wanted())
    about = [
        (
            each.particulars.type_code,
            each.particulars.type_name,
            each.particulars.subject,
            each.state,
            each.end_reason,
        )
        for each in found
    ]
    assert about == [
        ("QĐ", "Quyết định", "Về việc khen thưởng", "issued", ""),
        ("", "Công văn", "Triển khai thi đua", "issued", ""),
        ("", "Công văn", "Trao đổi nghiệp vụ", "void", "nhầm"),
        ("GM", "Giấy mời", "dự họp", "issued", ""),
        ("QĐ", "Quyết định", "Về việc khen thưởng", "issued", ""),
    ]
    assert check(desk) == []


def test_a_book_numbered_by_type_puts_each_type_into_its_series(desk, bring):
    with desk.database.write() as connection:
        set_book(connection, Book("so-noi-vu", "SNV", numbering="by-type"))
    planned = bring(line(2, "1/QĐ-SNV"), line(3, "1/GM-SNV", kind="Giấy mời dự họp"))
    assert sorted(which.scope for which in planned.gaps) == ["GM", "QĐ"]
    assert sorted(codes(desk)) == ["01/GM-SNV", "01/QĐ-SNV"]


def as_workbook(written):
    return to_xlsx(written, datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("write", [to_csv, as_workbook])
def test_what_was_exported_can_be_brought_in_elsewhere(desk, bring, write):
    bring(
        line(2, "1/QĐ-SNV"), line(3, "3a/QĐ-SNV", note="Mật"), line(4, "4/SNV-VP", kind="Công văn Trao đổi")
    )
    with desk.database.read() as connection:
        written = lines(connection, in_order(connection, "so-noi-vu", Wanted()))
    old = read_old_register(write(written))
    with desk.database.write() as connection:
        doing = desk.doing(connection, CLERK)
        other = Book("so-tai-chinh", "SNV", body_name="Sở Nội vụ")
        planned = plan(connection, other, old, TODAY)
        bring_in(type(doing)(connection, "so-tai-chinh", "x", doing.now), planned, "")
        again = lines(connection, in_order(connection, "so-tai-chinh", Wanted()))
    assert again == written


def test_headings_are_found_below_titles_and_in_another_order(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["SỔ ĐĂNG KÝ VĂN BẢN ĐI"])
    sheet.append([])
    sheet.append(
        ["STT", "Ngày tháng", "Số, ký hiệu", "Trích yếu?", "Tên loại và trích yếu", "NGƯỜI KÝ", "Nơi nhận"]
    )
    sheet.append(["(1)", "(2)", "(3)"])
    sheet.append(["(1)", "2", "3"])
    sheet.append([1, date(2026, 1, 5), "12/QĐ-SNV", None, "Quyết định A", "Hiền", "UBND"])
    sheet.append([])
    sheet.append([2, "06/01/2026", 13, None, "Quyết định B", "Hiền", None])
    stream = io.BytesIO()
    book.save(stream)
    assert read_old_register(stream.getvalue()) == [
        OldLine(6, ("12/QĐ-SNV", "05/01/2026", "Quyết định A", "Hiền", "UBND", "", "", "", "", "")),
        OldLine(8, ("13", "06/01/2026", "Quyết định B", "Hiền", "", "", "", "", "", "")),
    ]


@pytest.mark.parametrize(
    "content", [b"", b"a,b\r\n1,2\r\n", "Số, ký hiệu".encode("utf-16"), b"PK\x03\x04broken", b"\xff\xfe"]
)
def test_what_is_no_register_is_refused(content):
    with pytest.raises(MalformedInput):
        read_old_register(content)


def test_semicolons_and_headings_of_the_appendix_are_read():
    text = (
        ";".join(f'"{title}"' for title in COLUMNS) + "\n1/QĐ-SNV;05/01/2026;Quyết định A;Hiền;UBND;VT;5;;;\n"
    )
    assert read_old_register(text.encode()) == [
        OldLine(2, ("1/QĐ-SNV", "05/01/2026", "Quyết định A", "Hiền", "UBND", "VT", "5", "", "", ""))
    ]
