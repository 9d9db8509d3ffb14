"""/case-files: hồ sơ công việc. Open one, put documents in, close it; its metadata as JSON or XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, url_for
from flask_smorest import Blueprint
from marshmallow import fields

from docgen.api import delivery, intake
from docgen.api.body import REQUIRED, Body, offered_key, read, year_field
from docgen.api.desk import desk
from docgen.api.documents import OFFERED_KEY, REFUSED, XML
from docgen.api.identity import who
from docgen.office.once import Asked, once
from docgen.register import metadata
from docgen.register.case_files import (
    Label,
    about,
    close_case_file,
    get_case_file,
    list_case_files,
    open_case_file,
    put_into,
)

if TYPE_CHECKING:
    from docgen.database.doing import Doing

case_files = Blueprint("case_files", __name__, url_prefix="/api/v1/case-files", description="Hồ sơ công việc")

CASE_FILE = {"in": "path", "name": "case_file", "required": True, "schema": {"type": "string"}}
_ANSWER = {"description": "The case file", "content": {intake.JSON: {"schema": {"type": "object"}}}}
_ONE = {"parameters": [CASE_FILE]}


class LabelBody(Body):
    """What is written on a file."""

    organ_id = fields.String(required=True, error_messages=REQUIRED)
    year = year_field(required=True, error_messages=REQUIRED)
    notation = fields.String(required=True, error_messages=REQUIRED)
    title = fields.String(required=True, error_messages=REQUIRED)
    maintenance = fields.String(load_default="")
    rights = fields.String(load_default="")
    creator = fields.String(load_default="")
    language = fields.String(load_default="Tiếng Việt")
    description = fields.String(load_default="")


class ItemBody(Body):
    """Which document goes in."""

    document = fields.String(required=True, error_messages=REQUIRED)


@case_files.route("", methods=["POST"])
@case_files.doc(
    operationId="openCaseFile",
    parameters=[OFFERED_KEY],
    requestBody={"required": True, "content": {intake.JSON: {"schema": LabelBody}}},
    responses={"201": _ANSWER, **REFUSED},
)
def open_one() -> Response:
    """Open a case file for documents."""
    key, label = offered_key(), Label(**read(LabelBody()))

    def deed(doing: Doing) -> tuple[str, str]:
        made = open_case_file(doing, label)
        return made, made

    made = once(desk(), who(), Asked("open case file", vars(label), key), deed)
    response = _said(made, 201)
    response.headers["Location"] = url_for("case_files.show", case_file=made)
    return response


@case_files.route("", methods=["GET"])
@case_files.doc(operationId="listCaseFiles", responses={"200": _ANSWER, **REFUSED})
def show_all() -> Response:
    """List the case files of the office, by year and notation."""
    with desk().database.read() as connection:
        found = [about(each) for each in list_case_files(connection, who().office)]
    for each in found:
        del each["documents"]
    return delivery.as_json({"case_files": found})


@case_files.route("/<case_file>", methods=["GET"], **_ONE)
@case_files.doc(operationId="getCaseFile", responses={"200": _ANSWER, **REFUSED})
def show(case_file: str) -> Response:
    """Say what is written on a case file and which documents are in it."""
    return _said(case_file)


@case_files.route("/<case_file>/metadata", methods=["GET"], **_ONE)
@case_files.doc(
    operationId="getCaseFileMetadata",
    responses={
        "200": {
            "description": "The fields of Appendix VI",
            "content": {kind: {"schema": {"type": "object"}} for kind in (intake.JSON, XML)},
        },
        "406": "NOT_ACCEPTABLE",
        **REFUSED,
    },
)
def show_metadata(case_file: str) -> Response:
    """Give the metadata of a case file and its documents, as JSON or XML by Accept."""
    chosen = intake.best_of((intake.JSON, XML))
    with desk().database.read() as connection:
        found = get_case_file(connection, who().office, case_file)
    if chosen == XML:
        return delivery.private(metadata.case_file_as_xml(found), XML)
    return delivery.as_json(metadata.with_documents(found))


@case_files.route("/<case_file>/documents", methods=["POST"], **_ONE)
@case_files.doc(
    operationId="putIntoCaseFile",
    requestBody={"required": True, "content": {intake.JSON: {"schema": ItemBody}}},
    responses={"200": _ANSWER, **REFUSED},
)
def put_in(case_file: str) -> Response:
    """Put a document into a case file; a second time is refused."""
    document = read(ItemBody())["document"]
    with desk().database.write() as connection:
        put_into(desk().doing(connection, who()), case_file, document)
    return _said(case_file)


@case_files.route("/<case_file>/close", methods=["POST"], **_ONE)
@case_files.doc(operationId="closeCaseFile", responses={"200": _ANSWER, **REFUSED})
def close(case_file: str) -> Response:
    """Close a case file: the work has ended, nothing more goes in."""
    with desk().database.write() as connection:
        close_case_file(desk().doing(connection, who()), case_file)
    return _said(case_file)


def _said(case_file: str, status: int = 200) -> Response:
    with desk().database.read() as connection:
        return delivery.as_json(about(get_case_file(connection, who().office, case_file)), status)
