"""/batches: begin, try, follow, stop and repeat a batch; saved ways to read an office's sheets."""

from __future__ import annotations

import http
from typing import TYPE_CHECKING, Any, get_args

from flask import Response, request, url_for
from flask_smorest import Blueprint
from marshmallow import fields, validate

from docgen.api import delivery, intake, negotiation
from docgen.api.batch_intake import BODY, brought
from docgen.api.body import REQUIRED, Body, offered_key, read
from docgen.api.choice import PageQuery, Query
from docgen.api.description import FILE
from docgen.api.desk import desk
from docgen.api.documents import OFFERED_KEY, REFUSED
from docgen.api.finding import find
from docgen.api.identity import who
from docgen.api.workshop import workshop
from docgen.errors import Fault, InvalidRecord
from docgen.jobs.batches import State, get_batch, list_batches, list_items
from docgen.messages import Message, say
from docgen.office import batch as office
from docgen.office.accounts import require
from docgen.office.batch_sheet import forget, remember, remembered, to_be_made
from docgen.office.sheet import XLSX
from docgen.register.search import InvalidCursor
from docgen.sheets import fault_book, layout_of, taken_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docgen.messages import Language
    from docgen.office.batch_sheet import Tried

batches = Blueprint("batches", __name__, url_prefix="/api/v1/batches", description="Lập hàng loạt")

BATCH = {"in": "path", "name": "batch", "required": True, "schema": {"type": "string"}}
_PAPER = {"in": "path", "name": "paper", "required": True, "schema": {"type": "string"}}
_NAME = {"in": "path", "name": "name", "required": True, "schema": {"type": "string"}}
_STATES = get_args(State)
_OBJECT = {"type": "object"}
_ANSWER = {"description": "The batch as it is now", "content": {intake.JSON: {"schema": _OBJECT}}}
_TRIED = {
    "description": "What was found in the rows; as XLSX the same rows with a column of faults",
    "content": {intake.JSON: {"schema": _OBJECT}, XLSX: {"schema": FILE}},
}
_BEGUN = {
    "description": "The batch that has begun",
    "content": {intake.JSON: {"schema": _OBJECT, "example": {"id": "01m87dmgnnyna2nttyfnr18sdf"}}},
}


class BeginQuery(Query):
    """Whether the rows are only to be tried."""

    dry_run = fields.Boolean(
        load_default=False,
        metadata={"description": "Say what is wrong with the rows and begin nothing"},
        error_messages={"invalid": Message("not-yes-or-no")},
    )


class RowsQuery(PageQuery):
    """Which rows."""

    state = fields.String(
        load_default=None,
        validate=validate.OneOf(_STATES, error=Message("not-a-state", known=", ".join(_STATES))),
    )


class MappingBody(Body):
    """Heading → key of an entry, "" to pass the column over."""

    columns = fields.Dict(fields.String(), fields.String(), required=True, error_messages=REQUIRED)


@batches.route("", methods=["POST"])
@batches.arguments(BeginQuery, location="query", unknown="raise")
@batches.doc(
    operationId="beginBatch",
    parameters=[OFFERED_KEY],
    requestBody=BODY,
    responses={
        "200": _TRIED,
        "201": _BEGUN,
        "406": "NOT_ACCEPTABLE",
        "413": http.HTTPStatus(413).name,
        **REFUSED,
    },
)
def begin(query: Mapping[str, Any]) -> Response:
    """Make a paper of every row of a workbook or of JSON; with faults nothing is begun, all are told."""
    key, given = offered_key(), brought()
    if query["dry_run"]:
        return _as_tried(given.tried)
    if given.asked.options.issue:
        require(who(), "issueDocument")
    items = to_be_made(given.tried, skip_faulty=given.skip_faulty)
    made = office.begin(workshop(), who(), given.asked, items, key)
    response = _told(made, 201)
    response.headers["Location"] = url_for("batches.show", batch=made)
    return response


@batches.route("", methods=["GET"])
@batches.arguments(PageQuery, location="query", unknown="raise")
@batches.doc(operationId="listBatches", responses={"200": _ANSWER, **REFUSED})
def show_all(query: Mapping[str, Any]) -> Response:
    """List the batches of the office, the newest first."""
    limit = query["limit"]
    with desk().database.read() as connection:
        found = list_batches(connection, who().office, limit=limit + 1, after=query["after"])
    listed = [office.as_json(*office.follow(workshop(), who(), each.id)) for each in found[:limit]]
    return delivery.as_json({"batches": listed, "next": found[limit - 1].id if len(found) > limit else None})


@batches.route("/<batch>", methods=["GET"], parameters=[BATCH])
@batches.doc(operationId="getBatch", responses={"200": _ANSWER, **REFUSED})
def show(batch: str) -> Response:
    """Say how far a batch is: counts, rows a second, seconds left; both null until a tenth is done."""
    return _told(batch)


