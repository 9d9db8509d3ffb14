from __future__ import annotations

import csv
import io
import json
import time
from dataclasses import replace
from datetime import UTC, date, datetime

import openpyxl
import pytest

from docgen.office.ending import void
from docgen.office.issue import issue
from docgen.register.books import Book
from docgen.register.dispatch import Sent, note_sent
from docgen.register.document import get
from docgen.register.lines import COLUMNS, lines
from docgen.register.printed import cover_of
from docgen.register.refusals import DocumentNotFound, StateConflict
from docgen.register.search import InvalidCursor, Wanted, choices, count, in_order, search
from docgen.register.tabular import to_csv, to_xlsx
from tests.rig.desks import CLERK, ORDER, order
from tests.rig.year import fill

HEADINGS = [
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Người ký",
    "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu",
    "Số lượng bản",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
]


@pytest.fixture
def found(desk):
    """Finds codes at the desk."""

    def find(**wanted):
        with desk.database.read() as connection:
            return [document.code for document in search(connection, "so-noi-vu", Wanted(**wanted)).documents]

    return find


@pytest.fixture
def ids(desk):
    """Three documents, of which the second is void."""
    made = []
    for subject, signer, code in (
        ("Tặng Giấy khen tỉnh Lạng Sơn", "Hoàng Thị Hiền", "QĐ"),
        ("Mời dự Hội nghị ký kết", "Nguyễn Đông Bắc", "GM"),
        ("Thưởng đột xuất 100% cho Đài", "Hoàng Thị Hiền", "QĐ"),
    ):
        made.append(json.loads(issue(desk, CLERK, order(subject=subject, signer=signer, type=code)))["id"])
        desk.clock.advance(days=1)
    void(desk, CLERK, made[1], "Hoãn hội nghị")
    return made


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        ({}, ["03/QĐ-SNV", "02/GM-SNV", "01/QĐ-SNV"]),
        ({"text": "lang son"}, ["01/QĐ-SNV"]),
        ({"text": "LẠNG sơn"}, ["01/QĐ-SNV"]),
        ({"text": "khen lang"}, ["01/QĐ-SNV"]),
        ({"text": "dong bac"}, ["02/GM-SNV"]),
        ({"text": "02/gm"}, ["02/GM-SNV"]),
        ({"text": "100%"}, ["03/QĐ-SNV"]),
        ({"text": "1x0"}, []),
        ({"text": "khen bac"}, []),
        ({"type_code": "QĐ"}, ["03/QĐ-SNV", "01/QĐ-SNV"]),
        ({"type_code": ""}, []),
        ({"signer": "Hoàng Thị Hiền"}, ["03/QĐ-SNV", "01/QĐ-SNV"]),
        ({"state": "void"}, ["02/GM-SNV"]),
        ({"state": "issued", "text": "hien"}, ["03/QĐ-SNV", "01/QĐ-SNV"]),
        ({"issued_from": date(2026, 4, 16), "issued_to": date(2026, 4, 16)}, ["02/GM-SNV"]),
        ({"year": 2025}, []),
        ({"body": "SNV", "book": "di", "year": 2026}, ["03/QĐ-SNV", "02/GM-SNV", "01/QĐ-SNV"]),
        ({"body": "HĐTĐKT"}, []),
    ],
)
def test_words_without_diacritics_and_filters_find(ids, found, wanted, codes):
    assert found(**wanted) == codes


def test_another_office_finds_nothing_and_sees_no_document(desk, ids):
    with desk.database.read() as connection:
        assert search(connection, "so-tai-chinh", Wanted()).documents == []
        assert choices(connection, "so-tai-chinh") == {"body": [], "book": [], "type_code": [], "signer": []}
        with pytest.raises(DocumentNotFound):
            get(connection, "so-tai-chinh", ids[0])


def test_choices_are_what_is_there(desk, ids):
    with desk.database.read() as connection:
        assert choices(connection, "so-noi-vu") == {
            "body": ["SNV"],
            "book": ["di"],
            "type_code": ["GM", "QĐ"],
            "signer": ["Hoàng Thị Hiền", "Nguyễn Đông Bắc"],
        }


def test_pages_lead_through_everything_once(desk):
    for number in range(7):
        issue(desk, CLERK, order(subject=f"{number}"))
    seen, after = [], None
    with desk.database.read() as connection:
        while True:
            page = search(connection, "so-noi-vu", Wanted(), limit=3, after=after)
            seen += [document.number for document in page.documents]
            if page.next_page is None:
                break
            after = page.next_page
        assert seen == [7, 6, 5, 4, 3, 2, 1]
        assert count(connection, "so-noi-vu", Wanted()) == 7


