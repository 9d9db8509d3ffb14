from __future__ import annotations

import pytest

from docgen.page.ooxml import w
from docgen.page.shift import shift_pages
from templates_docx.source.package import LANDSCAPE, PORTRAIT, numbered_pages
from templates_docx.source.word import element


def margins(right, down):
    body = element("body", numbered_pages(PORTRAIT), numbered_pages(LANDSCAPE))
    shift_pages(body, right, down)
    return [
        tuple(round(int(found.get(w(side))) * 25.4 / 1440, 1) for side in ("top", "right", "bottom", "left"))
        for found in body.iter(w("pgMar"))
    ]


@pytest.mark.parametrize(
    ("right", "down", "expected"),
    [
        (0, 0, (20.0, 15.0, 20.0, 30.0)),
        (1.5, 0, (20.0, 13.5, 20.0, 31.5)),
        (-1.5, -2, (18.0, 16.5, 22.0, 28.5)),
        (20, 25, (45.0, 0.0, 0.0, 50.0)),
    ],
)
def test_the_text_area_of_every_section_moves(right, down, expected):
    assert margins(right, down) == [expected, expected]
