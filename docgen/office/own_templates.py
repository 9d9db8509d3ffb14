"""The use cases of an office's own templates: look at one, keep it, say what its fields are, put it in use.

Whatever opens an uploaded file runs in a worker of the guard (docgen.office.own_work).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from docgen import guard
from docgen.errors import Fault, InvalidRecord
from docgen.messages import Message
from docgen.messages.plain import from_plain
from docgen.office.catalogue import paper_of
from docgen.office.own_render import loss_from_plain
from docgen.page.template import TemplateFault
from docgen.papers.uploaded.fields import as_json, from_json
from docgen.papers.uploaded.refine import refine
from docgen.register import trail
from docgen.templates import store
from docgen.templates.store import Named, NewVersion

if TYPE_CHECKING:
    from docgen.messages import Language
    from docgen.office.desk import Desk, Who
    from docgen.page.model import Loss
    from docgen.templates.store import Template, Version

LONGEST_TITLE: Final = 200
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_NAME: Final = 60


@dataclass(frozen=True)
class Looked:
    """What docgen makes of a template: its faults; or its fields, what a PDF of it cannot carry, a trial."""

    faults: tuple[Fault, ...]
    fields: list[dict[str, Any]]
    losses: tuple[Loss, ...]
    trial: bytes
    """The example as PDF."""


@dataclass(frozen=True)
class Sent:
    """A file as it was sent, and what its sender calls it."""

    content: bytes
    file_name: str = ""


@dataclass(frozen=True)
class Change:
    """A line of text that is only in the older (`-`) or only in the newer version (`+`)."""

    change: str
    place: str
    text: str


def look(content: bytes, base: str = "") -> Looked:
    """Look at a template, keep nothing. Raises MalformedInput, ForbiddenContent, what the guard raises."""
    named = Named("mau", "Mẫu", "", base)
    _check(named)
    try:
        said, files = _understand(named, content, [])
    except TemplateFault as fault:
        return Looked(fault.faults, [], (), b"")
    return Looked((), said["fields"], tuple(map(loss_from_plain, said["losses"])), files[1])


def comments(content: bytes, base: str, language: Language) -> bytes:
    """Give a template back with a Word comment at each fault. Raises as `look`."""
    _check(Named("mau", "", "", base))
    return guard.run("template-comments", {"base": base, "language": language}, (content,)).files[0]


def upload(desk: Desk, who: Who, named: Named, sent: Sent, *, use: bool = True) -> Version:
    """Keep a template as a new version and put it in use; what was said of its fields before still holds.

    Raises InvalidRecord for name or title, NotKnown for the base, TemplateFault with every fault of the
    tags, MalformedInput, ForbiddenContent, TemplateBound, and what the guard raises.
    """
    _check(named)
    said, files = _understand(named, sent.content, _fields_now(desk, who, named.name))
    new = NewVersion(sent.content, files[0], sent.file_name, said["fields"], said["losses"])
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        kept = store.keep(doing, named, new)
        trail.append(doing, "template uploaded", template=named.name, version=kept.number, sha256=kept.sha256)
        if use and kept.state != "active":
            store.activate(doing, named.name, kept.number)
            trail.append(doing, "template activated", template=named.name, version=kept.number)
        return store.version(connection, who.office, named.name, kept.number)


def templates(desk: Desk, who: Who) -> list[Template]:
    """List the templates of the office."""
    with desk.database.read() as connection:
        return store.listed(connection, who.office)


def template(desk: Desk, who: Who, name: str) -> Template:
    """Give a template. Raises TemplateNotFound."""
    with desk.database.read() as connection:
        return store.get(connection, who.office, name)


def versions(desk: Desk, who: Who, name: str) -> list[Version]:
    """List the versions of a template, the newest first. Raises TemplateNotFound."""
    with desk.database.read() as connection:
        return store.versions(connection, who.office, name)


def say_fields(desk: Desk, who: Who, name: str, said: object) -> Version:
    """Say better what the fields are of the version in use, else of the newest.

    Raises TemplateNotFound, InvalidRecord with every fault.
    """
    with desk.database.write() as connection:
        kept = store.get(connection, who.office, name)
        version = kept.active or kept.newest
        changed = as_json(refine(from_json(version.fields), said))
        doing = desk.doing(connection, who)
        store.say_fields(doing, name, version.number, changed)
        trail.append(doing, "template fields said", template=name, version=version.number)
        return store.version(connection, who.office, name, version.number)


def activate(desk: Desk, who: Who, name: str, number: int) -> Template:
    """Put a version in use: a new one, or an older one again. Raises TemplateNotFound."""
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        store.activate(doing, name, number)
        trail.append(doing, "template activated", template=name, version=number)
        return store.get(connection, who.office, name)


def deprecate(desk: Desk, who: Who, name: str) -> Template:
    """Take a template out of use; its versions stay kept. Raises TemplateNotFound."""
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        store.deprecate(doing, name)
        trail.append(doing, "template deprecated", template=name)
        return store.get(connection, who.office, name)


def download(desk: Desk, who: Who, name: str, number: int | None = None) -> tuple[bytes, Version]:
    """Give a version as it was uploaded: that of the number, else the one in use, else the newest.

    Raises TemplateNotFound.
    """
    with desk.database.read() as connection:
        kept = store.get(connection, who.office, name)
        chosen = kept.active or kept.newest if number is None else None
        version = chosen or store.version(connection, who.office, name, number or 0)
        return store.files(connection, who.office, name, version.number)[0], version


def compare(desk: Desk, who: Who, name: str, older: int, newer: int) -> list[Change]:
    """Compare the texts of two versions. Raises TemplateNotFound, and what the guard raises."""
    with desk.database.read() as connection:
        contents = [store.files(connection, who.office, name, number)[1] for number in (older, newer)]
    said = guard.run("template-diff", {}, tuple(contents)).value
    return [Change(each["change"], from_plain(each["place"]), each["text"]) for each in said]


def _fields_now(desk: Desk, who: Who, name: str) -> list[dict[str, Any]]:
    with desk.database.read() as connection:
        found = next((each for each in store.listed(connection, who.office) if each.name == name), None)
        return (found.active or found.newest).fields if found else []


def _understand(
    named: Named, content: bytes, fields: list[dict[str, Any]]
) -> tuple[dict[str, Any], tuple[bytes, ...]]:
    asked = {"title": named.title or named.name, "about": named.about, "base": named.base}
    answer = guard.run("template-understand", {**asked, "slug": named.name, "fields": fields}, (content,))
    return answer.value, answer.files


def _check(named: Named) -> None:
    faults = []
    if not _NAME.fullmatch(named.name) or len(named.name) > _LONGEST_NAME:
        faults.append(Fault("/name", Message("template-name", longest=_LONGEST_NAME)))
    faults += [
        Fault(f"/{key}", Message("text-too-long", longest=LONGEST_TITLE))
        for key, value in (("title", named.title), ("about", named.about))
        if len(value) > LONGEST_TITLE
    ]
    if faults:
        raise InvalidRecord(faults, count=len(faults))
    if named.base:
        paper_of(named.base)
