"""The report for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.messages import Message, say
from docgen.rules.report.words import clause_text, place_text

if TYPE_CHECKING:
    from docgen.messages import Language
    from docgen.rules.finding import Finding, Report

_COLOURS = {"error": "31", "warning": "33"}
_BOLD, _FAINT = "1", "2"


def as_text(report: Report, language: Language, *, colours: bool) -> str:
    """Give the report as lines, errors first, the counts last; `colours` by ANSI escapes."""
    lines = [line for finding in report.findings for line in _lines(finding, language, colours=colours)]
    counts = Message("check-counts", errors=report.errors, warnings=report.warnings)
    summary = counts if report.findings else Message("check-clean")
    return "\n".join([*lines, _painted(summary.say(language), _BOLD, colours=colours)]) + "\n"


def _lines(finding: Finding, language: Language, *, colours: bool) -> list[str]:
    severity = Message(f"severity-{finding.severity}").say(language)
    head = _painted(severity, _COLOURS[finding.severity], colours=colours)
    about = _painted(
        f"[{finding.id} · {say(clause_text(finding.clause), language)}]", _FAINT, colours=colours
    )
    where = place_text(finding.where).say(language)
    if more := len(finding.places) - 1:
        where += " " + Message("and-elsewhere", count=more).say(language)
    words = f": {_one_line(finding.where.words)}" if finding.where.words else ""
    told = Message("check-found-required", found=finding.found, required=finding.required).say(language)
    return [
        f"{head}  {finding.message.say(language)}  {about}",
        f"    {where}{words}",
        f"    {_one_line(told)}",
        f"    → {_one_line(finding.fix.say(language))}",
        "",
    ]


def _one_line(text: str) -> str:
    """Words of a file command no terminal: what does not print is left out."""
    return "".join(character for character in " ".join(text.split()) if character.isprintable())


def _painted(text: str, code: str, *, colours: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colours else text
