"""/register, beside the register itself: books, held numbers, paper registers, checks, checkpoints."""

from __future__ import annotations

import http
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from docgen.api import delivery, intake
from docgen.api.body import REQUIRED, Body, number_field, offered_key, read, year_field
from docgen.api.description import FILE
from docgen.api.desk import desk
from docgen.api.documents import OFFERED_KEY, REFUSED
from docgen.api.identity import who
from docgen.messages import Message
from docgen.office import numbering as office
from docgen.office.invariants import check
from docgen.office.once import Asked, once
from docgen.office.register_export import MEDIA_TYPES
from docgen.register import trail
from docgen.register.books import OUTGOING, TIME_ZONE, TITLE, Book, list_books, set_book

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.database.doing import Doing

numbering = Blueprint("numbering", __name__, url_prefix="/api/v1/register", description="Cấp số")

OLD_TYPES = (MEDIA_TYPES["csv"], MEDIA_TYPES["xlsx"])
MOST_HELD = 1000
_TEXT = "text/plain"
_ANSWER = {"description": "What came of it", "content": {intake.JSON: {"schema": {"type": "object"}}}}
_NOTE = {"description": "A signed note (C2SP)", "content": {_TEXT: {"schema": {"type": "string"}}}}


class WhichBody(Body):
    """Which numbers are meant."""

    body = fields.String(required=True, error_messages=REQUIRED)
    book = fields.String(load_default=OUTGOING)
    type = fields.String(load_default="")


class HoldBody(WhichBody):
    """How many numbers are held, and for what."""

    count = fields.Integer(load_default=1, strict=True, validate=validate.Range(1, MOST_HELD))
    reason = fields.String(required=True, error_messages=REQUIRED)


class ReleaseBody(WhichBody):
    """Which held number is let go, and why."""

    number = number_field(required=True, error_messages=REQUIRED)
    year = year_field(load_default=None)
    reason = fields.String(required=True, error_messages=REQUIRED)


class BeginningBody(WhichBody):
    """Up to which number a paper register has gone."""

    year = year_field(required=True, error_messages=REQUIRED)
    last = number_field(required=True, error_messages=REQUIRED)
    reason = fields.String(required=True, error_messages=REQUIRED)


class BookBody(Body):
    """How a book is titled and numbered."""

    body = fields.String(required=True, error_messages=REQUIRED)
    code = fields.String(load_default=OUTGOING)
    title = fields.String(load_default=TITLE)
    body_name = fields.String(load_default="")
    body_parent = fields.String(load_default="")
    numbering = fields.String(load_default="together")
    time_zone = fields.String(load_default=TIME_ZONE)


class ImportQuery(Schema):
    """Into which book, and whether it is to be written."""

    class Meta:
        """Refuse unknown parameters."""

        unknown = "raise"

    error_messages = {"unknown": Message("unknown-parameter")}  # noqa: RUF012 # marshmallow declares it an instance's own

    body = fields.String(required=True, error_messages=REQUIRED)
    book = fields.String(load_default=OUTGOING)
    write = fields.Boolean(load_default=False, metadata={"description": "Otherwise a dry run"})


class CheckBody(Body):
    """Checkpoints that were kept elsewhere."""

    checkpoints = fields.List(fields.String(), load_default=list)


def _body(schema: type[Body]) -> dict[str, Any]:
    return {"required": True, "content": {intake.JSON: {"schema": schema}}}


@numbering.route("/books", methods=["GET"])
@numbering.doc(operationId="listBooks", responses={"200": _ANSWER, **REFUSED})
def show_books() -> Response:
    """List the books of the office and how they are numbered."""
    with desk().database.read() as connection:
        return delivery.as_json({"books": [vars(book) for book in list_books(connection, who().office)]})


@numbering.route("/books", methods=["PUT"])
@numbering.doc(operationId="setBook", requestBody=_body(BookBody), responses={"200": _ANSWER, **REFUSED})
def put_book() -> Response:
    """Say how a book is titled and numbered; numbers given stay as they are."""
    book = Book(who().office, **read(BookBody()))
    with desk().database.write() as connection:
        return delivery.as_json(vars(set_book(connection, book)))


