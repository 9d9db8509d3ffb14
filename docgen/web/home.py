"""The first page: what one wants to do, and what lies on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, request, url_for

from docgen.api.desk import desk
from docgen.messages import LANGUAGES
from docgen.register.drafts import list_drafts
from docgen.register.reviews import standing
from docgen.register.search import Wanted, search
from docgen.register.usual import usual_of
from docgen.web.choosing import offers
from docgen.web.drafting import subject_of
from docgen.web.finding import known_paper
from docgen.web.rendering import LANGUAGE_COOKIE, go, language, page
from docgen.web.session import who

if TYPE_CHECKING:
    from flask import Response
    from werkzeug.wrappers import Response as AnyResponse

    from docgen.register.drafts import Draft

home = Blueprint("home", __name__)

RECENT = 8
_YEAR = 365 * 24 * 3600


@home.get("/")
def show() -> Response:
    """Offer the papers, and the drafts and documents that were touched last."""
    text = request.args.get("q", "")
    with desk().database.read() as connection:
        drafts = list_drafts(connection, who().office, limit=RECENT + 1)
        said = standing(connection, who().office)
        issued = search(connection, who().office, Wanted(), limit=RECENT).documents
        usual = usual_of(connection, who().office)
        offered = offers(connection, who().office, text, language())
    return page(
        "home.html",
        text=text,
        offers=offered,
        drafts=_described(drafts[:RECENT]),
        more_drafts=len(drafts) > RECENT,
        said=said,
        documents=issued,
        has_usual=bool(usual),
    )


@home.get("/drafts")
def drafts() -> Response:
    """List every draft that is worked on."""
    with desk().database.read() as connection:
        found = list_drafts(connection, who().office)
        said = standing(connection, who().office)
    return page("drafts.html", drafts=_described(found), said=said)


@home.post("/language")
def speak() -> AnyResponse:
    """Change the language of the pages."""
    back = request.form.get("back", "/")
    response = go(back if back.startswith("/") and not back.startswith("//") else url_for("web.home.show"))
    chosen = request.form.get("language", "")
    if chosen in LANGUAGES:
        response.set_cookie(LANGUAGE_COOKIE, chosen, max_age=_YEAR, samesite="Lax", httponly=True)
    return response


def _described(drafts: list[Draft]) -> list[dict[str, object]]:
    return [
        {"draft": draft, "paper": paper, "subject": subject_of(paper, draft.record)}
        for draft in drafts
        if (paper := known_paper(draft.paper))
    ]
