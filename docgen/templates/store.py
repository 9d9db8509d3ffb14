"""Own templates and their versions: kept, put in use, taken out of use; nothing is ever lost."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import insert, select, update

from docgen.templates.refusals import TemplateBound, TemplateNotFound
from docgen.templates.tables import own_template, own_template_version

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from docgen.database.doing import Doing

State = Literal["draft", "active", "deprecated"]
_LIGHT = [
    column
    for column in own_template_version.c
    if column.name not in ("uploaded", "content", "office", "name")
]


@dataclass(frozen=True)
class Version:
    """One version of a template, without its files."""

    number: int
    state: State
    sha256: str
    file_name: str
    fields: list[dict[str, Any]]
    losses: list[dict[str, Any]]
    uploaded_at: datetime
    uploaded_by: str


@dataclass(frozen=True)
class Template:
    """A template; `active` is its version in use, `newest` the last uploaded."""

    name: str
    title: str
    about: str
    base: str
    made_at: datetime
    made_by: str
    newest: Version
    active: Version | None


@dataclass(frozen=True)
class Named:
    """What a template is called; `base` is docgen's own paper whose data it prints, if any."""

    name: str
    title: str = ""
    about: str = ""
    base: str = ""


@dataclass(frozen=True)
class NewVersion:
    """What is kept of an upload."""

    uploaded: bytes
    content: bytes
    file_name: str
    fields: list[dict[str, Any]]
    losses: list[dict[str, Any]]

    @property
    def sha256(self) -> str:
        """SHA-256 of the file as it came."""
        return hashlib.sha256(self.uploaded).hexdigest()


def keep(doing: Doing, named: Named, new: NewVersion) -> Version:
    """Keep a version, as a draft, of a template that is made if it is not there; title and about may change.

    The same file as the newest version is that version again. Raises TemplateBound.
    """
    name = named.name
    _keep_template(doing, named)
    last = doing.connection.execute(_versions(doing.office, name).limit(1)).one_or_none()
    if last is not None and last.sha256 == new.sha256:
        return _version(last)
    doing.connection.execute(
        insert(own_template_version).values(
            office=doing.office,
            name=name,
            number=last.number + 1 if last else 1,
            state="draft",
            uploaded=new.uploaded,
            content=new.content,
            sha256=new.sha256,
            file_name=new.file_name,
            fields=json.dumps(new.fields, ensure_ascii=False),
            losses=json.dumps(new.losses, ensure_ascii=False),
            uploaded_at=doing.now,
            uploaded_by=doing.actor,
        )
    )
    return versions(doing.connection, doing.office, name)[0]


def _keep_template(doing: Doing, named: Named) -> None:
    at = (own_template.c.office == doing.office, own_template.c.name == named.name)
    known = doing.connection.execute(select(own_template.c.base).where(*at)).one_or_none()
    said = {"title": named.title, "about": named.about}
    if known is None:
        made = {"made_at": doing.now, "made_by": doing.actor}
        values = {**said, **made, "office": doing.office, "name": named.name, "base": named.base}
        doing.connection.execute(
            insert(own_template).values(**{**values, "title": named.title or named.name})
        )
    elif known.base != named.base:
        raise TemplateBound(base=known.base or "-")
    elif changed := {key: value for key, value in said.items() if value}:
        doing.connection.execute(update(own_template).where(*at).values(**changed))


def versions(connection: Connection, office: str, name: str) -> list[Version]:
    """List the versions of a template, the newest first. Raises TemplateNotFound."""
    found = [_version(row) for row in connection.execute(_versions(office, name))]
    if not found:
        raise TemplateNotFound(name=name)
    return found


def version(connection: Connection, office: str, name: str, number: int) -> Version:
    """Give one version. Raises TemplateNotFound."""
    found = next((each for each in versions(connection, office, name) if each.number == number), None)
    if found is None:
        raise TemplateNotFound(name=f"{name} {number}")
    return found


def get(connection: Connection, office: str, name: str) -> Template:
    """Give a template. Raises TemplateNotFound."""
    row = connection.execute(
        select(own_template).where(own_template.c.office == office, own_template.c.name == name)
    ).one_or_none()
    if row is None:
        raise TemplateNotFound(name=name)
    kept = versions(connection, office, name)
    active = next((each for each in kept if each.state == "active"), None)
    return Template(row.name, row.title, row.about, row.base, row.made_at, row.made_by, kept[0], active)


def listed(connection: Connection, office: str) -> list[Template]:
    """List the templates of an office by name."""
    names = connection.execute(
        select(own_template.c.name).where(own_template.c.office == office).order_by(own_template.c.name)
    ).scalars()
    return [get(connection, office, name) for name in names]


def in_use(connection: Connection, office: str) -> list[Named]:
    """List what the templates with a version in use are called, by title."""
    at = (own_template_version.c.office == office, own_template_version.c.state == "active")
    named = own_template.c.name, own_template.c.title, own_template.c.about, own_template.c.base
    found = connection.execute(select(*named).join(own_template_version).where(*at))
    return sorted((Named(*row) for row in found), key=lambda each: each.title)


def files(connection: Connection, office: str, name: str, number: int) -> tuple[bytes, bytes]:
    """Give a version as it was uploaded, and as it is filled in. Raises TemplateNotFound."""
    row = connection.execute(
        select(own_template_version.c.uploaded, own_template_version.c.content).where(
            own_template_version.c.office == office,
            own_template_version.c.name == name,
            own_template_version.c.number == number,
        )
    ).one_or_none()
    if row is None:
        raise TemplateNotFound(name=f"{name} {number}")
    return row.uploaded, row.content


def activate(doing: Doing, name: str, number: int) -> None:
    """Put a version in use, in place of the one that was; also how to go back. Raises TemplateNotFound."""
    version(doing.connection, doing.office, name, number)
    _move(doing, name, "active", "deprecated")
    _move(doing, name, None, "active", number)


def deprecate(doing: Doing, name: str) -> None:
    """Take the template out of use. Raises TemplateNotFound."""
    versions(doing.connection, doing.office, name)
    _move(doing, name, "active", "deprecated")


def say_fields(doing: Doing, name: str, number: int, fields: list[dict[str, Any]]) -> None:
    """Keep the fields of a version as the office says they are."""
    doing.connection.execute(
        update(own_template_version)
        .where(
            own_template_version.c.office == doing.office,
            own_template_version.c.name == name,
            own_template_version.c.number == number,
        )
        .values(fields=json.dumps(fields, ensure_ascii=False))
    )


def _move(doing: Doing, name: str, before: State | None, after: State, number: int | None = None) -> None:
    changed = update(own_template_version).where(
        own_template_version.c.office == doing.office, own_template_version.c.name == name
    )
    if before is not None:
        changed = changed.where(own_template_version.c.state == before)
    if number is not None:
        changed = changed.where(own_template_version.c.number == number)
    doing.connection.execute(changed.values(state=after))


def _versions(office: str, name: str) -> Any:  # noqa: ANN401 # SQLAlchemy's own type says no more
    return (
        select(*_LIGHT)
        .where(own_template_version.c.office == office, own_template_version.c.name == name)
        .order_by(own_template_version.c.number.desc())
    )


def _version(row: Row[Any]) -> Version:
    return Version(
        row.number,
        row.state,
        row.sha256,
        row.file_name,
        json.loads(row.fields),
        json.loads(row.losses),
        row.uploaded_at,
        row.uploaded_by,
    )