@numbering.route("/holds", methods=["POST"], parameters=[OFFERED_KEY])
@numbering.doc(operationId="holdNumbers", requestBody=_body(HoldBody), responses={"201": _ANSWER, **REFUSED})
def hold() -> Response:
    """Keep the next numbers of this year for somebody."""
    key, asked = offered_key(), read(HoldBody())

    def deed(doing: Doing) -> tuple[str, str]:
        numbers = office.hold(doing, _which(asked), asked["count"], asked["reason"])
        return f"{asked['body']}:{numbers[0]}", json.dumps({"numbers": numbers})

    answer = once(desk(), who(), Asked("hold", asked, key), deed)
    return delivery.as_json(json.loads(answer), 201)


@numbering.route("/releases", methods=["POST"])
@numbering.doc(
    operationId="releaseNumber", requestBody=_body(ReleaseBody), responses={"200": _ANSWER, **REFUSED}
)
def release() -> Response:
    """Let a held number go: it stays in the register, void, with the reason."""
    asked = read(ReleaseBody())
    with desk().database.write() as connection:
        doing = desk().doing(connection, who())
        made = office.release(doing, _which(asked), asked["number"], asked["reason"])
    return delivery.as_json({"document": made})


@numbering.route("/beginnings", methods=["POST"])
@numbering.doc(
    operationId="beginRegister",
    requestBody=_body(BeginningBody),
    responses={"204": {"description": "Noted"}, **REFUSED},
)
def begin() -> Response:
    """Note the numbers that were given on paper before; the next one follows them."""
    asked = read(BeginningBody())
    with desk().database.write() as connection:
        office.begin(desk().doing(connection, who()), _which(asked), asked["last"], asked["reason"])
    return Response(status=204)


@numbering.route("/imports", methods=["POST"])
@numbering.arguments(ImportQuery, location="query", unknown="raise")
@numbering.doc(
    operationId="importRegister",
    requestBody={"required": True, "content": {kind: {"schema": FILE} for kind in OLD_TYPES}},
    responses={"200": _ANSWER, "413": http.HTTPStatus(413).name, **REFUSED},
)
def bring_in(query: Mapping[str, Any]) -> Response:
    """Bring in an old register as it is; without `write` say what would be done."""
    book = Book(who().office, query["body"], query["book"])
    planned = office.import_old(desk(), who(), book, intake.content(OLD_TYPES), write=query["write"])
    gaps = {str(which): missing for which, missing in planned.gaps.items()}
    late = [{"row": each.row, "number": each.number} for each in planned.disorder]
    said = {"lines": len(planned.entries), "written": query["write"], "gaps": gaps, "out_of_order": late}
    return delivery.as_json(said)


@numbering.route("/checks", methods=["POST"])
@numbering.doc(
    operationId="checkRegister", requestBody=_body(CheckBody), responses={"200": _ANSWER, **REFUSED}
)
def check_all() -> Response:
    """Check register, trail and archive against each other, and against checkpoints kept elsewhere."""
    found = check(desk(), checkpoints=read(CheckBody())["checkpoints"])
    return delivery.as_json({"sound": not found, "violations": [asdict(each) for each in found]})


@numbering.route("/checkpoint", methods=["GET"])
@numbering.doc(operationId="signCheckpoint", responses={"200": _NOTE, **REFUSED})
def sign() -> Response:
    """Sign the audit trail as it is; keep the note elsewhere."""
    with desk().database.write() as connection:
        return delivery.private(trail.sign(connection, desk().signer, desk().clock()).encode(), _TEXT)


@numbering.route("/public-key", methods=["GET"])
@numbering.doc(operationId="getPublicKey", responses={"200": _NOTE, **REFUSED})
def public_key() -> Response:
    """Give the public key that checks receipts and checkpoints."""
    return delivery.private(f"{desk().signer.verifier}\n".encode(), _TEXT)


def _which(asked: Mapping[str, Any]) -> office.Which:
    return office.Which(asked["body"], asked["book"], asked["type"], asked.get("year"))
