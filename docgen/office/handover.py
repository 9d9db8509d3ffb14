"""Giao nộp: a BagIt package of documents, in time order, for an archive without docgen (Đ30, Phụ lục VI).

muc-luc-van-ban.pdf        what is in it (Phụ lục V)
ho-so.xml                  the metadata of the file and of every document
van-ban/001-12-qd-snv/     document.pdf, document.docx, metadata.xml, metadata.json, premis.xml, and what it
was made from: input.json, template.docx, register.json, check.json
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from docgen.archive.bag import write_bag
from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.archive.premis import as_xml as premis_xml
from docgen.archive.store import KeyMissing
from docgen.errors import DocgenError, Fault
from docgen.office.archiving import TEMPLATE_FILE, TOMBSTONE, read_events, read_template
from docgen.page.pdf import to_pdf
from docgen.register import contents, metadata
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from docgen.office.desk import Desk
    from docgen.register.case_files import CaseFile
    from docgen.register.document import Document


class NothingToHandOver(DocgenError):
    """Raised when none of the documents chosen is in the archive."""

    code = "nothing-to-hand-over"
    status = 404


def hand_over(
    desk: Desk, folder: Path, documents: Iterable[Document], title: str, case_file: CaseFile | None = None
) -> list[Fault]:
    """Write a bag into `folder`, which must not exist; give the metadata that is too long for Appendix VI.

    Documents that are not in the archive (imported from paper, destroyed) are in the list of contents and
    nowhere else. Raises NothingToHandOver, StorageDamaged.
    """
    chosen = contents.in_time_order(documents)
    if not any(document.archived for document in chosen):
        raise NothingToHandOver
    now = desk.clock()
    body = chosen[0].particulars.body_name
    info = {
        "Source-Organization": body,
        "Bagging-Date": f"{now:%Y-%m-%d}",
        "External-Description": title,
        "Bag-Software-Agent": "docgen",
    }
    write_bag(folder, _payload(desk, chosen, title, case_file, now), info)
    fields = [metadata.of_document(document, case_file) for document in chosen]
    return [fault for each in fields for fault in metadata.faults(each)]


def _payload(
    desk: Desk, chosen: list[Document], title: str, case_file: CaseFile | None, now: datetime
) -> Iterator[tuple[str, bytes]]:
    listed = contents.printed(contents.items(chosen), title, now)
    yield "muc-luc-van-ban.pdf", to_pdf(listed)
    about_all = [("Document", metadata.of_document(document, case_file)) for document in chosen]
    about_file = metadata.of_case_file(case_file) if case_file else {"Title": title}
    yield "ho-so.xml", metadata.as_xml("File", about_file, about_all)
    for place, document in enumerate(chosen, start=1):
        folder = f"van-ban/{place:03d}-{fold(document.code).replace(' ', '-')}"
        for name, data in _files(desk, document):
            yield f"{folder}/{name}", data
        about = metadata.of_document(document, case_file)
        yield f"{folder}/metadata.xml", metadata.as_xml("Document", about)
        yield f"{folder}/metadata.json", json.dumps(about, ensure_ascii=False, indent=2).encode()


def _files(desk: Desk, document: Document) -> Iterator[tuple[str, bytes]]:
    if not document.archived:
        return
    object_id = DOCUMENT + document.id
    inventory = load(desk.archive, object_id)
    if inventory is None:
        raise KeyMissing(key=document.id)
    for name in sorted(inventory.state):
        yield name, read_file(desk.archive, inventory, name)
    yield "premis.xml", premis_xml(object_id, read_events(desk.archive, inventory))
    if TOMBSTONE not in inventory.state:
        yield TEMPLATE_FILE, read_template(desk.archive, document.template_sha256)
