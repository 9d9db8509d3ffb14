"""The styles of certificates, in two sizes of paper: A3 is A4 enlarged, all else alike.

Nghị định 98/2023/NĐ-CP, Điều 104 (repealed, the best text available) says which lines are red, bold or
italic; type and sizes are the awarding body's own choice. No other paper has these styles.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from docgen.papers.certificate import EDGES, ENLARGED
from templates_docx.source.styles import NORMAL, ParagraphStyle

RED: Final = "C00000"
CLAUSE: Final = "NĐ 98/2023, Đ104"


def _style(name: str, size: float, **changes: Any) -> ParagraphStyle:  # noqa: ANN401 - fields of the style
    base = {"align": "center", "based_on": NORMAL.name, **changes}
    return ParagraphStyle(f"Giấy khen - {name}", CLAUSE, size=size, **base)


def _edges(name: str) -> dict[str, float]:
    return dict.fromkeys(("left", "right"), EDGES[name])


_A4: Final = (
    _style("đầu trang", 1, line=1, page_break=True),
    _style("quốc huy", 10, before=2),
    _style("quốc hiệu", 15, bold=True, before=2),
    _style("tiêu ngữ", 15, bold=True),
    _style("người tặng", 18, bold=True, colour=RED, before=4),
    _style("tặng", 15, bold=True, before=3),
    _style("danh hiệu", 40, bold=True, colour=RED),
    _style("tên", 28, bold=True, before=2, **_edges("tên")),
    _style("đơn vị", 16, before=3, **_edges("đơn vị")),
    _style("thành tích", 16, before=3, **_edges("thành tích")),
    _style("quyết định", 13, bold=True, italic=True, before=4),
    _style("ngày", 14, bold=True, italic=True, before=3),
    _style("chức vụ", 14, bold=True),
    _style("người ký", 14, bold=True),
    _style("chỉ dẫn", 9, align="left", left=8),
)
"""`before` sets where each line stands in its row."""


@dataclass(frozen=True)
class Size:
    """A size of paper on its side (mm): how much larger than A4 everything is, how its styles are called."""

    paper: tuple[float, float]
    factor: float
    prefix: str

    def mm(self, millimetres: float) -> float:
        """Enlarge a length, to a tenth: LibreOffice turns some upright lines at odder places."""
        return round(millimetres * self.factor, 1)

    def name(self, name: str) -> str:
        """Name a style: `Giấy khen A3 - tên`."""
        return f"{self.prefix} - {name}"

    def style(self, name: str) -> ParagraphStyle:
        """Find the style of this size."""
        return next(row for row in CERTIFICATE_STYLES if row.name == self.name(name))


A4: Final = Size((297, 210), ENLARGED["A4"], "Giấy khen")
A3: Final = Size((420, 297), ENLARGED["A3"], "Giấy khen A3")


def _in(size: Size, row: ParagraphStyle) -> ParagraphStyle:
    enlarged = {name: getattr(row, name) * size.factor for name in ("before", "left", "right")}
    name = size.name(row.name.partition(" - ")[2])
    return replace(row, name=name, size=round(row.size * size.factor * 2) / 2, **enlarged)


CERTIFICATE_STYLES: Final = tuple(_in(size, row) for size in (A4, A3) for row in _A4)
