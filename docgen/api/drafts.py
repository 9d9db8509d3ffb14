"""/drafts: begin, save (If-Match), read and discard a draft; issue it as it stood at a revision."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from flask import Response, request, url_for
from flask_smorest import Blueprint
from marshmallow import fields

from docgen.api import delivery, intake
from docgen.api.body import REQUIRED, Body, idempotency_key, offered_key, read
from docgen.api.choice import PageQuery
from docgen.api.desk import desk
from docgen.api.documents import KEY, OFFERED_KEY, REFUSED
from docgen.api.identity import who
from docgen.database.schema import as_text
from docgen.errors import DocgenError
from docgen.office.issue import issue_draft
from docgen.office.once import Asked, once
from docgen.register.drafts import (
    Draft,
    begin_draft,
    cursor,
    discard_draft,
    get_draft,
    list_drafts,
    save_draft,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.database.doing import Doing

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
    parameters=[OFFERED_KEY],
    requestBody={"required": True, "content": {intake.JSON: {"schema": BeginBody}}},
    responses={"201": _ANSWER, **REFUSED},
)
def begin() -> Response:
    """Begin a draft."""
    key, asked = offered_key(), read(BeginBody())

    def deed(doing: Doing) -> tuple[str, str]:
        draft = begin_draft(doing, asked["paper"], asked["record"])
        return draft.id, json.dumps(_about(draft), ensure_ascii=False)

    answer = once(desk(), who(), Asked("begin-draft", asked, key), deed)
    begun = json.loads(answer)
    response = _said(answer, begun["revision"], 201)
    response.headers["Location"] = url_for("drafts.show", draft=begun["id"])
    return response


@drafts.route("", methods=["GET"])
@drafts.arguments(PageQuery, location="query", unknown="raise")
@drafts.doc(operationId="listDrafts", responses={"200": _ANSWER, **REFUSED})
def show_all(query: Mapping[str, Any]) -> Response:
    """List the drafts being worked on, the last changed first."""
    limit = query["limit"]
    with desk().database.read() as connection:
        found = list_drafts(connection, who().office, limit=limit + 1, after=query["after"])
    listed = [_about(draft) for draft in found[:limit]]
    page = {"drafts": listed, "next": cursor(found[limit - 1]) if len(found) > limit else None}
    return delivery.private(json.dumps(page, ensure_ascii=False).encode(), intake.JSON)


@drafts.route("/<draft>", methods=["GET"], parameters=[DRAFT_ID])
@drafts.doc(operationId="getDraft", responses={"200": _ANSWER, **REFUSED})
def show(draft: str) -> Response:
    """Give a draft as it stands."""
    with desk().database.read() as connection:
        return _shown(get_draft(connection, who().office, draft))


@drafts.route("/<draft>", methods=["PUT"], parameters=[DRAFT_ID])
@drafts.doc(
    operationId="saveDraft",
    parameters=[IF_MATCH],
    requestBody={"required": True, "content": {intake.JSON: {"schema": SaveBody}}},
    responses={"200": _ANSWER, **_REFUSED},
)
def save(draft: str) -> Response:
    """Save the next revision of a draft."""
    seen, asked = _seen(), read(SaveBody())
    with desk().database.write() as connection:
        doing = desk().doing(connection, who())
        return _shown(save_draft(doing, draft, seen, asked["record"], autosaved=asked["autosaved"]))


@drafts.route("/<draft>", methods=["DELETE"], parameters=[DRAFT_ID])
@drafts.doc(operationId="discardDraft", responses={"204": {"description": "Discarded"}, **REFUSED})
def discard(draft: str) -> Response:
    """Put a draft away."""
    with desk().database.write() as connection:
        discard_draft(desk().doing(connection, who()), draft)
    return Response(status=204)


@drafts.route("/<draft>/issue", methods=["POST"], parameters=[DRAFT_ID])
@drafts.doc(operationId="issueDraft", parameters=[IF_MATCH, KEY], responses={"201": _ANSWER, **_REFUSED})
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


def _shown(draft: Draft) -> Response:
    return _said(json.dumps(_about(draft), ensure_ascii=False), draft.revision)


def _said(text: str, revision: int, status: int = 200) -> Response:
    response = delivery.private(text.encode(), intake.JSON)
    response.status_code = status
    response.cache_control.no_store = True  # its ETag is the revision, not the digest of the answer
    response.set_etag(str(revision))
    return response
