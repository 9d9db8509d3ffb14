"""Hướng dẫn: docs/huong-dan.md as a page, with its pictures. Of Markdown it takes what that file needs."""

from __future__ import annotations

import functools
import re
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Blueprint, Response, abort
from markupsafe import Markup, escape

from docgen.web.rendering import page

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

guide = Blueprint("guide", __name__)

_NAME = "huong-dan.md"
_PICTURES = "pictures/huong-dan"
_PICTURE = re.compile(r"!\[(?P<said>[^\]]*)\]\(pictures/huong-dan/(?P<name>[a-z0-9-]+\.png)\)")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_NUMBERED = re.compile(r"(?<!\d)\d+\. ")


@guide.get("/help")
def show() -> Response:
    """Show the guide."""
    return page("guide.html", content=_content())


@guide.get("/help/<name>")
def picture(name: str) -> Response:
    """Give one of its pictures."""
    held = _folder() / _PICTURES / name
    if "/" in name or not name.endswith(".png") or not held.is_file():
        abort(404)
    response = Response(held.read_bytes(), mimetype="image/png")
    response.headers["Cache-Control"] = "private, max-age=3600"
    return response


def _folder() -> Traversable:
    """Find the guide: beside this module in a package, in docs/ of a checkout."""
    packed = files(__package__) / "guide"
    return packed if packed.is_dir() else Path(__file__).parents[2] / "docs"


@functools.cache
def _content() -> Markup:
    blocks = (_folder() / _NAME).read_text("utf-8").strip().split("\n\n")
    return Markup("\n").join(map(_block, blocks))


def _block(text: str) -> Markup:
    if found := _PICTURE.fullmatch(text):
        return Markup('<img src="/help/{name}" alt="{said}" loading="lazy">').format(**found.groupdict())
    if text.startswith("#"):
        marks, _, said = text.partition(" ")
        return Markup("<h{level}>{said}</h{level}>").format(level=len(marks), said=said)
    lines = text.splitlines()
    if _NUMBERED.match(text):
        items = (Markup("<li>{}</li>").format(_inline(_NUMBERED.sub("", line, count=1))) for line in lines)
        return Markup("<ol>{}</ol>").format(Markup("").join(items))
    return Markup("<p>{}</p>").format(_inline(" ".join(lines)))


def _inline(text: str) -> Markup:
    return Markup(_BOLD.sub(r"<strong>\1</strong>", str(escape(text))))  # noqa: S704 # escaped just now
