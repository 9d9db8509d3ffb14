"""Workbooks as offices have them: lists with parts, signatures, several tables, sums in thousands."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from html import escape
from typing import TYPE_CHECKING, Any

import openpyxl

from tests.rig.nasty_sheets import Nasty
from tests.rig.sheets import COMMENDED, HEADINGS, ROWS, csv_text, saved, table, xls, xls_record, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def _merging(*cells: str) -> Any:
    def change(sheet: Any) -> None:
        for each in cells:
            sheet.merge_cells(each)

    return change


def _sheets(**lists: Sequence[Sequence[Any]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in lists.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def _without(row: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in keys}


def _page(*rows: Sequence[Any], before: str = "", after: str = "") -> bytes:
    cells = ("".join(f"<td>{'' if cell is None else escape(str(cell))}</td>" for cell in row) for row in rows)
    lines = "".join(f"<tr>{line}</tr>" for line in cells)
    return f"{before}<table border=1>{lines}</table>{after}".encode()


def _xml_2003() -> bytes:
    def cell(value: Any) -> str:
        kind = "Number" if isinstance(value, int) else "String"
        return f'<Cell><Data ss:Type="{kind}">{escape(str(value))}</Data></Cell>' if value else "<Cell/>"

    rows = "".join(f"<Row>{''.join(map(cell, row))}</Row>" for row in [*table(*ROWS[:2]), ()])
    last = '<Cell ss:Index="2"><Data ss:Type="String">Tập thể</Data></Cell>'
    last += (
        '<Cell ss:Index="4" ss:MergeAcross="1"><Data ss:Type="String">Phòng Cải cách hành chính</Data></Cell>'
    )
    last += f"{cell('Sở Nội vụ')}{cell(1_520_000)}"
    return (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Danh sách"><Table>'
        f'{rows}<Row ss:Index="7" ss:Hidden="1">{last}</Row></Table></Worksheet></Workbook>'
    ).encode()


def _xls_unseen() -> bytes:
    """A row and a column hidden; an error as it was typed, one as a formula gave it."""
    records = (
        xls_record(0x208, struct.pack("<8H", 2, 0, 7, 255, 0, 0, 0x120, 0))
        + xls_record(0x7D, struct.pack("<6H", 4, 4, 2560, 0, 1, 0))
        + xls_record(0x205, struct.pack("<3H2B", 1, 5, 0, 0x2A, 1))
        + xls_record(0x06, struct.pack("<3H8B", 2, 6, 0, 2, 0, 0x17, 0, 0, 0, 255, 255) + bytes(8))
    )
    rows = [list(row) for row in table()]
    rows[1][5] = rows[2][6] = None
    return xls(rows, records=records)


def _repacked(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as package,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in package.namelist():
            made.writestr(name, change(name, package.read(name)))
    return stream.getvalue()


def _strict(_: str, part: bytes) -> bytes:
    usual = re.compile(
        rb"http://schemas\.openxmlformats\.org/(spreadsheetml|officeDocument)/2006/(main|relationships)"
    )
    return usual.sub(rb"http://purl.oclc.org/ooxml/\1/\2", part)


def _formatted_down(name: str, part: bytes) -> bytes:
    empty = b'<row r="%d" spans="1:7"><c r="A%d" s="0"/><c r="B%d" s="0"/></row>'
    rows = b"".join(empty % (number, number, number) for number in range(5, 60_000))
    return part.replace(b"</sheetData>", rows + b"</sheetData>") if "/sheet1." in name else part


_PARTS = [
    {"category": "collective", "name": "Phòng Tổ chức", "unit": "Sở Nội vụ"},
    {"category": "individual", "name": "Nguyễn Thị Mẫu", "unit": "Văn phòng Sở"},
]
_SECTIONS = [("Danh sách!A2", "sheet-row-section"), ("Danh sách!A4", "sheet-row-section")]


def _in_parts(collectives: str, individuals: str, *below: Sequence[Any]) -> bytes:
    return xlsx(
        [
            ["STT", "Họ và tên", "Đơn vị"],
            ["I", collectives],
            [1, "Phòng Tổ chức", "Sở Nội vụ"],
            ["II", individuals],
            [1, "Nguyễn Thị Mẫu", "Văn phòng Sở"],
            *below,
        ]
    )


OFFICES: dict[str, Nasty] = {
    "total-by-kind": Nasty(
        lambda: _in_parts("TẬP THỂ", "CÁ NHÂN", [None, "Tổng cộng: 01 tập thể, 01 cá nhân", 3_800_000]),
        rows=_PARTS,
        notes=[*_SECTIONS, ("Danh sách!B6", "sheet-row-total")],
    ),
    "parts-with-their-count": Nasty(
        lambda: _in_parts("Tập thể: 01", "Đối với cá nhân (01 người)"), rows=_PARTS, notes=_SECTIONS
    ),
    "parts-and-a-column-of-them": Nasty(
        lambda: xlsx([HEADINGS, ["I", "TẬP THỂ"], ROWS[2], ["II", None, None, "CÁ NHÂN"], *ROWS[:2]]),
        rows=[COMMENDED[2], *COMMENDED[:2]],
        notes=[("Danh sách!A2", "sheet-row-section"), ("Danh sách!A4", "sheet-row-section")],
    ),
    "parts-that-are-units": Nasty(
        lambda: xlsx(
            [HEADINGS, ["I", None, None, "Phòng Tổ chức"], *ROWS[:2], ["II", None, None, "Thanh tra"]]
        ),
        rows=COMMENDED[:2],
        doubts=[("Danh sách!A2", "sheet-row-part"), ("Danh sách!A5", "sheet-row-part")],
    ),
    "signed-below-by-posts-alone": Nasty(
        lambda: _in_parts("TẬP THỂ", "CÁ NHÂN", [None, "TRƯỞNG PHÒNG", "KT. GIÁM ĐỐC"]),
        rows=_PARTS,
        notes=[*_SECTIONS, ("Danh sách!B6", "sheet-row-end")],
    ),
    "signed-below-by-names-alone": Nasty(
        lambda: xlsx([*table(), [], [], [None, None, None, "Vũ Thị Lập", None, "Hoàng Văn Ký"]]),
        notes=[("Danh sách!D7", "sheet-row-end")],
    ),
    "remarks-below": Nasty(
        lambda: xlsx(
            [
                *table(),
                [None, "Ghi chú: đã được Hội đồng thông qua ngày 10/4/2022."],
                [None, "* Nhận thưởng tại Văn phòng."],
                ["Tổng số tiền: 3.040.000 đồng"],
            ]
        ),
        notes=[
            ("Danh sách!B5", "sheet-row-end"),
            ("Danh sách!B6", "sheet-row-end"),
            ("Danh sách!A7", "sheet-row-total"),
        ],
    ),
    "three-lines-of-headings": Nasty(
        lambda: xlsx(
            [
                ("STT", "Đối tượng", "Người được khen", None, None, None, "Tiền thưởng"),
                (None, None, "Ông/Bà", "Họ và tên", "Công tác", None, None),
                (None, None, None, None, "Chức vụ", "Đơn vị", "(đồng)"),
                *ROWS,
            ],
            change=_merging("A1:A3", "B1:B3", "C1:F1", "C2:C3", "D2:D3", "E2:F2", "G1:G2"),
        )
    ),
    "first-row-with-a-word-of-headings": Nasty(
        lambda: xlsx(
            [
                ["Tên", "Họ đệm", "Chức vụ", "Quê quán", "Đối tượng"],
                ["Mẫu", "Nguyễn Thị", "Giáo viên", "Địa chỉ", "Cá nhân"],
            ]
        ),
        rows=[{"category": "individual", "name": "Nguyễn Thị Mẫu", "position": "Giáo viên"}],
        notes=[("Danh sách!D1", "sheet-column-unknown")],
    ),
    "first-row-numbered-below-an-unknown-heading": Nasty(
        lambda: xlsx(
            [["TT", "Giới", "Họ tên", "Đối tượng"], [1, "Chức vụ", "Nguyễn Thị Mẫu", "Cá nhân"]]
        ),
        rows=[{"category": "individual", "name": "Nguyễn Thị Mẫu"}],
        notes=[("Danh sách!B1", "sheet-column-unknown")],
    ),
    "headings-that-say-more": Nasty(
        lambda: xlsx(
            [
                [
                    "Số thứ tự", "Đối tượng khen thưởng", "Đ/c", "Họ, tên cá nhân được khen thưởng",
                    "Chức danh/Chức vụ", "Cơ quan công tác", "Số tiền được thưởng (VNĐ)",
                ],
                *ROWS,
            ]
        )
    ),
    "headings-with-who-receives": Nasty(
        lambda: csv_text([["HO VA TEN NGUOI NHAN", "LOAI"], ["Nguyễn Thị Mẫu", "CN"]]).encode(),
        rows=[{"category": "individual", "name": "Nguyễn Thị Mẫu"}],
        filename="ds.csv",
    ),
    "tables-side-by-side": Nasty(
        lambda: xlsx(
            [
                ["STT", "Họ và tên", "Đối tượng", None, "STT", "Họ và tên", "Đối tượng"],
                [1, "Nguyễn Thị Mẫu", "Cá nhân", None, 2, "Trần Văn Đức", "Cá nhân"],
            ]
        ),
        rows=[{"category": "individual", "name": "Nguyễn Thị Mẫu"}],
        faults=[("Danh sách!F1", "sheet-heading-twice"), ("Danh sách!G1", "sheet-heading-twice")],
    ),
    "the-list-goes-on-in-other-sheets": Nasty(
        lambda: _sheets(
            A=table(*ROWS[:2]), B=table(ROWS[2]), C=[["Đơn vị", "Số người"], ["Sở Nội vụ", 3]]
        ),
        rows=COMMENDED[:2],
        faults=[("B", "sheet-also-list")],
        notes=[("C", "sheet-not-read")],
    ),
    "sums-in-thousands": Nasty(
        lambda: xlsx([[*HEADINGS[:6], "Tiền thưởng (nghìn đồng)"], [*ROWS[0][:6], 760]]),
        rows=[{**COMMENDED[0], "reward": 760}],
        faults=[("Danh sách!G1", "sheet-in-thousands")],
        doubts=[("Danh sách!G2", "reward-small")],
    ),
    "sums-in-thousands-said-above": Nasty(
        lambda: xlsx([["DANH SÁCH"], [*[None] * 5, "ĐVT: 1.000 đồng"], HEADINGS, [*ROWS[0][:6], 760]]),
        rows=[{**COMMENDED[0], "reward": 760}],
        faults=[("Danh sách!F2", "sheet-in-thousands")],
        doubts=[("Danh sách!G4", "reward-small")],
    ),
    "errors-copied-as-text": Nasty(
        lambda: csv_text(
            table(("1", "Cá nhân", "Bà", "Nguyễn Thị Mẫu", "#N/A", "#REF!", "########"))
        ).encode(),
        rows=[_without(COMMENDED[0], "position", "unit", "reward")],
        faults=[(f"ds!{column}2", "cell-error") for column in "EFG"],
        filename="ds.csv",
    ),
    "ditto-marks-with-nothing-above": Nasty(
        lambda: xlsx(
            table(
                (1, "Cá nhân", "Bà", "Nguyễn Thị Mẫu", "nt", "-", 760000),
                (2, "nt", "Ông", "Trần Văn Đức", "Phó Trưởng phòng", "nt", '"'),
            )
        ),
        rows=[_without(COMMENDED[0], "position", "unit"), _without(COMMENDED[1], "unit")],
        faults=[("Danh sách!E2", "cell-ditto")],
        notes=[(f"Danh sách!{column}1", "sheet-ditto") for column in "BFG"],
    ),
    "web-page-called-xls": Nasty(
        lambda: _page(["DANH SÁCH"], *table(), before="<html><meta charset=windows-1252><style>td{}</style>"),
        filename="Danh sách.xls",
    ),
    "web-page-with-a-table-for-its-layout": Nasty(
        lambda: _page(*table(), before="<!DOCTYPE html><table><tr><td>Sở Nội vụ", after="</td></tr></table>"),
        filename="Danh sách.xls",
    ),
    "xml-2003": Nasty(_xml_2003, filename="ds.xls", doubts=[("Danh sách", "sheet-hidden-rows")]),
    "xls-errors-and-what-is-hidden": Nasty(
        _xls_unseen,
        rows=[_without(COMMENDED[0], "unit"), _without(COMMENDED[1], "reward"), COMMENDED[2]],
        faults=[("Danh sách!F2", "cell-error"), ("Danh sách!G3", "cell-error")],
        notes=[("Danh sách!E1", "sheet-hidden-column")],
        doubts=[("Danh sách", "sheet-hidden-rows")],
        filename="ds.xls",
    ),
    "strict-form": Nasty(lambda: _repacked(xlsx(table()), _strict)),
    "formatted-down-to-the-last-row": Nasty(lambda: _repacked(xlsx(table()), _formatted_down)),
    "lines-in-a-cell": Nasty(
        lambda: xlsx(table((1, "Cá nhân", "Bà", "Nguyễn Thị\nMẫu", "Chuyên viên", "Văn phòng Sở\n", 760000))),
        rows=[{**COMMENDED[0], "name": "Nguyễn Thị\nMẫu"}],
        doubts=[("Danh sách!D2", "sheet-cell-lines")],
    ),
}  # fmt: skip
"""Of certificates, as the others."""
