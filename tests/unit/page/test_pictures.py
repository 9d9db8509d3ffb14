from __future__ import annotations

import base64
import io

import pytest
from PIL import Image

from docgen.page.fill import fill
from docgen.page.model import InlineImage
from docgen.page.read import read
from docgen.page.read.drawings import WP
from docgen.page.template import load_template
from schemas.pictures import BLANK
from templates_docx.source.blocks import styled, tag
from templates_docx.source.drawings import picture
from templates_docx.source.package import PORTRAIT, Own, docx, numbered_pages
from tests.rig.word import tree

MM = 72 / 25.4


def png(width, height):
    made = io.BytesIO()
    Image.new("RGB", (width, height), "red").save(made, "PNG")
    return base64.b64encode(made.getvalue()).decode()


def template(*blocks):
    own = Own(pictures=(("emblem", base64.b64decode(BLANK)),))
    return load_template(docx("Mẫu thử", blocks, numbered_pages(PORTRAIT), own=own))


PLACE = styled("Nội dung", picture("emblem", "emblem", (24, 24)))


def shown(document):
    return [
        inline.image
        for paragraph in read(document).paragraphs()
        for inline in paragraph.inlines
        if isinstance(inline, InlineImage)
    ]


@pytest.mark.parametrize(
    ("pixels", "size"), [((100, 100), (24, 24)), ((100, 200), (12, 24)), ((400, 100), (24, 6))]
)
def test_the_records_picture_takes_the_place_in_its_own_shape(pixels, size):
    content = png(*pixels)
    (image,) = shown(fill(template(PLACE), {"pictures": {"emblem": content}}))
    assert image.content == base64.b64decode(content)
    assert (image.width, image.height) == pytest.approx((size[0] * MM, size[1] * MM), abs=0.1)


def test_without_a_picture_the_templates_own_stays():
    (image,) = shown(fill(template(PLACE), {}))
    assert image.content == base64.b64decode(BLANK)


def test_a_picture_without_a_place_goes_nowhere():
    (image,) = shown(fill(template(PLACE), {"pictures": {"logo": png(2, 2)}}))
    assert image.content == base64.b64decode(BLANK)


def test_every_drawing_has_a_number_of_its_own():
    made = template(tag("{%p for one in many %}"), PLACE, tag("{%p endfor %}"))
    document = fill(made, {"many": [1, 2, 3], "pictures": {"emblem": png(2, 1)}})
    assert [one.get("id") for one in tree(document).iter(f"{WP}docPr")] == ["1", "2", "3"]
    assert len(shown(document)) == 3
