"""The catalogue as the faces show it: papers, and the JSON Schema of the record each is made from."""

from __future__ import annotations

from typing import Any

from docgen.errors import NotKnown
from docgen.messages import Message
from docgen.papers import PAPERS, Paper, others
from schemas import SCHEMAS
from schemas.json_schema import json_schema


def paper_of(slug: str) -> Paper:
    """Find a paper by its slug. Raises NotKnown."""
    if slug not in PAPERS:
        raise NotKnown(what=Message("what-paper"), name=slug)
    return PAPERS[slug]


def kind_label(kind: str) -> str:
    """Name a kind of record in Vietnamese. Raises NotKnown."""
    if kind not in SCHEMAS:
        raise NotKnown(what=Message("what-record-kind"), name=kind)
    return SCHEMAS[kind].label


def entry(paper: Paper) -> dict[str, str]:
    """Say of one paper what a person or a program needs in order to choose it."""
    return {
        "paper": paper.slug,
        "name": paper.name,
        "kind": paper.kind,
        "form": paper.form,
        "type_code": paper.type_code,
        "about": paper.about,
    }


def catalogue() -> list[dict[str, str]]:
    """List every paper."""
    return [entry(paper) for paper in PAPERS.values()]


def schema_of(paper: Paper) -> dict[str, Any]:
    """Give the JSON Schema of a record that `paper` can be made from: what the paper needs is required."""
    return json_schema(SCHEMAS[paper.kind], paper.needs, others(paper))
