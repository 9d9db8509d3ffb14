"""Workbooks as people have them, made by code: one trouble each."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import openpyxl
import xlsxwriter

from docgen.papers import PAPERS, example_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CERTIFICATE = PAPERS["certificate"]
HEADINGS = ("STT", "Đối tượng", "Cách gọi", "Họ và tên", "Chức vụ", "Đơn vị", "Tiền thưởng")
ROWS = (
    (1, "Cá nhân", "Bà", "Nguyễn Thị Mẫu", "Chuyên viên", "Văn phòng Sở", 760000),
    (2, "Cá nhân", "Ông", "Trần Văn Đức", "Phó Trưởng phòng", "Phòng Tổ chức", 760000),
    (3, "Tập thể", None, "Phòng Cải cách hành chính", None, "Sở Nội vụ", 1520000),
)
COMMENDED = [
    {
        "category": "individual",
        "honorific": "Bà",
        "name": "Nguyễn Thị Mẫu",
        "position": "Chuyên viên",
        "unit": "Văn phòng Sở",
        "reward": 760_000,
    },
    {
        "category": "individual",
        "honorific": "Ông",
        "name": "Trần Văn Đức",
        "position": "Phó Trưởng phòng",
        "unit": "Phòng Tổ chức",
        "reward": 760_000,
    },
    {
        "category": "collective",
        "name": "Phòng Cải cách hành chính",
        "unit": "Sở Nội vụ",
        "reward": 1_520_000,
    },
]


def common() -> dict[str, Any]:
    """What all certificates share, as JSON."""
    record = example_of(CERTIFICATE)
    return {key: record[key] for key in ("body", "award", "achievement", "award_decision", "certificate")}


def xlsx(
    rows: Sequence[Sequence[Any]], *, name: str = "Danh sách", change: Callable[[Any], None] | None = None
) -> bytes:
    """Write rows by openpyxl; `change` may do more to the sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    if change:
        change(sheet)
    return saved(book)


def saved(book: Any) -> bytes:
    """Save a workbook of openpyxl."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_cached(rows: Sequence[Sequence[Any]], formulas: dict[str, tuple[str, Any]]) -> bytes:
    """Write rows by XlsxWriter, with formulas and the values stored with them."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Danh sách")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        for cell, (formula, value) in formulas.items():
            sheet.write_formula(cell, formula, None, value)
    return stream.getvalue()


def table(*rows: Sequence[Any]) -> list[list[Any]]:
    """Headings and rows."""
    return [list(HEADINGS), *map(list, rows or ROWS)]


def csv_text(rows: Sequence[Sequence[Any]], between: str = ",") -> str:
    """Write rows as lines of text."""

    def cell(value: Any) -> str:
        text = "" if value is None else str(value)
        return f'"{text}"' if between in text or "\n" in text else text

    return "\r\n".join(between.join(map(cell, row)) for row in rows) + "\r\n"


ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body><office:spreadsheet>"
)
ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"


def ods_cell(value: Any) -> str:
    match value:
        case None:
            return "<table:table-cell/>"
        case date():
            return (
                f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}">'
                f"<text:p>{value:%d/%m/%Y}</text:p></table:table-cell>"
            )
        case int() | float():
            return (
                f'<table:table-cell office:value-type="float" office:value="{value}">'
                f"<text:p>{value}</text:p></table:table-cell>"
            )
    text = f"<text:p>{escape(str(value))}</text:p>"
    return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'


def ods_row(row: Sequence[Any], more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(map(ods_cell, row))}</table:table-row>"


def ods(inner: str) -> bytes:
    """Pack the rows of one sheet."""
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f'{ODS_HEAD}<table:table table:name="Danh sách">{inner}</table:table>{ODS_TAIL}',
        }
    )


