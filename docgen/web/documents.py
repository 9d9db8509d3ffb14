"""One issued document: what it is, its files, its proof, what has happened to it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from flask import Blueprint, Response, request, url_for

from docgen.api import delivery
from docgen.api.desk import desk
from docgen.api.documents import FILES
from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.archive.store import KeyMissing
from docgen.errors import DocgenError
from docgen.office.accounts import require
from docgen.office.ending import void as void_document
from docgen.office.receipt import receipt as make_receipt
from docgen.papers import PAPERS
from docgen.register import trail
from docgen.register.document import get
from docgen.register.refusals import DocumentNotFound
from docgen.web.finding import known_paper
from docgen.web.rendering import go, page
from docgen.web.session import who

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from docgen.papers import Paper
    from docgen.register.document import Document

documents = Blueprint("documents", __name__)

JSON = "application/json"


@documents.get("/documents/<document_id>")
def show(document_id: str) -> Response:
    """Show an issued document."""
    return _show(_document(document_id))


@documents.get("/documents/<document_id>/files/<name>")
def file(document_id: str, name: str) -> Response:
    """Give an archived file, its digest checked; `?show` lets a PDF be looked at and printed."""
    found = _document(document_id)
    inventory = load(desk().archive, DOCUMENT + found.id)
    if name not in FILES or inventory is None:
        raise KeyMissing(key=name)
    response = delivery.private(read_file(desk().archive, inventory, name), FILES[name])
    said = f"{found.code.replace('/', '-')}.{name.rpartition('.')[2]}"
    return response if "show" in request.args else delivery.attach(response, said)


@documents.get("/documents/<document_id>/receipt")
def receipt(document_id: str) -> Response:
    """Give the receipt: a proof that stands without docgen."""
    found = _document(document_id)
    content = make_receipt(desk(), who().office, document_id).encode()
    return delivery.attach(delivery.private(content, JSON), f"{found.code.replace('/', '-')}.receipt.json")


@documents.post("/documents/<document_id>/void")
def void(document_id: str) -> AnyResponse:
    """Void the document for a reason; its number stays in the register."""
    require(who(), "voidDocument")
    found = _document(document_id)
    try:
        void_document(desk(), who(), document_id, request.form.get("reason", ""))
    except DocgenError as error:
        return _show(found, error)
    return go(url_for("web.documents.show", document_id=document_id), "web-voided")


def _show(document: Document, refused: DocgenError | None = None) -> Response:
    with desk().database.read() as connection:
        told = [json.loads(entry) for _, entry in trail.entries(connection, document=document.id)]
        linked = {
            name: get(connection, document.office, other)
            for name, other in (("replaces", document.replaces), ("replaced_by", document.replaced_by))
            if other
        }
    return page(
        "document.html",
        refused.status if refused else 200,
        document=document,
        paper=known_paper(document.paper),
        others=_others(document.paper),
        history=told,
        linked=linked,
        refused=refused,
    )


def _others(slug: str) -> list[Paper]:
    """List the papers that the same record makes; papers of free content share none."""
    paper = PAPERS.get(slug)
    if paper is None or paper.alone:
        return []
    return [each for each in PAPERS.values() if each.kind == paper.kind and each is not paper]


def _document(document_id: str) -> Document:
    with desk().database.read() as connection:
        found = get(connection, who().office, document_id)
    if found.state == "reserved":
        raise DocumentNotFound(document=document_id)
    return found
