"""Images on a PDF page: where, how fine, of what ink."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

from docgen.rules.facts import Picture
from docgen.rules.ink import MAX_PIXELS, ink_of
from docgen.rules.pdf.canvas import canvas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.facts import Ink

_GREY = frozenset({raw.FPDF_COLORSPACE_DEVICEGRAY, raw.FPDF_COLORSPACE_CALGRAY})


def pictures(page: pypdfium2.PdfPage, number: int) -> Iterator[Picture]:
    """Every image drawn on `page`."""
    on = canvas(page)
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        data = raw.FPDF_IMAGEOBJ_METADATA()
        raw.FPDFImageObj_GetImageMetadata(image, page, data)
        left, bottom, right, top = image.get_bounds()
        box = on.box(left, bottom, right, top)
        if box.width <= 0 or box.height <= 0:
            continue
        small = data.width * data.height <= MAX_PIXELS
        ink, transparent = _seen(image, page) if small else ("other", False)
        yield Picture(
            page=number,
            box=box,
            png=transparent,
            transparent=transparent,
            ink=ink,
            dots=round(data.width / (box.width / 25.4)),
            coloured=data.colorspace not in _GREY and data.bits_per_pixel > 8,  # noqa: PLR2004 # one channel
        )


def _seen(image: pypdfium2.PdfImage, page: pypdfium2.PdfPage) -> tuple[Ink, bool]:
    bitmap = raw.FPDFImageObj_GetRenderedBitmap(page.pdf, page, image)
    if not bitmap:
        return "other", False
    held = pypdfium2.PdfBitmap.from_raw(bitmap)
    return ink_of(held.to_pil())
