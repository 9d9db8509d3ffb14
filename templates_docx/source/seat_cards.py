"""Biển tên: three cards on a sheet on its side, each folded into a roof with the name on both slopes.

The two slopes of a roof stand head to head: their text runs downwards on the left, upwards on the right, so
that the top of the letters is at the fold (dashed) between them. The other lines are to cut along.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from docgen.papers.seat_cards import ACROSS, EDGE, FACE, LENGTH, LONG_NAME_STYLE, NAME_STYLE, POST_STYLE
from templates_docx.source.blocks import styled, tag, tag_row
from templates_docx.source.package import Own, docx
from templates_docx.source.styles import NORMAL, PLAIN_TABLE, style_id
from templates_docx.source.word import Cell, Direction, LineKind, Page, Row, Side, section, table

NAME: Final = "seat-cards.docx"

_SHEET: Final = Page(297, 210, top=9, right=10, bottom=9, left=10, header=5)
"""A4 on its side, the edges that a printer cannot reach left white."""
_CARD: Final = replace(NORMAL, align="center", based_on=NORMAL.name, left=EDGE, right=EDGE)
CARD_STYLES: Final = (  # two lines of a long name and two of a post are 41 mm high; no text needs more lines
    replace(_CARD, name=NAME_STYLE, size=44, bold=True),
    replace(_CARD, name=LONG_NAME_STYLE, size=34, bold=True),
    replace(_CARD, name=POST_STYLE, size=16),
)
_SIDES: Final[tuple[Side, ...]] = ("top", "left", "bottom", "right")


def build() -> bytes:
    """Make the template."""
    columns = 2 * ACROSS
    rows = [
        tag_row("{%tr for sheet in sheets %}", columns),
        Row(
            tuple(face for place in range(ACROSS) for face in _card(f"sheet.cards[{place}]")),
            height=LENGTH,
            exact=True,
        ),
        tag_row("{%tr endfor %}", columns),
    ]
    cards = table(style_id(PLAIN_TABLE), [FACE] * columns, rows)
    return docx("Biển tên", [cards, styled("Ngắt phần")], section(_SHEET, {}), own=Own(CARD_STYLES))


def _card(card: str) -> tuple[Cell, Cell]:
    return _face(card, "tbRl", fold="right"), _face(card, "btLr", fold="left")


def _face(card: str, direction: Direction, *, fold: Side) -> Cell:
    edges: tuple[tuple[Side, LineKind], ...] = tuple(
        (side, "dashed" if side == fold else "single") for side in _SIDES
    )
    text = (
        tag(f"{{%p if {card}.is_long %}}"),
        styled(LONG_NAME_STYLE, f"{{{{ {card}.name }}}}"),
        tag("{%p else %}"),
        styled(NAME_STYLE, f"{{{{ {card}.name }}}}"),
        tag("{%p endif %}"),
        tag(f"{{%p if {card}.position %}}"),
        styled(POST_STYLE, f"{{{{ {card}.position }}}}"),
        tag("{%p endif %}"),
    )
    return Cell(text, vertical="center", direction=direction, edges=edges)
