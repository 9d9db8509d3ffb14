"""Xác thực văn bản: for everybody who holds a paper, on paper (its QR code) or as a file. No sign-in."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import segno
from flask import Blueprint, Response, current_app, request, url_for
from markupsafe import Markup

from docgen.api.desk import desk
from docgen.api.limits import Limiter
from docgen.office.public import by_code, by_file
from docgen.web.asked import server_address
from docgen.web.rendering import page

if TYPE_CHECKING:
    from docgen.register.document import Document

verification = Blueprint("verification", __name__)

A_MINUTE = 60
"""Questions that one address may ask in a minute, in each process: people, not programs."""
_LIMITER = "docgen.web.verification"


@verification.get("/verify")
def show() -> Response:
    """Ask for the file or the code."""
    code = request.args.get("code", "").strip()
    return tell(code) if code else page("verify.html", told=None, asked=False)


@verification.get("/verify/<code>")
def tell(code: str) -> Response:
    """Tell of the document whose code this is; one that is secret is as if it were not there."""
    _take()
    told = by_code(desk().database, code)
    return page("verify.html", 200 if told else 404, told=told, asked=True, by="code")


@verification.post("/verify")
def compare() -> Response:
    """Tell whether a file is one that was issued; it is compared by its digest and not kept."""
    _take()
    sent = request.files.get("file")
    content = sent.read() if sent else b""
    told = by_file(desk().database, content) if content else None
    status = 200 if told else 404 if content else 422
    return page("verify.html", status, told=told, asked=bool(content), missing=not content, by="file")


def address(found: Document) -> str:
    """Give the address under which a document can be verified; never by the Host of a request."""
    return server_address(url_for("web.verification.tell", code=found.id))


def picture(found: Document) -> Markup:
    """Draw the QR code (ISO/IEC 18004) that leads there, as SVG."""
    drawn = segno.make(address(found), error="m", micro=False)
    return Markup(drawn.svg_inline(omitsize=True, light="#fff"))  # noqa: S704 # drawn by segno from an address of ours


def _take() -> None:
    limiter: Limiter = current_app.extensions.setdefault(_LIMITER, Limiter(A_MINUTE))
    limiter.take(request.remote_addr or "", time.monotonic())
