"""The catalogue as the faces show it: papers, and the JSON Schema of the record each is made from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from docgen.errors import NotKnown
from docgen.messages import Message
from docgen.papers import PAPERS, Paper, others
from docgen.papers.legal_bases import known
from docgen.papers.unconfirmed import unconfirmed
from schemas import SCHEMAS
from schemas.json_schema import json_schema

if TYPE_CHECKING:
    from docgen.papers.legal_bases import Basis


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


def entry(paper: Paper) -> dict[str, Any]:
    """Say of one paper what a person or a program needs in order to choose it.

    `unconfirmed` tells what it takes from tables that no text in force confirms, `legal_bases` what may be
    cited in it and when.
    """
    return {
        "paper": paper.slug,
        "name": paper.name,
        "kind": paper.kind,
        "form": paper.form,
        "type_code": paper.type_code,
        "about": paper.about,
        "unconfirmed": unconfirmed(paper.known_as),
        "legal_bases": [_basis(basis) for basis in known(paper.known_as)],
    }


def _basis(basis: Basis) -> dict[str, Any]:
    """Say of a legal basis what it is, from which day until before which it holds, and by what source."""
    return {
        "text": basis.text,
        "from": basis.starts.isoformat(),
        "until": None if basis.ends == date.max else basis.ends.isoformat(),
        "source": basis.source,
        "levels": list(basis.levels),
        "confirmed": basis.confirmed,
    }


def catalogue() -> list[dict[str, Any]]:
    """List every paper."""
    return [entry(paper) for paper in PAPERS.values()]


def schema_of(paper: Paper) -> dict[str, Any]:
    """Give the JSON Schema of a record that `paper` can be made from: what the paper needs is required."""
    return json_schema(paper.schema, paper.needs, others(paper))
