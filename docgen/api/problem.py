"""Every error of the API in the one form of RFC 9457, `application/problem+json`.

`type` and `code` are stable and listed in docs/problems.md; `title` and `detail` are for people, in the
language of Accept-Language. What went wrong inside docgen is logged and never sent.
"""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Response, current_app, g, request
from marshmallow import Schema, fields

from docgen.api.negotiation import language
from docgen.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from werkzeug.exceptions import HTTPException

    from docgen.errors import DocgenError, Fault

PROBLEM = "application/problem+json"
TYPE = "urn:docgen:problem:"

CODES: Mapping[int, str] = {
    400: "bad-request",
    404: "not-found",
    405: "method-not-allowed",
    413: "body-too-large",
    422: "invalid-query",
}
"""The code of a refusal that Flask itself gives; any other is a plain `bad-request`."""


class ErrorSchema(Schema):
    """One fault: where it is and what is wrong."""

    pointer = fields.String(metadata={"description": "JSON pointer (RFC 6901) into the body"})
    parameter = fields.String(metadata={"description": "Name of the query parameter"})
    code = fields.String(required=True, metadata={"description": "Stable code of the fault"})
    detail = fields.String(required=True, metadata={"description": "What is wrong, for people"})
    place = fields.String(metadata={"description": "Where it is, in the words of a form"})


class ProblemSchema(Schema):
    """What every error of this API looks like (RFC 9457)."""

    type = fields.String(required=True, metadata={"description": "Stable URI of the kind of problem"})
    title = fields.String(required=True, metadata={"description": "The kind of problem, for people"})
    status = fields.Integer(required=True)
    code = fields.String(required=True, metadata={"description": "Last part of `type`"})
    detail = fields.String(required=True, metadata={"description": "What happened, for people"})
    instance = fields.String(
        required=True, metadata={"description": "This very request: the X-Request-Id of the answer"}
    )
    line = fields.Integer(metadata={"description": "Line of the body where its reader stopped"})
    column = fields.Integer(metadata={"description": "Column of the body where its reader stopped"})
    errors = fields.List(fields.Nested(ErrorSchema), metadata={"description": "Every fault at once"})


def problem(
    status: int, message: Message, errors: Sequence[Mapping[str, str]] = (), **more: object
) -> Response:
    """Make the response for one problem; `more` are further members of the body."""
    spoken = language(request.accept_languages)
    g.problem = message.code  # for the log
    body: dict[str, object] = {
        "type": TYPE + message.code,
        "title": Message(f"http-{status}").say(spoken),
        "status": status,
        "code": message.code,
        "detail": message.say(spoken),
        "instance": f"urn:docgen:request:{g.get('request_id', '')}",
    }
    if errors:
        body["errors"] = errors
    response = Response(json.dumps(body | more, ensure_ascii=False), status, mimetype=PROBLEM)
    response.content_language.add(spoken)
    response.cache_control.no_store = True
    return response


def from_docgen(error: DocgenError) -> Response:
    """Send an error of docgen's own family with every fault; log the ones that are docgen's doing."""
    if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        current_app.logger.error("%s", error.code, exc_info=error)
    response = problem(
        error.status, error.message, [_fault(fault) for fault in error.faults], **_position(error.message)
    )
    if error.retry_after:
        response.headers["Retry-After"] = str(error.retry_after)
    if error.status == HTTPStatus.UNAUTHORIZED:
        response.headers["WWW-Authenticate"] = 'Bearer realm="docgen"'
    return response


def from_http(error: HTTPException) -> Response:
    """Send a refusal that Flask itself gives, or one that webargs gives for the query."""
    status = error.code if error.code and error.code in CODES else HTTPStatus.BAD_REQUEST
    message = Message(CODES[status], limit=request.max_content_length)
    response = problem(status, message, list(_query_faults(error)))
    for name, value in error.get_headers():
        if name not in ("Content-Type", "Content-Length"):
            response.headers[name] = value
    return response


def from_defect(error: Exception) -> Response:
    """Log a defect of docgen with its cause; send one sentence."""
    current_app.logger.error("internal-error", exc_info=error)
    return problem(500, Message("internal-error"))


def _position(message: Message) -> dict[str, object]:
    """Give line and column where a reader stopped, for the program that wrote the text."""
    reason = message.values.get("reason")
    told = reason.values if isinstance(reason, Message) else {}
    return {name: told[name] for name in ("line", "column") if name in told}


def _fault(fault: Fault) -> dict[str, str]:
    spoken = language(request.accept_languages)
    said = {"pointer": fault.pointer, "code": fault.message.code, "detail": fault.message.say(spoken)}
    return said | ({"place": say(fault.place, spoken)} if fault.place else {})


def _query_faults(error: HTTPException) -> Iterator[dict[str, str]]:
    spoken = language(request.accept_languages)
    for parameter, messages in getattr(error, "data", {}).get("messages", {}).get("query", {}).items():
        for told in messages:
            message = told if isinstance(told, Message) else Message("invalid-member")
            yield {"parameter": parameter, "code": message.code, "detail": message.say(spoken)}
