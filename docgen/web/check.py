"""Kiểm tra thể thức: a Word or PDF file in, what breaks the format out, marked on pictures of its pages."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from flask import Blueprint, Response, request, url_for

from docgen.api import delivery
from docgen.api.desk import desk
from docgen.api.workshop import workshop
from docgen.errors import DocgenError
from docgen.messages import Message
from docgen.office import checking, passing
from docgen.office.accounts import require
from docgen.office.formats import FORMATS
from docgen.web import asked
from docgen.web.rendering import go, language, page
from docgen.web.session import who

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from docgen.office.passing import Passing

check = Blueprint("check", __name__)

WORD = FORMATS["docx"].media_type
_SENT = "sent"
_DOWNLOADS = {"comments": "check-file-comments", "fix": "check-file-fixed"}


@check.get("/check")
def show() -> Response:
    """Ask for a file."""
    require(who(), "checkDocument")
    return page("check.html", refused=None, faults={})


@check.post("/check")
def send() -> AnyResponse:
    """Check a file and go to what was found."""
    require(who(), "checkDocument")
    request.max_content_length = asked.LARGEST_UPLOAD
    try:
        content, name = asked.upload()
        made = checking.report(content, language(), name, "json", "comments", "pages")
    except DocgenError as error:
        return page("check.html", error.status, refused=error, faults=asked.faults_of(error))
    about = {"name": name, "report": made.report, "marks": made.marks, "source": made.source}
    files = {**made.files, _SENT: content}
    kept = passing.keep(workshop().results, who().office, about, files, desk().clock())
    return go(url_for("web.check.tell", kept=kept))


@check.get("/check/<kept>")
def tell(kept: str) -> Response:
    """Show what was found, beside the pages."""
    found = _found(kept)
    return page("checked.html", kept=kept, **found.about)


@check.get("/check/<kept>/pages/<int:number>.png")
def picture(kept: str, number: int) -> Response:
    """Give the picture of a page."""
    return delivery.private(_content(_found(kept), f"page-{number}"), "image/png")


@check.get("/check/<kept>/<what>.docx")
def download(kept: str, what: str) -> Response:
    """Give the file with comments, or mended as far as docgen can mend it."""
    found = _found(kept)
    if what not in _DOWNLOADS or found.about["source"] != "docx":
        raise passing.NoLongerKept
    name = str(found.about["name"])
    if what == "fix":
        made = checking.report(_content(found, _SENT), language(), name, "json", "fix").files["fix"]
    else:
        made = _content(found, what)
    said = Message(_DOWNLOADS[what], name=PurePath(name).stem)
    return delivery.attach(delivery.private(made, WORD), f"{said}.docx")


def _found(kept: str) -> Passing:
    require(who(), "checkDocument")
    return passing.find(workshop().results, who().office, kept, desk().clock())


def _content(found: Passing, name: str) -> bytes:
    return passing.content(workshop().results, found, name)
