"""/drafts: begin, save (If-Match), read and discard a draft; issue it as it stood at a revision."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from flask import Response, request, url_for
from flask_smorest import Blueprint
from marshmallow import fields

from docgen.api import delivery, intake
from docgen.api.body import REQUIRED, Body, idempotency_key, read
from docgen.api.desk import desk
from docgen.api.documents import KEY, REFUSED
from docgen.api.identity import who
from docgen.database.schema import as_text
from docgen.errors import DocgenError
from docgen.office.issue import issue_draft
from docgen.register.drafts import Draft, begin_draft, discard_draft, get_draft, list_drafts, save_draft

if TYPE_CHECKING:
    from collections.abc import Mapping

drafts = Blueprint("drafts", __name__, url_prefix="/api/v1/drafts", description="Bản thảo")

DRAFT_ID = {"in": "path", "name": "draft", "required": True, "schema": {"type": "string"}}
IF_MATCH = {
    "in": "header",
    "name": "If-Match",
    "required": True,
    "schema": {"type": "string"},
    "description": "The revision that was seen, as ETag gave it",
}
_ANSWER = {"description": "The draft", "content": {intake.JSON: {"schema": {"type": "object"}}}}
_REFUSED: Mapping[str, str] = {**REFUSED, "412": "PRECONDITION_FAILED"}


class RevisionNeeded(DocgenError):
    """Raised when a change does not say in If-Match which revision it was made from."""

    code = "revision-needed"
    status = 400


class BeginBody(Body):
    """A new draft."""

    paper = fields.String(required=True, error_messages=REQUIRED)
    record = fields.Dict(required=True, error_messages=REQUIRED)


class SaveBody(Body):
    """The next revision of a draft."""

    record = fields.Dict(required=True, error_messages=REQUIRED)
    autosaved = fields.Boolean(load_default=False)


@drafts.route("", methods=["POST"])
@drafts.doc(
    operationId="beginDraft",
    requestBody={"required": True, "content": {intake.JSON: {"schema": BeginBody}}},
    responses={"201": _ANSWER, **REFUSED},
)
def begin() -> Response:
    """Begin a draft."""
    asked = read(BeginBody())
    with desk().database.write() as connection:
        draft = begin_draft(desk().doing(connection, who()), asked["paper"], asked["record"])
    response = _said(draft, 201)
    response.headers["Location"] = url_for("drafts.show", draft=draft.id)
    return response


@drafts.route("", methods=["GET"])
@drafts.doc(operationId="listDrafts", responses={"200": _ANSWER, **REFUSED})
def show_all() -> Response:
    """List the drafts being worked on, the last changed first."""
    with desk().database.read() as connection:
        found = [_about(draft) for draft in list_drafts(connection, who().office)]
    return delivery.private(json.dumps({"drafts": found}, ensure_ascii=False).encode(), intake.JSON)


@drafts.route("/<draft>", methods=["GET"], parameters=[DRAFT_ID])
@drafts.doc(operationId="getDraft", responses={"200": _ANSWER, **REFUSED})
def show(draft: str) -> Response:
    """Give a draft as it stands."""
    with desk().database.read() as connection:
        return _said(get_draft(connection, who().office, draft))


@drafts.route("/<draft>", methods=["PUT"], parameters=[DRAFT_ID, IF_MATCH])
@drafts.doc(
    operationId="saveDraft",
    requestBody={"required": True, "content": {intake.JSON: {"schema": SaveBody}}},
    responses={"200": _ANSWER, **_REFUSED},
)
def save(draft: str) -> Response:
    """Save the next revision of a draft."""
    seen, asked = _seen(), read(SaveBody())
    with desk().database.write() as connection:
        doing = desk().doing(connection, who())
        return _said(save_draft(doing, draft, seen, asked["record"], autosaved=asked["autosaved"]))


@drafts.route("/<draft>", methods=["DELETE"], parameters=[DRAFT_ID])
@drafts.doc(operationId="discardDraft", responses={"204": {"description": "Discarded"}, **REFUSED})
def discard(draft: str) -> Response:
    """Put a draft away."""
    with desk().database.write() as connection:
        discard_draft(desk().doing(connection, who()), draft)
    return Response(status=204)


@drafts.route("/<draft>/issue", methods=["POST"], parameters=[DRAFT_ID, IF_MATCH, KEY])
@drafts.doc(operationId="issueDraft", responses={"201": _ANSWER, **_REFUSED})
def issue_it(draft: str) -> Response:
    """Issue a draft as it stood at the revision of If-Match."""
    key, seen = idempotency_key(), _seen()
    answer = issue_draft(desk(), who(), draft, seen, key)
    response = delivery.private(answer.encode(), intake.JSON)
    response.status_code = 201
    response.headers["Location"] = url_for("documents.get_document", document=json.loads(answer)["id"])
    return response


def _seen() -> int:
    text = request.headers.get("If-Match", "").strip('"')
    if not text.isdecimal():
        raise RevisionNeeded
    return int(text)


def _about(draft: Draft) -> dict[str, object]:
    return {**vars(draft), "saved_at": as_text(draft.saved_at)}


def _said(draft: Draft, status: int = 200) -> Response:
    response = delivery.private(json.dumps(_about(draft), ensure_ascii=False).encode(), intake.JSON)
    response.status_code = status
    response.cache_control.no_store = True  # its ETag is the revision, not the digest of the answer
    response.set_etag(str(draft.revision))
    return response
