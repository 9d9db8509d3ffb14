"""Giấy khen, bằng khen: one page for each, A4 or A3 on its side; lines in the order of NĐ 98/2023, Đ104.

Each line stands in a row of fixed height, so it stands at the same place whatever the others say and whether
the stock has them already. The frame is drawn as rectangles placed by the paper, without corner ornament; the
ground is plain. On the calibration sheet crosses and base lines placed by the margins stand for the frame.
"""

from __future__ import annotations

import base64
from itertools import accumulate, count
from typing import TYPE_CHECKING, Final

from docgen.page.fonts import face
from docgen.page.rule_lines import MOTTO_RULE
from docgen.papers.certificate import TEXT
from schemas.pictures import BLANK
from templates_docx.source.blocks import COUNTRY, MOTTO, styled, tag
from templates_docx.source.certificate_styles import A3, A4, CERTIFICATE_STYLES, RED, Size
from templates_docx.source.drawings import Frame, Stroke, frame, line, picture
from templates_docx.source.package import Own, docx
from templates_docx.source.styles import FONT, PLAIN_TABLE, style_id
from templates_docx.source.word import Page, Row, cell, section, section_break, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from docgen.page.fonts import Face
    from templates_docx.source.styles import ParagraphStyle
    from templates_docx.source.word import Vertical

NAME: Final = "certificate.docx"
EMBLEM: Final = "emblem"
GOLD: Final = "C9A24B"
BASE_LINE: Final = "2E75B6"

TOP, SIDE, BOTTOM = 17.0, (297 - TEXT) / 2, 6.0
ROWS: Final = {
    "quốc huy": 26.0,
    "quốc hiệu": 7.5,
    "tiêu ngữ": 10.0,
    "người tặng": 10.0,
    "tặng": 8.0,
    "danh hiệu": 18.0,
    "tên": 13.0,
    "đơn vị": 8.5,
    "thành tích": 22.0,
    "ngày": 8.0,
    "chức vụ": 13.0,
    "người ký": 28.0,
}
"""Height of each row on A4, mm, named by the style of its line."""
LINES: Final = (
    ("Quốc hiệu", "quốc hiệu", "quốc hiệu"),
    ("Tiêu ngữ", "tiêu ngữ", "tiêu ngữ"),
    ("người tặng", "người tặng", "người tặng"),
    ("tặng", "tặng", "tặng"),
    ("danh hiệu", "danh hiệu", "danh hiệu"),
    ("tên", "tên", "tên"),
    ("đơn vị", "đơn vị", "đơn vị"),
    ("thành tích", "thành tích", "thành tích"),
    ("số quyết định", "ngày", "quyết định"),
    ("địa danh, ngày", "ngày", "ngày"),
    ("số sổ vàng", "chức vụ", "quyết định"),
    ("chức vụ", "chức vụ", "chức vụ"),
)
"""Lines of text from the top: what stands there, in which row, in which style."""
FRAME: Final = ((8.0, 1.5, RED), (10.0, 4.5, GOLD), (12.0, 0.75, RED))
"""Distance from the edge of the paper (mm on A4), thickness (pt), colour of each line of the frame."""
CROSS_AT: Final = 20.0
"""Distance of the crosses from the edges of the paper, mm, on any size."""
CROSS_ARM: Final = 5
_MM: Final = 25.4 / 72
_ANCHOR: Final = 1.0
"""Height of the paragraph in which frame and crosses are anchored, pt."""
EMBLEM_SIDE: Final = 24.0
LEFT_COLUMN: Final = 127.0


def build() -> bytes:
    """Make the template."""
    blocks = [
        tag("{%p if not a3 %}"),
        *_certificates(A4),
        section_break(style_id("Ngắt phần"), section(_page(A4), {})),
        tag("{%p endif %}"),
        tag("{%p if a3 %}"),
        *_certificates(A3),
        styled("Ngắt phần"),
        tag("{%p endif %}"),
    ]
    return docx(
        "Giấy khen, bằng khen",
        blocks,
        section(_page(A3), {}),
        own=Own(CERTIFICATE_STYLES, ((EMBLEM, base64.b64decode(BLANK)),)),
    )


def base_lines(size: Size) -> dict[str, float]:
    """Where the lines of text stand: name → distance of the base line from the top of the text area, mm.

    The anchor of the frame goes before the rows; the signer's name stands at the bottom of its row.
    """
    tops = dict(zip(ROWS, accumulate(map(size.mm, ROWS.values()), initial=_ANCHOR * _MM), strict=False))
    found = {name: tops[row] + _down(size.style(style)) for name, row, style in LINES}
    bottom = tops["người ký"] + size.mm(ROWS["người ký"])
    signer = size.style("người ký")
    return {**found, "họ tên người ký": bottom - signer.size * _face(signer).descent * _MM}


def _down(style: ParagraphStyle) -> float:
    """Tell how far below the top of its row the first line of a style stands, mm."""
    cut = _face(style)
    return (style.before + style.size * (cut.gap + cut.ascent)) * _MM


