"""The main use case: a record in, one paper or the whole dossier out; all is made before any is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.errors import InvalidRecord
from docgen.office.catalogue import paper_of
from docgen.office.formats import Format, known_format
from docgen.office.letters import check_letters
from docgen.office.naming import file_name
from docgen.page.fill import fill
from docgen.page.template import load_template
from docgen.papers import PAPERS, Paper
from docgen.papers.warnings import warnings
from schemas import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.errors import Fault
    from docgen.page.model import Loss

DOSSIER_FORMATS = ("docx", "pdf")


@dataclass(frozen=True)
class Rendering:
    """One finished file of a `paper` (its slug).

    `losses`: what of the template this format could not carry, with places. `warnings`: what to look at again
    in the record. `engine`: what laid out its pages.
    """

    format: Format
    content: bytes
    filename: str
    losses: tuple[Loss, ...]
    paper: str
    warnings: tuple[Fault, ...]
    engine: str = "docgen"


def render(slug: str, data: object, format: str, *, variant: str | None = None) -> Rendering:  # noqa: A002
    """Make the paper `slug` from `data`, a record as JSON values, in `format`.

    `variant` is a kind of PDF, one of docgen.page.pdf.VARIANTS; None takes the one for keeping.

    Raises NotKnown for the paper, format or variant, InvalidRecord with every fault of the record.
    """
    paper, wanted = paper_of(slug), known_format(format)
    return render_as(paper, data, wanted, variant)


def render_as(paper: Paper, data: object, wanted: Format, variant: str | None) -> Rendering:
    """Make a paper that was found already. Raises InvalidRecord with every fault of the record."""
    return _finish(_fill(paper, paper.load(data)), wanted, data, variant)


def render_in_each(paper: Paper, data: object, formats: Sequence[str]) -> tuple[Rendering, ...]:
    """Make a paper in several formats, filled once. Raises NotKnown, InvalidRecord."""
    filled = _fill(paper, paper.load(data))
    return tuple(_finish(filled, known_format(name), data, None) for name in formats)


def dossier(kind: str, data: object, *, variant: str | None = None) -> tuple[Rendering, ...]:
    """Make every paper for which the record has its section, each as DOCX and PDF.

    Raises NotKnown for the kind, InvalidRecord with every fault: of the record, and of what a paper
    lacks. A record with no section for any paper of its kind lacks them all.
    """
    record = load(kind, data)
    papers = [paper for paper in PAPERS.values() if paper.kind == kind]
    wanted = [paper for paper in papers if record[paper.section]] or papers
    if faults := [fault for paper in wanted for fault in paper.lacks(record)]:
        raise InvalidRecord(faults, count=len(faults))
    filled = [_fill(paper, record) for paper in wanted]
    return tuple(
        _finish(each, known_format(name), data, variant) for each in filled for name in DOSSIER_FORMATS
    )


@dataclass(frozen=True)
class _Filled:
    """A paper in Word, from which every format is made."""

    paper: Paper
    context: dict[str, Any]
    number: int | None
    docx: bytes
    warnings: tuple[Fault, ...]


def _fill(paper: Paper, record: dict[str, Any]) -> _Filled:
    context = paper.context(record)
    docx = fill(load_template(paper.word()), context)
    return _Filled(paper, context, paper.number_in(record), docx, tuple(warnings(paper.kind, record)))


def _finish(filled: _Filled, wanted: Format, data: object, variant: str | None) -> Rendering:
    if wanted.embeds_font:
        check_letters(filled.paper, filled.context, data)
    content, losses = wanted.make(filled.docx, variant)
    numbered = "" if filled.number is None else filled.context["number_line"]
    name = file_name(filled.paper.file_title(filled.context), numbered, wanted.name)
    return Rendering(wanted, content, name, losses, filled.paper.slug, filled.warnings)
