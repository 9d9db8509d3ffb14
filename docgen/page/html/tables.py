"""Tables with fixed columns. A border lies on the line between two cells, half on each side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.html.boxes import edge
from docgen.page.html.sheet import Declarations, pt
from docgen.page.html.spaces import space_at_end
from docgen.page.html.turned import turned
from docgen.page.model import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.page.html.spaces import Spaces
    from docgen.page.html.writer import Writer
    from docgen.page.model import Cell, Row, Table

_VERTICAL: Final = {"top": "top", "center": "middle", "bottom": "bottom"}


def write_table(
    table: Table, writer: Writer, width: float, spaces: Spaces, *, starts_page: bool = False
) -> str:
    """Write a table in `width` points of text."""
    said: Declarations = {
        "width": pt(table.width),
        "margin": f"{pt(spaces.above)} 0 {pt(spaces.below)} {pt(_left(table, width))}",
    }
    if starts_page:
        said["break-before"] = "page"
    columns = "".join(f"<col{writer.sheet.class_of({'width': pt(column)})}>" for column in table.columns)
    heads = _heads(table)
    rows = []
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(table.rows):
        slots = _slots(row, number, len(table.columns), taken)
        content = "".join(
            f'<td colspan="{slot}"></td>' if isinstance(slot, int) else
            _cell(slot, row, writer, "th" if number < heads else "td")
            for slot in slots
        )  # fmt: skip
        rows.append(f"<tr{writer.sheet.class_of(_row(row))}>{content}</tr>")
    head = f"<thead>{''.join(rows[:heads])}</thead>" if heads else ""
    return (
        f"<table{writer.sheet.class_of(said)}><colgroup>{columns}</colgroup>"
        f"{head}<tbody>{''.join(rows[heads:])}</tbody></table>"
    )


def _heads(table: Table) -> int:
    """Return how many rows at the top are repeated on every page; a table of nothing else repeats none."""
    heads = 0
    while heads < len(table.rows) and table.rows[heads].header:
        heads += 1
    return heads if heads < len(table.rows) else 0


def _slots(row: Row, number: int, columns: int, taken: set[tuple[int, int]]) -> Iterator[Cell | int]:
    """Yield the cells of a row and, as a count of columns, the gaps that no cell covers."""
    begins = {cell.column: cell for cell in row.cells}
    column = empty = 0
    while column < columns:
        cell = begins.get(column)
        if cell is None and (number, column) not in taken:
            empty += 1
            column += 1
            continue
        if empty:
            yield empty
            empty = 0
        if cell is None:
            column += 1
            continue
        yield cell
        taken.update(
            (number + down, column + right) for down in range(cell.rows) for right in range(cell.columns)
        )
        column += cell.columns
    if empty:
        yield empty


def _left(table: Table, width: float) -> float:
    """Return where the table's box begins: half a line to the left of its grid."""
    free = width - table.width
    grid = {"left": table.indent, "center": free / 2, "right": free}[table.alignment]
    outer = [row.cells[0].borders.left for row in table.rows if row.cells and row.cells[0].column == 0]
    return grid - max((line.thickness for line in outer if line), default=0.0) / 2


def _row(row: Row) -> Declarations:
    said: Declarations = {}
    if row.height and row.height_rule != "auto":
        said["height"] = pt(row.height)
    if not row.may_split or row.height_rule == "exact":
        said["break-inside"] = "avoid"
    first = row.cells[0].blocks[0] if row.cells and row.cells[0].blocks else None
    if isinstance(first, Paragraph) and first.layout.keep_next:
        said["break-after"] = "avoid"
    return said


def _cell(cell: Cell, row: Row, writer: Writer, tag: str) -> str:
    borders, padding = cell.borders, cell.padding
    lines = (borders.top, borders.right, borders.bottom, borders.left)
    # Word counts margins at the sides from the middle of the line, above and below from its edge.
    half = [line.thickness / 2 if line else 0.0 for line in lines]
    inner = (
        padding.top,
        max(padding.right - half[1], 0.0),
        padding.bottom + space_at_end(cell.blocks),
        max(padding.left - half[3], 0.0),
    )
    said: Declarations = {
        "padding": " ".join(map(pt, inner)),
        "vertical-align": _VERTICAL[cell.vertical_alignment],
    }
    for side, line in zip(("top", "right", "bottom", "left"), lines, strict=True):
        if line:
            said[f"border-{side}"] = edge(line)
    if cell.background:
        said["background"] = f"#{cell.background}"
    width = max(cell.width - padding.left - padding.right, 0.0)
    height = max(row.height - inner[0] - inner[2] - half[0] - half[2], 0.0)
    if cell.turn != "none":
        content = turned(cell, writer.blocks(cell.blocks, height), width, height, writer.sheet)
    else:
        content = writer.blocks(cell.blocks, width)
    if cell.turn == "none" and row.height_rule == "exact" and cell.rows == 1:
        cut = writer.sheet.class_of({"max-height": pt(height), "overflow": "hidden"})
        content = f"<div{cut}>{content}</div>"
    spans = "".join(
        f' {name}="{count}"'
        for name, count in (("colspan", cell.columns), ("rowspan", cell.rows))
        if count > 1
    )
    scope = ' scope="col"' if tag == "th" else ""
    return f"<{tag}{writer.sheet.class_of(said)}{spans}{scope}>{content}</{tag}>"
