"""A finding: a rule broken at one or more places, with everything a person needs to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docgen.messages import Message
    from docgen.page.model import Place
    from docgen.rules.facts import Box, Facts
    from docgen.rules.rule import Severity


@dataclass(frozen=True, slots=True)
class Where:
    """One place in the document.

    `page` counts from 1, of a DOCX as near as can be told; `box` is in mm on that page; `place` is where it
    is in the structure of a DOCX; `block` its number in reading order, 0 for the page as a whole; `text` the
    whole paragraph that holds `words`, shortened.
    """

    page: int
    words: str = ""
    box: Box | None = None
    place: Place | None = None
    block: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """`message` says what is wrong, `found` what was found, `required` what is wanted, `fix` what to do.

    The same fault at several places is one finding with several `places`, the first of which stands for all.
    """

    id: str
    clause: str
    severity: Severity
    places: tuple[Where, ...]
    found: str
    required: Message
    message: Message
    fix: Message

    @property
    def where(self) -> Where:
        """The first place."""
        return self.places[0]


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found in one document. `kind` as in docgen.rules.anatomy.parts.Anatomy."""

    facts: Facts
    kind: str
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """How many findings break the decree's text."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def warnings(self) -> int:
        """How many are matters of practice."""
        return len(self.findings) - self.errors
