"""Find a paper by its name: docgen's own, or an office's own template `{office}.{name}`. The one lookup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.errors import NotKnown
from docgen.messages import Message
from docgen.office.catalogue import paper_of
from docgen.papers.uploaded.fields import from_json
from docgen.papers.uploaded.paper import own_layout, own_paper
from docgen.templates import store
from docgen.templates.refusals import TemplateNotFound, TemplateNotInUse

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from docgen.database.engine import Database
    from docgen.papers import Paper
    from docgen.papers.uploaded.paper import OwnLayout, OwnPaper
    from docgen.templates.store import Named, Template, Version

DOT = "."


def slug_of(office: str, name: str) -> str:
    """Name the paper that a template of the office is."""
    return f"{office}{DOT}{name}"


def is_own(slug: str) -> bool:
    """Tell whether a slug names an office's own template."""
    return DOT in slug


def find_paper(database: Database, office: str, slug: str) -> Paper:
    """Find a paper for somebody of `office`.

    Raises NotKnown, also for a template of another office; TemplateNotInUse.
    """
    if not is_own(slug):
        return paper_of(slug)
    owner, _, name = slug.partition(DOT)
    if owner != office:
        raise NotKnown(what=Message("what-paper"), name=slug)
    with database.read() as connection:
        try:
            template = store.get(connection, office, name)
        except TemplateNotFound:
            raise NotKnown(what=Message("what-paper"), name=slug) from None
        if template.active is None:
            raise TemplateNotInUse(name=slug)
        return _kept_paper(connection, office, template, template.active)


def begun_paper(database: Database, office: str, slug: str) -> Paper:
    """Find the paper of something that `office` began or made with it, whether or not it is in use still.

    Raises NotKnown, also for a template of another office.
    """
    if not is_own(slug):
        return paper_of(slug)
    try:
        if slug.partition(DOT)[0] == office:
            return kept_paper(database, slug)
    except TemplateNotFound:
        pass
    raise NotKnown(what=Message("what-paper"), name=slug)


def kept_paper(database: Database, slug: str) -> OwnPaper | OwnLayout:
    """Make a paper of a template whether or not it is in use, of whatever office. Raises TemplateNotFound."""
    owner, _, name = slug.partition(DOT)
    with database.read() as connection:
        template = store.get(connection, owner, name)
        return _kept_paper(connection, owner, template, template.active or template.newest)


def own_papers(connection: Connection, office: str) -> list[Paper]:
    """List the papers an office has of its own templates in use."""
    return [
        _kept_paper(connection, office, template, template.active)
        for template in store.listed(connection, office)
        if template.active
    ]


def paper_from(
    slug: str, named: Named | Template, content: bytes, fields: list[dict[str, object]]
) -> OwnPaper | OwnLayout:
    """Make a paper of the settled `content` of a template and what is known of it."""
    title = named.title or named.name
    if named.base:
        return own_layout(slug, title, named.about, content, named.base)
    return own_paper(slug, title, named.about, content, from_json(fields))


def _kept_paper(
    connection: Connection, office: str, template: Template, version: Version
) -> OwnPaper | OwnLayout:
    _, content = store.files(connection, office, template.name, version.number)
    return paper_from(slug_of(office, template.name), template, content, version.fields)
