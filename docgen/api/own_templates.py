"""/templates: an office's own Word templates, each a paper `{office}.{name}` once it is taken in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from flask import Response, request, url_for
from flask_smorest import Blueprint
from marshmallow import fields, validate
from werkzeug.exceptions import RequestEntityTooLarge

from docgen.api import delivery, intake, negotiation
from docgen.api.body import REQUIRED, Body, read
from docgen.api.choice import Query
from docgen.api.description import FILE
from docgen.api.desk import desk
from docgen.api.documents import REFUSED
from docgen.api.identity import who
from docgen.database.schema import as_text
from docgen.errors import Fault, InvalidRecord
from docgen.messages import Message, say
from docgen.office import own_templates as office
from docgen.office.formats import FORMATS
from docgen.office.own_paper import slug_of
from docgen.office.own_render import loss_from_plain
from docgen.templates.store import Named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docgen.messages import Language
    from docgen.page.model import Loss
    from docgen.templates.store import Template, Version

templates = Blueprint("templates", __name__, url_prefix="/api/v1/templates", description="Mẫu của cơ quan")

WORD: Final = FORMATS["docx"].media_type
PDF: Final = FORMATS["pdf"].media_type
MULTIPART: Final = "multipart/form-data"
NAME = {"in": "path", "name": "name", "required": True, "schema": {"type": "string"}}
_TEXT = {"type": "string"}
_OBJECTS = {"type": "array", "items": {"type": "object"}}
_LOSSES = {
    "type": "array",
    "items": {"type": "object", "properties": {"place": _TEXT, "what": _TEXT}, "required": ["place", "what"]},
}
_FAULTS = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"code": _TEXT, "detail": _TEXT, "place": _TEXT},
        "required": ["code", "detail", "place"],
    },
}
_NAMED = dict.fromkeys(("name", "title", "about", "base"), _TEXT)
_FORM = {"type": "object", "properties": {"file": FILE, **_NAMED}, "required": ["file"]}
_SENT = {"required": True, "content": {WORD: {"schema": FILE}, MULTIPART: {"schema": _FORM}}}


def _object(**members: object) -> dict[str, Any]:
    return {"type": "object", "properties": members, "required": [*members]}


def _answer(said: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"description": said, "content": {intake.JSON: {"schema": schema}}}


_VERSION = _object(
    number={"type": "integer"},
    state={"type": "string", "enum": ["draft", "active", "deprecated"]},
    sha256=_TEXT,
    file_name=_TEXT,
    fields=_OBJECTS,
    losses=_LOSSES,
    uploaded_at={"type": "string", "format": "date-time"},
    uploaded_by=_TEXT,
)
_TEMPLATE = _object(
    name=_TEXT,
    paper=_TEXT,
    title=_TEXT,
    about=_TEXT,
    base=_TEXT,
    made_at={"type": "string", "format": "date-time"},
    made_by=_TEXT,
    active={"type": ["object", "null"]},
    newest=_VERSION,
)
_LOOKED = _object(faults=_FAULTS, fields=_OBJECTS, losses=_LOSSES)


class LookQuery(Query):
    """What a template is to print."""

    base = fields.String(load_default="", metadata={"description": "docgen's own paper whose data it prints"})


class UploadQuery(LookQuery):
    """What an upload is called; parts of a form say the same."""

    name = fields.String(load_default="", metadata={"description": "Name in addresses: giay-xac-nhan"})
    title = fields.String(load_default="", metadata={"description": "Name for people"})
    about = fields.String(load_default="", metadata={"description": "What it is for"})
    draft = fields.Boolean(
        load_default=False,
        metadata={"description": "Keep it without putting it in use"},
        error_messages={"invalid": Message("not-yes-or-no")},
    )


def _number(**more: Any) -> fields.Integer:  # noqa: ANN401 # arguments of marshmallow
    said = Message("not-a-version")
    more.setdefault("error_messages", {"invalid": said, "required": said})
    return fields.Integer(validate=validate.Range(1, 10**6, error=said), **more)


class VersionQuery(Query):
    """Which version is meant."""

    version = _number(load_default=None)


class CompareQuery(Query):
    """Which versions are compared."""

    older = _number(required=True)
    newer = _number(required=True)


class ActivateBody(Body):
    """The version to put in use."""

    version = _number(
        required=True, strict=True, error_messages={**REQUIRED, "invalid": Message("not-a-version")}
    )


@templates.route("", methods=["POST"])
@templates.arguments(UploadQuery, location="query", unknown="raise")
@templates.doc(
    operationId="uploadTemplate",
    requestBody=_SENT,
    responses={"201": _answer("The version kept", _TEMPLATE), **REFUSED},
)
def upload(query: Mapping[str, Any]) -> Response:
    """Take a template in, or a new version of one; the same file again changes nothing."""
    sent, said = _sent(query)
    named = Named(said["name"], said["title"], said["about"], said["base"])
    office.upload(desk(), who(), named, sent, use=not said["draft"])
    response = _json(_about(office.template(desk(), who(), named.name)), 201)
    response.headers["Location"] = url_for("templates.show", name=named.name)
    return response


@templates.route("/check", methods=["POST"])
@templates.arguments(LookQuery, location="query", unknown="raise")
@templates.doc(
    operationId="checkTemplate",
    requestBody=_SENT,
    responses={
        "200": {
            "description": "JSON: what was found; Word: the file with comments; PDF: a trial",
            "content": {intake.JSON: {"schema": _LOOKED}, WORD: {"schema": FILE}, PDF: {"schema": FILE}},
        },
        "406": "NOT_ACCEPTABLE",
        **REFUSED,
    },
)
def check(query: Mapping[str, Any]) -> Response:
    """Look at a template, keep nothing: every fault with its place, its fields, what a PDF cannot carry."""
    wanted = intake.best_of((intake.JSON, WORD, PDF))
    sent, said = _sent(query)
    if wanted == WORD:
        commented = office.comments(sent.content, said["base"], _language())
        return delivery.attach(
            delivery.private(commented, WORD), f"{Message('template-commented-file')}.docx"
        )
    looked = office.look(sent.content, said["base"])
    if wanted == PDF and not looked.faults:
        return delivery.private(looked.trial, PDF)
    return _json(
        {
            "faults": [
                {
                    "code": fault.message.code,
                    "detail": fault.message.say(_language()),
                    "place": say(fault.place, _language()),
                }
                for fault in looked.faults
            ],
            "fields": looked.fields,
            "losses": _losses(looked.losses),
        }
    )


@templates.route("", methods=["GET"])
@templates.doc(
    operationId="listTemplates",
    responses={"200": _answer("By name", _object(templates=_OBJECTS)), **REFUSED},
)
def show_all() -> Response:
    """List the templates of the office."""
    return _json({"templates": [_about(each) for each in office.templates(desk(), who())]})


@templates.route("/<name>", methods=["GET"], parameters=[NAME])
@templates.doc(operationId="getTemplate", responses={"200": _answer("The template", _TEMPLATE), **REFUSED})
def show(name: str) -> Response:
    """Give a template: its version in use, its newest, the fields of each."""
    return _json(_about(office.template(desk(), who(), name)))


@templates.route("/<name>/versions", methods=["GET"], parameters=[NAME])
@templates.doc(
    operationId="listTemplateVersions",
    responses={"200": _answer("The newest first", _object(versions=_OBJECTS)), **REFUSED},
)
def show_versions(name: str) -> Response:
    """List the versions of a template, the newest first."""
    return _json({"versions": [_version(each) for each in office.versions(desk(), who(), name)]})


@templates.route("/<name>/fields", methods=["PATCH"], parameters=[NAME])
@templates.doc(
    operationId="sayTemplateFields",
    requestBody={
        "required": True,
        "content": {
            intake.JSON: {
                "schema": {"type": "object", "additionalProperties": {"type": "object"}},
                "example": {"họ_tên": {"label": "Họ và tên", "help": "Viết đủ, có dấu."}},
            }
        },
    },
    responses={"200": _answer("The version", _VERSION), **REFUSED},
)
def say_fields(name: str) -> Response:
    """Say better what the fields are: label, help, kind, required, example, by the way to each."""
    return _json(_version(office.say_fields(desk(), who(), name, intake.record())))


@templates.route("/<name>/activate", methods=["POST"], parameters=[NAME])
@templates.doc(
    operationId="activateTemplate",
    requestBody={"required": True, "content": {intake.JSON: {"schema": ActivateBody}}},
    responses={"200": _answer("The template", _TEMPLATE), **REFUSED},
)
def activate(name: str) -> Response:
    """Put a version in use; an older one to go back to it."""
    number = read(ActivateBody())["version"]
    return _json(_about(office.activate(desk(), who(), name, number)))


@templates.route("/<name>/deprecate", methods=["POST"], parameters=[NAME])
@templates.doc(
    operationId="deprecateTemplate", responses={"200": _answer("The template", _TEMPLATE), **REFUSED}
)
def deprecate(name: str) -> Response:
    """Take a template out of use; its versions stay kept."""
    return _json(_about(office.deprecate(desk(), who(), name)))


@templates.route("/<name>/file", methods=["GET"], parameters=[NAME])
@templates.arguments(VersionQuery, location="query", unknown="raise")
@templates.doc(
    operationId="downloadTemplate",
    responses={"200": {"description": "As it was uploaded", "content": {WORD: {"schema": FILE}}}, **REFUSED},
)
def download(query: Mapping[str, Any], name: str) -> Response:
    """Give a version as it was uploaded: the one asked for, else the one in use."""
    content, version = office.download(desk(), who(), name, query["version"])
    return delivery.attach(delivery.private(content, WORD), f"{name}-{version.number}.docx")


@templates.route("/<name>/diff", methods=["GET"], parameters=[NAME])
@templates.arguments(CompareQuery, location="query", unknown="raise")
@templates.doc(
    operationId="compareTemplate",
    responses={"200": _answer("Lines only in one of them", _object(changes=_OBJECTS)), **REFUSED},
)
def compare(query: Mapping[str, Any], name: str) -> Response:
    """Compare the texts of two versions, line by line."""
    found = office.compare(desk(), who(), name, query["older"], query["newer"])
    said = [
        {"change": each.change, "place": say(each.place, _language()), "text": each.text} for each in found
    ]
    return _json({"changes": said})


def _sent(query: Mapping[str, Any]) -> tuple[office.Sent, Mapping[str, Any]]:
    """Read the file and what it is called. Raises UnsupportedMediaType, InvalidRecord."""
    if request.mimetype == WORD and not request.content_encoding:
        content = request.get_data(cache=False)
        if request.content_length is None and len(content) == request.max_content_length:
            raise RequestEntityTooLarge  # werkzeug cuts a body that comes in chunks and says nothing
        return office.Sent(content), query
    if request.mimetype != MULTIPART:
        raise intake.UnsupportedMediaType(expected=f"{WORD}, {MULTIPART}")
    file = request.files.get("file")
    if file is None:
        raise InvalidRecord([Fault("/file", Message("member-missing"))], count=1)
    said = {
        key: request.form.get(key, value) if isinstance(value, str) else value for key, value in query.items()
    }
    return office.Sent(file.read(), (file.filename or "")[:200]), said


def _about(template: Template) -> dict[str, Any]:
    return {
        "name": template.name,
        "paper": slug_of(who().office, template.name),
        "title": template.title,
        "about": template.about,
        "base": template.base,
        "made_at": as_text(template.made_at),
        "made_by": template.made_by,
        "active": _version(template.active) if template.active else None,
        "newest": _version(template.newest),
    }


def _version(version: Version) -> dict[str, Any]:
    return {
        **vars(version),
        "losses": _losses(loss_from_plain(each) for each in version.losses),
        "uploaded_at": as_text(version.uploaded_at),
    }


def _losses(losses: Iterable[Loss]) -> list[dict[str, str]]:
    return [
        {"place": loss.place.message.say(_language()), "what": loss.what.say(_language())} for loss in losses
    ]


def _language() -> Language:
    return negotiation.language(request.accept_languages)


def _json(said: object, status: int = 200) -> Response:
    response = delivery.private(json.dumps(said, ensure_ascii=False).encode(), intake.JSON)
    response.status_code = status
    return response
