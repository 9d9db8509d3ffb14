"""Workbooks made to hurt are refused in words; the same workbook without its sting is read."""

from __future__ import annotations

import csv
import io
import time

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from docgen.sheets import MalformedSheet, fault_book, understand
from docgen.sheets.cells import MAX_COLUMNS, MAX_ROWS, Book, Grid, Row, TooLarge
from docgen.sheets.read import read_book
from tests.rig.sheets import (
    CERTIFICATE,
    COMMENDED,
    ODS_HEAD,
    ODS_TAIL,
    common,
    ods,
    ods_row,
    packed,
    raw_xlsx,
    table,
    with_cached,
    worksheet,
    xls,
    xlsx,
)

_CELL = '<c r="{0}" t="inlineStr"><is><t>x</t></is></c>'
_ROW = '<row r="{0}">{1}</row>'


def _corners(row: int, column: str) -> bytes:
    far = _ROW.format(row, _CELL.format(f"{column}{row}"))
    return raw_xlsx(
        worksheet(_ROW.format(1, _CELL.format("A1")) + far, f'<dimension ref="A1:{column}{row}"/>')
    )


def _entities(declared: str, used: str) -> bytes:
    row = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{used}</t></is></c></row>'
    return raw_xlsx(worksheet(row, head=declared))


_LAUGHS = "<!DOCTYPE x [" + '<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)
) + "]>"  # fmt: skip

BOMBS = {
    "far-corner": (lambda: _corners(1_048_576, "XFD"), lambda: _corners(9, "F")),
    "far-row": (lambda: _corners(MAX_ROWS + 1, "A"), lambda: _corners(MAX_ROWS, "A")),
    "far-column": (lambda: _corners(2, "IW"), lambda: _corners(2, "IV")),
    "column-of-seven-letters": (lambda: _corners(2, "ZZZZZZZ"), lambda: _corners(2, "Z")),
    "row-of-eleven-digits": (lambda: _corners(99_999_999_999, "A"), lambda: _corners(999, "A")),
    "entities": (lambda: _entities(_LAUGHS, "&j;"), lambda: _entities("", "lol")),
    "file-entity": (
        lambda: _entities('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "&e;"),
        lambda: _entities("", "e"),
    ),
    "ods-repeats": (
        lambda: ods(
            '<table:table-row table:number-rows-repeated="1048576">'
            '<table:table-cell office:value-type="string"'
            ' table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>'
        ),
        lambda: ods(
            '<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="string"'
            ' table:number-columns-repeated="3"><text:p>x</text:p></table:table-cell></table:table-row>'
        ),
    ),
    "ods-square": (
        lambda: ods(
            '<table:table-row table:number-rows-repeated="9999"><table:table-cell office:value-type="string"'
            ' table:number-columns-repeated="250"><text:p>x</text:p></table:table-cell></table:table-row>'
        ),
        lambda: ods(ods_row(["x"])),
    ),
    "ods-entities": (
        lambda: packed(
            {"content.xml": ODS_HEAD.replace("<office:doc", _LAUGHS + "<office:doc", 1) + ODS_TAIL}
        ),
        lambda: packed({"content.xml": ODS_HEAD + ODS_TAIL}),
    ),
    "unpacks-to-much": (
        lambda: packed({"xl/workbook.xml": b"<a/>", "xl/worksheets/sheet1.xml": b" " * 100_000_001}),
        lambda: xlsx(table()),
    ),
    "text-of-many": (
        lambda: raw_xlsx(
            worksheet("".join(_ROW.format(n, f'<c r="A{n}" t="s"><v>0</v></c>') for n in range(1, 1002))),
            xl__sharedStrings=(
                '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                f"<si><t>{'x' * 16_000}</t></si></sst>"
            ),
        ),
        lambda: raw_xlsx(
            worksheet("".join(_ROW.format(n, f'<c r="A{n}" t="s"><v>0</v></c>') for n in range(1, 1002))),
            xl__sharedStrings=(
                '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                f"<si><t>{'x' * 160}</t></si></sst>"
            ),
        ),
    ),
    "csv-many-lines": (lambda: b"x\n" * (MAX_ROWS + 1), lambda: b"x\n" * MAX_ROWS),
    "csv-long-line": (lambda: b"x," * (MAX_COLUMNS + 1) + b"x", lambda: b"x," * (MAX_COLUMNS - 1) + b"x"),
    "csv-open-quote": (lambda: b'a,"' + b"x" * 200_000, lambda: b'a,"' + b"x" * 2_000 + b'"'),
    "csv-zero-byte": (lambda: b"a,b\n\0,c\n", lambda: b"a,b\n0,c\n"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_at_once_and_its_twin_is_read(name):
    bomb, twin = BOMBS[name]
    content = bomb()
    began = time.process_time()
    with pytest.raises(MalformedSheet):
        read_book(content)
    assert time.process_time() - began < 3
    assert isinstance(read_book(twin()), Book)


def test_what_is_beyond_the_limits_is_said_with_the_limit():
    with pytest.raises(TooLarge) as refused:
        read_book(_corners(1_048_576, "XFD"))
    assert str(refused.value.message) == (
        "Bảng tính quá lớn: chỉ đọc đến 20.000 hàng mỗi trang. Hãy bớt đi, hoặc chia thành nhiều tệp."
    )


def test_a_declared_size_costs_nothing():
    rows = "".join(_ROW.format(n, _CELL.format(f"A{n}")) for n in range(1, 4))
    content = raw_xlsx(worksheet(rows, '<dimension ref="A1:XFD1048576"/>'))
    began = time.process_time()
    (sheet,) = read_book(content).sheets
    assert [row.values for row in sheet.rows] == [("x",), ("x",), ("x",)]
    assert time.process_time() - began < 1


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]))
def test_any_bytes_are_read_or_refused_in_words(content, magic):
    book = _read(magic + content)
    assert book is None or Book.from_json(book.as_json()) == book