@batches.route("/<batch>/rows", methods=["GET"], parameters=[BATCH])
@batches.arguments(RowsQuery, location="query", unknown="raise")
@batches.doc(operationId="listBatchRows", responses={"200": _ANSWER, **REFUSED})
def show_rows(query: Mapping[str, Any], batch: str) -> Response:
    """List the rows of a batch in their order, with what became of each."""
    limit, after = query["limit"], query["after"] or "0"
    if not after.isascii() or not after.isdecimal():
        raise InvalidCursor
    with desk().database.read() as connection:
        get_batch(connection, who().office, batch)
        found = list_items(connection, batch, limit=limit + 1, after=int(after[:9]), state=query["state"])
    rows = [office.item_as_json(item, _language()) for item in found[:limit]]
    return delivery.as_json(
        {"rows": rows, "next": str(found[limit - 1].place) if len(found) > limit else None}
    )


@batches.route("/<batch>/cancel", methods=["POST"], parameters=[BATCH])
@batches.doc(operationId="cancelBatch", responses={"200": _ANSWER, **REFUSED})
def cancel(batch: str) -> Response:
    """Begin no further row; numbers that were kept and not used become void."""
    _may_change(batch)
    office.cancel(workshop(), who(), batch)
    return _told(batch)


@batches.route("/<batch>/repeat", methods=["POST"], parameters=[BATCH])
@batches.doc(operationId="repeatBatch", responses={"200": _ANSWER, **REFUSED})
def repeat(batch: str) -> Response:
    """Make the failed and cancelled rows again, and only those."""
    _may_change(batch)
    office.repeat(workshop(), who(), batch)
    return _told(batch)


@batches.route("/mappings/<paper>", methods=["GET"], parameters=[_PAPER])
@batches.doc(operationId="listMappings", responses={"200": _ANSWER, **REFUSED})
def show_mappings(paper: str) -> Response:
    """Give the saved ways to read sheets of a paper, by name."""
    return delivery.as_json({"mappings": remembered(desk(), who(), find(paper).slug)})


@batches.route("/mappings/<paper>/<name>", methods=["PUT"], parameters=[_PAPER, _NAME])
@batches.doc(
    operationId="saveMapping",
    requestBody={"required": True, "content": {intake.JSON: {"schema": MappingBody}}},
    responses={"204": {"description": "Saved"}, **REFUSED},
)
def save_mapping(paper: str, name: str) -> Response:
    """Save under a name how the headings of a sheet are to be taken."""
    columns = read(MappingBody())["columns"]
    known = taken_for(layout_of(find(paper)))
    unknown = [(heading, key) for heading, key in columns.items() if key not in known]
    if unknown:
        raise InvalidRecord(
            [
                Fault(f"/columns/{_step(heading)}", Message("mapping-no-such-entry", key=key))
                for heading, key in unknown
            ],
            count=len(unknown),
        )
    remember(desk(), who(), paper, name, columns)
    return Response(status=204)


@batches.route("/mappings/<paper>/<name>", methods=["DELETE"], parameters=[_PAPER, _NAME])
@batches.doc(operationId="dropMapping", responses={"204": {"description": "Forgotten"}, **REFUSED})
def drop_mapping(paper: str, name: str) -> Response:
    """Forget a saved mapping."""
    forget(desk(), who(), paper, name)
    return Response(status=204)


def _step(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _may_change(batch: str) -> None:
    """See that whoever stops or repeats a batch may do what it does. Raises BatchNotFound, NotAllowed."""
    with desk().database.read() as connection:
        found = get_batch(connection, who().office, batch)
    if found.options.issue:
        require(who(), "issueDocument")


def _told(batch: str, status: int = 200) -> Response:
    return delivery.as_json(office.as_json(*office.follow(workshop(), who(), batch)), status)


def _as_tried(tried: Tried) -> Response:
    sheet = tried.sheet
    offered = (intake.JSON, XLSX) if sheet else (intake.JSON,)
    if intake.best_of(offered) == XLSX and sheet:
        response = delivery.private(fault_book(sheet, _language()), XLSX)
        return delivery.attach(response, f"{Message('sheet-fault-book')}.xlsx")
    asks = [{"old": ask.old, "samples": ask.samples} for ask in sheet.asks] if sheet else []
    return delivery.as_json(
        {
            "rows": tried.total,
            "good": len(tried.items),
            "faults": _faults(tried.faults),
            "doubts": _faults(tried.doubts),
            "notes": _faults(sheet.notes if sheet else ()),
            "mapping": sheet.mapping if sheet else {},
            "asks": asks,
        }
    )


def _faults(faults: Iterable[Fault]) -> list[dict[str, str]]:
    spoken = _language()
    return [
        {
            "pointer": fault.pointer,
            "place": say(fault.place, spoken),
            "code": fault.message.code,
            "detail": fault.message.say(spoken),
        }
        for fault in faults
    ]


def _language() -> Language:
    return negotiation.language(request.accept_languages)
