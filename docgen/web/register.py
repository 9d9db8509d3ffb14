"""Sổ đăng ký văn bản đi: find, filter, page, print and export; numbers without a document."""

from __future__ import annotations

from typing import Any, cast, get_args

from flask import Blueprint, Response, request, url_for

from docgen.api import delivery, engine
from docgen.api.desk import desk
from docgen.errors import DocgenError
from docgen.messages import Message
from docgen.office.accounts import require
from docgen.office.register_export import MEDIA_TYPES, export
from docgen.register.document import State
from docgen.register.gaps import gaps
from docgen.register.search import Wanted, choices, count, search
from docgen.web import asked
from docgen.web.rendering import page
from docgen.web.session import who

register = Blueprint("register", __name__)

AT_A_TIME = 50
STATES = cast("tuple[State, ...]", get_args(State))
_CONGVAN = "-"
"""What the filter calls documents without an abbreviation; nothing at all means every type."""


@register.get("/register")
def show() -> Response:
    """Show what the filters find, the newest first."""
    require(who(), "listDocuments")
    office, refused = who().office, None
    try:
        wanted = _wanted()
    except DocgenError as error:
        wanted, refused = Wanted(), error
    with desk().database.read() as connection:
        found = search(connection, office, wanted, limit=AT_A_TIME, after=request.args.get("after"))
        many = count(connection, office, wanted)
        known = choices(connection, office)
    kept: dict[str, Any] = {name: value for name, value in request.args.items() if value and name != "after"}
    return page(
        "register.html",
        422 if refused else 200,
        refused=refused,
        faults=asked.faults_of(refused),
        documents=found.documents,
        count=many,
        chosen=kept,
        known=known,
        states=STATES,
        congvan=_CONGVAN,
        next=url_for("web.register.show", after=found.next_page, **kept) if found.next_page else "",
    )


@register.get("/register/export.<form>")
def download(form: str) -> Response:
    """Give what the filters find as CSV, XLSX or PDF; the PDF is shown, to be printed."""
    require(who(), "exportRegister")
    volume = asked.number(request.args, "volume") or 1
    content = engine.run(export, desk(), who().office, _wanted(), form, volume)
    response = delivery.private(content, MEDIA_TYPES[form])
    return delivery.attach(response, f"{Message('register-title')}.{form}")


@register.get("/register/gaps")
def show_gaps() -> Response:
    """Show every number that is no ordinary document, with the reason."""
    require(who(), "reportGaps")
    year = asked.number(request.args, "year")
    with desk().database.read() as connection:
        found = gaps(connection, who().office, year)
    return page("gaps.html", gaps=found, year=year)


def _wanted() -> Wanted:
    """Read the filters. Raises InvalidRecord."""
    given = request.args
    state = given.get("state", "")
    chosen = given.get("type", "")
    return Wanted(
        text=given.get("q", ""),
        body=given.get("body", ""),
        book=given.get("book", ""),
        year=asked.number(given, "year"),
        type_code=None if not chosen else "" if chosen == _CONGVAN else chosen,
        signer=given.get("signer", ""),
        state=state if state in STATES else "",
        issued_from=asked.day(given, "from"),
        issued_to=asked.day(given, "to"),
    )
