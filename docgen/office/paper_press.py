"""docgen's own papers behind the port of the register: record and template in, DOCX and PDF/A out."""

from __future__ import annotations

import functools
import hashlib
import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf

from docgen.errors import DocgenError
from docgen.office.catalogue import paper_of
from docgen.office.formats import FORMATS
from docgen.office.letters import check_letters
from docgen.office.own_paper import find_paper, is_own, kept_paper
from docgen.office.own_render import press_paper
from docgen.office.press import Described, Made
from docgen.office.readiness import versions
from docgen.page import fonts
from docgen.page.fill import fill
from docgen.page.model import Font
from docgen.page.template import load_template
from docgen.papers.uploaded.paper import OwnPaper
from docgen.register.books import Book
from docgen.register.particulars import Particulars
from docgen.rules.check import check
from docgen.wording.text import capital_first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from docgen.database.engine import Database
    from docgen.office.press import Record
    from docgen.papers import Paper

_KEPT = re.compile(r"- Lưu: (.*?)\.?")


class NotNumbered(DocgenError):
    """Raised for a paper that bears no number of its own (a list, a script, seat cards)."""

    code = "not-numbered"
    status = 422


def _at_once(make: Callable[[], Made]) -> Made:
    return make()


@dataclass(frozen=True)
class PaperPress:
    """Fits docgen.office.press.Press. `run` is how a face lets one paper be made at a time."""

    run: Callable[[Callable[[], Made]], Made] = field(default=_at_once)
    database: Database | None = None
    """Where offices' own templates are; without it there are none."""

    def describe(self, office: str, paper: str, record: Record) -> Described:
        """Check the record and say what the register will write.

        Raises NotKnown, NotNumbered, InvalidRecord with every fault.
        """
        chosen = find_paper(self.database, office, paper) if self.database else paper_of(paper)
        if isinstance(chosen, OwnPaper):
            raise NotNumbered(paper=chosen.name)
        loaded = chosen.load(record)
        context = chosen.context(loaded)
        section = loaded[chosen.section]
        if "number" not in section or not context.get("number_line"):
            raise NotNumbered(paper=chosen.name)
        symbol = context["number_line"].partition("/")[2].strip()
        code = _body_code(chosen, symbol)
        body = _body(loaded, code)
        book = Book(office, code, body_name=body["name"], body_parent=body["parent"])
        return Described(book, _particulars(chosen, context, loaded, body, symbol))

    def template(self, paper: str) -> bytes:
        """Give the template of the paper as it is now. Raises NotKnown."""
        return self._paper(paper).word()

    def numbered(self, paper: str, record: Record, number: int, issued_on: date) -> Record:
        """Put number and date into the section of the paper."""
        section = self._paper(paper).section
        return {
            **record,
            section: {**record[section], "number": number, "date": issued_on.isoformat()},
        }

    def make(self, paper: str, record: Record, template: bytes) -> Made:
        """Make DOCX and PDF/A and check the form. Raises InvalidRecord, NotRendered."""
        chosen = self._paper(paper)
        here = functools.partial(make_paper, chosen, record, template)
        return press_paper(chosen, record, template, lambda: self.run(here))

    def _paper(self, slug: str) -> Paper:
        """Find a paper already described; a template may have been taken out of use since."""
        if self.database is None or not is_own(slug):
            return paper_of(slug)
        return kept_paper(self.database, slug)


def make_paper(paper: Paper, record: Record, template: bytes) -> Made:
    """Make DOCX and PDF/A of a numbered record and check the form. Raises InvalidRecord, NotRendered."""
    context = paper.context(paper.load(record))
    check_letters(paper, context, record)
    docx = fill(load_template(template), context)
    pdf, losses = FORMATS["pdf"].make(docx, None)
    report = check(docx)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = len(opened.pages)
    return Made(
        {"document.docx": docx, "document.pdf": pdf},
        pages,
        _engine(),
        _fonts(),
        {
            "errors": report.errors,
            "warnings": report.warnings,
            "findings": [
                {
                    "id": finding.id,
                    "severity": finding.severity,
                    "clause": finding.clause,
                    "message": str(finding.message),
                    "found": finding.found,
                }
                for finding in report.findings
            ],
            "losses": [str(loss) for loss in losses],
        },
    )


@functools.cache
def _engine() -> str:
    return " ".join(f"{name} {version}" for name, version in versions().items())


@functools.cache
def _fonts() -> str:
    """Hash the font files, in the order of the cuts."""
    hashed = hashlib.sha256()
    for file in fonts.files(Font().family):
        hashed.update(hashlib.sha256(file.read_bytes()).digest())
    return hashed.hexdigest()


def _body_code(paper: Paper, symbol: str) -> str:
    """Name the body whose numbers the paper takes: `SNV` of `QĐ-SNV`, `CTrPH-SNV-ĐPTTH` or `SNV-TĐKT`."""
    parts = symbol.split("-")
    return parts[1] if paper.type_code and len(parts) > 1 else parts[0]


def _body(loaded: Record, code: str) -> Record:
    """Find the issuing body in the record: the one of that abbreviation, else the first."""
    bodies = [each for each in _groups(loaded) if {"symbol", "name", "parent"} <= each.keys()]
    return next((body for body in bodies if body["symbol"] == code), bodies[0])


def _particulars(paper: Paper, context: Record, loaded: Record, body: Record, symbol: str) -> Particulars:
    signature: Record = next(iter(context.get("signatures", [])), {"name": "", "lines": [""]})
    posts = (
        each["post"] for each in _groups(loaded) if each.get("name") == signature["name"] and "post" in each
    )
    lines = context.get("recipients", [])
    kept = next((found[1] for line in lines if (found := _KEPT.fullmatch(line))), "")
    filing = loaded[paper.section].get("filing") or {}
    return Particulars(
        symbol=symbol,
        type_code=symbol.partition("-")[0] if paper.type_code else "",
        type_name=capital_first(context["type_name"].lower()) or "Công văn",
        subject=context.get("abstract", ""),
        body_name=body["name"],
        signer_name=signature["name"],
        signer_position=next(posts, signature["lines"][-1]),
        recipients="\n".join(line.lstrip("- ").rstrip(";.") for line in lines if not _KEPT.fullmatch(line)),
        kept_by=kept,
        copies=filing.get("issued"),
    )


def _groups(value: Any) -> Iterator[Record]:  # noqa: ANN401 # any part of a record
    """Go through every group of entries of a record, outer ones first."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _groups(each)
