"""The workbook to fill in: headings in Vietnamese, help as comments, drop-downs, text cells, an example row.

The first row of every table and the first column of the common facts are hidden and hold the keys of the
entries, by which the workbook is read back without guessing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.messages import Message
from docgen.papers import example_of
from docgen.sheets.filling import Filled, fill_from
from docgen.sheets.gather import parent_column, table_names
from docgen.sheets.layout import NUMBER, ROW, layout_of
from docgen.sheets.values import labels, shown, write_value
from docgen.sheets.workbook import WIDEST, Formats, height, made, wide_page, write
from schemas.fields import Choice, Clock, Day, Flag, Millimetres, Moment, WholeNumber
from schemas.groups import Rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docgen.papers import Paper
    from docgen.sheets.layout import Column, Layout, Table

FIRST_ROW = 3
"""Of the rows to fill in, counted from 0: after the keys, the headings, the example."""
FORMATTED_ROWS = 1000
"""Rows for which drop-downs and formats stand ready."""
_LONGEST_LIST = 255
"""Characters Excel allows in the list of a drop-down."""
_HEIGHT = 36
_COMMON_WIDTHS = (4, 46, 60, 70)


@dataclass(frozen=True)
class _Head:
    """A column of a table as it is written."""

    key: str
    label: str
    about: str
    column: Column | None = None


def blank_book(paper: Paper) -> bytes:
    """Make the workbook to fill in for `paper`; the example row is of its example record."""
    return _book(paper, fill_from(layout_of(paper), example_of(paper)), example=True)


def filled_book(paper: Paper, record: Mapping[str, Any]) -> bytes:
    """Make the workbook that says what `record`, as JSON values, says."""
    return _book(paper, fill_from(layout_of(paper), record), example=False)


def _book(paper: Paper, filled: Filled, *, example: bool) -> bytes:
    layout = layout_of(paper)
    names = table_names(layout)

    def fill(book: Any, formats: Formats) -> None:  # noqa: ANN401 # XlsxWriter has no types
        tables = [
            layout.data,
            *(table for table in layout.tables if table.shown or filled.tables.get(table.way)),
        ]
        for table in tables:
            if example and not table.shown:
                continue
            heads = _heads(layout, table, filled, example=example)
            _table(
                book.add_worksheet(names[table.way]),
                heads,
                filled.tables.get(table.way, ()),
                formats,
                example=example,
            )
            if table is layout.data:
                _common(
                    book.add_worksheet(str(Message("blank-common"))), layout, filled, formats, example=example
                )

    return made(paper.name, fill)


def _heads(layout: Layout, table: Table, filled: Filled, *, example: bool) -> list[_Head]:
    heads = [_Head(NUMBER, str(Message("blank-number")), "")]
    if table is not layout.data:
        if layout.row_is_paper and not table.parents:
            heads.append(_Head(ROW, str(Message("blank-row")), str(Message("blank-row-help"))))
        for key, label in parent_column(table, layout):
            heads.append(_Head(key, label, str(Message("blank-parent-help"))))
    used = {key for line in filled.tables.get(table.way, ()) for key in line} if not example else set()
    shown_columns = [column for column in table.columns if column.shown or column.key in used]
    return heads + [
        _Head(column.key, _label(layout, table, column), column.about, column) for column in shown_columns
    ]


def _label(layout: Layout, table: Table, column: Column) -> str:
    """Leave out of a heading the name of the paper, which every heading would begin with."""
    own = table is layout.data and layout.row_is_paper
    return " › ".join(column.labels[1:] if own and len(column.labels) > 1 else column.labels)


def _table(
    sheet: Any,  # noqa: ANN401 # XlsxWriter has no types
    heads: Sequence[_Head],
    lines: Sequence[Mapping[str, Any]],
    formats: Formats,
    *,
    example: bool,
) -> None:
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.set_row(1, _HEIGHT)
    for place, head in enumerate(heads):
        needed = head.column is not None and head.column.required
        sheet.set_column(place, place, _width(head), _format(head.column, formats))
        sheet.write_string(0, place, head.key, formats.text)
        sheet.write_string(1, place, head.label, formats.needed if needed else formats.heading)
        if about := _help(head.column) if head.column else head.about:
            sheet.write_comment(1, place, about, {"x_scale": 2, "y_scale": 1.4})
        if head.column:
            _validate(sheet, (FIRST_ROW - 1, place, FIRST_ROW + FORMATTED_ROWS, place), head.column)
    for row, line in enumerate(lines[:1] if example else lines, start=2):
        for place, head in enumerate(heads):
            value = line.get(head.key)
            if example:
                text = str(Message("blank-example")) if head.key == NUMBER else shown(value)
                sheet.write_string(row, place, text, formats.example)
            else:
                write(sheet, (row, place), row - 1 if head.key == NUMBER else value, formats)
        sheet.set_row(row, height((shown(line.get(head.key)), _width(head)) for head in heads))
    sheet.freeze_panes(2, 1)
    wide_page(sheet, 1)


def _common(sheet: Any, layout: Layout, filled: Filled, formats: Formats, *, example: bool) -> None:  # noqa: ANN401
    in_data = {column.key for column in layout.data.columns if column.shown} if layout.row_is_paper else set()
    titles = ("", Message("blank-entry"), Message("blank-value"), Message("blank-help"))
    for place, (title, width) in enumerate(zip(titles, _COMMON_WIDTHS, strict=True)):
        sheet.set_column(place, place, width, None, {"hidden": place == 0})
        sheet.write_string(0, place, str(title), formats.heading)
    row = 0
    for column in layout.common:
        value = filled.common.get(column.key)
        if column.key in in_data or not (column.shown or (value is not None and not example)):
            continue
        row += 1
        sheet.write_string(row, 0, column.key, formats.text)
        sheet.write_string(row, 1, column.label, formats.label_needed if column.required else formats.label)
        write(sheet, (row, 2), None if example else value, formats)
        if example or value is None:
            sheet.write_blank(row, 2, None, _format(column, formats))
        sheet.write_string(row, 3, _help(column), formats.help)
        _validate(sheet, (row, 2, row, 2), column)
        texts = (column.label, "" if example else shown(value), _help(column))
        sheet.set_row(row, height(zip(texts, _COMMON_WIDTHS[1:], strict=True)))
    sheet.freeze_panes(1, 2)
    wide_page(sheet, 0)


def _help(column: Column) -> str:
    """Say what an entry is for, how a list is written, an example."""
    field = column.field
    parts = [str(Message("blank-required"))] if column.required else []
    parts.append(column.about)
    if isinstance(field, Rows):
        parts.append(str(Message("blank-list-help")))
    example = _example(field)
    if example:
        parts.append(str(Message("blank-example-is", example=example)))
    return " ".join(parts)


def _example(field: Any) -> str:  # noqa: ANN401 # any field
    return "; ".join(shown(write_value(field, field.metadata["example"])).split("\n"))


def _width(head: _Head) -> int:
    if head.column is None:
        return 8 if head.key == NUMBER else 16
    example = max(map(len, _example(head.column.field).split("; ")), default=0)
    return max(12, min(WIDEST, max(example, len(head.label) // 2) + 3))


def _format(column: Column | None, formats: Formats) -> Any:  # noqa: ANN401 # XlsxWriter has no types
    if column is None:
        return formats.text
    kinds = (
        (Day, formats.day),
        (Moment, formats.moment),
        (Clock, formats.clock),
        (WholeNumber, formats.number),
        (Millimetres, formats.tenths),
    )
    return next((form for kind, form in kinds if isinstance(column.field, kind)), formats.text)


def _validate(sheet: Any, cells: tuple[int, int, int, int], column: Column) -> None:  # noqa: ANN401 # XlsxWriter has no types
    """Offer the values of a choice; another value is warned of, not refused."""
    field = column.field
    if isinstance(field, Flag):
        offered = [str(Message("cell-yes")), str(Message("cell-no"))]
    elif isinstance(field, Choice):
        offered = labels(field)
    else:
        return
    if len(",".join(offered)) > _LONGEST_LIST or any("," in each for each in offered):
        return
    sheet.data_validation(
        *cells,
        {
            "validate": "list",
            "source": offered,
            "error_type": "warning",
            "error_message": str(Message("blank-pick")),
        },
    )
