"""The report as SARIF 2.1.0 (OASIS), for tools that gather findings of many checkers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docgen.messages import Message, say
from docgen.rules.checks import RULES
from docgen.rules.report.words import clause_text, place_text

if TYPE_CHECKING:
    from docgen.messages import Language
    from docgen.rules.finding import Finding, Report, Where

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(report: Report, language: Language, name: str) -> dict[str, Any]:
    """Give the report as a SARIF log; `name` is that of the file checked."""
    used = {finding.id for finding in report.findings}
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "docgen",
                        "rules": [_rule(r.id, r.clause, language) for r in RULES if r.id in used],
                    }
                },
                "language": {"vi": "vi-VN", "en": "en-US"}[language],
                "results": [_result(finding, language, name) for finding in report.findings],
            }
        ],
    }


def _rule(identifier: str, clause: str, language: Language) -> dict[str, Any]:
    return {
        "id": identifier,
        "shortDescription": {"text": Message(identifier).say(language)},
        "help": {"text": say(clause_text(clause), language)},
    }


def _result(finding: Finding, language: Language, name: str) -> dict[str, Any]:
    told = Message("check-found-required", found=finding.found, required=finding.required).say(language)
    return {
        "ruleId": finding.id,
        "level": finding.severity,
        "message": {"text": f"{finding.message.say(language)} {told} → {finding.fix.say(language)}"},
        "locations": [_location(where, language, name) for where in finding.places],
    }


def _location(where: Where, language: Language, name: str) -> dict[str, Any]:
    said = {"fullyQualifiedName": str(where.place) if where.place else f"page[{where.page}]"}
    return {
        "physicalLocation": {"artifactLocation": {"uri": name}},
        "logicalLocations": [said],
        "message": {"text": f"{place_text(where).say(language)}: {where.words}".removesuffix(": ")},
    }
