"""Every operation of /openapi.json as something that can be sent, and things for it to act on."""

from __future__ import annotations

import io
import json
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import docx

from docgen.api.openapi import JSON
from docgen.archive.local import LocalStore
from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.jobs.batches import NewItem, Options, Source
from docgen.jobs.bell import open_bell
from docgen.office import accounts
from docgen.office.batch import Asked, begin
from docgen.office.batch_worker import work
from docgen.office.issue import Order, issue
from docgen.office.own_templates import Named, Sent, upload
from docgen.office.receipt import receipt
from docgen.office.webhooks import Wanted, subscribe
from docgen.office.workshop import Workshop
from docgen.papers import PAPERS, example, example_of
from docgen.register.case_files import Label, open_case_file
from docgen.register.drafts import begin_draft
from tests.corpus.documents import letter
from tests.corpus.hands import HANDS
from tests.corpus.write import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from docgen.office.desk import Desk, Who

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def word() -> bytes:
    """A template as an office would write it."""
    document = docx.Document()
    document.add_paragraph("GIẤY XÁC NHẬN")
    document.add_paragraph("Ông (bà): {{ họ_tên }}, vào cơ quan từ {{ ngày_vào | ngày_dài }}.")
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


OLD_REGISTER = (
    "Số, ký hiệu;Ngày tháng văn bản;Tên loại và trích yếu;Người ký;Nơi nhận\n"
    "01/QĐ-SNV;05/01/2026;Quyết định A;B;C\n"
).encode()
NOTICE = example_of(PAPERS["notice"])


