"""/documents: issue, find, read and void; the files, metadata and receipt of each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from flask import Response, url_for
from flask_smorest import Blueprint
from marshmallow import fields, validate

from docgen.api import delivery, intake
from docgen.api.body import MOST, REQUIRED, Body, idempotency_key, offered_key, read
from docgen.api.choice import ChoiceQuery, PageQuery, wanted
from docgen.api.desk import desk
from docgen.api.identity import who
from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.archive.store import KeyMissing
from docgen.office.answers import answer_of
from docgen.office.ending import void
from docgen.office.formats import FORMATS
from docgen.office.issue import Order, issue
from docgen.office.once import Asked, once
from docgen.office.receipt import receipt
from docgen.register import metadata
from docgen.register.dispatch import Sent, note_sent
from docgen.register.document import get
from docgen.register.search import search

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.database.doing import Doing
    from docgen.register.document import Document

documents = Blueprint("documents", __name__, url_prefix="/api/v1/documents", description="Ban hành văn bản")

REFUSED = {
    "400": "BAD_REQUEST",
    "404": "NOT_FOUND",
    "409": "CONFLICT",
    "415": "UNSUPPORTED_MEDIA_TYPE",
    "422": "UNPROCESSABLE_ENTITY",
    "503": "SERVICE_UNAVAILABLE",
    "507": "INSUFFICIENT_STORAGE",
}
KEY = {
    "in": "header",
    "name": "Idempotency-Key",
    "required": True,
    "schema": {"type": "string", "pattern": "^[ -~]{1,255}$"},
    "description": "The same key and body are carried out once and answered alike",
}
OFFERED_KEY = KEY | {"required": False}
FILE = {"in": "path", "name": "name", "required": True, "schema": {"type": "string"}}
DOCUMENT_ID = {"in": "path", "name": "document", "required": True, "schema": {"type": "string"}}
FILES = {"document.pdf": "application/pdf", "document.docx": FORMATS["docx"].media_type}
XML = "application/xml"
_ANSWER = {"description": "The document", "content": {intake.JSON: {"schema": {"type": "object"}}}}
_ONE = {"parameters": [DOCUMENT_ID]}


class IssueBody(Body):
    """What is to be issued."""

    paper = fields.String(required=True, error_messages=REQUIRED)
    record = fields.Dict(required=True, error_messages=REQUIRED)
    issued_on = fields.Date(load_default=None)
    held = fields.Integer(load_default=None, strict=True, validate=validate.Range(1, MOST))
    replaces = fields.String(load_default=None)


class VoidBody(Body):
    """Why a document becomes void."""

    reason = fields.String(required=True, error_messages=REQUIRED)


class SentBody(Body):
    """When a document was sent and who signed for it."""

    sent_on = fields.Date(required=True, error_messages=REQUIRED)
    received_by = fields.String(load_default="")
    note = fields.String(load_default="")


class ListQuery(ChoiceQuery, PageQuery):
    """Which documents, and how many at a time."""


@documents.route("", methods=["POST"])
@documents.doc(
    operationId="issueDocument",
    parameters=[KEY],
    requestBody={"required": True, "content": {intake.JSON: {"schema": IssueBody}}},
    responses={"201": _ANSWER, **REFUSED},
)
def issue_document() -> Response:
    """Issue a paper: give it number and date, make it, archive it."""
    key = idempotency_key()
    asked = read(IssueBody())
    answer = issue(desk(), who(), Order(**asked), key)
    response = _json(answer, 201)
    made = json.loads(answer)["id"]
    response.headers["Location"] = url_for("documents.get_document", document=made)
    return response


@documents.route("", methods=["GET"])
@documents.arguments(ListQuery, location="query", unknown="raise")
@documents.doc(operationId="listDocuments", responses={"200": _ANSWER, **REFUSED})
def list_documents(query: Mapping[str, Any]) -> Response:
    """Find documents, the newest first."""
    with desk().database.read() as connection:
        page = search(connection, who().office, wanted(query), limit=query["limit"], after=query["after"])
    found = [json.loads(answer_of(document)) for document in page.documents]
    return _json(json.dumps({"documents": found, "next": page.next_page}, ensure_ascii=False))


@documents.route("/<document>", methods=["GET"], **_ONE)
@documents.doc(operationId="getDocument", responses={"200": _ANSWER, **REFUSED})
def get_document(document: str) -> Response:
    """Say what a document is now."""
    return _json(answer_of(_document(document)))


@documents.route("/<document>/void", methods=["POST"], parameters=[DOCUMENT_ID])
@documents.doc(
    operationId="voidDocument",
    parameters=[KEY],
    requestBody={"required": True, "content": {intake.JSON: {"schema": VoidBody}}},
    responses={"200": _ANSWER, **REFUSED},
)
def void_document(document: str) -> Response:
    """Void a document for a reason; its number stays in the register."""
    key = idempotency_key()
    return _json(void(desk(), who(), document, read(VoidBody())["reason"], key))


@documents.route("/<document>/sent", methods=["POST"], parameters=[DOCUMENT_ID])
@documents.doc(
    operationId="noteSent",
    parameters=[OFFERED_KEY],
    requestBody={"required": True, "content": {intake.JSON: {"schema": SentBody}}},
    responses={"204": {"description": "Noted"}, **REFUSED},
)
def note_document_sent(document: str) -> Response:
    """Note when a document was sent and who signed for it."""
    key, sent = offered_key(), Sent(**read(SentBody()))

    def deed(doing: Doing) -> tuple[str, str]:
        note_sent(doing, document, sent)
        return document, ""

    content = {**vars(sent), "document": document, "sent_on": sent.sent_on.isoformat()}
    once(desk(), who(), Asked("sent", content, key), deed)
    return Response(status=204)


@documents.route("/<document>/files/<name>", methods=["GET"], parameters=[DOCUMENT_ID, FILE])
@documents.doc(
    operationId="getFile",
    responses={
        "200": {
            "description": "The file as it was archived",
            "content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in FILES.values()},
        },
        **REFUSED,
    },
)
def get_file(document: str, name: str) -> Response:
    """Give an archived file, its digest checked."""
    found = _document(document)
    inventory = load(desk().archive, DOCUMENT + found.id)
    if name not in FILES or inventory is None:
        raise KeyMissing(key=name)
    content = read_file(desk().archive, inventory, name)
    said = f"{found.code.replace('/', '-')}.{name.rpartition('.')[2]}"
    return delivery.attach(delivery.private(content, FILES[name]), said)


@documents.route("/<document>/metadata", methods=["GET"], **_ONE)
@documents.doc(
    operationId="getMetadata",
    responses={
        "200": {
            "description": "The fields of Appendix VI",
            "content": {kind: {"schema": {"type": "object"}} for kind in (intake.JSON, XML)},
        },
        "406": "NOT_ACCEPTABLE",
        **REFUSED,
    },
)
def get_metadata(document: str) -> Response:
    """Give the metadata of a document, as JSON or XML by Accept."""
    chosen = intake.best_of((intake.JSON, XML))
    about = metadata.of_document(_document(document))
    if chosen == XML:
        return delivery.private(metadata.as_xml("Document", about), XML)
    return _json(json.dumps(about, ensure_ascii=False))


@documents.route("/<document>/receipt", methods=["GET"], **_ONE)
@documents.doc(operationId="getReceipt", responses={"200": _ANSWER, **REFUSED})
def get_receipt(document: str) -> Response:
    """Give the receipt of an issued document: a proof that stands without docgen."""
    return _json(receipt(desk(), who().office, document))


def _document(document_id: str) -> Document:
    with desk().database.read() as connection:
        return get(connection, who().office, document_id)


def _json(text: str, status: int = 200) -> Response:
    response = delivery.private(text.encode(), intake.JSON)
    response.status_code = status
    return response
