"""POST /check: a finished DOCX or PDF in, what breaks the format out."""

from __future__ import annotations

import http
from typing import Final

from flask import Response, jsonify, request
from flask_smorest import Blueprint
from werkzeug.exceptions import RequestEntityTooLarge

from docgen.api import negotiation
from docgen.api.description import FILE
from docgen.api.intake import JSON, UnsupportedMediaType, accept_only
from docgen.office.checking import findings
from docgen.office.formats import FORMATS
from docgen.rules.report import SCHEMA

TYPES: Final = tuple(FORMATS[name].media_type for name in ("docx", "pdf"))
_REFUSALS = (400, 406, 413, 415, 422, 503)

checks = Blueprint("checks", __name__, url_prefix="/api/v1", description="Kiểm tra thể thức")


@checks.route("/check", methods=["POST"])
@checks.doc(
    operationId="checkDocument",
    requestBody={"required": True, "content": {kind: {"schema": FILE} for kind in TYPES}},
    responses={
        "200": {
            "description": "What was found, errors first",
            "content": {JSON: {"schema": {key: said for key, said in SCHEMA.items() if key != "$schema"}}},
        },
        "304": {"description": "The findings named in If-None-Match are still the right ones"},
        **{str(status): http.HTTPStatus(status).name for status in _REFUSALS},
    },
)
def check_document() -> Response:
    """Check a document clause by clause; the same bytes give the same findings."""
    accept_only(JSON)
    response = jsonify(findings(_document(), negotiation.language(request.accept_languages)))
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def _document() -> bytes:
    """Read the body. Raises UnsupportedMediaType; werkzeug raises 413 for a body over the limit."""
    if request.mimetype not in TYPES or request.content_encoding:
        raise UnsupportedMediaType(expected=", ".join(TYPES))
    raw = request.get_data(cache=False)
    if request.content_length is None and len(raw) == request.max_content_length:
        raise RequestEntityTooLarge  # werkzeug cuts a body that comes in chunks at the limit and says nothing
    return raw
