"""What every page has: where it hangs, its guards, its words, what happens when something goes wrong."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Flask, Response, current_app, jsonify, request, url_for
from markupsafe import Markup
from werkzeug.exceptions import HTTPException

from docgen.accounts.refusals import SignInNeeded
from docgen.api import problem
from docgen.api.desk import desk
from docgen.errors import DocgenError
from docgen.messages import Message
from docgen.messages import say as in_language
from docgen.register.usual import EVERYWHERE, usual_of
from docgen.web import assets, origin, session, words
from docgen.web.accounts import accounts
from docgen.web.archive import archive
from docgen.web.batches import batches
from docgen.web.check import check
from docgen.web.documents import documents
from docgen.web.dossier import dossiers
from docgen.web.drafts import drafts
from docgen.web.form import order
from docgen.web.form.clauses import clause_of
from docgen.web.form.pasted import headings_of
from docgen.web.guide import guide
from docgen.web.home import home
from docgen.web.numbers import numbers
from docgen.web.office import office
from docgen.web.own_templates import own_templates
from docgen.web.register import register
from docgen.web.rendering import error_page, language, spoken, wants_json
from docgen.web.retention import retention
from docgen.web.review import review
from docgen.web.sign_in import ask_again, sign_in
from docgen.web.verification import verification
from docgen.web.webhooks import webhooks

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

AREAS = (
    home,
    drafts,
    dossiers,
    review,
    documents,
    office,
    sign_in,
    register,
    archive,
    verification,
    check,
    batches,
    own_templates,
    accounts,
    numbers,
    retention,
    webhooks,
    guide,
)
"""Every area of the pages; to add one, add its Blueprint."""
NAVIGATION = (
    ("web.home.show", "web-nav-home", "listDocuments"),
    ("web.home.drafts", "web-nav-drafts", "listDrafts"),
    ("web.register.show", "web-nav-register", "listDocuments"),
    ("web.batches.show_all", "web-nav-batches", "listBatches"),
    ("web.check.show", "web-nav-check", "checkDocument"),
    ("web.own_templates.show_all", "web-nav-templates", "listTemplates"),
    ("web.office.show", "web-nav-office", "keepUsual"),
    ("web.accounts.users", "web-nav-administration", "listUsers"),
)
"""What stands in the head of every page: endpoint, sentence, the action it is for."""
ADMINISTRATION = (
    ("web.accounts.users", "admin-users", "listUsers"),
    ("web.accounts.keys", "admin-keys", "listKeys"),
    ("web.numbers.show", "admin-numbers", "listBooks"),
    ("web.retention.due", "retention-title", "listDue"),
    ("web.retention.tables", "tables-title", "listUsers"),
    ("web.webhooks.show_all", "admin-webhooks", "listWebhooks"),
    ("web.accounts.offices", "admin-offices", "listUsers"),
)
"""The pages of the administration, in the same way."""
FOR_EVERYBODY = frozenset(
    (
        "sign_in.show",
        "sign_in.enter",
        "sign_in.welcome",
        "sign_in.begin",
        "home.speak",
        "verification.show",
        "verification.tell",
        "verification.compare",
        "guide.show",
        "guide.picture",
    )
)
"""Endpoints for somebody who is not signed in."""

_VIETNAMESE = Markup(' lang="vi"')
"""Marks what stays Vietnamese on an English page."""
_MEGA = 1_000_000
"""Bytes of a megabyte, as limits are said."""


def add_pages(app: Flask) -> None:
    """Hang the pages into an application that has the API already."""
    web = Blueprint("web", __name__, template_folder="templates")
    for area in AREAS:
        web.register_blueprint(area)
    web.before_request(_guard)
    app.context_processor(_known_to_templates)
    web.register_error_handler(DocgenError, _refused)
    web.register_error_handler(HTTPException, _no_such_page)
    web.register_error_handler(Exception, _defect)
    app.register_blueprint(web)
    app.register_blueprint(assets.assets)
    app.register_error_handler(404, _nothing_here)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(words.FILTERS)
    app.jinja_env.globals.update(
        main=order.main,
        runs=order.runs,
        seldom=order.seldom,
        gist=order.gist,
        is_complete=order.is_complete,
        clause_of=clause_of,
        headings_of=headings_of,
        navigation=NAVIGATION,
        administration=ADMINISTRATION,
    )
    app.jinja_env.tests.update(is_filled=order.is_filled, has_faults=order.has_faults)


def _guard() -> None:
    origin.refuse_foreign()
    if (request.endpoint or "").removeprefix("web.") not in FOR_EVERYBODY:
        session.who()


def _known_to_templates() -> dict[str, Any]:
    """Give every template the words, the addresses and who asks."""
    spoken_now = language()

    def say(code: str, /, **values: object) -> str:
        return Message(code, **values).say(spoken_now)

    def asset(name: str) -> str:
        return url_for("assets.file", version=assets.digest(), name=name)

    return {
        "t": say,
        "say": partial(in_language, language=spoken_now),
        "asset": asset,
        "language": spoken_now,
        "vi": _VIETNAMESE if spoken_now != "vi" else "",
        "who": session.known(),
        "may": session.allowed,
        "is_open": session.is_open(),
        "office_name": _office_name(),
    }


def _office_name() -> str:
    """Name the office as on its papers, once it has said how."""
    found = session.known()
    if found is None:
        return ""
    with desk().database.read() as connection:
        body = usual_of(connection, found.office).get(EVERYWHERE, {}).get("body", {})
    return str(body.get("name", ""))


def _refused(error: DocgenError) -> AnyResponse:
    if isinstance(error, SignInNeeded):
        if wants_json():
            return _as_json(error)
        return ask_again()
    if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        current_app.logger.error("%s", error.code, exc_info=error)
    return _as_json(error) if wants_json() else error_page(error.status, error.message, error.faults)


def _as_json(error: DocgenError) -> Response:
    response = jsonify(code=error.code, said=spoken(error.message))
    response.status_code = error.status
    return response


def _no_such_page(error: HTTPException) -> Response:
    status = error.code or HTTPStatus.BAD_REQUEST
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE and request.max_content_length:
        return error_page(status, Message("web-too-large", most=f"{request.max_content_length / _MEGA:g}"))
    code = problem.CODES.get(status, "bad-request")
    return error_page(status, Message(code, limit=request.max_content_length))


def _nothing_here(error: HTTPException) -> Response:
    """Answer an address that nobody has: to people as a page, to programs as a problem."""
    if request.path.startswith("/api/") or not request.accept_mimetypes.accept_html:
        return problem.from_http(error)
    session.known()
    return _no_such_page(error)


def _defect(error: Exception) -> Response:
    current_app.logger.error("internal-error", exc_info=error)
    return error_page(500, Message("internal-error"))
