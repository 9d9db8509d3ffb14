"""Text in a cell turned by a quarter. WeasyPrint knows no vertical writing, but turns a finished box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.html.sheet import pt

if TYPE_CHECKING:
    from docgen.page.html.sheet import Sheet
    from docgen.page.model import Cell

_PLACES: Final = {"top": "flex-start", "center": "center", "bottom": "flex-end"}


def turned(cell: Cell, content: str, width: float, height: float, sheet: Sheet) -> str:
    """Turn `content`, set in lines of `height` points, to stand in a cell of `width` × `height` points."""
    turn = {
        "up": f"translate(0,{pt(height)}) rotate(-90deg)",
        "down": f"translate({pt(width)},0) rotate(90deg)",
    }[cell.turn]
    room = sheet.class_of({"width": pt(width), "height": pt(height)})
    box = sheet.class_of(
        {
            "width": pt(height),
            "height": pt(width),
            "transform-origin": "0 0",
            "transform": turn,
            "display": "flex",
            "flex-direction": "column",
            "justify-content": _PLACES[cell.vertical_alignment],
        }
    )
    return f"<div{room}><div{box}><div>{content}</div></div></div>"
