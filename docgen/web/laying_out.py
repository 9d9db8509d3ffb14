"""The pages of a form laid out as in its PDF, one form at a time: whoever types waits for no other form."""

from __future__ import annotations

import html
import json
import threading
from typing import TYPE_CHECKING, Any

from flask import request

from docgen.api import engine
from docgen.errors import DocgenError
from docgen.office.long_records import is_long
from docgen.office.own_render import preview_paper, preview_paper_pages
from docgen.page.paged.pages import Pages, pages_from

if TYPE_CHECKING:
    from docgen.office.preview import Preview
    from docgen.papers import Paper

_PATIENCE = 10.0
"""Seconds somebody without scripts waits for the turn of his pages."""

_turn = threading.Lock()


def known_pages() -> Pages | None:
    """Read where the pages were broken that the browser shows."""
    try:
        return pages_from(json.loads(request.form.get("pages", "")))
    except ValueError:
        return None


def laid_out(paper: Paper, record: dict[str, Any], *, patience: float = 0.0) -> Preview | None:
    """Show a record on the pages of its PDF; None while those of another one are laid out.

    Raises NotRendered, and as the guard.
    """
    if not _turn.acquire(timeout=patience):
        return None
    try:
        return preview_paper_pages(paper, record)
    finally:
        _turn.release()


def framed(paper: Paper, record: dict[str, Any], *, patient: bool) -> str:
    """Give the pages as a document of its own, which says where they are broken.

    Where that takes long and the reader is not patient (his scripts ask again), or cannot be found out, each
    section of the paper is one sheet.
    """
    made = None
    if patient or not is_long(record):
        try:
            made = laid_out(paper, record, patience=_PATIENCE if patient else 0.0)
        except DocgenError:  # the form tells what is wrong with a record; what can be shown is shown
            made = None
    if made is None:
        made = preview_paper(paper, record, engine.run)
    if made.pages is None:
        return made.markup
    said = html.escape(json.dumps(made.pages.as_json(), separators=(",", ":")))
    return made.markup.replace("</head>", f'<meta name="pages" content="{said}"></head>', 1)
