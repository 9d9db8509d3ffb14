"""Mẫu của cơ quan: upload a Word file, see its faults, say what its fields are, put versions in use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, current_app, request, url_for

from docgen.api import delivery
from docgen.api.desk import desk
from docgen.api.workshop import workshop
from docgen.errors import DocgenError
from docgen.messages import Message
from docgen.office import own_templates as office
from docgen.office import passing
from docgen.office.accounts import require
from docgen.office.formats import FORMATS
from docgen.office.own_paper import slug_of
from docgen.office.own_render import loss_from_plain
from docgen.office.second_engine import is_there
from docgen.page.template import TemplateFault
from docgen.papers import PAPERS
from docgen.papers.uploaded.fields import SCALARS
from docgen.templates.store import Named
from docgen.web import asked
from docgen.web.rendering import go, language, page
from docgen.web.session import who

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from werkzeug.wrappers import Response as AnyResponse

    from docgen.settings import Settings

own_templates = Blueprint("own_templates", __name__)

WORD = FORMATS["docx"].media_type
_SENT = "sent"


@own_templates.get("/templates")
def show_all() -> Response:
    """List the templates of the office."""
    require(who(), "listTemplates")
    return page("templates.html", templates=office.templates(desk(), who()))


@own_templates.get("/templates/new")
def new() -> Response:
    """Ask for a template, or for a new version of the one named."""
    require(who(), "uploadTemplate")
    name = request.args.get("name", "")
    known = office.template(desk(), who(), name) if name else None
    form = {"name": name, "title": known.title, "about": known.about, "base": known.base} if known else {}
    return _form(form)


@own_templates.post("/templates/new")
def send() -> AnyResponse:
    """Take a template in; with faults show each and keep nothing but the way to the commented file."""
    require(who(), "uploadTemplate")
    request.max_content_length = asked.LARGEST_UPLOAD
    form = request.form
    said = Named(*(form.get(key, "").strip() for key in ("name", "title", "about", "base")))
    content = b""
    try:
        content, file_name = asked.upload()
        office.upload(desk(), who(), said, office.Sent(content, file_name), use="use" in form)
    except TemplateFault as error:
        about = {"base": said.base, "name": file_name}
        kept = passing.keep(workshop().results, who().office, about, {_SENT: content}, desk().clock())
        return _form(form, error, kept)
    except DocgenError as error:
        return _form(form, error)
    return go(url_for("web.own_templates.show", name=said.name), "template-page-kept")


@own_templates.get("/templates/faults/<kept>.docx")
def commented(kept: str) -> Response:
    """Give a faulty template back with a comment at each fault."""
    require(who(), "checkTemplate")
    found = passing.find(workshop().results, who().office, kept, desk().clock())
    content = passing.content(workshop().results, found, _SENT)
    made = office.comments(content, found.about["base"], language())
    return delivery.attach(delivery.private(made, WORD), f"{Message('template-commented-file')}.docx")


@own_templates.get("/templates/<name>")
def show(name: str) -> Response:
    """Show a template: its fields, its versions, what a PDF of it cannot carry."""
    require(who(), "getTemplate")
    return _show(name)


@own_templates.post("/templates/<name>/fields")
def say_fields(name: str) -> AnyResponse:
    """Keep what was said better of the fields."""
    require(who(), "sayTemplateFields")
    known = office.template(desk(), who(), name)
    version = known.active or known.newest
    try:
        office.say_fields(desk(), who(), name, dict(_said(version.fields, request.form)))
    except DocgenError as error:
        return _show(name, error)
    return go(url_for("web.own_templates.show", name=name), "template-page-fields-kept")


@own_templates.post("/templates/<name>/use")
def use(name: str) -> AnyResponse:
    """Put a version in use, a new one or an older one again."""
    require(who(), "activateTemplate")
    office.activate(desk(), who(), name, asked.number(request.form, "version") or 0)
    return go(url_for("web.own_templates.show", name=name), "template-page-used")


@own_templates.post("/templates/<name>/retire")
def retire(name: str) -> AnyResponse:
    """Take the template out of use."""
    require(who(), "deprecateTemplate")
    office.deprecate(desk(), who(), name)
    return go(url_for("web.own_templates.show", name=name), "template-page-retired")


@own_templates.get("/templates/<name>/<int:version>.docx")
def download(name: str, version: int) -> Response:
    """Give a version as it was uploaded."""
    require(who(), "downloadTemplate")
    content, found = office.download(desk(), who(), name, version)
    return delivery.attach(delivery.private(content, WORD), f"{name}-{found.number}.docx")


@own_templates.get("/templates/<name>/changes")
def compare(name: str) -> Response:
    """Show the lines in which two versions differ."""
    require(who(), "compareTemplate")
    known = office.template(desk(), who(), name)
    newer = asked.number(request.args, "newer") or known.newest.number
    older = asked.number(request.args, "older") or max(1, newer - 1)
    changes = office.compare(desk(), who(), name, older, newer)
    return page("template_changes.html", own=known, older=older, newer=newer, changes=changes)


def _form(form: Mapping[str, str], refused: DocgenError | None = None, kept: str = "") -> Response:
    return page(
        "template_new.html",
        refused.status if refused else 200,
        form=form,
        refused=refused,
        faults={} if kept else asked.faults_of(refused),
        kept=kept,
        papers=PAPERS.values(),
        sent=request.method == "POST",
    )


def _show(name: str, refused: DocgenError | None = None) -> Response:
    known = office.template(desk(), who(), name)
    version = known.active or known.newest
    settings: Settings = current_app.config["DOCGEN"]
    return page(
        "template.html",
        refused.status if refused else 200,
        refused=refused,
        own=known,
        version=version,
        slug=slug_of(who().office, name),
        fields=list(_flat(version.fields)),
        kinds=SCALARS,
        by_libreoffice=is_there(allowed=settings.libreoffice_allowed),
        losses=[loss_from_plain(each) for each in version.losses],
        versions=office.versions(desk(), who(), name),
    )


def _flat(fields: list[dict[str, Any]], way: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each field with the way to it, those of groups after the group."""
    for each in fields:
        here = f"{way}.{each['name']}" if way else each["name"]
        yield here, each
        yield from _flat(each.get("fields", []), here)


def _said(fields: list[dict[str, Any]], form: Mapping[str, str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Read the table of fields: what was changed of each."""
    for way, known in _flat(fields):
        if f"label.{way}" not in form:
            continue
        said: dict[str, Any] = {
            "label": form[f"label.{way}"].strip(),
            "help": form.get(f"help.{way}", "").strip(),
            "required": f"required.{way}" in form,
            "kind": form.get(f"kind.{way}", known["kind"]),
        }
        changed = {key: value for key, value in said.items() if value != known[key]}
        if changed:
            yield way, changed
