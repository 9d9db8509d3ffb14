"""Which papers there are, put in order by what one wants to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.papers import PAPERS
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from docgen.papers import Paper

KINDS = ("award", "signing_ceremony", "programme", "general")
"""Kinds of record in the order in which they are offered; each has its sentences `web-kind-…`."""


@dataclass(frozen=True)
class Offer:
    """The papers that are made for one purpose."""

    kind: str
    papers: tuple[Paper, ...]


def offers(text: str = "") -> list[Offer]:
    """Give the papers whose name or description has all words of `text`, diacritics aside."""
    words = fold(text).split()
    found = [paper for paper in PAPERS.values() if all(word in _said(paper) for word in words)]
    in_kinds = [Offer(kind, tuple(paper for paper in found if paper.kind == kind)) for kind in KINDS]
    return [offer for offer in in_kinds if offer.papers]


def _said(paper: Paper) -> str:
    return fold(f"{paper.name} {paper.type_code} {paper.about}")
