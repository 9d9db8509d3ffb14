"""Bộ văn bản: every paper of one record side by side, what each lacks, all of them made at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, current_app, request, url_for

from docgen.api import delivery, engine
from docgen.api.desk import desk
from docgen.errors import DocgenError, Fault
from docgen.messages import Message
from docgen.office import bundle
from docgen.office.accounts import require
from docgen.office.catalogue import kind_label
from docgen.office.consistency import consistency
from docgen.office.joined import joined
from docgen.office.outline import faults_of
from docgen.office.own_render import is_foreign, render_paper
from docgen.office.render import DOSSIER_FORMATS, dossier, render_as
from docgen.office.second_engine import LIBREOFFICE, is_there, render_by_libreoffice
from docgen.papers import PAPERS
from docgen.papers.uploaded.paper import OwnLayout, OwnPaper
from docgen.register.drafts import begin_draft
from docgen.web.drafting import draft_of, subject_of
from docgen.web.finding import find, find_begun
from docgen.web.rendering import go, page
from docgen.web.session import who
from schemas import SCHEMAS

if TYPE_CHECKING:
    from flask import Response
    from werkzeug.wrappers import Response as AnyResponse

    from docgen.office.render import Rendering
    from docgen.papers import Paper
    from docgen.register.drafts import Draft
    from docgen.settings import Settings

dossiers = Blueprint("dossiers", __name__)

PDF = "application/pdf"


class WrongKind(DocgenError):
    """Raised when a paper is asked for that is not made from this kind of record."""

    code = "paper-of-another-kind"
    status = 422


@dataclass(frozen=True)
class Standing:
    """How far one paper of a dossier is. `begun`: the record has something of its own for it."""

    paper: Paper
    begun: bool
    lacks: tuple[Fault, ...]


@dossiers.get("/drafts/<draft_id>/dossier")
def show(draft_id: str) -> Response:
    """Show the papers that can be made of the record, and what each still lacks."""
    draft = draft_of(who().office, draft_id)
    paper = find_begun(draft.paper)
    standings = [
        Standing(each, _is_begun(each, draft), faults_of(each, draft.record)) for each in _papers(paper)
    ]
    begun = [each for each in standings if each.begun]
    return page(
        "dossier.html",
        draft=draft,
        paper=paper,
        kind=_label(paper),
        alone=paper.kind not in SCHEMAS,
        by_libreoffice=draft.paper if is_foreign(paper) and is_there(allowed=_allowed()) else "",
        subject=subject_of(paper, draft.record),
        begun=begun,
        rest=[each for each in standings if not each.begun],
        complete=bool(begun) and not any(each.lacks for each in begun),
    )


@dossiers.get("/drafts/<draft_id>/dossier/differences")
def compare(draft_id: str) -> Response:
    """Make every paper and tell where they do not agree."""
    draft = draft_of(who().office, draft_id)
    paper = find_begun(draft.paper)
    report = engine.run(lambda: consistency(paper.kind, draft.record, dossier(paper.kind, draft.record)))
    return page("differences.html", draft=draft, paper=paper, report=report)


@dossiers.get("/drafts/<draft_id>/dossier.zip")
def download(draft_id: str) -> Response:
    """Give every paper of the record as Word and PDF in one ZIP."""
    draft = draft_of(who().office, draft_id)
    made = _made(draft)
    packed = bundle.bundle({each.filename: each.content for each in made})
    label = _label(find_begun(draft.paper))
    name = f"{Message('dossier-file', label=label)}.zip"
    return delivery.attach(delivery.private(packed, bundle.MEDIA_TYPE), name)


@dossiers.get("/drafts/<draft_id>/dossier.pdf")
def print_all(draft_id: str) -> Response:
    """Give every paper of the record as one PDF, to be printed."""
    made = _made(draft_of(who().office, draft_id))
    printed, _ = joined([each.content for each in made if each.format.name == "pdf"])
    return delivery.private(printed, PDF)


@dossiers.get("/drafts/<draft_id>/<slug>.<ending>")
def one(draft_id: str, slug: str, ending: str) -> Response:
    """Give one paper of the record as it stands, without a number, as Word or PDF."""
    draft = draft_of(who().office, draft_id)
    chosen = _of_the_same_kind(draft, slug)
    if request.args.get("engine") == LIBREOFFICE:
        made = render_by_libreoffice(chosen, draft.record, ending, allowed=_allowed())
    else:
        made = _render(chosen, draft, ending)
    return delivery.attach(delivery.private(made.content, made.format.media_type), made.filename)


@dossiers.post("/drafts/<draft_id>/dossier/<slug>")
def begin(draft_id: str, slug: str) -> AnyResponse:
    """Begin a draft of its own for another paper of the record, so that it can get its own number."""
    require(who(), "beginDraft")
    draft = draft_of(who().office, draft_id)
    chosen = _of_the_same_kind(draft, slug)
    with desk().database.write() as connection:
        begun = begin_draft(desk().doing(connection, who()), chosen.slug, draft.record)
    return go(url_for("web.drafts.show", draft_id=begun.id), "web-draft-begun")


def _papers(paper: Paper) -> list[Paper]:
    """List the papers of the record that `paper` is made of; an own layout stands for docgen's."""
    if isinstance(paper, OwnPaper):
        return [paper]
    replaced = paper.base if isinstance(paper, OwnLayout) else ""
    return [paper if each.slug == replaced else each for each in PAPERS.values() if each.kind == paper.kind]


def _is_begun(paper: Paper, draft: Draft) -> bool:
    return isinstance(paper, OwnPaper) or bool(draft.record.get(paper.section))


def _label(paper: Paper) -> str:
    return paper.name if isinstance(paper, OwnPaper) else kind_label(paper.kind)


def _made(draft: Draft) -> tuple[Rendering, ...]:
    """Make every paper of the record, those with an own layout in it."""
    paper = find_begun(draft.paper)
    if isinstance(paper, OwnPaper):
        return tuple(_render(paper, draft, each) for each in DOSSIER_FORMATS)
    made = engine.run(dossier, paper.kind, draft.record)
    if not isinstance(paper, OwnLayout):
        return made
    return tuple(
        _render(paper, draft, each.format.name) if each.paper == paper.base else each for each in made
    )


def _render(paper: Paper, draft: Draft, ending: str) -> Rendering:
    return render_paper(paper, draft.record, ending, here=lambda *given: engine.run(render_as, *given))


def _allowed() -> bool:
    settings: Settings = current_app.config["DOCGEN"]
    return settings.libreoffice_allowed


def _of_the_same_kind(draft: Draft, slug: str) -> Paper:
    own = find_begun(draft.paper)
    chosen = own if slug == draft.paper else find(slug)
    if chosen.kind != own.kind:
        raise WrongKind(paper=chosen.name)
    return chosen
