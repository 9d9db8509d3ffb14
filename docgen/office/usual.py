"""What an office writes as usual: taken from a finished record once, put into every new one."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from docgen.papers import PAPERS
from docgen.papers.uploaded.paper import OwnPaper
from docgen.register.usual import EVERYWHERE
from schemas.groups import Part, Rows
from schemas.shared import Filing, IssuingBody, Signer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.papers import Paper

Json = dict[str, Any]

BODY, SIGNER, FILING = "body", "signer", "filing"
"""Kept for all papers: the first issuing body, the signer, the end of the list of recipients."""
_OF_A_PAPER = (
    "accountant",
    "accountant_post",
    "addressees",
    "drafting_unit",
    "executors",
    "filing",
    "legal_bases",
    "prepared_by",
    "recipients",
    "signer",
    "size",
)
"""Entries of the section of a paper that are the same the next time."""
_GROUPS: Mapping[Any, str] = {IssuingBody: BODY, Signer: SIGNER, Filing: FILING}
_SHARED = (("reward", "fund"),)
"""Ways to shared entries that are the same the next time."""


def learn(paper: Paper, record: Json) -> dict[str, Json]:
    """Take from a record what is usual: name to keep it under → part of a record.

    Nothing of an office's own template with fields of its own: which of them are the same the next time,
    nobody has said.
    """
    if isinstance(paper, OwnPaper):
        return {}
    section = record.get(paper.section) or {}
    own = {key: section[key] for key in _OF_A_PAPER if section.get(key)}
    shared = {
        first: {second: record[first][second]}
        for first, second in _SHARED
        if isinstance(record.get(first), dict) and record[first].get(second)
    }
    everywhere = {name: found for name in _GROUPS.values() if (found := _first(paper, record, name))}
    return {
        EVERYWHERE: everywhere,
        paper.slug: {**shared, **({paper.section: own} if own else {})},
    }


def prefill(paper: Paper, usual: Mapping[str, Json]) -> Json:
    """Begin a record of the paper with what is usual in the office, in what it needs of other papers too."""
    if isinstance(paper, OwnPaper):
        return {}
    everywhere = usual.get(EVERYWHERE, {})
    record: Json = copy.deepcopy(usual.get(paper.slug, {}))
    fields = paper.schema.made().fields
    for key, field in fields.items():
        if key not in _sections(paper) and (value := _usual_value(field, everywhere)):
            record.setdefault(key, value)
    for name in (paper.section, *sorted(_sections(paper) & set(paper.needs) - {paper.section})):
        own = record.setdefault(name, {})
        section: Any = fields[name]
        for key, field in section.group.made().fields.items():
            if key in _OF_A_PAPER and (value := _usual_value(field, everywhere)):
                own.setdefault(key, value)
    return record


def _usual_value(field: Any, everywhere: Json) -> Any:  # noqa: ANN401 # any field, any JSON value
    """Give what is usual for a field: a body, a signer, or a list of them."""
    if isinstance(field, Part):
        return copy.deepcopy(everywhere.get(_GROUPS.get(field.group, "-")))
    if isinstance(field, Rows) and isinstance(field.inner, Part):
        group = field.inner.group
        inner = group.made().fields
        if group in _GROUPS:
            found = everywhere.get(_GROUPS[group])
            return [copy.deepcopy(found)] if found else None
        parts = {
            key: value
            for key, each in inner.items()
            if isinstance(each, Part) and each.required and (value := _usual_value(each, everywhere))
        }
        return [parts] if BODY in parts else None
    return None


def _first(paper: Paper, record: Json, name: str) -> Json | None:
    """Find the first group of this kind: of the paper's own section before what papers share."""
    kind = next(group for group, each in _GROUPS.items() if each == name)
    fields: Any = paper.schema.made().fields
    section = fields[paper.section].group.made().fields
    return _find(section, record.get(paper.section), kind) or _find(
        {key: field for key, field in fields.items() if key not in _sections(paper)}, record, kind
    )


def _find(fields: Mapping[str, Any], value: object, kind: object) -> Json | None:
    if not isinstance(value, dict):
        return None
    for key, field in fields.items():
        if key == "copy":
            continue
        rows = isinstance(field, Rows)
        part = field.inner if rows else field
        given = value.get(key)
        first = next(iter(given or []), None) if rows and isinstance(given, list) else given
        if isinstance(part, Part) and isinstance(first, dict):
            found = first if part.group is kind else _find(part.group.made().fields, first, kind)
            if found:
                return found
    return None


def _sections(paper: Paper) -> frozenset[str]:
    return frozenset(each.section for each in PAPERS.values() if each.kind == paper.kind)
