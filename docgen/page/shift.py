"""Everything on the page moved by some millimetres, for stock on which something is printed already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.ooxml import w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MARGINS: Final = (("left", "right"), ("top", "bottom"))


def shift_pages(body: Element, right: float, down: float) -> None:
    """Move the text area of every section, mm; what is placed by the margins moves with it.

    A margin is never less than nothing: what would leave the paper stays at its edge.
    """
    moves = tuple(round(millimetres * 1440 / 25.4) for millimetres in (right, down))
    for margins in body.iter(w("pgMar")):
        for (near, far), move in zip(_MARGINS, moves, strict=True):
            _add(margins, near, move)
            _add(margins, far, -move)


def _add(margins: Element, side: str, twips: int) -> None:
    margins.set(w(side), str(max(int(margins.get(w(side), "0")) + twips, 0)))
