"""LibreOffice as a second engine for PDF: for a template of an office that says what our pages cannot carry.

Never taken in silence: somebody asks for it, the operator allows it (DOCGEN_LIBREOFFICE), and what was made
tells by which engine. What is issued is always made by docgen itself, whose PDF comes out the same each time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from docgen import guard
from docgen.errors import DocgenError
from docgen.messages import Message
from docgen.office.formats import known_format
from docgen.office.own_render import is_foreign, render_paper
from docgen.office.writer_work import library

if TYPE_CHECKING:
    from docgen.office.render import Rendering
    from docgen.papers import Paper

OURS, LIBREOFFICE = "docgen", "libreoffice"
ENGINES: Final = (OURS, LIBREOFFICE)


class EngineUnavailable(DocgenError):
    """Raised when a second engine is asked for where there is none; `why` tells what is lacking."""

    code = "engine-unavailable"
    status = 409


def is_there(*, allowed: bool) -> bool:
    """Tell whether LibreOffice is allowed and installed."""
    return allowed and bool(library())


def render_by_libreoffice(paper: Paper, data: object, wanted: str, *, allowed: bool) -> Rendering:
    """Make a PDF of a paper with a template of an office by LibreOffice.

    Raises EngineUnavailable, EngineFailed, and what docgen.office.own_render.render_paper raises.
    """
    format_ = known_format(wanted)
    reasons = (
        ("engine-off", not allowed),
        ("engine-missing", not library()),
        ("engine-not-offered", not is_foreign(paper) or format_.name != "pdf"),
    )
    if why := next((code for code, holds in reasons if holds), ""):
        raise EngineUnavailable(why=Message(why))
    word = render_paper(paper, data, "docx")
    answer = guard.run("pdf-by-libreoffice", {}, (word.content,))
    name = word.filename.removesuffix(".docx") + ".pdf"
    return replace(word, format=format_, content=answer.files[0], filename=name, engine=str(answer.value))
