"""What /openapi.json says beyond what flask-smorest reads from the views: bodies, files, problems."""

from __future__ import annotations

import http
from typing import TYPE_CHECKING, Any

from flask import jsonify
from flask_smorest import Api
from flask_smorest.spec import prepare_response

from docgen.api.openapi import EVERYWHERE, complete
from docgen.api.problem import PROBLEM, ProblemSchema, from_http
from docgen.office import bundle
from docgen.office.formats import FORMATS
from docgen.papers import PAPERS, example
from schemas import SCHEMAS
from schemas.json_schema import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Response
    from werkzeug.exceptions import HTTPException

FILE = {"type": "string", "format": "binary"}
REFUSALS = (400, 404, 406, 413, 415, 422)


PAPER = {
    "in": "path",
    "name": "paper",
    "required": True,
    "schema": {"type": "string"},
    "description": "Name of a paper, see GET /api/v1/papers",
    "example": next(iter(PAPERS)),
}
KIND = {
    "in": "path",
    "name": "kind",
    "required": True,
    "schema": {"type": "string"},
    "description": "Kind of record, see GET /api/v1/papers",
    "example": next(iter(SCHEMAS)),
}


class DocgenApi(Api):
    """flask-smorest with problems (RFC 9457) for errors and the records' own JSON Schemas."""

    ERROR_SCHEMA = ProblemSchema

    def described(self) -> dict[str, Any]:
        """Give the whole description; made once for an application, when all its addresses are known."""
        if not hasattr(self, "_described"):
            self._described = complete(self.spec.to_dict())
        return self._described

    def _openapi_json(self) -> Response:
        return jsonify(self.described())

    def handle_http_exception(self, error: HTTPException) -> Response:
        """Answer a refusal of Flask or webargs."""
        return from_http(error)

    def _register_responses(self) -> None:
        """Describe every error as a problem; the original would say application/json."""
        named = [
            (status.name, status.phrase)
            for status in http.HTTPStatus
            if status >= http.HTTPStatus.BAD_REQUEST
        ]
        for name, phrase in (*named, (self.DEFAULT_ERROR_RESPONSE_NAME, "Any other error")):
            response = {"description": phrase, "schema": self.ERROR_SCHEMA}
            prepare_response(response, self.spec, PROBLEM)
            self.spec.components.response(name, response, lazy=name not in EVERYWHERE.values())
        for name, schema in _record_schemas():
            self.spec.components.schema(name, schema)


def _component(kind: str) -> str:
    return f"{SCHEMAS[kind].__name__}Record"


def _record_schemas() -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the schema of each kind of record, and those of their groups, by its name in the description."""
    groups: dict[str, Any] = {}
    for kind, schema in SCHEMAS.items():
        said = _relocated(json_schema(schema))
        del said["$schema"]
        groups |= said.pop("$defs")
        yield _component(kind), _untitled(said)
    yield from ((name, _untitled(group)) for name, group in groups.items())


def _untitled(schema: dict[str, Any]) -> dict[str, Any]:
    """Say what a schema is without `title`, of which generators of clients make the names of classes."""
    title = schema.pop("title", None)
    return {"description": title, **schema} if title else schema


def _relocated(said: Any) -> Any:  # noqa: ANN401 -- any JSON value
    """Point references at the place where the description keeps schemas."""
    if isinstance(said, dict):
        return {
            key: value.replace("#/$defs/", "#/components/schemas/") if key == "$ref" else _relocated(value)
            for key, value in said.items()
        }
    return [_relocated(each) for each in said] if isinstance(said, list) else said


def _body(kinds: list[str]) -> dict[str, Any]:
    schema = {"oneOf": [{"$ref": f"#/components/schemas/{_component(kind)}"} for kind in kinds]}
    examples = {kind: {"value": example(kind)} for kind in kinds}
    return {"required": True, "content": {"application/json": {"schema": schema, "examples": examples}}}


def _responses(media_types: list[str]) -> dict[str, Any]:
    made = {
        "description": "The finished file; the same record gives the same bytes",
        "content": {media_type: {"schema": FILE} for media_type in media_types},
        "headers": {
            "ETag": {"schema": {"type": "string"}, "description": "SHA-256 of the content"},
            "Content-Disposition": {
                "schema": {"type": "string"},
                "description": "Name of the file (RFC 6266)",
            },
        },
    }
    refused = {str(status): http.HTTPStatus(status).name for status in REFUSALS}
    return {
        "200": made,
        "304": {"description": "The file named in If-None-Match is still the right one"},
        **refused,
    }


def render_paper() -> dict[str, Any]:
    """Describe the render of one paper."""
    return {
        "requestBody": _body(list(SCHEMAS)),
        "responses": _responses([format_.media_type for format_ in FORMATS.values()]),
    }


def render_record() -> dict[str, Any]:
    """Describe the render of a dossier."""
    return {"requestBody": _body(list(SCHEMAS)), "responses": _responses([bundle.MEDIA_TYPE])}
