"""What of an issued document goes into the archive, and what the archive tells of it again.

An archived document can be read, proved and made again without docgen's database: beside its files lie the
frozen input, what the register said, the verdict of the format check and the events.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from docgen.archive.objects import DOCUMENT, TEMPLATE, create_object, extend_object, load, read_file, settle
from docgen.archive.ocfl import Stamp, sha512
from docgen.archive.premis import Event, as_json
from docgen.archive.store import DifferentBytes
from docgen.database.schema import as_text
from docgen.errors import StorageDamaged
from docgen.office.desk import DOCGEN
from docgen.proof.canonical import canonical, sha256
from docgen.register.document import File
from docgen.register.documents import Outcome

if TYPE_CHECKING:
    from docgen.archive.ocfl import Inventory
    from docgen.archive.store import Store
    from docgen.office.press import Made
    from docgen.register.document import Document

INPUT, REGISTER, CHECK, EVENTS = "input.json", "register.json", "check.json", "premis.json"
_TIMELESS = Stamp(datetime(2020, 3, 5, tzinfo=UTC), DOCGEN, "Lưu mẫu văn bản")
"""Of every template, so that two processes that archive the same one write the same bytes."""
STATEMENT, TOMBSTONE, TEMPLATE_FILE = "statement.json", "tombstone.json", "template.docx"


def archive_template(store: Store, template: bytes) -> str:
    """Keep a template, once for all documents made from it; give its SHA-256."""
    digest = sha256(template)
    if load(store, TEMPLATE + digest) is None:
        create_object(store, TEMPLATE + digest, {TEMPLATE_FILE: template}, _TIMELESS)
    return digest


def read_template(store: Store, digest: str) -> bytes:
    """Give the template with this SHA-256. Raises StorageDamaged when it is gone or changed."""
    inventory = load(store, TEMPLATE + digest)
    if inventory is None:
        raise StorageDamaged
    return read_file(store, inventory, TEMPLATE_FILE)


def archive_document(store: Store, document: Document, frozen: str, made: Made) -> Outcome:
    """Archive what was made for a reserved document and say what the register keeps of it.

    Everything is dated by the moment of the number, so that each attempt writes the same bytes. When an
    attempt with another engine has archived the document already, its files are the ones that count.
    """
    files = {name: File(sha256(data), len(data)) for name, data in made.files.items()}
    about = {
        "document": facts(document),
        "made": {"pages": made.pages, "engine": made.engine, "fonts": made.fonts},
        "files": {name: asdict(file) for name, file in files.items()},
    }
    contents = {
        **made.files,
        INPUT: frozen.encode(),
        REGISTER: canonical(about),
        CHECK: canonical(dict(made.verdict)),
        EVENTS: as_json(DOCUMENT + document.id, _events(document, made, files)),
    }
    stamp = Stamp(document.reserved_at, document.reserved_by, f"Ban hành {document.code}")
    try:
        inventory = create_object(store, DOCUMENT + document.id, contents, stamp)
    except DifferentBytes:
        return adopt(store, document, frozen)
    return Outcome(made.pages, files, made.engine, made.fonts, inventory)


def adopt(store: Store, document: Document, frozen: str) -> Outcome:
    """Read from the archive what an earlier attempt made for the document from the same input.

    Raises StorageDamaged when what lies there is not of this document.
    """
    inventory = load(store, DOCUMENT + document.id)
    if inventory is None or read_file(store, inventory, INPUT) != frozen.encode():
        raise StorageDamaged
    about = json.loads(read_file(store, inventory, REGISTER))
    made = about["made"]
    files = {name: File(**file) for name, file in about["files"].items()}
    return Outcome(made["pages"], files, made["engine"], made["fonts"], sha512(inventory.spelled()))


def is_archived(store: Store, document: Document) -> bool:
    """Tell whether an attempt has archived the document."""
    return load(store, DOCUMENT + document.id) is not None


def archive_statement(store: Store, document: Document) -> str:
    """Add to an archived document how it ended; give the SHA-512 of the inventory. May be repeated."""
    assert document.ended_at, "an end has its time"
    object_id = DOCUMENT + document.id
    at, by = as_text(document.ended_at), document.ended_by
    statement = {
        "document": document.id,
        "code": document.code,
        "state": document.state,
        "reason": document.end_reason,
        "replaced_by": document.replaced_by,
        "at": at,
        "by": by,
    }
    events = read_events(store, settle(store, object_id), before=STATEMENT)
    note = document.end_reason or f"Thay thế bằng {document.replaced_by}"
    events.append(Event("metadata modification", at, by, f"{document.state}: {note}"))
    stamp = Stamp(document.ended_at, by, f"{document.state} {document.code}")
    contents = {STATEMENT: canonical(statement), EVENTS: as_json(object_id, events)}
    return extend_object(store, object_id, contents, stamp)


def read_events(store: Store, inventory: Inventory, *, before: str = "") -> list[Event]:
    """Read the events of an archived document, those of the version before the file `before` came."""
    while before in inventory.state:
        inventory = inventory.as_of(len(inventory.versions) - 1)
    return [Event(**event) for event in json.loads(read_file(store, inventory, EVENTS))["events"]]


def facts(document: Document) -> dict[str, Any]:
    """Say what the register says of a document, as JSON values: enough to write its row again."""
    particulars = asdict(document.particulars)
    due_on = document.particulars.due_on
    return {
        "id": document.id,
        "office": document.office,
        "series": asdict(document.series),
        "number": document.number,
        "suffix": document.suffix,
        "paper": document.paper,
        "particulars": {**particulars, "due_on": due_on.isoformat() if due_on else None},
        "issued_on": document.issued_on.isoformat(),
        "input_sha256": document.input_sha256,
        "template_sha256": document.template_sha256,
        "replaces": document.replaces,
        "reserved_at": as_text(document.reserved_at),
        "reserved_by": document.reserved_by,
    }


def _events(document: Document, made: Made, files: dict[str, File]) -> list[Event]:
    at = as_text(document.reserved_at)
    digests = ", ".join(f"{name} {file.sha256}" for name, file in sorted(files.items()))
    errors = made.verdict.get("errors", 0)
    return [
        Event("creation", at, made.engine, f"{document.code}; {TEMPLATE}{document.template_sha256}"),
        Event("message digest calculation", at, DOCGEN, f"SHA-256: {digests}"),
        Event(
            "validation",
            at,
            DOCGEN,
            f"Kiểm tra thể thức: {errors} lỗi",
            outcome="failure" if errors else "success",
        ),
        Event("ingestion", at, document.reserved_by, f"Lưu vào kho {DOCUMENT}{document.id}"),
    ]