@dataclass(frozen=True)
class Operation:
    """One operation of the description."""

    id: str
    method: str
    path: str
    said: Mapping[str, Any]

    @property
    def things(self) -> dict[str, str]:
        """What stands in braces in its path and belongs to an office → which thing it is."""
        named = [part[1:-1] for part in self.path.split("/") if part.startswith("{")]
        template = self.path.startswith("/api/v1/templates/")
        which = {name: "template" if template and name == "name" else name for name in named}
        return {name: thing for name, thing in which.items() if thing in THINGS}

    @property
    def success(self) -> str:
        return next(status for status in self.said["responses"] if status.startswith("2"))

    def schema(self) -> dict[str, Any] | None:
        content = self.said["responses"][self.success].get("content", {})
        return content.get(JSON, {}).get("schema") if content else None

    def example(self) -> Any:
        return self.said["responses"][self.success].get("content", {}).get(JSON, {}).get("example")

    def asks(self, name: str) -> bool:
        return any(each["name"] == name for each in self.said.get("parameters", ()))

    def request(self, ids: Mapping[str, str], files: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Arguments of a client's call; without `files`, with a body and a revision that change nothing."""
        asked: dict[str, Any] = {
            "method": self.method.upper(),
            "path": self.path.format(**{**FIXED, **ids}),
            "query_string": QUERIES.get(self.id, {}),
            "headers": {"Idempotency-Key": uuid.uuid4().hex} if self.asks("Idempotency-Key") else {},
        }
        if self.asks("If-Match"):
            asked["headers"]["If-Match"] = '"999"' if files is None else '"1"'
        if "requestBody" in self.said:
            asked |= {"json": {}} if files is None else self._body(ids, files)
        return asked

    def _body(self, ids: Mapping[str, str], files: Mapping[str, Any]) -> dict[str, Any]:
        content = self.said["requestBody"]["content"]
        if JSON not in content:
            return files[self.id]()
        if self.id in RECORDS:
            return {"json": RECORDS[self.id]}
        example = content[JSON]["example"]
        return {"json": {**example, "document": ids["other"]} if "other" in ids else example}


RECORDS = {"renderPaper": NOTICE, "renderRecord": example("programme")}
"""Bodies that must fit what stands in the address."""
UPLOADS: dict[str, Callable[[Desk, Who], dict[str, Any]]] = {
    "checkDocument": lambda *_: {"data": write(letter(), HANDS[0]), "content_type": WORD},
    "uploadTemplate": lambda *_: {"data": word(), "content_type": WORD},
    "checkTemplate": lambda *_: {"data": word(), "content_type": WORD},
    "importRegister": lambda *_: {"data": OLD_REGISTER, "content_type": "text/csv"},
    "verifyReceipt": lambda desk, who: {"data": a_proof(desk, who)},
}
"""Bodies that are files."""
OTHERS = {"putIntoCaseFile": "document"}
"""Operations whose body names a thing, too."""
BEFORE = {"releaseNumber": "holdNumbers", "listMappings": "saveMapping"}
"""Operations that another one has to prepare."""
QUERIES = {
    "beginBatch": {"dry_run": "true"},
    "compareTemplate": {"older": "1", "newer": "1"},
    "importRegister": {"body": "CU"},
    "uploadTemplate": {"name": "giay-moi-hop", "title": "Giấy mời họp"},
}
"""Parameters without which an operation means nothing."""
FIXED = {"paper": "notice", "kind": "programme", "name": "document.docx"}
"""What stands in addresses and belongs to nobody."""


def operations(description: Mapping[str, Any]) -> Iterator[Operation]:
    for path, item in description["paths"].items():
        for method, said in item.items():
            if method != "parameters":
                yield Operation(said["operationId"], method, path, said)


def a_draft(desk: Desk, who: Who) -> str:
    with desk.database.write() as connection:
        return begin_draft(desk.doing(connection, who), "notice", NOTICE).id


def a_document(desk: Desk, who: Who) -> str:

    return json.loads(issue(desk, who, Order("notice", NOTICE)))["id"]


def a_proof(desk: Desk, who: Who) -> dict[str, Any]:
    document = a_document(desk, who)
    inventory = load(desk.archive, DOCUMENT + document)
    assert inventory is not None
    return {
        "file": (io.BytesIO(read_file(desk.archive, inventory, "document.docx")), "a.docx"),
        "receipt": (io.BytesIO(receipt(desk, who.office, document).encode()), "receipt.json"),
    }


def a_user(desk: Desk, who: Who) -> str:
    name = f"u-{uuid.uuid4().hex[:12]}"
    accounts.create_user(desk, who, name, "Người Dùng", ["drafter"])
    return name


def a_key(desk: Desk, who: Who) -> str:
    return accounts.create_key(desk, who, "Khóa", ["read"]).about.id


def a_case_file(desk: Desk, who: Who) -> str:
    with desk.database.write() as connection:
        label = Label("000.00.12.H37", 2026, uuid.uuid4().hex[:8], "Hồ sơ khen thưởng")
        return open_case_file(desk.doing(connection, who), label)


def a_webhook(desk: Desk, who: Who) -> str:
    return subscribe(desk, who, Wanted("https://hook.example.vn/", ("document.issued",)), ()).id


def a_template(desk: Desk, who: Who) -> str:
    name = f"t-{uuid.uuid4().hex[:12]}"
    upload(desk, who, Named(name, "Giấy xác nhận"), Sent(word(), "mau.docx"))
    return name


def a_batch(desk: Desk, who: Who) -> str:
    folder = desk.archive.root.parents[1]
    shop = Workshop(desk, LocalStore(folder / "batches"), open_bell("", folder))
    source = Source("khách.xlsx", uuid.uuid4().hex)
    rows = [NewItem("Dữ liệu!2", "Thông báo", NOTICE)]
    made = begin(shop, who, Asked("notice", source, Options(("pdf",))), rows)
    work(shop, only=made)
    return made


THINGS = {
    "batch": a_batch,
    "draft": a_draft,
    "document": a_document,
    "user": a_user,
    "key": a_key,
    "case_file": a_case_file,
    "webhook": a_webhook,
    "template": a_template,
}
"""Name in braces → how to make one in an office."""
