"""GET /papers …: what docgen makes, and from what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Response, jsonify, request
from flask_smorest import Blueprint
from marshmallow import Schema, fields

from docgen.api.delivery import attach
from docgen.api.description import PAPER
from docgen.api.finding import find, found_too
from docgen.api.negotiation import language
from docgen.messages import say_all
from docgen.office.catalogue import catalogue, entry, schema_of
from docgen.office.sheet import XLSX, blank
from docgen.papers import example_of

if TYPE_CHECKING:
    from docgen.messages.message import Told

JSON_SCHEMA = "application/schema+json"

papers = Blueprint("papers", __name__, url_prefix="/api/v1/papers", description="Các văn bản lập được")


class BasisSchema(Schema):
    """A legal basis that may be cited in a paper."""

    text = fields.String(required=True, metadata={"description": "Căn cứ"})
    starts = fields.String(
        required=True, data_key="from", attribute="from", metadata={"description": "In force from this day"}
    )
    until = fields.String(
        required=True, allow_none=True, metadata={"description": "In force before this day; null: no end"}
    )
    source = fields.String(required=True, metadata={"description": "What says so"})
    levels = fields.List(
        fields.String(), required=True, metadata={"description": "Levels of bodies it is for; empty: all"}
    )
    confirmed = fields.Boolean(required=True, metadata={"description": "Whether a text in force confirms it"})


class PaperSchema(Schema):
    """One paper of the catalogue."""

    paper = fields.String(required=True, metadata={"description": "Name of the paper in addresses"})
    name = fields.String(required=True, metadata={"description": "Tên văn bản"})
    kind = fields.String(required=True, metadata={"description": "Kind of record it is made from"})
    form = fields.String(required=True, metadata={"description": "Model form in Phụ lục III"})
    type_code = fields.String(required=True, metadata={"description": "Abbreviation of its type"})
    about = fields.String(required=True, metadata={"description": "Mô tả"})
    unconfirmed = fields.List(
        fields.String(), required=True, metadata={"description": "What it prints without confirmation"}
    )
    legal_bases = fields.List(fields.Nested(BasisSchema), required=True, metadata={"description": "Căn cứ"})


@papers.route("")
@papers.response(200, PaperSchema(many=True))
@papers.doc(operationId="listPapers")
def list_papers() -> list[dict[str, Any]]:
    """List every paper docgen makes, in the language of Accept-Language."""
    return _spoken([*catalogue(), *map(entry, found_too())])


@papers.route("/<paper>", parameters=[PAPER])
@papers.response(200, PaperSchema)
@papers.alt_response(404, response="NOT_FOUND")
@papers.doc(operationId="getPaper")
def get_paper(paper: str) -> dict[str, Any]:
    """Describe one paper, in the language of Accept-Language."""
    return _spoken(entry(find(paper)))


@papers.route("/<paper>/schema", parameters=[PAPER])
@papers.response(200, {"type": "object"}, content_type=JSON_SCHEMA)
@papers.alt_response(404, response="NOT_FOUND")
@papers.doc(operationId="getRecordSchema")
def get_schema(paper: str) -> Response:
    """Give the JSON Schema (2020-12) of the record this paper is made from (labels: Accept-Language)."""
    response = jsonify(_spoken(schema_of(find(paper))))
    response.mimetype = JSON_SCHEMA
    return response


@papers.route("/<paper>/example", parameters=[PAPER])
@papers.response(200, {"type": "object"})
@papers.alt_response(404, response="NOT_FOUND")
@papers.doc(operationId="getExampleRecord")
def get_example(paper: str) -> Response:
    """Give a complete valid record for this paper."""
    return jsonify(example_of(find(paper)))


@papers.route("/<paper>/sheet", parameters=[PAPER])
@papers.response(200, {"type": "string", "format": "binary"}, content_type=XLSX)
@papers.alt_response(404, response="NOT_FOUND")
@papers.doc(operationId="getSheet")
def get_sheet(paper: str) -> Response:
    """Give the workbook to fill in, for many papers at once."""
    content, name = blank(find(paper))
    return attach(Response(content, mimetype=XLSX), name)


def _spoken(told: Told) -> Told:
    return say_all(told, language(request.accept_languages))
