"""The report written into the Word file itself: a comment at every place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.messages import Message, say
from docgen.rules.report.words import clause_text
from docgen.rules.word_file import comment_on, open_word, paragraph_at, save_word

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from docgen.messages import Language
    from docgen.rules.finding import Finding, Report, Where


def as_comments(content: bytes, report: Report, language: Language) -> bytes:
    """Give the DOCX `content` back with a comment at each place of `report`.

    What concerns a whole page, a header or a footer is told at the first paragraph: Word has none there.
    """
    document = open_word(content)
    for finding in report.findings:
        for where in finding.places:
            paragraph = paragraph_at(document, where.place) or _first(document)
            if paragraph is not None:
                comment_on(document, paragraph._p, _said(finding, where, language))  # noqa: SLF001 # its element
    return save_word(document)


def _first(document: Document) -> Paragraph | None:
    return next(iter(document.paragraphs), None)


def _said(finding: Finding, where: Where, language: Language) -> str:
    severity = Message(f"severity-{finding.severity}").say(language)
    told = Message("check-found-required", found=finding.found, required=finding.required).say(language)
    page = "" if where.place else Message("on-page", page=where.page).say(language) + ": "
    return (
        f"{severity}: {page}{finding.message.say(language)}\n{told}\n{finding.fix.say(language)}\n"
        f"[{finding.id} · {say(clause_text(finding.clause), language)}]"
    )