def packed(parts: dict[str, str | bytes]) -> bytes:
    """Pack parts as ZIP."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATED = "application/vnd.openxmlformats-package.relationships+xml"


def raw_xlsx(sheet: str, **more: str | bytes) -> bytes:
    """Pack the least XLSX around the XML of one sheet; `more` are further parts, `/` written `__`."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return packed(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{_PACKAGE}/content-types">'
                f'<Default Extension="rels" ContentType="{_RELATED}"/>'
                f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
                f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
                f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>'
            ),
            "_rels/.rels": (
                f'<Relationships xmlns="{_PACKAGE}/relationships">'
                f'<Relationship Id="r" Type="{_REL}/officeDocument" Target="xl/workbook.xml"/>'
                "</Relationships>"
            ),
            "xl/workbook.xml": (
                f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>'
                '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'
            ),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{_PACKAGE}/relationships">'
                f'<Relationship Id="r1" Type="{_REL}/worksheet" Target="worksheets/sheet1.xml"/>'
                f'<Relationship Id="r2" Type="{_REL}/sharedStrings" Target="sharedStrings.xml"/>'
                "</Relationships>"
            ),
            "xl/worksheets/sheet1.xml": sheet,
            "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}"/>',
            **{name.replace("__", "/") + ".xml": content for name, content in more.items()},
        }
    )


def worksheet(rows: str, before: str = "", head: str = "") -> str:
    return f'{head}<worksheet xmlns="{_MAIN}">{before}<sheetData>{rows}</sheetData></worksheet>'


def xls(rows: Sequence[Sequence[Any]], name: str = "Danh sách", records: bytes = b"") -> bytes:
    """Write an XLS (BIFF8 in a compound file): texts and numbers, no formats; more `records` of the sheet."""
    return _compound(_biff(rows, name, records))


def xls_record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _biff(rows: Sequence[Sequence[Any]], name: str, records: bytes) -> bytes:
    sheet = [xls_record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0xDBB, 1996, 0x41, 6))]
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            if isinstance(value, str):
                body = struct.pack("<HHHHB", row, column, 0, len(value), 1) + value.encode("utf-16-le")
                sheet.append(xls_record(0x204, body))
            elif value is not None:
                sheet.append(xls_record(0x203, struct.pack("<HHHd", row, column, 0, value)))
    sheet += [records, xls_record(0x0A, b"")]
    title = name.encode("utf-16-le")
    start = xls_record(0x809, struct.pack("<HHHHII", 0x600, 5, 0xDBB, 1996, 0x41, 6))
    end = xls_record(0x0A, b"")
    bound = xls_record(0x85, struct.pack("<IHBB", 0, 0, len(name), 1) + title)
    where = len(start) + len(bound) + len(end)
    bound = xls_record(0x85, struct.pack("<IHBB", where, 0, len(name), 1) + title)
    return start + bound + end + b"".join(sheet)


def _compound(stream: bytes) -> bytes:
    """Pack one stream `Workbook` (MS-CFB): header, one FAT sector, one of directory, the stream."""
    size = max(len(stream), 4096)
    sectors = -(-size // 512)
    fat = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
    fat += [0xFFFFFFFF] * (128 - len(fat))
    header = struct.pack(
        "<8s16sHHHHHHIIIIIIIIIII",
        bytes.fromhex("d0cf11e0a1b11ae1"), b"", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, 1, 1, 0, 4096,
        0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0,
    )[:76]  # fmt: skip
    header = header[:76] + struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)

    def entry(name: str, kind: int, child: int, start: int, length: int) -> bytes:
        title = name.encode("utf-16-le")
        return struct.pack(
            "<64sHBBIII16sIQQIQ", title, len(title) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child, b"", 0, 0, 0,
            start, length,
        )  # fmt: skip

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry("Workbook", 2, 0xFFFFFFFF, 2, size)
    directory += (b"\0" * 68 + struct.pack("<III", *[0xFFFFFFFF] * 3) + b"\0" * 48) * 2
    return header + struct.pack("<128I", *fat) + directory + stream.ljust(sectors * 512, b"\0")