def _face(style: ParagraphStyle) -> Face:
    return face(FONT, bold=style.bold, italic=style.italic)


def _page(size: Size) -> Page:
    top, side, bottom = map(size.mm, (TOP, SIDE, BOTTOM))
    return Page(*size.paper, top=top, right=side, bottom=bottom, left=side, header=bottom)


def _certificates(size: Size) -> list[Element]:
    start = size.name("đầu trang")
    numbers = count(1)
    return [
        tag("{%p for certificate in certificates %}"),
        tag("{%p if shows.frame %}"),
        styled(start, *(frame(drawn, next(numbers)) for drawn in _frames(size))),
        tag("{%p elif shows.calibration %}"),
        styled(start, *(line(stroke, next(numbers)) for stroke in _calibration(size))),
        tag("{%p else %}"),
        styled(start),
        tag("{%p endif %}"),
        table(style_id(PLAIN_TABLE), _columns(size), _rows(size)),
        tag("{%p endfor %}"),
    ]


def _columns(size: Size) -> tuple[float, float]:
    left = size.mm(LEFT_COLUMN)
    return left, _page(size).text_width - left


def _rows(size: Size) -> Iterator[Row]:
    side = size.mm(EMBLEM_SIDE)
    yield _row(
        size,
        "quốc huy",
        tag("{%p if shows.emblem %}"),
        styled(size.name("quốc huy"), picture(EMBLEM, EMBLEM, (side, side))),
        tag("{%p endif %}"),
        tag("{%p for note in notes %}"),
        styled(size.name("chỉ dẫn"), "{{ note }}"),
        tag("{%p endfor %}"),
    )
    yield _row(size, "quốc hiệu", *_shown(size, "country", "quốc hiệu", COUNTRY))
    yield _row(
        size,
        "tiêu ngữ",
        *_shown(size, "country", "tiêu ngữ", MOTTO, styled(MOTTO_RULE)),
    )
    yield _row(size, "người tặng", *_shown(size, "giver", "người tặng", "{{ giver }}"))
    yield _row(size, "tặng", *_shown(size, "title", "tặng", "{{ verb }}"))
    yield _row(size, "danh hiệu", *_shown(size, "title", "danh hiệu", "{{ type_name }}"))
    for name, key in (("tên", "name"), ("đơn vị", "about"), ("thành tích", "achievement")):
        yield _row(size, name, styled(size.name(name), f"{{{{ certificate.{key} }}}}"))
    decision = size.name("quyết định")
    yield _halves(
        size,
        "ngày",
        [styled(decision, "{{ decision }}")],
        [styled(size.name("ngày"), "{{ place_date_line }}")],
    )
    yield _halves(
        size,
        "chức vụ",
        [styled(decision, "{{ certificate.golden_number }}")],
        [
            tag("{%p for line in signatures[0].lines %}"),
            styled(size.name("chức vụ"), "{{ line }}"),
            tag("{%p endfor %}"),
        ],
    )
    yield _halves(
        size,
        "người ký",
        [styled(decision)],
        [
            tag("{%p if signatures[0].other_post %}"),
            styled(size.name("người ký"), "{{ signatures[0].other_post }}"),
            tag("{%p endif %}"),
            styled(size.name("người ký"), "{{ signatures[0].name }}"),
        ],
        "bottom",
    )


def _shown(size: Size, flag: str, name: str, text: str, *more: Element) -> list[Element]:
    """Make a line that is left out where the stock has it; its row keeps its height."""
    return [
        tag(f"{{%p if shows.{flag} %}}"),
        styled(size.name(name), text),
        *more,
        tag("{%p endif %}"),
    ]


def _row(size: Size, name: str, *blocks: Element) -> Row:
    return Row((cell(*blocks, columns=2),), height=size.mm(ROWS[name]))


def _halves(
    size: Size, name: str, left: list[Element], right: list[Element], vertical: Vertical = "top"
) -> Row:
    return Row((cell(*left), cell(*right, vertical=vertical)), height=size.mm(ROWS[name]))


def _frames(size: Size) -> Iterator[Frame]:
    width, height = size.paper
    for inset, thickness, colour in FRAME:
        at = size.mm(inset)
        yield Frame(at, at, width - 2 * at, height - 2 * at, size.mm(thickness), colour)


def _calibration(size: Size) -> Iterator[Stroke]:
    """Draw a cross with millimetre marks near each corner, and the base line of each line of text."""
    page = _page(size)
    for x in (CROSS_AT, page.width - CROSS_AT):
        for y in (CROSS_AT, page.height - CROSS_AT):
            yield from _cross(x - page.left, y - page.top)
    for at in base_lines(size).values():
        yield Stroke((0, at), (page.text_width, at), 0.5, BASE_LINE)


def _cross(x: float, y: float) -> Iterator[Stroke]:
    for step in range(-CROSS_ARM, CROSS_ARM + 1):
        mark = CROSS_ARM if step == 0 else 1
        yield Stroke((x + step, y - mark), (x + step, y + mark), 0.5, "000000")
        yield Stroke((x - mark, y + step), (x + mark, y + step), 0.5, "000000")
