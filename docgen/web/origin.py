"""Requests that change something must come from our own pages: no token, the browser itself says it.

`Sec-Fetch-Site` cannot be set by a page; browsers that do not send it send `Origin` with every POST. What
sends neither is no browser and carries no cookie that somebody else could use.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import request

from docgen.errors import DocgenError

SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
_OURS = frozenset(("same-origin", "none"))


class ForeignRequest(DocgenError):
    """Raised for a change that a page of another site asks for."""

    code = "foreign-request"
    status = 403


def refuse_foreign() -> None:
    """Raise ForeignRequest unless this request may change something."""
    if request.method in SAFE:
        return
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    ours = site in _OURS if site is not None else origin is None or urlsplit(origin).netloc == request.host
    if not ours:
        raise ForeignRequest
