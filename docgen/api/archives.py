"""/archive and what proves a document: retention, destruction, handover, fixity, receipts, rebuilding."""

from __future__ import annotations

import http
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask import Response, request
from flask_smorest import Blueprint
from marshmallow import Schema, fields

from docgen.api import delivery, engine, intake
from docgen.api.body import REQUIRED, Body, read, year_field
from docgen.api.choice import ChoiceQuery, wanted
from docgen.api.description import FILE
from docgen.api.desk import desk
from docgen.api.documents import DOCUMENT_ID, REFUSED
from docgen.api.identity import who
from docgen.errors import DocgenError, Fault, InvalidRecord
from docgen.messages import Message
from docgen.office import bundle
from docgen.office.disposal import Decision, dispose
from docgen.office.fixity import audit
from docgen.office.handover import hand_over
from docgen.office.rebuild import rebuild
from docgen.office.receipt import verify_file
from docgen.register import retention
from docgen.register.books import day_of
from docgen.register.case_files import get_case_file
from docgen.register.document import get
from docgen.register.search import in_order

if TYPE_CHECKING:
    from collections.abc import Mapping

archives = Blueprint("archives", __name__, url_prefix="/api/v1", description="Lưu trữ")

MOST_AT_ONCE = 500
"""Documents handed over in one answer, which is made in memory; the command line has no such limit."""
_ANSWER = {"description": "What came of it", "content": {intake.JSON: {"schema": {"type": "object"}}}}


class TooManyDocuments(DocgenError):
    """Raised when more is to be handed over than one answer can hold."""

    code = "too-many-documents"
    status = 422


class RetentionBody(Body):
    """How long a document is kept, and from which year."""

    class_code = fields.String(required=True, data_key="class", error_messages=REQUIRED)
    year = year_field(load_default=None)


class DisposalBody(Body):
    """A decided list."""

    documents = fields.List(fields.String(), required=True, error_messages=REQUIRED)
    decision = fields.String(required=True, error_messages=REQUIRED)
    decided_on = fields.Date(required=True, error_messages=REQUIRED)
    decided_by = fields.String(required=True, error_messages=REQUIRED)


class DueQuery(Schema):
    """On which day."""

    class Meta:
        """Refuse unknown parameters."""

        unknown = "raise"

    error_messages = {"unknown": Message("unknown-parameter")}  # noqa: RUF012 # marshmallow declares it an instance's own

    on = fields.Date(load_default=None, error_messages={"invalid": Message("not-a-date")})


class HandoverQuery(ChoiceQuery):
    """Which documents, or which case file."""

    case_file = fields.String(load_default="")
    title = fields.String(load_default="")


@archives.route("/documents/<document>/retention", methods=["GET"], parameters=[DOCUMENT_ID])
@archives.doc(operationId="getRetention", responses={"200": _ANSWER, **REFUSED})
def show_retention(document: str) -> Response:
    """Say how long a document is kept and by which rule."""
    with desk().database.read() as connection:
        kept = retention.kept_of(connection, get(connection, who().office, document))
    return delivery.as_json(_kept(kept))


@archives.route("/documents/<document>/retention", methods=["PUT"], parameters=[DOCUMENT_ID])
@archives.doc(
    operationId="setRetention",
    requestBody={"required": True, "content": {intake.JSON: {"schema": RetentionBody}}},
    responses={"200": _ANSWER, **REFUSED},
)
def set_retention(document: str) -> Response:
    """Set how long a document is kept; the last word counts."""
    asked = read(RetentionBody())
    with desk().database.write() as connection:
        found = get(connection, who().office, document)
        doing = desk().doing(connection, who())
        retention.set_class(doing, document, asked["class_code"], asked["year"] or found.issued_on.year)
        return delivery.as_json(_kept(retention.kept_of(connection, found)))


@archives.route("/documents/<document>/rebuild", methods=["POST"], parameters=[DOCUMENT_ID])
@archives.doc(operationId="rebuildDocument", responses={"200": _ANSWER, **REFUSED})
def rebuild_document(document: str) -> Response:
    """Make a document again from the archive alone and compare every byte."""
    with desk().database.read() as connection:
        found = get(connection, who().office, document)
    again = rebuild(desk().archive, desk().press, found.id)
    return delivery.as_json({**asdict(again), "proved": again.proved, "comparable": again.comparable})


