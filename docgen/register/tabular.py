"""The register as CSV and XLSX, in which no cell can run as a formula.

A spreadsheet takes a cell that begins with = + - @ (or their wide forms, a tab, a line end) for a formula
when it reads CSV; such a cell gets an apostrophe in front, as OWASP ASVS 1.2.10 asks. In XLSX every cell is
stored as text and needs none.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import xlsxwriter

from docgen.messages import Message
from docgen.register.lines import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from docgen.register.lines import Line

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
_WIDTHS = (14, 12, 44, 20, 26, 18, 8, 12, 20, 22)
_OPTIONS = {
    "in_memory": True,
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def to_csv(lines: Iterable[Line]) -> bytes:
    """Write UTF-8 with a mark at its front, so that Excel reads Vietnamese letters."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([safe(cell) for cell in line.cells()] for line in lines)
    return stream.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(_STARTS_A_FORMULA) else cell


def to_xlsx(lines: Iterable[Line], now: datetime) -> bytes:
    """Write a workbook ready to print: A4 landscape, the headings on every page. `now` is its date."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        book.set_properties({"title": str(Message("register-title")), "created": now.replace(tzinfo=None)})
        sheet = book.add_worksheet(str(Message("register-sheet")))
        font = {"font_name": "Times New Roman", "font_size": 11, "text_wrap": True, "border": 1}
        head = book.add_format({**font, "bold": True, "align": "center", "valign": "vcenter"})
        cell = book.add_format({**font, "valign": "top", "num_format": "@"})
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        for column, title in enumerate(COLUMNS):
            sheet.write_string(0, column, title, head)
        for row, line in enumerate(lines, start=1):
            for column, text in enumerate(line.cells()):
                sheet.write_string(row, column, text, cell)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.freeze_panes(1, 0)
    return stream.getvalue()
