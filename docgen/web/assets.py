"""Style sheet and scripts, read once; their address carries a digest of them all, so browsers keep them."""

from __future__ import annotations

import functools
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING

from flask import Blueprint, Response, abort

from docgen.web.rendering import pack

if TYPE_CHECKING:
    from collections.abc import Mapping

TYPES: Mapping[str, str] = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}
_FOR_EVER = "public, max-age=31536000, immutable"

assets = Blueprint("assets", __name__)


@functools.cache
def contents() -> Mapping[str, bytes]:
    """Read every file of static/: name → content."""
    folder = files(__package__) / "static"
    return {
        file.name: file.read_bytes()
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.rpartition(".")[2] in TYPES
    }


@functools.cache
def digest() -> str:
    """Tell this set of files from any other."""
    hashed = hashlib.sha256()
    for name, content in contents().items():
        hashed.update(name.encode() + b"\0" + content + b"\0")
    return hashed.hexdigest()[:16]


@assets.get("/static/<version>/<name>")
def file(version: str, name: str) -> Response:
    """Give one file; an old page that asks by an old digest gets the present one, not to be kept."""
    if name not in contents():
        abort(404)
    response = Response(contents()[name], content_type=TYPES[name.rpartition(".")[2]])
    pack(response)
    response.headers["Cache-Control"] = _FOR_EVER if version == digest() else "no-cache"
    return response
