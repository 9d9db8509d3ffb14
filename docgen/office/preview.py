"""The page of a record as it stands, finished or not: the same HTML that becomes the PDF."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from docgen.errors import DocgenError, Fault, InvalidRecord
from docgen.office.outline import faults_of, outline
from docgen.page.fill import fill
from docgen.page.html import to_html
from docgen.page.paged.cut import cut
from docgen.page.read import read
from docgen.page.template import load_template
from docgen.papers.warnings import warnings
from docgen.rules import check

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docgen.messages import Message
    from docgen.office.outline import Outline
    from docgen.page.html import Html
    from docgen.page.paged.pages import Pages
    from docgen.papers import Paper
    from docgen.rules.finding import Finding

_MOST_PLACES = 20
"""Places of one finding that are marked."""


@dataclass(frozen=True)
class Preview:
    """`markup`: the pages, "" when not even an outline can be shown. `faults`: what is wrong or lacking.

    `doubts` are to be looked at again.
    """

    markup: str
    faults: tuple[Fault, ...]
    doubts: tuple[Fault, ...]
    pages: Pages | None = None
    """Where the PDF breaks the pages, when that was found out."""
    stands: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Pointer of what is wrong → how the pages may write what stands in its place."""


@dataclass(frozen=True)
class Remark:
    """What pages break of the official format, by which `clause`, and whether it is an error or a warning.

    `words` are what the pages say there, shortened; none for what a page breaks as a whole.
    """

    said: Message
    clause: str
    severity: str
    words: tuple[str, ...] = ()


def preview(paper: Paper, data: dict[str, Any], known: Pages | None = None) -> Preview:
    """Show a record that may be incomplete; dots stand for what is not there yet.

    The sheets are cut where the PDF was broken last, as `known`; without it there is one for each section.
    """
    return _shown(paper, data, lambda _: known)


def preview_pages(paper: Paper, data: dict[str, Any]) -> Preview:
    """Show a record on the pages of its PDF, which is laid out for it: several times the work of `preview`.

    Raises NotRendered.
    """
    from docgen.page.paged.from_engine import pages_of  # noqa: PLC0415 -- WeasyPrint takes half a second to import

    return _shown(paper, data, pages_of)


def _shown(paper: Paper, data: dict[str, Any], broken: Callable[[Html], Pages | None]) -> Preview:
    try:
        found, docx = _made(paper, data)
    except DocgenError as error:
        return Preview("", (*faults_of(paper, data), *(error.faults or (Fault("", error.message),))), ())
    told = {fault.pointer for fault in found.faults}
    doubts = tuple(doubt for doubt in warnings(paper.kind, found.record) if doubt.pointer not in told)
    html = to_html(read(docx))
    pages = broken(html)
    shown = replace(html, markup=cut(html.markup, pages)) if pages else html
    return Preview(shown.standalone(), found.faults, doubts, pages, found.stands)


def remarks(paper: Paper, data: dict[str, Any]) -> tuple[Remark, ...]:
    """Check the form of the pages of a record as it stands: what is wrong however its gaps will be filled.

    None where there are no pages.
    """
    try:
        found, docx = _made(paper, data, by_example=True)
        findings = list(check(docx).findings)
        if found.faults:
            always = {each.message.code for each in check(_made(paper, data)[1]).findings}
            findings = [each for each in findings if each.message.code in always]
    except DocgenError:
        return ()
    return tuple(Remark(each.message, each.clause, each.severity, _words(each)) for each in findings)


def _words(finding: Finding) -> tuple[str, ...]:
    said = (place.words.removesuffix(" …") for place in finding.places[:_MOST_PLACES])
    return tuple(dict.fromkeys(filter(None, said)))


def _made(paper: Paper, data: dict[str, Any], *, by_example: bool = False) -> tuple[Outline, bytes]:
    """Outline and paper of a record; what the paper has no room for is then dots, too.

    Raises InvalidRecord where even they do not help.
    """
    refused: dict[str, Fault] = {}
    while True:
        found = outline(paper, data, by_example=by_example, refused=tuple(refused.values()))
        try:
            return found, _filled(paper, found.record)
        except InvalidRecord as refusal:
            told = {fault.pointer: fault for fault in refusal.faults}
            if told.keys() <= refused.keys():
                raise
            refused |= told


def _filled(paper: Paper, record: dict[str, Any]) -> bytes:
    return fill(load_template(paper.word()), paper.context(record))