@archives.route("/receipts/verify", methods=["POST"])
@archives.doc(
    operationId="verifyReceipt",
    requestBody={
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file", "receipt"],
                    "properties": {"file": FILE, "receipt": FILE},
                }
            }
        },
    },
    responses={"200": _ANSWER, "413": http.HTTPStatus(413).name, **REFUSED},
)
def verify_receipt() -> Response:
    """Say whether a file is one that this office issued, by its receipt."""
    missing = [name for name in ("file", "receipt") if name not in request.files]
    if missing:
        faults = [Fault(f"/{name}", Message("member-missing")) for name in missing]
        raise InvalidRecord(faults, count=len(faults))
    text = request.files["receipt"].read().decode("utf-8", errors="replace")
    proved = verify_file(text, request.files["file"].read(), desk().signer.verifier)
    return delivery.as_json({"name": proved.name, "signed_by": proved.signed_by, "entry": proved.entry})


@archives.route("/archive/classes", methods=["GET"])
@archives.doc(operationId="listRetentionClasses", responses={"200": _ANSWER, **REFUSED})
def show_classes() -> Response:
    """List the retention classes, their periods and legal sources."""
    return delivery.as_json({"classes": [asdict(each) for each in retention.classes().values()]})


@archives.route("/archive/due", methods=["GET"])
@archives.arguments(DueQuery, location="query", unknown="raise")
@archives.doc(operationId="listDue", responses={"200": _ANSWER, **REFUSED})
def show_due(query: Mapping[str, Any]) -> Response:
    """List what need not be kept any longer, and by which rule."""
    with desk().database.read() as connection:
        found = retention.due(connection, who().office, query["on"] or day_of(desk().clock()))
    return delivery.as_json({"due": [_kept(each) for each in found]})


@archives.route("/archive/disposals", methods=["POST"])
@archives.doc(
    operationId="disposeDocuments",
    requestBody={"required": True, "content": {intake.JSON: {"schema": DisposalBody}}},
    responses={"200": _ANSWER, **REFUSED},
)
def dispose_documents() -> Response:
    """Destroy the documents of a decided list; a tombstone of each stays."""
    asked = read(DisposalBody())
    decision = Decision(asked["decision"], asked["decided_on"], asked["decided_by"])
    return delivery.as_json({"destroyed": dispose(desk(), who(), decision, asked["documents"])})


@archives.route("/archive/export", methods=["GET"])
@archives.arguments(HandoverQuery, location="query", unknown="raise")
@archives.doc(
    operationId="exportArchive",
    responses={
        "200": {"description": "A BagIt package", "content": {bundle.MEDIA_TYPE: {"schema": FILE}}},
        **REFUSED,
    },
)
def export_archive(query: Mapping[str, Any]) -> Response:
    """Make a BagIt package of documents or of a case file for a handover, as ZIP."""
    office, named = who().office, query["case_file"]
    with desk().database.read() as connection:
        case_file = get_case_file(connection, office, named) if named else None
        chosen = case_file.documents if case_file else in_order(connection, office, wanted(query))
    if len(chosen) > MOST_AT_ONCE:
        raise TooManyDocuments(count=len(chosen), limit=MOST_AT_ONCE)
    title = case_file.label.title if case_file else query["title"]
    with tempfile.TemporaryDirectory() as place:
        bag = Path(place) / "bag"
        engine.run(hand_over, desk(), bag, chosen, title, case_file)
        files = {
            str(each.relative_to(bag)): each.read_bytes() for each in sorted(bag.rglob("*")) if each.is_file()
        }
    return delivery.attach(delivery.private(bundle.bundle(files), bundle.MEDIA_TYPE), "giao-nop.zip")


@archives.route("/archive/verify", methods=["POST"])
@archives.doc(operationId="verifyArchive", responses={"200": _ANSWER, **REFUSED})
def verify_archive() -> Response:
    """Compare the whole archive with its digests; a pass that is broken off goes on the next time."""
    return delivery.as_json(asdict(audit(desk())))


def _kept(kept: retention.Kept) -> dict[str, Any]:
    return {
        "document": kept.document.id,
        "code": kept.document.code,
        "due_on": kept.due_on.isoformat() if kept.due_on else None,
        "class": kept.rule.code,
        "source": kept.rule.source,
        "confirmed": kept.rule.confirmed,
    }
