"""The form of a draft: typed, saved, looked at while it is typed."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, jsonify, request, url_for

from docgen.api import engine
from docgen.api.desk import desk
from docgen.office.accounts import require
from docgen.office.outline import faults_of, is_lacking
from docgen.office.own_render import preview_paper, remarks_on
from docgen.office.usual import learn, prefill
from docgen.papers.catalogue import unused
from docgen.register.drafts import begin_draft, discard_draft, save_draft
from docgen.register.refusals import DraftChanged
from docgen.register.reviews import reviews
from docgen.register.usual import keep_usual, usual_of
from docgen.web.drafting import (
    begun_from,
    draft_of,
    paper_shown,
    posted_record,
    record_of,
    shown_for,
    subject_of,
    to_document,
)
from docgen.web.finding import find, find_begun
from docgen.web.form import build
from docgen.web.form.faults import as_typed
from docgen.web.form.order import lines
from docgen.web.laying_out import framed, known_pages, laid_out
from docgen.web.rendering import go, language, page, sheet, spoken, streamed, wants_json
from docgen.web.session import who
from docgen.web.suggesting import shape_of, suggestions
from docgen.web.words import anchor, moment
from schemas import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from werkzeug.wrappers import Response as AnyResponse

    from docgen.errors import Fault
    from docgen.papers import Paper
    from docgen.register.drafts import Draft

drafts = Blueprint("drafts", __name__)

Json = dict[str, Any]

_ONWARD: Mapping[str, str] = {
    "dossier": "web.dossiers.show",
    "finish": "web.dossiers.show",
    "review": "web.review.show",
    "issue": "web.review.show",
}
"""Where a button of the form leads once the draft is saved."""


@drafts.get("/new/<paper>")
def new(paper: str) -> Response:
    """Show the form of a new record, with what is usual in the office or what an earlier record says."""
    chosen = find(paper)
    require(who(), "beginDraft")
    source = request.args.get("from", "")
    return _form(chosen, _begun_from(source, chosen) if source else _new_record(chosen), None)


@drafts.post("/new/<paper>")
def begin(paper: str) -> AnyResponse:
    """Keep a new draft for the first time, and go on as the button says."""
    chosen = find(paper)
    require(who(), "beginDraft")
    source = request.form.get("from", "")
    before = _begun_from(source, chosen) if source else {}
    record = posted_record(chosen, before)
    with desk().database.write() as connection:
        doing = desk().doing(connection, who())
        draft = begin_draft(doing, chosen.slug, record, request.form.get("replaces") or None)
    return _onward(draft, chosen)


@drafts.get("/drafts/<draft_id>")
def show(draft_id: str) -> AnyResponse:
    """Show the form of a draft as it stands; once it is issued, its document."""
    draft = draft_of(who().office, draft_id)
    return to_document(draft) or _form(paper_shown(draft), draft.record, draft)


@drafts.post("/drafts/<draft_id>")
def save(draft_id: str) -> AnyResponse:
    """Save the draft, and go on as the button says; tell who else saved it meanwhile."""
    require(who(), "saveDraft")
    draft = draft_of(who().office, draft_id)
    paper = paper_shown(draft)
    record = posted_record(paper, draft.record)
    seen = int(request.form.get("revision", "0") or 0)
    if record == draft.record:  # nothing to save, whoever saved it
        return _onward(draft, paper)
    try:
        with desk().database.write() as connection:
            doing = desk().doing(connection, who())
            autosaved = request.form.get("do") == "autosave"
            saved = save_draft(doing, draft_id, seen, record, autosaved=autosaved)
    except DraftChanged:
        return _conflict(draft, paper, record)
    return _onward(saved, paper)


@drafts.post("/drafts/<draft_id>/discard")
def discard(draft_id: str) -> AnyResponse:
    """Put a draft away."""
    require(who(), "discardDraft")
    with desk().database.write() as connection:
        discard_draft(desk().doing(connection, who()), draft_id)
    return go(url_for("web.home.show"), "web-draft-discarded")


@drafts.post("/look/<paper>")
def look(paper: str) -> Response:
    """Show the form as it stands: its pages, what is wrong, what is lacking, what is doubtful."""
    chosen = find_begun(paper)
    made = preview_paper(chosen, _as_it_stands(chosen), engine.run, known_pages())
    return jsonify(
        markup=made.markup,
        faults=[
            {**_about(fault), "shown": made.stands.get(fault.pointer, ())} for fault in as_typed(made.faults)
        ],
        doubts=[_about(fault) for fault in made.doubts],
    )


@drafts.post("/look/<paper>/pages")
def look_at_pages(paper: str) -> Response:
    """Tell where the PDF breaks the pages of the form, and show them where the browser has them otherwise."""
    chosen = find_begun(paper)
    made = laid_out(chosen, _as_it_stands(chosen))
    if made is None:
        return jsonify(later=True)
    shown = made.markup if made.pages != known_pages() else ""
    return jsonify(later=False, markup=shown, pages=made.pages.as_json() if made.pages else None)


@drafts.post("/check/<paper>")
def check(paper: str) -> Response:
    """Tell what the pages of the form would break of the official format."""
    chosen = find_begun(paper)
    found = remarks_on(chosen, _as_it_stands(chosen), engine.run)
    return jsonify(
        findings=[
            {
                "said": _cited(spoken(each.said), spoken(each.clause)),
                "severity": each.severity,
                "shown": each.words,
            }
            for each in found
        ]
    )


def _cited(said: str, clause: str) -> str:
    """Quote the clause after what it asks for; some rules stand in no clause."""
    return f"{said} ({clause})" if clause else said


@drafts.route("/page/<paper>", methods=["GET", "POST"])
def show_page(paper: str) -> Response:
    """Give the pages themselves, to be framed; without scripts the form is sent here to be looked at."""
    chosen = find_begun(paper)
    waits = request.method == "POST" or "patient" in request.args  # no script of theirs will ask again
    made = framed(chosen, _as_it_stands(chosen), patient=waits)
    return sheet(made or "<!DOCTYPE html><html lang=vi><meta charset=utf-8><title>…</title></html>")


def _as_it_stands(paper: Paper) -> Json:
    """Give the record of the form that was sent, or of the draft that is asked for."""
    kept = request.values.get("draft", "")
    source = request.values.get("from", "")
    before: Json = {}
    if kept:
        before = draft_of(who().office, kept).record
    elif source:
        before = _begun_from(source, paper)
    elif request.method == "GET":
        before = _new_record(paper)
    if request.method == "POST":
        return posted_record(paper, before)
    return _numbered(paper, before)


def _numbered(paper: Paper, record: Json) -> Json:
    """Put the number and date in that the page before has foretold."""
    number, day = request.args.get("number", ""), request.args.get("date", "")
    own = record.get(paper.section)
    if not number.isdecimal() or not isinstance(own, dict):
        return record
    return {**record, paper.section: {**own, "number": int(number), "date": day}}


def _begun_from(source: str, paper: Paper) -> Json:
    return begun_from(who().office, source, paper, replaces=bool(request.values.get("replaces"))).record


def _passed(paper: Paper, record: Json) -> bool:
    """Tell whether what was of the time of the record that this one begins from was left out."""
    source = request.args.get("from", "")
    return bool(source) and record != record_of(who().office, source, paper).record


def _new_record(paper: Paper) -> Json:
    with desk().database.read() as connection:
        return prefill(paper, usual_of(connection, who().office))


def _onward(draft: Draft, paper: Paper) -> AnyResponse:
    """Answer a save: to scripts what stands now, to people the page that the button leads to."""
    deed, _, at = request.form.get("do", "").partition(":")
    other = None if paper.slug == draft.paper else paper.slug
    here = url_for("web.drafts.show", draft_id=draft.id, paper=other)
    if wants_json():
        return jsonify(
            id=draft.id,
            revision=draft.revision,
            address=here,
            saved_at=moment(draft.saved_at),
            by=draft.saved_by,
        )
    if deed == "usual":
        _keep_as_usual(paper, draft.record)
        return go(here, "web-usual-kept")
    if deed in _ONWARD:
        faults = () if deed == "dossier" else as_typed(faults_of(paper, draft.record))
        if faults:
            return _form(paper, draft.record, draft, faults=faults, status=422)
        return go(url_for(_ONWARD[deed], draft_id=draft.id))
    if at:
        return go(f"{here}#f-{at.replace('.', '-')}")
    return go(here, "web-draft-saved")


def _keep_as_usual(paper: Paper, record: Json) -> None:
    with desk().database.write() as connection:
        doing = desk().doing(connection, who())
        for name, value in learn(paper, record).items():
            keep_usual(doing, name, value)


def _conflict(draft: Draft, paper: Paper, record: Json) -> AnyResponse:
    """Tell that somebody else saved the draft, and keep what was typed."""
    if wants_json():
        response = jsonify(
            code="draft-changed", by=draft.saved_by, at=moment(draft.saved_at), revision=draft.revision
        )
        response.status_code = 409
        return response
    return _form(paper, record, draft, status=409)


def _form(
    paper: Paper,
    record: Json,
    draft: Draft | None,
    *,
    faults: Iterable[Fault] | None = None,
    status: int = 200,
) -> Response:
    """Show the form. `faults` are told at their entries; without them only what is wrong, not what lacks."""
    told = as_typed(faults_of(paper, record))
    wrong = tuple(fault for fault in told if not is_lacking(fault))
    lacking = [fault for fault in told if is_lacking(fault)]
    members = build(shown_for(paper), record, wrong if faults is None else faults, language())
    names = [control.name for control in lines(members)]
    with desk().database.read() as connection:
        said = reviews(connection, who().office, draft.id) if draft else []
    send = streamed if status == HTTPStatus.OK else partial(page, status=status)
    return send(
        "draft.html",
        paper=paper,
        draft=draft,
        record=record,
        subject=subject_of(paper, record),
        members=[member for member in members if member.name not in unused(paper)],
        passed=draft is None and _passed(paper, record),
        rest=[member for member in members if member.name in unused(paper)],
        summary=tuple(faults or ()),
        lacking=lacking,
        suggestions=suggestions(who().office, paper.kind, names, draft.id if draft else ""),
        shape=shape_of,
        source=request.values.get("from", ""),
        replaces=request.values.get("replaces", ""),
        conflict=status == HTTPStatus.CONFLICT,
        reviews=said,
        others=paper.slug != draft.paper if draft else False,
        alone=paper.kind not in SCHEMAS,
    )


def _about(fault: Fault) -> dict[str, object]:
    return {
        "id": anchor(fault.pointer),
        "said": spoken(fault.message),
        "place": spoken(fault.place),
        "lacking": is_lacking(fault),
    }
