"""Duyệt, ban hành: a draft is sent for approval, approved or returned, and issued with the number shown."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Literal

from flask import Blueprint, Response, request, url_for

from docgen.api.desk import desk
from docgen.database.ids import new_id
from docgen.errors import DocgenError, NotKnown
from docgen.messages import Message
from docgen.office.accounts import require
from docgen.office.issue import Foretold, Order, foretell, issue_draft
from docgen.register.document import get
from docgen.register.reviews import reviews, say
from docgen.web.drafting import draft_of, subject_of, to_document
from docgen.web.finding import find_begun
from docgen.web.rendering import go, page, streamed
from docgen.web.session import allowed, who

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkzeug.wrappers import Response as AnyResponse

    from docgen.register.document import Document
    from docgen.register.drafts import Draft
    from docgen.register.reviews import Review, Word

review = Blueprint("review", __name__)

Action = Literal["askApproval", "approveDraft"]
_ACTIONS: Mapping[Word, Action] = {
    "asked": "askApproval",
    "approved": "approveDraft",
    "returned": "approveDraft",
}
_SAID: Mapping[Word, str] = {
    "asked": "web-approval-asked",
    "approved": "web-draft-approved",
    "returned": "web-draft-returned",
}


class NotApproved(DocgenError):
    """Raised when somebody issues a draft that nobody has approved as it stands."""

    code = "draft-not-approved"
    status = 409


@review.get("/drafts/<draft_id>/review")
def show(draft_id: str) -> AnyResponse:
    """Show the draft as it would be issued now, its number, and what has been said of it."""
    draft = draft_of(who().office, draft_id)
    return to_document(draft) or _show(draft)


@review.post("/drafts/<draft_id>/review")
def speak(draft_id: str) -> AnyResponse:
    """Ask for approval, approve or return the draft at the revision that was seen."""
    word = _word(request.form.get("word", ""))
    require(who(), _ACTIONS[word])
    draft = draft_of(who().office, draft_id)
    try:
        with desk().database.write() as connection:
            doing = desk().doing(connection, who())
            say(doing, draft_id, _seen(), word, request.form.get("note", ""))
    except DocgenError as error:
        return _show(draft, error)
    home = word == "asked" and not allowed("issueDraft")
    address = url_for("web.home.show") if home else url_for("web.review.show", draft_id=draft_id)
    return go(address, _SAID[word])


@review.post("/drafts/<draft_id>/issue")
def issue(draft_id: str) -> AnyResponse:
    """Issue the draft as it was seen; pressing twice issues once."""
    require(who(), "issueDraft")
    draft = draft_of(who().office, draft_id)
    try:
        if not _may_be_issued(draft):
            raise NotApproved
        answer = issue_draft(desk(), who(), draft_id, _seen(), request.form.get("key") or None)
    except DocgenError as error:
        return _show(draft, error)
    return go(url_for("web.documents.show", document_id=json.loads(answer)["id"]), "web-issued")


def _show(draft: Draft, refused: DocgenError | None = None) -> Response:
    paper = find_begun(draft.paper)
    said = _said_of(draft)
    last = said[0] if said else None
    send = partial(page, status=refused.status) if refused else streamed
    return send(
        "review.html",
        draft=draft,
        paper=paper,
        subject=subject_of(paper, draft.record),
        foretell=partial(_foretold, draft),
        refused=refused,
        reviews=said,
        last=last if last and last.revision == draft.revision else None,
        may_issue=allowed("issueDraft") and _may_be_issued(draft),
        replaced=_replaced(draft),
        key=new_id(desk().clock()),
    )


def _foretold(draft: Draft) -> tuple[Foretold | None, DocgenError | None]:
    order = Order(draft.paper, draft.record, draft.id, draft.revision, replaces=draft.replaces)
    try:
        return foretell(desk(), who(), order), None
    except DocgenError as error:
        return None, error


def _may_be_issued(draft: Draft) -> bool:
    """Tell whether the draft is approved as it stands, or who asks may approve it."""
    said = _said_of(draft)
    approved = bool(said) and said[0].word == "approved" and said[0].revision == draft.revision
    return approved or allowed("approveDraft")


def _said_of(draft: Draft) -> list[Review]:
    with desk().database.read() as connection:
        return reviews(connection, who().office, draft.id)


def _replaced(draft: Draft) -> Document | None:
    if not draft.replaces:
        return None
    with desk().database.read() as connection:
        return get(connection, who().office, draft.replaces)


def _seen() -> int:
    text = request.form.get("revision", "")
    return int(text) if text.isdecimal() else 0


def _word(text: str) -> Word:
    for known in _ACTIONS:
        if known == text:
            return known
    raise NotKnown(what=Message("what-deed"), name=text)
