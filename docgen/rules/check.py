"""Check a finished document: bytes in, findings out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.errors import MalformedInput
from docgen.messages import Message
from docgen.rules import docx, pdf
from docgen.rules.anatomy import take_apart
from docgen.rules.checks import RULES
from docgen.rules.finding import Finding, Report, Where
from docgen.rules.parts import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.page.model import Document
    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Facts
    from docgen.rules.rule import Hit, Rule

MAX_BYTES: Final = 32 * 1024 * 1024
MAX_PLACES: Final = 50
"""A fault at more places than this is listed at the first ones only."""
_LONGEST_WORDS = 120
_ZIP, _PDF, _OLE = b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""What Word names the one part of a file with a password."""
_PDF_HEAD = 1024


def check(content: bytes) -> Report:
    """Check a DOCX or PDF. Raises MalformedInput for bytes that are neither, are damaged or too many."""
    if len(content) > MAX_BYTES:
        raise MalformedInput(reason=Message("file-too-large", limit=MAX_BYTES // 1024 // 1024))
    if content.startswith(_ZIP):
        return check_facts(docx.read(content))
    if _PDF in content[:_PDF_HEAD]:
        return check_facts(pdf.read(content))
    locked = content.startswith(_OLE) and _LOCKED in content
    raise MalformedInput(reason=Message("office-locked" if locked else "neither-docx-nor-pdf"))


def check_document(document: Document) -> Report:
    """Check a DOCX that is already read into the page model."""
    return check_facts(docx.facts_of(document))


def check_facts(facts: Facts) -> Report:
    """Apply every rule to every document in the file; `Report.kind` is that of the first."""
    anatomies = [(take_apart(part.facts), part.before) for part in parts(facts)]
    found = [finding for rule in RULES for finding in _findings(rule, anatomies)]
    return Report(facts, anatomies[0][0].kind, tuple(sorted(found, key=_order)))


def _order(finding: Finding) -> tuple[bool, int, int, str]:
    """Errors first, then as they stand in the document."""
    where = finding.where
    return finding.severity != "error", where.page, where.block, finding.id


def _findings(rule: Rule, anatomies: list[tuple[Anatomy, int]]) -> Iterator[Finding]:
    """One finding for each thing that is wrong, with all its places."""
    groups: dict[tuple[object, ...], list[tuple[Hit, int]]] = {}
    for anatomy, before in anatomies:
        for hit in rule.find(anatomy):
            values = tuple(sorted((name, str(value)) for name, value in hit.values.items()))
            groups.setdefault((str(hit.found), hit.severity, values), []).append((hit, before))
    for hits in groups.values():
        first = hits[0][0]
        said = {**first.values, "found": first.found}
        yield Finding(
            id=rule.id,
            clause=rule.clause,
            severity=first.severity or rule.severity,
            places=tuple(_where(hit, before) for hit, before in hits[:MAX_PLACES]),
            found=first.found,
            required=Message(f"{rule.id}:required", **said),
            message=Message(rule.id, **said),
            fix=Message(f"{rule.id}:fix", **said),
        )


def _where(hit: Hit, before: int) -> Where:
    block = hit.block
    if block is None:
        return Where(hit.page + before, hit.words, hit.box)
    text = _shortened(block.text)
    words = _shortened(hit.words) or text
    return Where(block.page + before, words, block.box, block.place, block.number, text)


def _shortened(text: str) -> str:
    return text[:_LONGEST_WORDS].rsplit(" ", 1)[0] + " …" if len(text) > _LONGEST_WORDS else text
