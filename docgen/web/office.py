"""Hồ sơ cơ quan: what stands on every paper of the office, typed once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, request, url_for

from docgen.api.desk import desk
from docgen.errors import InvalidRecord
from docgen.office.accounts import require
from docgen.register.usual import EVERYWHERE, keep_usual, usual_of
from docgen.web.finding import known_paper
from docgen.web.form import Shown, build, parse
from docgen.web.form.faults import as_typed
from docgen.web.rendering import go, language, page
from docgen.web.session import who
from schemas.office_profile import OfficeProfile, load_profile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkzeug.wrappers import Response as AnyResponse

    from docgen.errors import Fault

office = Blueprint("office", __name__)

_SHOWN = Shown(OfficeProfile)


@office.get("/office")
def show() -> Response:
    """Show what is usual in the office."""
    return _show(_usual().get(EVERYWHERE, {}))


@office.post("/office")
def save() -> AnyResponse:
    """Keep what is the same in all papers."""
    require(who(), "keepUsual")
    value = parse(_SHOWN, request.form.to_dict(), _usual().get(EVERYWHERE, {}))
    try:
        load_profile(value)
    except InvalidRecord as error:
        return _show(value, as_typed(error.faults))
    with desk().database.write() as connection:
        keep_usual(desk().doing(connection, who()), EVERYWHERE, value)
    return go(url_for("web.office.show"), "web-usual-kept")


@office.post("/office/<paper>/forget")
def forget(paper: str) -> AnyResponse:
    """Forget what is usual in one paper."""
    require(who(), "keepUsual")
    with desk().database.write() as connection:
        keep_usual(desk().doing(connection, who()), paper, {})
    return go(url_for("web.office.show"), "web-usual-forgotten")


def _show(value: dict[str, Any], faults: Iterable[Fault] = ()) -> Response:
    told = tuple(faults)
    return page(
        "office.html",
        422 if told else 200,
        members=build(_SHOWN, value, told, language()),
        summary=told,
        papers=[paper for name in _usual() if (paper := known_paper(name))],
    )


def _usual() -> dict[str, dict[str, Any]]:
    with desk().database.read() as connection:
        return usual_of(connection, who().office)
