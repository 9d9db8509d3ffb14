"""What a worker of the guard does for docgen.office.checking: read the file, say what breaks the format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docgen.office.formats import known_format
from docgen.rules import check
from docgen.rules.mend import mend
from docgen.rules.report import as_comments, as_html, as_json, as_sarif, as_text
from docgen.rules.report.pages import drawn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.messages import Language
    from docgen.rules import Report
    from docgen.rules.report.pages import Mark

_Made = tuple[Any, tuple[bytes, ...]]
_PLAIN = "pdf"
"""The kind of PDF that is only looked at."""


def findings(arguments: Mapping[str, Any], files: tuple[bytes, ...]) -> _Made:
    """Check one file; give the findings as JSON."""
    return as_json(check(files[0]), arguments["language"]), ()


def report(arguments: Mapping[str, Any], files: tuple[bytes, ...]) -> _Made:
    """Check one file, mend it if that is wanted; give a report and the files asked for."""
    content, language, wanted = files[0], arguments["language"], arguments["files"]
    found = check(content)
    made: dict[str, bytes] = {}
    mended = 0
    if found.facts.source == "docx":
        if "fix" in wanted:
            done = mend(content)
            content, found, mended = done.content, done.left, len(done.mended)
            made["fix"] = content
        if "comments" in wanted:
            made["comments"] = as_comments(content, found, language)
    marks = []
    if "pages" in wanted:
        for page in drawn(found, _pages(content, found), small=True):
            made[f"page-{page.number}"] = page.picture
            marks.append([_told_of(mark) for mark in page.marks])
    if "html" in wanted:
        made["html"] = _page(content, found, language, arguments["name"]).encode()
    said = {
        "source": found.facts.source,
        "left": len(found.findings),
        "mended": mended,
        "report": _told(found, language, arguments["name"], arguments["kind"]),
        "made": list(made),
        "marks": marks,
    }
    return said, tuple(made.values())


def _told(found: Report, language: Language, name: str, kind: str) -> object:
    if kind == "json":
        return as_json(found, language)
    if kind == "sarif":
        return as_sarif(found, language, name)
    return as_text(found, language, colours=kind == "coloured")


def _page(content: bytes, found: Report, language: Language, name: str) -> str:
    return as_html(found, _pages(content, found), language, name)


def _pages(content: bytes, found: Report) -> bytes:
    """Give the document as PDF."""
    if found.facts.source == "pdf":
        return content
    made, _ = known_format("pdf").make(content, _PLAIN)
    return made


def _told_of(mark: Mark) -> dict[str, float]:
    return {side: getattr(mark, side) for side in ("number", "left", "top", "width", "height")}
