"""How a finished file goes out, and what every answer carries: tags for caches, guards for browsers."""

from __future__ import annotations

import hashlib
import json
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import Response, request

from docgen.office.naming import ascii_name

if TYPE_CHECKING:
    from collections.abc import Mapping

GUARDS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'; sandbox"
    ),
}
"""Whatever is sent, unless it says otherwise: a browser runs nothing in it, fetches and frames nothing."""

VARY = "Accept, Accept-Language"
_ATTR_CHAR = "!#$&+-.^_`|~"
"""What RFC 8187 section 3.2.1 lets stand beside letters and digits."""


def private(content: bytes, media_type: str) -> Response:
    """Send what was made from somebody's record: no shared cache may keep it."""
    response = Response(content, mimetype=media_type)
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def as_json(value: object, status: int = 200) -> Response:
    """Send a value as JSON, Vietnamese letters as they are."""
    response = private(json.dumps(value, ensure_ascii=False).encode(), "application/json")
    response.status_code = status
    return response


def attach(response: Response, name: str) -> Response:
    """Have the answer kept as a file: Vietnamese letters in `filename*`, ASCII beside them (RFC 6266)."""
    plain = ascii_name(name).replace("\\", "").replace('"', "")
    response.headers["Content-Disposition"] = (
        f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe=_ATTR_CHAR)}"
    )
    return response


def finish(response: Response) -> Response:
    """Tag a good answer with the SHA-256 of its content, answer 304 to who has it, add the guards.

    A render changes nothing on the server, so If-None-Match means the same for its POST as for a GET.
    """
    for name, value in GUARDS.items():
        response.headers.setdefault(name, value)  # a page of docgen.web has said its own
    response.headers.setdefault("Vary", VARY)
    if response.status_code != HTTPStatus.OK or response.cache_control.no_store:
        return response
    response.headers.setdefault("Cache-Control", "no-cache")
    tag = hashlib.sha256(response.get_data()).hexdigest()
    response.set_etag(tag)
    if request.if_none_match.contains_weak(tag):
        response.status_code = HTTPStatus.NOT_MODIFIED
        response.set_data(b"")
        for name in ("Content-Type", "Content-Length", "Content-Disposition"):
            response.headers.pop(name, None)
    return response
