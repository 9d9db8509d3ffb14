"""Try a template out with made-up data, to Word and to PDF: what fails or gets lost shows before any use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.page.fill import fill
from docgen.page.html import to_html
from docgen.page.read import read
from docgen.page.template import TemplateFault, load_template
from docgen.papers.example_records import example_of
from docgen.papers.uploaded import samples
from docgen.papers.uploaded.paper import OwnPaper

if TYPE_CHECKING:
    from docgen.errors import Fault
    from docgen.page.model import Loss
    from docgen.papers.paper import Data, Paper


@dataclass(frozen=True)
class Tried:
    """What came of trying: the faults, or the example as Word and PDF and what the PDF cannot carry."""

    faults: tuple[Fault, ...] = ()
    losses: tuple[Loss, ...] = ()
    docx: bytes = b""
    pdf: bytes = b""


def try_out(paper: Paper) -> Tried:
    """Fill the template with the example, with as much and with as little as its fields allow."""
    from docgen.page.pdf import ARCHIVE, to_pdf  # noqa: PLC0415 -- WeasyPrint takes half a second to import

    template = load_template(paper.word())
    filled: list[bytes] = []
    try:
        filled = [fill(template, paper.context(paper.load(record))) for record in _records(paper)]
    except TemplateFault as fault:
        return Tried(faults=fault.faults)
    losses: dict[Loss, None] = {}
    made: list[bytes] = []
    for docx in filled:
        document = read(docx)
        html = to_html(document)
        made.append(to_pdf(html, ARCHIVE))
        losses |= dict.fromkeys(document.losses + html.losses)
    return Tried((), tuple(losses), filled[0], made[0])


def _records(paper: Paper) -> list[Data]:
    if isinstance(paper, OwnPaper):
        return [make(paper.fields) for make in (samples.example, samples.full, samples.least)]
    return [example_of(paper)]
