"""The use cases of the format check: findings as a report of each kind, a file mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.office.formats import known_format
from docgen.rules.report import as_html

if TYPE_CHECKING:
    from docgen.messages import Language
    from docgen.rules import Report

_PLAIN = "pdf"
"""The kind of PDF that is only looked at."""


def report_page(content: bytes, report: Report, language: Language, name: str) -> str:
    """Give the report of the file `content` as an HTML page with pictures of its pages."""
    pages = content
    if report.facts.source == "docx":
        pages, _ = known_format("pdf").make(content, _PLAIN)
    return as_html(report, pages, language, name)
