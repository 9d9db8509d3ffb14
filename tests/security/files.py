"""Small workbooks for the tests of safety."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import xlsxwriter

from docgen.page.pack import pack

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ODS = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


def xlsx(cells: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        for place, text in cells.items():
            sheet.write_string(place, text)
    return out.getvalue()


def ods(rows: Sequence[Sequence[str]] = (), body: str = "") -> bytes:
    """An OpenDocument spreadsheet of text cells; `body` are rows as they stand."""
    told = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
            for text in row
        )
        + "</table:table-row>"
        for row in rows
    )
    content = (
        f"<office:document-content {_SPACES}><office:body><office:spreadsheet>"
        f'<table:table table:name="a">{told}{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return pack({"mimetype": ODS.encode(), "content.xml": content.encode()})
