"""Lines of a PDF page, also those that a program draws as areas seen through a narrow shape."""

from __future__ import annotations

import pypdfium2
import pytest

from docgen.page.html import Html
from docgen.page.pdf import to_pdf
from docgen.rules.pdf.strokes import drawn

HEAD = "<title>Kẻ</title><style>@page { size: 100mm 50mm; margin: 10mm } body, div { margin: 0 }</style>"


def strokes(body: str) -> list[tuple[float, float, float]]:
    """Left end, right end and height in mm of each line of a page 100 × 50 mm with margins of 10 mm."""
    markup = f"<!doctype html><html lang='vi'><head>{HEAD}</head><body>{body}</body></html>"
    with pypdfium2.PdfDocument(to_pdf(Html(markup, {}))) as pdf:
        return [(one.left, one.right, one.y) for one in drawn(pdf[0], 1).strokes]


def test_a_border_on_one_side_is_a_line():
    found = strokes("<div style='height: 5mm; margin: 4mm 20mm 0 30mm; border-top: 0.75pt solid'>x</div>")
    assert found == [pytest.approx((40, 70, 14.13), abs=0.05)]


def test_an_area_is_no_line():
    assert strokes("<div style='height: 5mm; background: black'></div>") == []


def test_a_border_all_round_is_a_box():
    body = "<div style='width: 30mm; height: 7mm; border: 0.75pt solid red'>x</div>"
    markup = f"<!doctype html><html lang='vi'><head>{HEAD}</head><body>{body}</body></html>"
    with pypdfium2.PdfDocument(to_pdf(Html(markup, {}))) as pdf:
        (frame,) = drawn(pdf[0], 1).frames
    box = (frame.box.left, frame.box.top, frame.box.right, frame.box.bottom)
    assert (frame.colour, box) == ("FF0000", pytest.approx((10.1, 10.1, 40.4, 17.4), abs=0.2))
