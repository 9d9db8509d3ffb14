"""Lưu trữ of one document: its files and versions, whether each byte is as written, how long it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, request, url_for

from docgen.api import delivery
from docgen.api.desk import desk
from docgen.archive.fixity import check_folder
from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.archive.ocfl import folder_of
from docgen.archive.store import KeyMissing
from docgen.errors import DocgenError
from docgen.office.accounts import require
from docgen.office.rebuild import rebuild
from docgen.register import retention
from docgen.register.document import get
from docgen.register.refusals import DocumentNotFound
from docgen.web import asked
from docgen.web.rendering import go, page
from docgen.web.session import who
from docgen.web.verification import address, picture

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from docgen.office.rebuild import Rebuilt
    from docgen.register.document import Document

archive = Blueprint("archive", __name__)

_TYPES = {"pdf": "application/pdf", "json": "application/json", "xml": "application/xml"}


@archive.get("/documents/<document_id>/archive")
def show(document_id: str) -> Response:
    """Show what the archive has of a document, compared with its digests now."""
    require(who(), "getDocument")
    return _show(_document(document_id))


@archive.get("/documents/<document_id>/archive/<name>")
def file(document_id: str, name: str) -> Response:
    """Give any file of the archived document, its digest checked."""
    require(who(), "getFile")
    found = _document(document_id)
    inventory = load(desk().archive, DOCUMENT + found.id)
    if inventory is None or name not in inventory.state:
        raise KeyMissing(key=name)
    kind = _TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    said = f"{found.code.replace('/', '-')}.{name}"
    return delivery.attach(delivery.private(read_file(desk().archive, inventory, name), kind), said)


@archive.post("/documents/<document_id>/archive/rebuild")
def make_again(document_id: str) -> Response:
    """Make the document again from the archive alone and compare every byte."""
    require(who(), "rebuildDocument")
    found = _document(document_id)
    return _show(found, rebuild(desk().archive, desk().press, found.id))


@archive.post("/documents/<document_id>/archive/retention")
def keep_for(document_id: str) -> AnyResponse:
    """Set how long the document is kept."""
    require(who(), "setRetention")
    found = _document(document_id)
    try:
        year = asked.number(request.form, "year") or found.issued_on.year
        with desk().database.write() as connection:
            doing = desk().doing(connection, who())
            retention.set_class(doing, document_id, request.form.get("class", ""), year)
    except DocgenError as error:
        return _show(found, refused=error)
    return go(url_for("web.archive.show", document_id=document_id), "archive-page-retention-set")


def _show(document: Document, again: Rebuilt | None = None, refused: DocgenError | None = None) -> Response:
    store = desk().archive
    inventory = load(store, DOCUMENT + document.id)
    folder = folder_of(DOCUMENT + document.id)
    known = {folder: document.inventory} if inventory else {}
    checked = check_folder(store, folder, list(store.walk(folder)), known)
    with desk().database.read() as connection:
        kept = retention.kept_of(connection, document)
    return page(
        "archive.html",
        refused.status if refused else 200,
        document=document,
        inventory=inventory,
        files=sorted(inventory.state) if inventory else (),
        checked=checked,
        kept=kept,
        classes=retention.classes().values(),
        again=again,
        refused=refused,
        address=address(document),
        picture=picture(document),
    )


def _document(document_id: str) -> Document:
    with desk().database.read() as connection:
        found = get(connection, who().office, document_id)
    if found.state == "reserved":
        raise DocumentNotFound(document=document_id)
    return found
