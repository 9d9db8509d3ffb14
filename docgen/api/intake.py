"""What a request gives and wants: the record in its body, the format it prefers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request
from werkzeug.exceptions import RequestEntityTooLarge

from docgen.api import negotiation
from docgen.errors import DocgenError
from docgen.office.formats import FORMATS
from schemas.json_text import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

JSON = "application/json"


class NotAcceptable(DocgenError):
    """Raised when what the request accepts is not on offer."""

    code = "not-acceptable"
    status = 406


class UnsupportedMediaType(DocgenError):
    """Raised when the body is not of the one type that is read."""

    code = "unsupported-media-type"
    status = 415


def record() -> object:
    """Read the body as JSON.

    Raises UnsupportedMediaType, and MalformedInput with line and column; werkzeug raises 413 for a
    body over the limit.
    """
    if request.mimetype != JSON or request.content_encoding:
        raise UnsupportedMediaType(expected=JSON)
    raw = request.get_data(cache=False)
    if request.content_length is None and len(raw) == request.max_content_length:
        raise RequestEntityTooLarge  # werkzeug cuts a body that comes in chunks at the limit and says nothing
    return parse(raw)


def content(types: Sequence[str]) -> bytes:
    """Read the body as the bytes of a file of one of these media types. Raises UnsupportedMediaType."""
    if request.mimetype not in types or request.content_encoding:
        raise UnsupportedMediaType(expected=", ".join(types))
    raw = request.get_data(cache=False)
    if request.content_length is None and len(raw) == request.max_content_length:
        raise RequestEntityTooLarge  # werkzeug cuts a body that comes in chunks at the limit and says nothing
    return raw


def accept_only(media_type: str) -> None:
    """Raise NotAcceptable unless the request accepts the one type that is on offer."""
    if negotiation.media_type(request.accept_mimetypes, [media_type]) is None:
        raise NotAcceptable(offered=media_type)


def best_of(offered: Sequence[str]) -> str:
    """Choose the media type that the request likes best. Raises NotAcceptable."""
    chosen = negotiation.media_type(request.accept_mimetypes, [*offered])
    if chosen is None:
        raise NotAcceptable(offered=", ".join(offered))
    return chosen


def wanted_format(asked: str | None) -> str:
    """Choose the format: `asked` from `?format=`, else the best of Accept. Raises NotAcceptable."""
    names = {format_.media_type: name for name, format_ in FORMATS.items()}
    chosen = names.get(negotiation.media_type(request.accept_mimetypes, [*names]) or "")
    name = asked or chosen or ""
    if name not in FORMATS:
        raise NotAcceptable(offered=", ".join(f"{name} ({media_type})" for media_type, name in names.items()))
    return name
