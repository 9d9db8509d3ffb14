"""The page of a record as it stands, finished or not: the same HTML that becomes the PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.errors import DocgenError, Fault
from docgen.office.outline import outline
from docgen.page.fill import fill
from docgen.page.html import to_html
from docgen.page.read import read
from docgen.page.template import load_template
from docgen.papers.warnings import warnings
from docgen.rules import check

if TYPE_CHECKING:
    from docgen.papers import Paper
    from docgen.rules import Report


@dataclass(frozen=True)
class Preview:
    """`markup`: the pages, "" when not even an outline can be shown. `faults`: what is wrong or lacking.

    `doubts` are to be looked at again; `docx` is what the pages were made of.
    """

    markup: str
    faults: tuple[Fault, ...]
    doubts: tuple[Fault, ...]
    docx: bytes


def preview(paper: Paper, data: dict[str, Any]) -> Preview:
    """Show a record that may be incomplete; dots stand for what is not there yet."""
    found = outline(paper, data)
    if found.record is None:
        return Preview("", found.faults, (), b"")
    try:
        docx = fill(load_template(paper.word()), paper.context(found.record))
    except DocgenError as error:
        return Preview("", (*found.faults, *(error.faults or (Fault("", error.message),))), (), b"")
    doubts = tuple(warnings(paper.kind, found.record))
    return Preview(to_html(read(docx)).standalone(), found.faults, doubts, docx)


def check_form(made: Preview) -> Report | None:
    """Check the form of the pages of a preview; None where there are none."""
    return check(made.docx) if made.docx else None
