"""Lập hàng loạt: a blank sheet, an upload, its columns and faults, a start; watch, stop, repeat, collect."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any, get_args

from flask import Blueprint, Response, request, url_for

from docgen.api import delivery
from docgen.api.desk import desk
from docgen.api.workshop import workshop
from docgen.errors import DocgenError
from docgen.jobs.batches import Options, State, get_batch, list_batches, list_items
from docgen.messages import Message
from docgen.office import batch as office
from docgen.office import passing
from docgen.office.accounts import may, require
from docgen.office.batch_print import merged, volumes
from docgen.office.batch_results import table, zipped
from docgen.office.batch_sheet import remember, remembered, source_of, to_be_made, try_sheet
from docgen.office.sheet import LARGEST, XLSX, blank, understand
from docgen.office.usual import prefill
from docgen.register.usual import usual_of
from docgen.sheets import fault_book, layout_of
from docgen.sheets.legacy import NAMES
from docgen.web import asked
from docgen.web.choosing import offers
from docgen.web.finding import find, known_paper
from docgen.web.form.model import element_id
from docgen.web.rendering import go, language, page
from docgen.web.session import who
from docgen.web.shared_facts import posted_facts, shared_facts

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from docgen.office.passing import Passing
    from docgen.papers import Paper
    from docgen.sheets import Sheet

batches = Blueprint("batches", __name__)

AT_A_TIME = 20
ROWS_AT_A_TIME = 100
FAULTS_SHOWN = 100
SAVED = "page"
"""The name under which this page remembers how the columns of a paper were taken."""
_SENT = "sent"
_COLUMN = "column."
_SHARED = "shared"
"""What all rows share: in what is kept of a sheet, in its form, and as the id of that part of the page."""


@batches.get("/batches")
def show_all() -> Response:
    """List the batches, the newest first, and offer a new one."""
    require(who(), "listBatches")
    with desk().database.read() as connection:
        found = list_batches(connection, who().office, limit=AT_A_TIME + 1, after=request.args.get("after"))
    listed = [_told(each.id) for each in found[:AT_A_TIME]]
    return page(
        "batches.html", batches=listed, next=found[AT_A_TIME - 1].id if len(found) > AT_A_TIME else ""
    )


@batches.get("/batches/new")
def choose() -> Response:
    """Ask of which paper many are to be made."""
    require(who(), "beginBatch")
    text = request.args.get("q", "")
    with desk().database.read() as connection:
        offered = offers(connection, who().office, text, language())
    return page("batch_choose.html", text=text, offers=offered)


@batches.get("/batches/new/<paper>")
def begin(paper: str) -> Response:
    """Offer the blank sheet and ask for the filled one."""
    require(who(), "beginBatch")
    return page("batch_new.html", paper=find(paper), refused=None, faults={})


@batches.get("/batches/new/<paper>/sheet.xlsx")
def sheet(paper: str) -> Response:
    """Give the sheet to fill in."""
    require(who(), "getSheet")
    content, name = blank(find(paper))
    return delivery.attach(delivery.private(content, XLSX), name)


@batches.post("/batches/new/<paper>")
def send(paper: str) -> AnyResponse:
    """Take a filled sheet and go to what was understood of it."""
    require(who(), "beginBatch")
    request.max_content_length = LARGEST
    chosen = find(paper)
    try:
        content, name = asked.upload()
        understand(chosen, content, name)
    except DocgenError as error:
        return page(
            "batch_new.html", error.status, paper=chosen, refused=error, faults=asked.faults_of(error)
        )
    about = {
        "paper": chosen.slug,
        "name": name,
        "mapping": remembered(desk(), who(), chosen.slug).get(SAVED, {}),
    }
    return go(url_for("web.batches.look", kept=_keep(about, content)))


@batches.get("/batches/sheets/<kept>")
def look(kept: str) -> Response:
    """Show how the columns were taken, what is wrong with which cell, and what would be made."""
    found = _found(kept)
    return _look(found, _understood(found))


@batches.post("/batches/sheets/<kept>")
def decide(kept: str) -> AnyResponse:
    """Take the columns otherwise, or begin the batch."""
    require(who(), "beginBatch")
    found = _found(kept)
    changed, understood = _changed(found)
    if request.form.get("do") != "begin":
        return go(url_for("web.batches.look", kept=changed.id, _anchor=_next()))
    try:
        made = _begun(understood, changed.about["name"], f"sheet {kept} {understood.digest}")
    except DocgenError as error:
        return _look(changed, understood, error)
    return go(url_for("web.batches.show", batch=made))


@batches.get("/batches/sheets/<kept>/faults.xlsx")
def hand_back(kept: str) -> Response:
    """Give the sheet back with its faults: a column of them, red cells, comments."""
    understood = _understood(_found(kept))
    return delivery.attach(
        delivery.private(fault_book(understood, language()), XLSX), f"{Message('batch-page-faults')}.xlsx"
    )


@batches.get("/batches/<batch>")
def show(batch: str) -> Response:
    """Show how far a batch is and what became of its rows; as a fragment for the page that follows it."""
    require(who(), "getBatch")
    told = _told(batch)
    state = request.args.get("state", "")
    with desk().database.read() as connection:
        rows = list_items(
            connection,
            batch,
            limit=ROWS_AT_A_TIME + 1,
            after=asked.number(request.args, "after") or 0,
            state=state if state in get_args(State) else None,  # type: ignore[arg-type] # one of them
        )
    shown = rows[:ROWS_AT_A_TIME]
    return page(
        "batch_progress.html" if "part" in request.args else "batch.html",
        batch=told,
        paper=_name_of(told["paper"]),
        rows=[office.item_as_json(row, language()) for row in shown],
        next=shown[-1].place if len(rows) > ROWS_AT_A_TIME else 0,
        chosen=state,
        states=get_args(State),
        volumes=volumes(told["rows"]["done"]) if "pdf" in told["formats"] else 0,
    )


@batches.post("/batches/<batch>/cancel")
def cancel(batch: str) -> AnyResponse:
    """Begin no further row."""
    _may_change(batch, "cancelBatch")
    office.cancel(workshop(), who(), batch)
    return go(url_for("web.batches.show", batch=batch), "batch-page-cancelled")


@batches.post("/batches/<batch>/repeat")
def repeat(batch: str) -> AnyResponse:
    """Make the rows again that failed or were not begun."""
    _may_change(batch, "repeatBatch")
    office.repeat(workshop(), who(), batch)
    return go(url_for("web.batches.show", batch=batch), "batch-page-repeated")


@batches.get("/batches/<batch>/files.zip")
def files(batch: str) -> Response:
    """Give every file, sent as it is packed."""
    require(who(), "downloadBatch")
    response = Response(zipped(workshop(), who(), batch), mimetype="application/zip")
    response.cache_control.no_store = True  # and so it is not gathered to make a tag of it
    return delivery.attach(response, f"{PurePath(_told(batch)['source']).stem or batch}.zip")


@batches.get("/batches/<batch>/print-<int:volume>.pdf")
def to_print(batch: str, volume: int) -> Response:
    """Give one PDF for the printer."""
    require(who(), "printBatch")
    made = merged(workshop(), who(), batch, volume)
    return delivery.attach(delivery.private(made, "application/pdf"), f"{_stem(batch)}-{volume:02d}.pdf")


@batches.get("/batches/<batch>/results.xlsx")
def results(batch: str) -> Response:
    """Give a workbook that says of each row what came out of it."""
    require(who(), "tabulateBatch")
    made = table(workshop(), who(), batch)
    return delivery.attach(
        delivery.private(made, XLSX), f"{_stem(batch)}-{Message('batch-page-results')}.xlsx"
    )


def _changed(found: Passing) -> tuple[Passing, Sheet]:
    """Take the sheet as the form says: its columns, its letters, what all its rows share."""
    form, about, understood = request.form, found.about, _understood(found)
    agreed = [name for name in NAMES if name in (*form.getlist("agreed"), *about.get("agreed", ()))]
    before = {"mapping": about["mapping"], "agreed": about.get("agreed", []), _SHARED: understood.given}
    said = {
        "mapping": _columns(understood.paper) or about["mapping"],
        "agreed": agreed,
        _SHARED: posted_facts(understood) if _SHARED in form else understood.given,
    }
    if said == before:
        return found, understood
    changed = _found(_keep({**about, **said}, passing.content(workshop().results, found, _SENT)))
    return changed, _understood(changed)


def _next() -> str | None:
    """Name the part of the page where one goes on after a deed."""
    if _SHARED not in request.form:
        return None
    _, _, at = request.form.get("do", "").partition(":")
    return element_id(at) if at else _SHARED


def _begun(understood: Sheet, name: str, key: str) -> str:
    """Begin what the form asks for. Raises what `begin` and `to_be_made` raise."""
    form = request.form
    formats = tuple(each for each in office.MADE if each in form.getlist("formats"))
    if not formats:
        raise asked.wrong("formats", "page-needed")
    issue = "issue" in form
    if issue:
        require(who(), "issueDocument")
    options = Options(formats, issue, asked.day(form, "issued_on") if issue else None)
    items = to_be_made(try_sheet(understood), skip_faulty="skip_faulty" in form)
    wish = office.Asked(understood.paper.slug, source_of(understood, name), options, "again" in form)
    made = office.begin(workshop(), who(), wish, items, key)
    remember(desk(), who(), understood.paper.slug, SAVED, understood.mapping)
    return made


def _look(found: Passing, understood: Sheet, refused: DocgenError | None = None) -> Response:
    return page(
        "batch_sheet.html",
        refused.status if refused else 200,
        refused=refused,
        wrong=asked.faults_of(refused),
        kept=found.id,
        name=found.about["name"],
        paper=understood.paper,
        sheet=understood,
        tried=try_sheet(understood),
        headings=understood.headings,
        entries=_entries(understood.paper),
        shared=shared_facts(understood),
        most=FAULTS_SHOWN,
        may_issue=understood.paper.bears_number and may(who(), "issueDocument"),
        form=request.form if refused else None,
    )


def _entries(paper: Paper) -> dict[str, str]:
    """Give the entries a column may be: key → what it is called here, no two alike."""
    named: dict[str, str] = {}
    for key, column in layout_of(paper).by_key.items():
        named[key] = f"{column.label} ({key})" if column.label in named.values() else column.label
    return named


def _columns(paper: Paper) -> dict[str, str]:
    """Read how the columns are to be taken: heading → key; what no entry is called so is passed over."""
    keys = {label: key for key, label in _entries(paper).items()}
    return {
        name.removeprefix(_COLUMN): keys.get(value.strip(), "")
        for name, value in request.form.items()
        if name.startswith(_COLUMN)
    }


def _understood(found: Passing) -> Sheet:
    """Read the sheet again; what it does not say is as was typed beside it, or as usual in the office."""
    paper = find(found.about["paper"])
    return understand(
        paper,
        passing.content(workshop().results, found, _SENT),
        found.about["name"],
        mapping=found.about["mapping"],
        common=found.about[_SHARED] if _SHARED in found.about else _usual(paper),
        agreed=found.about.get("agreed", ()),
    )


def _usual(paper: Paper) -> dict[str, Any]:
    with desk().database.read() as connection:
        return prefill(paper, usual_of(connection, who().office))


def _found(kept: str) -> Passing:
    require(who(), "beginBatch")
    return passing.find(workshop().results, who().office, kept, desk().clock())


def _keep(about: dict[str, Any], content: bytes) -> str:
    return passing.keep(workshop().results, who().office, about, {_SENT: content}, desk().clock())


def _name_of(slug: str) -> str:
    """Name the paper of a batch, which may be none any more."""
    paper = known_paper(slug)
    return paper.name if paper else slug


def _told(batch: str) -> dict[str, Any]:
    told = office.as_json(*office.follow(workshop(), who(), batch))
    with desk().database.read() as connection:
        found = get_batch(connection, who().office, batch)
    ended = sum(told["rows"][state] for state in ("done", "failed", "cancelled"))
    return {**told, "name": _name_of(found.paper), "begun": found.begun_at, "ended_rows": ended}


def _stem(batch: str) -> str:
    return PurePath(_told(batch)["source"]).stem or batch


def _may_change(batch: str, action: str) -> None:
    """See that who stops or repeats a batch may do what it does. Raises BatchNotFound, NotAllowed."""
    require(who(), action)
    with desk().database.read() as connection:
        found = get_batch(connection, who().office, batch)
    if found.options.issue:
        require(who(), "issueDocument")
