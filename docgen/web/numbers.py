"""Sổ và số: how books are numbered, numbers kept for somebody, let go again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, request, url_for

from docgen.api.desk import desk
from docgen.api.numbering import MOST_HELD
from docgen.errors import DocgenError
from docgen.office import numbering as office
from docgen.office.accounts import require
from docgen.register.books import OUTGOING, TITLE, Book, list_books, set_book
from docgen.register.holds import held
from docgen.web import asked
from docgen.web.rendering import go, page
from docgen.web.session import who

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

numbers = Blueprint("numbers", __name__)


@numbers.get("/administration/numbers")
def show() -> Response:
    """Show the books and the numbers that are kept."""
    require(who(), "listBooks")
    return _show()


@numbers.post("/administration/numbers/book")
def set_one() -> AnyResponse:
    """Say how a book is titled and numbered; numbers given stay as they are."""
    require(who(), "setBook")
    form = request.form
    try:
        body, numbering = asked.needed(form, "body", "numbering")
        wanted = Book(
            who().office,
            body,
            form.get("book", "").strip() or OUTGOING,
            title=form.get("title", "").strip() or TITLE,
            body_name=form.get("body_name", "").strip(),
            body_parent=form.get("body_parent", "").strip(),
            numbering="by-type" if numbering == "by-type" else "together",
        )
        with desk().database.write() as connection:
            set_book(connection, wanted)
    except DocgenError as error:
        return _show(error, "book")
    return go(url_for("web.numbers.show"), "admin-book-set")


@numbers.post("/administration/numbers/hold")
def hold() -> AnyResponse:
    """Keep the next numbers of this year for somebody."""
    require(who(), "holdNumbers")
    form = request.form
    try:
        body, reason = asked.needed(form, "hold_body", "reason")
        many = asked.number(form, "count") or 1
        if many > MOST_HELD:
            raise asked.wrong("count", "page-not-a-number")
        with desk().database.write() as connection:
            office.hold(desk().doing(connection, who()), _which(body), many, reason)
    except DocgenError as error:
        return _show(error, "hold")
    return go(url_for("web.numbers.show"), "admin-number-held")


@numbers.post("/administration/numbers/release")
def release() -> AnyResponse:
    """Let a kept number go; it stays in the register, void, with the reason."""
    require(who(), "releaseNumber")
    form = request.form
    try:
        (reason,) = asked.needed(form, "why")
        which = _which(form.get("body", ""), asked.number(form, "year"))
        with desk().database.write() as connection:
            doing = desk().doing(connection, who())
            office.release(doing, which, asked.number(form, "number") or 0, reason)
    except DocgenError as error:
        return _show(error, "release")
    return go(url_for("web.numbers.show"), "admin-number-released")


def _which(body: str, year: int | None = None) -> office.Which:
    form = request.form
    return office.Which(body, form.get("book", "").strip() or OUTGOING, form.get("type", "").strip(), year)


def _show(refused: DocgenError | None = None, at: str = "") -> Response:
    with desk().database.read() as connection:
        books, kept = list_books(connection, who().office), held(connection, who().office)
    return page(
        "numbers.html",
        refused.status if refused else 200,
        books=books,
        held=kept,
        refused=refused,
        faults=asked.faults_of(refused),
        at=at,
        form=request.form,
    )
