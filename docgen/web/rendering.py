"""A template in the frame of every page, with the guards that its kind of page needs."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING, Final

from flask import Response, g, redirect, render_template, request, stream_template

from docgen.messages import LANGUAGES, Language, Message, say
from docgen.web import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from werkzeug.wrappers import Response as AnyResponse

LANGUAGE_COOKIE: Final = "docgen-language"
SAID_COOKIE: Final = "docgen-said"
"""Code of the sentence that the next page shows once."""

PAGE_POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""A page runs and shows nothing but what comes from here; no style or script stands in the page itself."""
SHEET_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-same-origin"
)
"""The pages of a paper bring their own style; nothing runs in them, and only our pages frame them."""


_PACKING = 5
"""Level of compression: most of the gain at little cost."""
_GZIP = 16 + zlib.MAX_WBITS
PAUSE: Final = "\f"
"""What a template that is streamed says where something takes its time: all before it is sent at once."""


def language() -> Language:
    """Choose the language of the page: Vietnamese until somebody asks for English."""
    asked = request.cookies.get(LANGUAGE_COOKIE)
    return next((known for known in LANGUAGES if known == asked), "vi")


def page(template: str, status: int = 200, **values: object) -> Response:
    """Render a page of the frame."""
    response = _framed(render_template(template, flash=_flash(), **values), status)
    pack(response)
    return response


def streamed(template: str, **values: object) -> Response:
    """Send a page of the frame in parts: what is known is seen while the rest is made."""
    pieces = stream_template(template, flash=_flash(), pause=PAUSE, **values)
    packs = bool(request.accept_encodings["gzip"])
    response = _framed(_packed(pieces) if packs else (each.replace(PAUSE, "") for each in pieces), 200)
    response.headers["Vary"] = "Accept-Encoding, Cookie"
    if packs:
        response.content_encoding = "gzip"
    return response


def _packed(pieces: Iterable[str]) -> Iterator[bytes]:
    """Pack as many parts as a template says: it comes in thousands of pieces, each with a price to send."""
    packing = zlib.compressobj(_PACKING, zlib.DEFLATED, _GZIP)
    kept: list[str] = []
    for piece in pieces:
        said, *after = piece.split(PAUSE)
        kept.append(said)
        for more in after:
            yield packing.compress("".join(kept).encode()) + packing.flush(zlib.Z_SYNC_FLUSH)
            kept = [more]
    yield packing.compress("".join(kept).encode()) + packing.flush()


def _flash() -> Message | None:
    said = request.cookies.get(SAID_COOKIE, "")
    return Message(said) if said in words.SPOKEN_ONCE else None


def _framed(content: str | Iterable[str] | Iterable[bytes], status: int) -> Response:
    response = Response(content, status, mimetype="text/html")
    response.headers["Content-Security-Policy"] = PAGE_POLICY
    response.headers["Cache-Control"] = "private, no-store"
    response.content_language.add(language())
    if request.cookies.get(SAID_COOKIE):
        response.delete_cookie(SAID_COOKIE)
    return response


def pack(response: Response) -> None:
    """Compress what is sent: a page holds nothing secret beside what its reader typed."""
    response.headers["Vary"] = "Accept-Encoding, Cookie"
    if request.accept_encodings["gzip"] and not response.content_encoding:
        response.set_data(gzip.compress(response.get_data(), _PACKING, mtime=0))
        response.content_encoding = "gzip"


def sheet(markup: str) -> Response:
    """Send the pages of a paper, to be framed."""
    response = Response(markup, mimetype="text/html")
    response.headers["Content-Security-Policy"] = SHEET_POLICY
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    response.headers["Cache-Control"] = "private, no-store"
    return response


def go(address: str, said: str = "") -> AnyResponse:
    """Send the browser on after a deed; the next page shows the sentence `said` once."""
    response = redirect(address, 303)
    if said:
        assert said in words.SPOKEN_ONCE, said
        response.set_cookie(SAID_COOKIE, said, max_age=60, httponly=True, samesite="Lax")
    return response


def spoken(text: str) -> str:
    """Say a message in the language of the page; a name or value stays as it is."""
    return say(text, language())


def wants_json() -> bool:
    """Tell a request of our scripts from a form that was sent."""
    return request.accept_mimetypes.best == "application/json"


def error_page(status: int, message: Message, faults: tuple[object, ...] = ()) -> Response:
    """Show that something cannot be done, and what to do."""
    g.setdefault("who", None)
    return page("error.html", status, message=message, faults=faults, error_status=status)
