"""The formats a paper comes in, each made from its filled DOCX: one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.errors import NotKnown
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docgen.page.model import Loss

Made = tuple[bytes, "tuple[Loss, ...]"]
"""A file, and what of the DOCX it could not carry."""


@dataclass(frozen=True)
class Format:
    """A file format: its name is also the ending of its files."""

    name: str
    media_type: str
    make: Callable[[bytes, str | None], Made]
    embeds_font: bool = False
    """The file brings its letters along, so the font must have them all."""
    kept: bool = True
    """A file to keep under a name; otherwise something to look at."""


def _docx(docx: bytes, _: str | None) -> Made:
    return docx, ()


def _html(docx: bytes, _: str | None) -> Made:
    from docgen.page.html import to_html  # noqa: PLC0415 -- a call for a DOCX must not wait for the page's imports
    from docgen.page.read import read  # noqa: PLC0415

    document = read(docx)
    html = to_html(document)
    return html.standalone().encode(), document.losses + html.losses


def _pdf(docx: bytes, variant: str | None) -> Made:
    from docgen.page.html import to_html  # noqa: PLC0415
    from docgen.page.pdf import ARCHIVE, to_pdf  # noqa: PLC0415 -- WeasyPrint takes half a second to import
    from docgen.page.read import read  # noqa: PLC0415

    document = read(docx)
    html = to_html(document)
    return to_pdf(html, variant or ARCHIVE), document.losses + html.losses


FORMATS: Mapping[str, Format] = {
    format_.name: format_
    for format_ in (
        Format("pdf", "application/pdf", _pdf, embeds_font=True),
        Format("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", _docx),
        Format("html", "text/html", _html, kept=False),
    )
}
"""Name → format; the first is what is sent when nobody asks for one."""


def known_format(name: str) -> Format:
    """Find a format by its name. Raises NotKnown."""
    if name not in FORMATS:
        raise NotKnown(what=Message("what-format"), name=name)
    return FORMATS[name]