def _read(content):
    """Read what may be broken; None when it is refused, as it should be."""
    try:
        return read_book(content, "x")
    except MalformedSheet:
        return None


@pytest.mark.parametrize(
    "make", [lambda: xlsx(table()), lambda: xls(table()), lambda: ods("".join(map(ods_row, table())))]
)
def test_a_workbook_with_any_byte_changed_is_read_or_refused(make):
    whole = make()
    for place in range(0, len(whole), max(1, len(whole) // 40)):
        broken = whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]
        assert isinstance(_read(broken), Book | None)


_CELLS = st.lists(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=12), min_size=2, max_size=5
    ),
    min_size=2,
    max_size=6,
)


def _meant(cell):
    """Leave out the apostrophe that keeps a number or a formula as text."""
    return cell[1:] if cell.startswith(tuple(f"'{sign}" for sign in "0123456789=+@-")) else cell


@settings(max_examples=100, deadline=None)
@given(_CELLS)
@example([["", ""], ["", "'0"]])
def test_what_is_written_as_csv_is_read_as_it_was(rows):
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([["Tên", "Đơn vị"], *rows])
    (sheet,) = read_book(stream.getvalue().encode("utf-8-sig"), "x.csv").sheets
    read = {row.number: list(row.values) for row in sheet.rows}
    width = {number: len(values) for number, values in read.items()}
    for number, row in enumerate(rows, start=2):
        kept = [_meant(cell) or None for cell in row][: width.get(number, 0)]
        assert read.get(number, []) == kept
        assert "".join(row[width.get(number, 0) :]).strip("\u200b\ufeff \xa0\t\r\n") == ""


def test_formulas_are_never_reckoned():
    rows = [list(row) for row in table()]
    content = with_cached(
        rows,
        {
            "D2": ('=WEBSERVICE("http://127.0.0.1:9/")', "Nguyễn Thị Mẫu"),
            "F2": ("=cmd|'/C calc'!A0", "Văn phòng Sở"),
        },
    )
    sheet = understand(CERTIFICATE, read_book(content), common=common())
    assert [item.record["commended"] for item in sheet.items] == [[row] for row in COMMENDED]


TRIGGERS = (
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "＝",
    "＋",
    "－",
    "＠",
    '=HYPERLINK("http://x","y")',
    "http://x",
    "{=1}",
)


@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(TRIGGERS), st.text("aA1()!|'\"; ", max_size=10)), min_size=5, max_size=25
    )
)
def test_no_text_becomes_a_formula_in_the_workbook_handed_back(starts):
    texts = [start + rest for start, rest in starts]
    rows = [[n, "Sai", None, text, text, text, text] for n, text in enumerate(texts, start=1)]
    sheet = understand(CERTIFICATE, Book(_grid(rows)), common=common())
    back = openpyxl.load_workbook(io.BytesIO(fault_book(sheet)))
    kinds = {cell.data_type for page in back for row in page for cell in row if cell.value is not None}
    assert kinds <= {"s", "n"}
    assert [back["Danh sách"].cell(row, 4).value for row in range(2, len(texts) + 2)] == [
        text or None for text in texts
    ]
    assert all(cell.hyperlink is None for page in back for row in page for cell in row)


def _grid(rows):
    every = table(*rows)
    return (Grid("Danh sách", tuple(Row(n, tuple(values)) for n, values in enumerate(every, start=1))),)