@pytest.mark.parametrize("cursor", ["x", "bm90IGpzb24", "W10", "WyIyMDI2LTk5LTk5IiwgImEiXQ", "é"])
def test_a_cursor_that_was_not_given_is_refused(desk, cursor):
    with desk.database.read() as connection, pytest.raises(InvalidCursor):
        search(connection, "so-noi-vu", Wanted(), after=cursor)


def test_lines_have_the_ten_columns_of_the_appendix(desk, ids):
    assert [str(title) for title in COLUMNS] == HEADINGS
    with desk.database.write() as connection:
        doing = desk.doing(connection, CLERK)
        note_sent(doing, ids[0], Sent(date(2026, 4, 16), "Bưu điện", "Hỏa tốc"))
        note_sent(doing, ids[0], Sent(date(2026, 4, 17), "Nguyễn Văn A"))
        with pytest.raises(StateConflict):
            note_sent(doing, ids[1], Sent(date(2026, 4, 16)))
    with desk.database.read() as connection:
        written = lines(connection, in_order(connection, "so-noi-vu", Wanted()))
    assert written[0].cells() == (
        "01/QĐ-SNV",
        "15/04/2026",
        "Quyết định Tặng Giấy khen tỉnh Lạng Sơn",
        "Hoàng Thị Hiền",
        "UBND tỉnh (b/c); Như Điều 3",
        "VT",
        "5",
        "16/04/2026\n17/04/2026",
        "Bưu điện\nNguyễn Văn A",
        "Hỏa tốc",
    )
    assert [line.note for line in written] == ["Hỏa tốc", "Đã hủy: Hoãn hội nghị", ""]


def test_a_replaced_document_names_its_replacement(desk):
    old = json.loads(issue(desk, CLERK, ORDER))["id"]
    issue(desk, CLERK, replace(ORDER, replaces=old))
    with desk.database.read() as connection:
        written = lines(connection, in_order(connection, "so-noi-vu", Wanted()))
    assert [line.note for line in written] == ["Được thay thế bằng văn bản số 02/QĐ-SNV", ""]


def test_csv_and_workbook_hold_the_lines_and_no_formula(desk):
    issue(desk, CLERK, order(subject="Bình thường", signer="=HYPERLINK(A1)"))
    with desk.database.read() as connection:
        written = lines(connection, in_order(connection, "so-noi-vu", Wanted()))
    rows = list(csv.reader(io.StringIO(to_csv(written).decode("utf-8-sig"), newline="")))
    assert rows[0] == HEADINGS
    assert rows[1][3] == "'=HYPERLINK(A1)"
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(written, datetime(2026, 4, 15, tzinfo=UTC)))).active
    assert [cell.value for cell in sheet[1]] == HEADINGS
    assert (sheet["D2"].value, sheet["D2"].data_type) == ("=HYPERLINK(A1)", "s")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == "$1:$1"


def test_the_same_register_gives_the_same_workbook(desk, ids):
    with desk.database.read() as connection:
        written = lines(connection, in_order(connection, "so-noi-vu", Wanted()))
    now = datetime(2026, 4, 15, tzinfo=UTC)
    assert to_xlsx(written, now) == to_xlsx(written, now)


def test_the_cover_says_whose_book_from_which_day_and_number_to_which(desk, ids):
    with desk.database.read() as connection:
        documents = in_order(connection, "so-noi-vu", Wanted())
    book = Book("so-noi-vu", "SNV", body_name="Sở Nội vụ", body_parent="UBND tỉnh")
    cover = cover_of(book, documents, "02")
    assert (cover.parent, cover.body, cover.title, cover.year, cover.volume) == (
        "UBND tỉnh",
        "Sở Nội vụ",
        "Sổ đăng ký văn bản đi",
        2026,
        "02",
    )
    assert (cover.days, cover.numbers) == ((date(2026, 4, 15), date(2026, 4, 17)), ("01", "03"))


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_years_register_of_20_000_documents_is_searched_and_exported_in_time(database):
    fill(database, 20_000)
    for text in ("lang son", "khen thuong hien", "khong co", "19999"):
        with database.read() as connection:
            search(connection, "so-noi-vu", Wanted(text="x"))  # the first query of a process is compiled
            begun = time.perf_counter()
            search(connection, "so-noi-vu", Wanted(text=text))
            assert time.perf_counter() - begun < 0.1
    begun = time.perf_counter()
    with database.read() as connection:
        written = lines(connection, in_order(connection, "so-noi-vu", Wanted(year=2026)))
    assert len(to_csv(written).splitlines()) == 20_001
    assert time.perf_counter() - begun < 10
    begun = time.perf_counter()
    to_xlsx(written, datetime(2026, 12, 31, tzinfo=UTC))
    assert time.perf_counter() - begun < 10
