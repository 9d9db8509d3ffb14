"""Writing XLSX: one way to open a book, the looks of all sheets; no text ever becomes a formula or a link."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FONT: Final = "Times New Roman"
WIDEST: Final = 46
"""Characters; longer texts wrap."""
_LINE, _HIGHEST = 16.5, 330
"""Points: a line of 12 pt, and below Excel's own limit of 409."""
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 # no clock: the same content gives the same bytes


class Formats:
    """The looks of cells, made once for each book."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 # XlsxWriter has no types
        base = {"font_name": FONT, "font_size": 12, "valign": "top", "text_wrap": True}
        line = {**base, "border": 1, "border_color": "#A6A6A6"}
        self.heading = book.add_format(
            {**line, "bold": True, "bg_color": "#DDEBF7", "align": "center", "valign": "vcenter"}
        )
        self.needed = book.add_format(
            {**line, "bold": True, "bg_color": "#BDD7EE", "align": "center", "valign": "vcenter"}
        )
        self.label = book.add_format({**line, "bg_color": "#F2F2F2"})
        self.label_needed = book.add_format({**line, "bold": True, "bg_color": "#DDEBF7"})
        self.help = book.add_format({**line, "italic": True, "font_color": "#595959"})
        self.example = book.add_format({**line, "italic": True, "font_color": "#7F7F7F", "num_format": "@"})
        self.title = book.add_format({**base, "bold": True, "font_size": 14, "text_wrap": False})
        self.above = book.add_format({**base, "text_wrap": False})
        """Of what stands alone in its row above a table, and runs over the columns beside it."""
        self.text = book.add_format({**line, "num_format": "@"})
        self.number = book.add_format({**line, "num_format": "0"})
        self.tenths = book.add_format({**line, "num_format": "0.0"})
        self.day = book.add_format({**line, "num_format": "dd/mm/yyyy", "align": "left"})
        self.moment = book.add_format({**line, "num_format": "dd/mm/yyyy hh:mm", "align": "left"})
        self.clock = book.add_format({**line, "num_format": "hh:mm", "align": "left"})
        red = {"bg_color": "#FFC7CE", "font_color": "#9C0006"}
        self.red = book.add_format({**line, **red, "num_format": "@"})
        self.red_number = book.add_format({**line, **red})
        self.red_day = book.add_format({**line, **red, "num_format": "dd/mm/yyyy", "align": "left"})
        self.red_moment = book.add_format({**line, **red, "num_format": "dd/mm/yyyy hh:mm", "align": "left"})
        self.red_clock = book.add_format({**line, **red, "num_format": "hh:mm", "align": "left"})


def height(texts: Iterable[tuple[str, int]]) -> float:
    """Height in points of a row whose cells hold `texts`, each with the width of its column in characters.

    Programs that open the file do not all make rows as high as their text needs.
    """
    lines = (sum(1 + len(line) // max(width - 1, 1) for line in text.split("\n")) for text, width in texts)
    return min(_LINE * max(lines, default=1) + 2, _HIGHEST)


def wide_page(sheet: Any, heading: int) -> None:  # noqa: ANN401 # XlsxWriter has no types
    """Print on A4 on its side, all columns on one page, the row of headings (from 0) on every page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(heading)


def made(title: str, fill: Callable[[Any, Formats], None]) -> bytes:
    """Make a book of that title and let `fill(book, formats)` fill it."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        book.set_properties({"title": title, "created": _CREATED})
        fill(book, Formats(book))
    return stream.getvalue()


def write(sheet: Any, at: tuple[int, int], value: Any, formats: Formats, *, red: bool = False) -> None:  # noqa: ANN401 # XlsxWriter has no types
    """Write one value into the row and column `at`: text as text, numbers and dates in their own formats."""
    match value:
        case None | "":
            sheet.write_blank(*at, None, formats.red if red else formats.text)
        case bool():
            sheet.write_boolean(*at, value, formats.red_number if red else formats.number)
        case int() | float():
            whole = formats.number if isinstance(value, int) else None
            sheet.write_number(*at, value, formats.red_number if red else whole)
        case datetime():
            sheet.write_datetime(*at, value, formats.red_moment if red else formats.moment)
        case date():
            sheet.write_datetime(*at, value, formats.red_day if red else formats.day)
        case time():
            sheet.write_datetime(*at, value, formats.red_clock if red else formats.clock)
        case _:
            sheet.write_string(*at, str(value), formats.red if red else formats.text)
