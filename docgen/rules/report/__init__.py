"""Findings as people and programs want them; every writer is one function from a Report to text or bytes."""

from docgen.rules.report.as_comments import as_comments
from docgen.rules.report.as_html import as_html
from docgen.rules.report.as_json import SCHEMA, as_json
from docgen.rules.report.as_sarif import as_sarif
from docgen.rules.report.as_text import as_text

__all__ = ["SCHEMA", "as_comments", "as_html", "as_json", "as_sarif", "as_text"]
