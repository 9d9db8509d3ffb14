"""Which paper a page means, for whoever asks: docgen's own, or a template of their office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import g

from docgen.api.desk import desk
from docgen.errors import DocgenError
from docgen.office.own_paper import begun_paper, find_paper
from docgen.web.session import who

if TYPE_CHECKING:
    from docgen.papers import Paper


def find(slug: str) -> Paper:
    """Find a paper to begin something with. Raises NotKnown, TemplateNotInUse."""
    return find_paper(desk().database, who().office, slug)


def find_begun(slug: str) -> Paper:
    """Find the paper of a draft, a document or a batch of the office. Raises NotKnown."""
    known: dict[str, Paper] = g.setdefault("begun_papers", {})
    if slug not in known:
        known[slug] = begun_paper(desk().database, who().office, slug)
    return known[slug]


def known_paper(slug: str) -> Paper | None:
    """Find the same where it may be a paper that nobody makes any more; None for one."""
    try:
        return find_begun(slug)
    except DocgenError:
        return None
