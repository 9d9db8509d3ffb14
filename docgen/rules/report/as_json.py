"""The report for programs, and the JSON Schema that describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docgen.messages import say
from docgen.rules.report.words import clause_text, place_text

if TYPE_CHECKING:
    from docgen.messages import Language
    from docgen.rules.facts import Box
    from docgen.rules.finding import Finding, Report, Where

_TEXT = {"type": "string"}
_MM = {"type": "number", "description": "mm from the left or top edge of the page"}
_COUNT = {"type": "integer", "minimum": 0}
_SIDES = ("left", "top", "right", "bottom")
_BOX = {"type": "object", "required": [*_SIDES], "properties": dict.fromkeys(_SIDES, _MM)}


def _object(about: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": [*about], "properties": about, "additionalProperties": False}


_PLACE = _object(
    {
        "page": {"type": "integer", "minimum": 1, "description": "of a DOCX as near as can be told"},
        "place": {
            "type": "string",
            "description": "body/table[1]/row[2]/cell[1]/paragraph[1]; empty for a PDF",
        },
        "block": {**_COUNT, "description": "paragraph in reading order; 0 = the page as a whole"},
        "said": {"type": "string", "description": "the place in words"},
        "words": {"type": "string", "description": "the words found there"},
        "text": {"type": "string", "description": "the paragraph that holds them, shortened"},
        "box": {"anyOf": [_BOX, {"type": "null"}]},
    }
)
_FINDING = _object(
    {
        "id": {"type": "string", "pattern": r"^[a-z]+\.[a-z-]+$"},
        "clause": {"type": "string", "description": "II.6.e = Phụ lục I, Phần I, Mục II, khoản 6, điểm e"},
        "clause_said": _TEXT,
        "severity": {"enum": ["error", "warning"]},
        "message": {"type": "string", "description": "what is wrong"},
        "found": _TEXT,
        "required": _TEXT,
        "fix": {"type": "string", "description": "what to do"},
        "places": {"type": "array", "minItems": 1, "items": _PLACE},
    }
)
SCHEMA: Final[dict[str, Any]] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Format check",
    **_object(
        {
            "source": {"enum": ["docx", "pdf"]},
            "kind": {
                "type": "string",
                "description": "abbreviation of the type; CV, annex, certificate, other",
            },
            "pages": _COUNT,
            "errors": _COUNT,
            "warnings": _COUNT,
            "findings": {"type": "array", "items": _FINDING},
        }
    ),
}
"""What `as_json` gives."""


def as_json(report: Report, language: Language) -> dict[str, Any]:
    """Give the report as JSON values, its sentences in `language`."""
    return {
        "source": report.facts.source,
        "kind": report.kind,
        "pages": len(report.facts.sheets),
        "errors": report.errors,
        "warnings": report.warnings,
        "findings": [_finding(finding, language) for finding in report.findings],
    }


def _finding(finding: Finding, language: Language) -> dict[str, Any]:
    return {
        "id": finding.id,
        "clause": finding.clause,
        "clause_said": say(clause_text(finding.clause), language),
        "severity": finding.severity,
        "message": finding.message.say(language),
        "found": say(finding.found, language),
        "required": finding.required.say(language),
        "fix": finding.fix.say(language),
        "places": [_place(where, language) for where in finding.places],
    }


def _place(where: Where, language: Language) -> dict[str, Any]:
    return {
        "page": where.page,
        "place": str(where.place) if where.place else "",
        "block": where.block,
        "said": place_text(where).say(language),
        "words": where.words,
        "text": where.text,
        "box": _box(where.box) if where.box else None,
    }


def _box(box: Box) -> dict[str, float]:
    return {side: round(getattr(box, side), 1) for side in _SIDES}
