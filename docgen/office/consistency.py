"""Whether the papers of one dossier agree: read back from the files that were made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.errors import DocgenError
from docgen.page.read import read
from docgen.papers.consistency import report
from schemas import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docgen.office.render import Rendering
    from docgen.papers.consistency import Report


class InconsistentDossier(DocgenError):
    """Raised by a face after it has given the files of a dossier whose papers do not agree."""

    code = "inconsistent-dossier"
    status = 409


def consistency(kind: str, data: object, made: Iterable[Rendering]) -> Report:
    """Compare the finished papers of the record `data`; say what the papers not made need."""
    documents = {
        rendering.paper: read(rendering.content) for rendering in made if rendering.format.name == "docx"
    }
    return report(kind, load(kind, data), documents)
