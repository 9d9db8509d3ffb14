"""Where things stand on a PDF page, in millimetres from the top left corner of the page as it is shown."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pypdfium2 import raw

from docgen.rules.facts import Box
from docgen.rules.measure import MM

if TYPE_CHECKING:
    import pypdfium2


@dataclass(frozen=True, slots=True)
class Canvas:
    """The visible part of one page in its own points, and by how many quarters it is turned when shown."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int = 0

    @property
    def width(self) -> float:
        """Width as shown, mm."""
        return (self.top - self.bottom if self.turns % 2 else self.right - self.left) * MM

    @property
    def height(self) -> float:
        """Height as shown, mm."""
        return (self.right - self.left if self.turns % 2 else self.top - self.bottom) * MM

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Give a point of the page in points, as it is shown in mm."""
        match self.turns:
            case 1:
                across, down = y - self.bottom, x - self.left
            case 2:
                across, down = self.right - x, y - self.bottom
            case 3:
                across, down = self.top - y, self.right - x
            case _:
                across, down = x - self.left, self.top - y
        return across * MM, down * MM

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Give a rectangle of the page in points, as it is shown in mm."""
        (x1, y1), (x2, y2) = self.point(left, top), self.point(right, bottom)
        return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def canvas(page: pypdfium2.PdfPage) -> Canvas:
    """Measure `page`."""
    left, bottom, right, top = page.get_cropbox()
    return Canvas(left, bottom, right, top, page.get_rotation() // 90)


def colour(item: raw.FPDF_PAGEOBJECT, *, stroke: bool = False) -> str:
    """Colour of a page object as RRGGBB."""
    parts = [ctypes.c_uint() for _ in range(4)]
    get = raw.FPDFPageObj_GetStrokeColor if stroke else raw.FPDFPageObj_GetFillColor
    if not get(item, *parts):
        return "000000"
    return "".join(f"{part.value:02X}" for part in parts[:3])
