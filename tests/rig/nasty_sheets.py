"""One workbook per trouble: how it is made, and what must come of it."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import openpyxl
import xlsxwriter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.rig.sheets import (
    COMMENDED,
    HEADINGS,
    ROWS,
    csv_text,
    ods,
    ods_cell,
    ods_row,
    packed,
    saved,
    table,
    with_cached,
    xls,
    xlsx,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

GIVEN = object()
"""The three rows of the rig."""


@dataclass(frozen=True)
class Nasty:
    """A workbook and what it gives: rows as JSON, notes and faults as place and code."""

    make: Callable[[], bytes]
    rows: Any = GIVEN
    notes: Sequence[tuple[str, str]] = ()
    faults: Sequence[tuple[str, str]] = ()
    doubts: Sequence[tuple[str, str]] = ()
    filename: str = "Danh sách.xlsx"
    agreed: tuple[str, ...] = ()
    mapping: dict[str, str] = field(default_factory=dict)

    @property
    def expected(self) -> list[dict[str, Any]]:
        return COMMENDED if self.rows is GIVEN else self.rows


def _columns(headings: Sequence[str], rows: Sequence[Sequence[Any]] = ROWS) -> bytes:
    return xlsx([list(headings), *map(list, rows)])


def _merged_title() -> bytes:
    def change(sheet: Any) -> None:
        sheet.merge_cells("A1:G1")
        sheet.merge_cells("A2:G2")

    titles = [["DANH SÁCH KHEN THƯỞNG"], ["(Kèm theo Tờ trình số 12/TTr-VP ngày 02/8/2026)"], []]
    return xlsx([*titles, *table()], change=change)


def _merged_unit() -> bytes:
    rows = [(*row[:5], "Sở Nội vụ" if place == 0 else None, row[6]) for place, row in enumerate(ROWS)]
    return xlsx(table(*rows), change=lambda sheet: sheet.merge_cells("F2:F4"))


def _two_lines() -> bytes:
    def change(sheet: Any) -> None:
        for cells in ("A1:A2", "B1:B2", "C1:E1", "F1:F2", "G1:G2"):
            sheet.merge_cells(cells)

    upper = ("STT", "Đối tượng", "Người được khen", None, None, "Đơn vị", "Tiền thưởng")
    lower = (None, None, "Ông/Bà", "Họ và tên", "Chức vụ", None, None)
    return xlsx([upper, lower, *map(list, ROWS)], change=change)


def _national_head() -> bytes:
    def change(sheet: Any) -> None:
        for cells in ("A7:A8", "B7:B8", "C7:C8", "D7:E7", "F7:F8", "G7:G8", "H7:H8", "I7:I8"):
            sheet.merge_cells(cells)

    return xlsx(
        [
            ["UBND TỈNH MẪU", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["SỞ NỘI VỤ", None, None, None, "Độc lập - Tự do - Hạnh phúc"],
            [],
            ["DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN"],
            ["(Kèm theo Tờ trình số 12/TTr-SNV ngày 15/4/2026)"],
            [],
            ["TT", "Ông/Bà", "Họ và tên", "Ngày sinh", None, "Chức vụ", "Đơn vị", "Mức thưởng", "Đối tượng"],
            [None, None, None, "Nam", "Nữ"],
            ["01", "Bà", "Nguyễn Thị Mẫu", None, "2.9.1985", "Chuyên viên", "Văn phòng Sở", "760.000đ", "CN"],
            ["02", "Ông", "Trần Văn Đức", "15.4.1980", None, "-nt-", "Phòng Tổ chức", "760.000đ", "CN"],
            [None, None, "Tổng cộng", None, None, None, None, "1.520.000đ"],
            ["Ấn định danh sách có 02 người./."],
            [],
            ["NGƯỜI LẬP BIỂU", None, None, None, None, None, "GIÁM ĐỐC"],
        ],
        change=change,
    )


def _two_lines_unmerged() -> bytes:
    upper = ("STT", "Đối tượng", "Người được khen", None, None, "Đơn vị", "Tiền thưởng")
    lower = (None, None, "Ông/Bà", "Họ và tên", "Chức vụ", None, "(đồng)")
    return xls([upper, lower, *ROWS])


def _hidden() -> bytes:
    def change(sheet: Any) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["E"].hidden = True

    return xlsx(table(), change=change)


def _hidden_ods() -> bytes:
    columns = (
        '<table:table-column table:number-columns-repeated="4"/>'
        '<table:table-column table:visibility="collapse"/><table:table-column/>'
    )
    lines = table()
    rows = [
        ods_row(row, ' table:visibility="filter"' if place == 2 else "") for place, row in enumerate(lines)
    ]
    return ods(columns + "".join(rows))


def _hidden_sheet() -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "Danh sách"
    for row in table():
        book.active.append(list(row))
    old = book.create_sheet("Năm 2025")
    for row in table((9, "Cá nhân", "Ông", "Người Năm Trước", None, None, None)):
        old.append(list(row))
    old.sheet_state = "hidden"
    return saved(book)


def _second_sheet() -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "Trang bìa"
    book.active.append(["SỞ NỘI VỤ"])
    sheet = book.create_sheet("Danh sách")
    for row in table():
        sheet.append(list(row))
    return saved(book)


def _formulas() -> bytes:
    rows = [list(row) for row in table()]
    rows[1][6] = rows[2][3] = None
    cells = {"G2": ("=760000*1", 760000), "D3": ('=CONCATENATE("Trần Văn"," Đức")', "Trần Văn Đức")}
    return with_cached(rows, cells)


def _unreckoned() -> bytes:
    rows = table()
    rows[1][6] = "=380000*2"
    return xlsx(rows)


def _error_cell() -> bytes:
    return with_cached(table(), {"F2": ("=#REF!", "#REF!")})


def _spaces() -> bytes:
    rows = [
        (
            1,
            "Cá\xa0nhân ",
            "Bà",
            "\xa0Nguyễn\u2003Thị \xa0 Mẫu\u200b",
            " Chuyên viên\xa0",
            "Văn\u00a0phòng Sở",
            760000,
        )
    ]
    return xlsx(table(*rows, *ROWS[1:]))


def _decomposed() -> bytes:
    rows = [
        [unicodedata.normalize("NFD", cell) if isinstance(cell, str) else cell for cell in row]
        for row in table()
    ]
    return xlsx(rows)


_TCVN3 = {
    "Đối tượng": "§èi t\xadîng", "Cách gọi": "C¸ch gäi", "Họ và tên": "Hä vµ tªn", "Chức vụ": "Chøc vô",
    "Đơn vị": "§¬n vÞ", "Tiền thưởng": "TiÒn th\xadëng", "Cá nhân": "C¸ nh©n", "Bà": "Bµ",
    "Nguyễn Thị Mẫu": "NguyÔn ThÞ MÉu", "Chuyên viên": "Chuyªn viªn", "Văn phòng Sở": "V¨n phßng Së",
    "Ông": "¤ng",
    "Trần Văn Đức": "TrÇn V¨n §øc", "Phó Trưởng phòng": "Phã Tr\xadëng phßng",
    "Phòng Tổ chức": "Phßng Tæ chøc",
    "Tập thể": "TËp thÓ", "Phòng Cải cách hành chính": "Phßng C¶i c¸ch hµnh chÝnh", "Sở Nội vụ": "Së Néi vô",
}  # fmt: skip
_VNI = {
    "Đối tượng": "Ñoái töôïng", "Cách gọi": "Caùch goïi", "Họ và tên": "Hoï vaø teân", "Chức vụ": "Chöùc vuï",
    "Đơn vị": "Ñôn vò", "Tiền thưởng": "Tieàn thöôûng", "Cá nhân": "Caù nhaân", "Bà": "Baø",
    "Nguyễn Thị Mẫu": "Nguyeãn Thò Maãu", "Chuyên viên": "Chuyeân vieân", "Văn phòng Sở": "Vaên phoøng Sôû",
    "Ông": "OÂng", "Trần Văn Đức": "Traàn Vaên Ñöùc", "Phó Trưởng phòng": "Phoù Tröôûng phoøng",
    "Phòng Tổ chức": "Phoøng Toå chöùc", "Tập thể": "Taäp theå",
    "Phòng Cải cách hành chính": "Phoøng Caûi caùch haønh chính",
    "Sở Nội vụ": "Sôû Noäi vuï",
}  # fmt: skip


def _typed(letters: dict[str, str]) -> list[list[Any]]:
    return [[letters.get(cell, cell) for cell in row] for row in table()]


def _cp1258(text: str) -> bytes:
    """Encode as Windows does: letters with their marks after them."""
    parts = []
    for letter in text:
        whole = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize(
            "NFC", "".join(c for c in whole if c not in "\u0300\u0301\u0303\u0309\u0323")
        )
        parts.append(base + "".join(c for c in whole if c in "\u0300\u0301\u0303\u0309\u0323"))
    return "".join(parts).encode("cp1258")


def _zeros() -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Danh sách")
        zeros = book.add_format({"num_format": "0000000000"})
        sheet.write_row(0, 0, ("STT", "Đối tượng", "Họ và tên", "Đơn vị", "Ghi chú"))
        sheet.write_row(1, 0, ("01", "Cá nhân", "Nguyễn Thị Mẫu", "007"))
        sheet.write_number(1, 4, 912345678, zeros)
    return stream.getvalue()


def _epoch_1904() -> bytes:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.title = "Danh sách"
    for row in table():
        book.active.append(list(row))
    return saved(book)


_PEOPLE = (
    (1, "Cá nhân", "Bà", "Nguyễn Thị Mẫu", "Chuyên viên", "Văn phòng Sở", "760.000"),
    (2, "ca nhan", "Ông", "Trần Văn Đức", "Phó Trưởng phòng", "Phòng Tổ chức", "760 000 đồng"),
    (3, "TẬP THỂ", "", "Phòng Cải cách hành chính", "", "Sở Nội vụ", "1,520,000"),
)

NASTY: dict[str, Nasty] = {
    "title-rows": Nasty(lambda: xlsx([["UBND TỈNH MẪU"], ["SỞ NỘI VỤ"], [], ["DANH SÁCH"], [], *table()])),
    "merged-title": Nasty(_merged_title),
    "merged-down": Nasty(
        _merged_unit,
        rows=[{**row, "unit": "Sở Nội vụ"} for row in COMMENDED],
        notes=[("Danh sách!F1", "sheet-merged")],
    ),
    "extra-columns": Nasty(
        lambda: xlsx([[*HEADINGS, "Ngày vào ngành", "Số CCCD"], *[[*row, "x", "y"] for row in ROWS]]),
        notes=[("Danh sách!H1", "sheet-column-unknown"), ("Danh sách!I1", "sheet-column-unknown")],
    ),
    "blank-rows": Nasty(
        lambda: xlsx([HEADINGS, [], ROWS[0], [], [None, " ", ""], ROWS[1], [], ROWS[2], [], []])
    ),
    "totals": Nasty(
        lambda: xlsx([*table(), [None, "Tổng cộng", None, None, None, None, 3_040_000]]),
        notes=[("Danh sách!B5", "sheet-row-total")],
    ),
    "totals-with-count": Nasty(
        lambda: xlsx([*table(), ["Cộng: 03 người"]]), notes=[("Danh sách!A5", "sheet-row-total")]
    ),
    "signatures-below": Nasty(
        lambda: xlsx(
            [
                *table(),
                [],
                [None, "Người lập biểu", None, None, None, "Thủ trưởng đơn vị"],
                [None, "(Ký, ghi rõ họ tên)"],
                [None, None, None, "Lê Thị Hồng"],
            ]
        ),
        notes=[
            ("Danh sách!B6", "sheet-row-end"),
            ("Danh sách!B7", "sheet-row-end"),
            ("Danh sách!D8", "sheet-row-end"),
        ],
    ),
    "no-diacritics": Nasty(
        lambda: _columns(("stt", "DOI TUONG", "cach goi", "ho va ten", "chuc vu", "don vi", "tien thuong"))
    ),
    "synonyms": Nasty(
        lambda: _columns(
            ("TT", "Loại đối tượng", "Ông/Bà", "Họ, tên", "Chức danh", "Nơi công tác", "Mức thưởng (đồng)")
        )
    ),
    "other-order": Nasty(
        lambda: xlsx([list(reversed(row)) for row in table()]),
    ),
    "two-line-headings": Nasty(_two_lines),
    "two-line-headings-unmerged": Nasty(_two_lines_unmerged, filename="ds.xls"),
    "numbered-headings": Nasty(lambda: xlsx([HEADINGS, [f"({n})" for n in range(1, 8)], *ROWS])),
    "parts-of-the-list": Nasty(
        lambda: xlsx(
            [
                ["STT", "Họ và tên", "Đơn vị"],
                ["I", "TẬP THỂ"],
                [1, "Phòng Tổ chức", "Sở Nội vụ"],
                ["II", "CÁ NHÂN"],
                [1, "Nguyễn Thị Mẫu", "Văn phòng Sở"],
            ]
        ),
        rows=[
            {"category": "collective", "name": "Phòng Tổ chức", "unit": "Sở Nội vụ"},
            {"category": "individual", "name": "Nguyễn Thị Mẫu", "unit": "Văn phòng Sở"},
        ],
        notes=[("Danh sách!A2", "sheet-row-section"), ("Danh sách!A4", "sheet-row-section")],
    ),
    "name-in-two-columns": Nasty(
        lambda: xlsx(
            [
                ["STT", "Đối tượng", "Họ và tên đệm", "Tên", "Đơn vị"],
                [1, "Cá nhân", "Nguyễn Thị", "Mẫu", "Văn phòng Sở"],
            ]
        ),
        rows=[{"category": "individual", "name": "Nguyễn Thị Mẫu", "unit": "Văn phòng Sở"}],
    ),
    "headings-again-on-each-page": Nasty(
        lambda: xlsx([HEADINGS, ROWS[0], ["Cộng trang 1"], HEADINGS, *ROWS[1:]]),
        notes=[("Danh sách!A3", "sheet-row-total")],
    ),
    "data-on-the-second-sheet": Nasty(
        _second_sheet, notes=[("Trang bìa", "sheet-not-read")]
    ),
    "csv-apostrophes": Nasty(
        lambda: csv_text([["Tên", "Đối tượng", "Đơn vị"], ["Nguyễn Thị Mẫu", "Cá nhân", "'007"]]).encode(),
        rows=[{"category": "individual", "name": "Nguyễn Thị Mẫu", "unit": "007"}],
        filename="ds.csv",
    ),
    "vni-csv": Nasty(
        lambda: csv_text(_typed(_VNI), ";").encode("cp1252"),
        notes=[("ds", "sheet-encoding"), ("", "sheet-converted")],
        filename="ds.csv",
        agreed=("VNI",),
    ),
    "old-letters-in-some-columns": Nasty(
        lambda: xlsx([[c if n != 3 else _TCVN3.get(c, c) for n, c in enumerate(row)] for row in table()]),
        notes=[("", "sheet-converted")],
        agreed=("TCVN3",),
    ),
    "hidden-row-and-column": Nasty(
        _hidden,
        notes=[("Danh sách!E1", "sheet-hidden-column")],
        doubts=[("Danh sách", "sheet-hidden-rows")],
    ),
    "hidden-in-ods": Nasty(
        _hidden_ods,
        notes=[("Danh sách!E1", "sheet-hidden-column")],
        doubts=[("Danh sách", "sheet-hidden-rows")],
        filename="ds.ods",
    ),
    "hidden-sheet": Nasty(_hidden_sheet, notes=[("Năm 2025", "sheet-hidden-sheet")]),
    "formulas-with-values": Nasty(_formulas),
    "formula-never-reckoned": Nasty(
        _unreckoned,
        rows=[{k: v for k, v in COMMENDED[0].items() if k != "reward"}, *COMMENDED[1:]],
        faults=[("Danh sách!G2", "cell-formula")],
    ),
    "error-cell": Nasty(
        _error_cell,
        rows=[{k: v for k, v in COMMENDED[0].items() if k != "unit"}, *COMMENDED[1:]],
        faults=[("Danh sách!F2", "cell-error")],
    ),
    "numbers-as-text": Nasty(lambda: xlsx(table(*_PEOPLE))),
    "leading-zeros": Nasty(
        _zeros,
        rows=[{"category": "individual", "name": "Nguyễn Thị Mẫu", "unit": "007", "note": "0912345678"}],
    ),
    "no-break-spaces": Nasty(_spaces),
    "decomposed-unicode": Nasty(_decomposed),
    "epoch-1904": Nasty(_epoch_1904),
    "tcvn3-asked": Nasty(lambda: xlsx(_typed(_TCVN3)), rows=[], notes=[("", "sheet-converted")]),
    "tcvn3": Nasty(lambda: xlsx(_typed(_TCVN3)), notes=[("", "sheet-converted")], agreed=("TCVN3",)),
    "vni": Nasty(lambda: xlsx(_typed(_VNI)), notes=[("", "sheet-converted")], agreed=("VNI",)),
    "tcvn3-csv": Nasty(
        lambda: csv_text(_typed(_TCVN3)).encode("latin-1"),
        notes=[("ds", "sheet-encoding"), ("", "sheet-converted")],
        filename="ds.csv",
        agreed=("TCVN3",),
    ),
    "csv-utf8": Nasty(lambda: csv_text(table()).encode(), filename="ds.csv"),
    "csv-utf8-bom": Nasty(lambda: csv_text(table()).encode("utf-8-sig"), filename="ds.csv"),
    "csv-utf16": Nasty(
        lambda: csv_text(table(), "\t").encode("utf-16"), notes=[("ds", "sheet-encoding")], filename="ds.txt"
    ),
    "csv-cp1258": Nasty(
        lambda: _cp1258(csv_text(table())), notes=[("ds", "sheet-encoding")], filename="ds.csv"
    ),
    "csv-semicolons": Nasty(lambda: csv_text(table(), ";").encode("utf-8-sig"), filename="ds.csv"),
    "csv-sep-line": Nasty(lambda: b"sep=;\r\n" + csv_text(table(), ";").encode(), filename="ds.csv"),
    "csv-tabs-old-line-ends": Nasty(
        lambda: csv_text(table(), "\t").replace("\r\n", "\r").encode(), filename="ds.tsv"
    ),
    "csv-comma-in-cell": Nasty(
        lambda: csv_text(
            table((1, "Cá nhân", "Bà", "Nguyễn Thị Mẫu", "Ủy viên, Thư ký", "Văn phòng Sở", 760000))
        ).encode(),
        rows=[{**COMMENDED[0], "position": "Ủy viên, Thư ký"}],
        filename="ds.csv",
    ),
    "xls": Nasty(lambda: xls(table()), filename="ds.xls"),
    "ods": Nasty(lambda: ods("".join(map(ods_row, table()))), filename="ds.ods"),
    "ods-padded": Nasty(
        lambda: ods(
            "".join(map(ods_row, table()))
            + '<table:table-row table:number-rows-repeated="1048000">'
            + '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        ),
        filename="ds.ods",
    ),
    "wrong-ending": Nasty(lambda: xlsx(table()), filename="ds.csv"),
    "same-person-twice": Nasty(
        lambda: xlsx(table(*ROWS, (4, *ROWS[0][1:]))),
        rows=[*COMMENDED, COMMENDED[0]],
        doubts=[("Danh sách!D5", "sheet-row-twice"), ("Danh sách!D5", "commended-twice")],
    ),
    "mapped-by-hand": Nasty(
        lambda: _columns(("STT", "Cột B", "Cách gọi", "Cột D", "Chức vụ", "Đơn vị", "Tiền thưởng")),
        mapping={"Cột B": "/commended/*/category", "Cột D": "/commended/*/name"},
    ),
    "column-passed-over": Nasty(
        lambda: _columns(HEADINGS),
        rows=[{k: v for k, v in row.items() if k != "reward"} for row in COMMENDED],
        mapping={"Tiền thưởng": ""},
    ),
    "column-missing": Nasty(
        lambda: xlsx([[row[0], *row[2:]] for row in table()]),
        rows=[{k: v for k, v in row.items() if k != "category"} for row in COMMENDED],
        faults=[("Danh sách!1", "sheet-column-missing")],
    ),
    "national-head-and-sub-columns": Nasty(
        _national_head,
        rows=[{**row, "position": "Chuyên viên"} for row in COMMENDED[:2]],
        notes=[
            ("Danh sách!F7", "sheet-ditto"),
            ("Danh sách!D7", "sheet-column-unknown"),
            ("Danh sách!C11", "sheet-row-total"),
            ("Danh sách!A12", "sheet-row-end"),
            ("Danh sách!A14", "sheet-row-end"),
        ],
    ),
    "ditto-marks-and-dashes": Nasty(
        lambda: xlsx(
            table(
                ROWS[0],
                (2, "-nt-", "Ông", "Trần Văn Đức", '"', "như trên", "NT"),
                (3, "Tập thể", "-", "Phòng Cải cách hành chính", "–", "Sở Nội vụ", 1520000),
            )
        ),
        rows=[COMMENDED[0], {**COMMENDED[0], "honorific": "Ông", "name": "Trần Văn Đức"}, COMMENDED[2]],
        notes=[(f"Danh sách!{column}1", "sheet-ditto") for column in "BEFG"],
    ),
    "form-of-address-in-the-name": Nasty(
        lambda: xlsx(table((1, "Cá nhân", "Bà", "Bà Nguyễn Thị Mẫu", "Chuyên viên", "Văn phòng Sở", 760000))),
        rows=[{**COMMENDED[0], "name": "Bà Nguyễn Thị Mẫu"}],
        doubts=[("Danh sách!D2", "sheet-name-addressed")],
    ),
    "signed-below-without-a-total": Nasty(
        lambda: xlsx(
            [
                ["DANH SÁCH"],
                [*HEADINGS, "Điện thoại"],
                *ROWS,
                ["Ghi chú: danh sách gồm 03 trường hợp"],
                [*[None] * 5, "Lạng Sơn, ngày 15 tháng 4 năm 2026"],
                [None, "Người lập", None, None, None, "TRƯỞNG PHÒNG"],
                [],
                [None, "Lê Thị Lập", None, None, None, "Trần Văn Trưởng"],
            ]
        ),
        notes=[
            ("Danh sách!H2", "sheet-column-unknown"),
            ("Danh sách!A6", "sheet-row-end"),
            ("Danh sách!F7", "sheet-row-end"),
            ("Danh sách!B8", "sheet-row-end"),
            ("Danh sách!B10", "sheet-row-end"),
        ],
    ),
    "two-tables": Nasty(
        lambda: xlsx(
            [
                ("STT", "Đối tượng", "Tên tập thể", "Đơn vị", "Tiền thưởng"),
                (1, "Tập thể", "Phòng Cải cách hành chính", "Sở Nội vụ", 1520000),
                [],
                HEADINGS,
                *ROWS[:2],
            ]
        ),
        rows=[COMMENDED[2], *COMMENDED[:2]],
    ),
    "two-tables-of-other-things": Nasty(
        lambda: xlsx([*table(), [], ["TT", None, None, "Số bản"], [1, None, None, "02 bản"]]),
        rows=[*COMMENDED, {"name": "Số bản"}, {"name": "02 bản"}],
        faults=[
            ("Danh sách!A6", "sheet-second-table"),
            ("Danh sách!B6", "required"),
            ("Danh sách!B7", "required"),
        ],
    ),
    "list-of-choices-beside-the-table": Nasty(
        lambda: xlsx(
            [
                [*HEADINGS, None, "Danh mục"],
                *[[*row, None, each] for row, each in zip(ROWS, "abc", strict=True)],
                [*[None] * 8, "d"],
            ]
        ),
        notes=[("Danh sách!I1", "sheet-column-unknown"), ("Danh sách!I5", "sheet-row-outside")],
    ),
    "semicolons-cp1258-with-a-sum": Nasty(
        lambda: _cp1258(csv_text([HEADINGS, *_PEOPLE, ("", "Tổng cộng: 03")], ";")),
        filename="ds.csv",
        notes=[("ds", "sheet-encoding"), ("ds!B5", "sheet-row-total")],
    ),
    "no-headings": Nasty(
        lambda: xlsx([list(row) for row in ROWS]), rows=[], notes=[("Danh sách", "sheet-not-read")],
        faults=[("", "sheet-no-headings")],
    ),
    "no-rows": Nasty(lambda: xlsx([HEADINGS]), rows=[], faults=[("Danh sách", "sheet-no-rows")]),
    "faulty-cells": Nasty(
        lambda: xlsx(
            table(
                (1, "Doanh nghiệp", "Bà", "Nguyễn Thị Mẫu", "Chuyên viên", "Văn phòng Sở", 760000),
                (2, "Cá nhân", "Ông", None, "Phó Trưởng phòng", "Phòng Tổ chức", "bảy trăm"),
                (3, "Tập thể", None, "Phòng Cải cách hành chính", None, "Sở Nội vụ", -5),
            )
        ),
        rows=[
            {k: v for k, v in COMMENDED[0].items() if k != "category"},
            {k: v for k, v in COMMENDED[1].items() if k not in {"name", "reward"}},
            {**COMMENDED[2], "reward": -5},
        ],
        faults=[
            ("Danh sách!B2", "cell-not-a-choice"),
            ("Danh sách!D3", "required"),
            ("Danh sách!G3", "cell-not-a-number"),
            ("Danh sách!G4", "too-small"),
        ],
    ),
}  # fmt: skip

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "pdf": (lambda: b"%PDF-1.7\n", "Không đọc được bảng tính: đây là tệp PDF, không phải bảng tính."),
    "web-page": (
        lambda: b"<html><p>Ho ten</p></html>",
        "Không đọc được bảng tính: đây là trang web không có bảng; hãy mở bằng Excel và lưu lại dạng .xlsx.",
    ),
    "bomb": (
        lambda: packed({"xl/workbook.xml": "<workbook/>", "xl/sharedStrings.xml": " " * 101_000_000}),
        "Không đọc được bảng tính: nội dung giải nén vượt quá 100 MB.",
    ),
    "cut-short": (lambda: xlsx(table())[:-400], "Không đọc được bảng tính: tệp bị hỏng."),
    "xls-cut-short": (lambda: xls(table())[:600], "Không đọc được bảng tính: tệp bị hỏng."),
    "locked": (
        lambda: bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
        "Không đọc được bảng tính: tệp đặt mật khẩu; hãy bỏ mật khẩu rồi lưu lại.",
    ),
    "packed-in-a-way-of-tomorrow": (
        lambda: xlsx(table()).replace(b"PK\1\2\x14\3\x14", b"PK\1\2\x14\3\x63"),
        "Không đọc được bảng tính: tệp bị hỏng.",
    ),
    "xls-locked": (
        lambda: xls(table()).replace(b"\x85\0", b"\x2f\0", 1),
        "Không đọc được bảng tính: tệp đặt mật khẩu; hãy bỏ mật khẩu rồi lưu lại.",
    ),
    "ods-locked": (
        lambda: packed({"content.xml": "?", "META-INF/manifest.xml": "<manifest:encryption-data/>"}),
        "Không đọc được bảng tính: tệp đặt mật khẩu; hãy bỏ mật khẩu rồi lưu lại.",
    ),
    "picture": (
        lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "Không đọc được bảng tính: đây không phải tệp văn bản.",
    ),
    "word": (
        lambda: packed({"word/document.xml": "<w/>"}),
        "Không đọc được bảng tính: trong tệp không có bảng tính nào.",
    ),
}


DAYS = (
    ("15/4/2022", "2022-04-15"), ("15/04/2022", "2022-04-15"), ("15-04-22", "2022-04-15"),
    ("15.4.2022", "2022-04-15"),
    ("2022-04-15", "2022-04-15"), ("2022/4/15", "2022-04-15"), ("ngày 15 tháng 4 năm 2022", "2022-04-15"),
    ("15 tháng 04 năm 2022", "2022-04-15"), ("Thứ Sáu, 15/4/2022", "2022-04-15"), (44666, "2022-04-15"),
    ("44666", "2022-04-15"), (44666.0, "2022-04-15"), (date(2022, 4, 15), "2022-04-15"),
    (datetime(2022, 4, 15, 0, 0), "2022-04-15"), (" 15 / 4 / 2022 ", "2022-04-15"),  # noqa: DTZ001
    ("05/03/85", "1985-03-05"), ("ngày 15/4/2022", "2022-04-15"), ("Thứ 6, ngày 15/4/2022", "2022-04-15"),
    ("15-Thg4-22", "2022-04-15"), ("15 thg 4 2022", "2022-04-15"), ("15 tháng 4, 2022", "2022-04-15"),
    ("15/04/2022 08:15:22", "2022-04-15"), ("2022-04-15T00:00:00", "2022-04-15"),
    ("15/4/2022 14:00", "2022-04-15"),
    ("15-Apr-22", "2022-04-15"), ("15 April 2022", "2022-04-15"), ("15-Apr-2022 0:00", "2022-04-15"),
)  # fmt: skip
NO_DAYS = (
    "31/2/2022",
    "4/15/2022",
    "15/4",
    "tháng 4 năm 2022",
    "15 tháng 4",
    "15 tháng 4 2",
    "15 tháng 13 năm 2022",
    "2022",
    0.5,
    True,
    "hôm nay",
    "15/4/22222",
    "29/2/2023",
    "15/4/2022 26:00",
    "Apr-22",
    "31-Apr-22",
    "April 15, 2022 or later",
)

__all__ = ["DAYS", "GIVEN", "NASTY", "NO_DAYS", "REFUSED", "Nasty", "ods_cell"]
