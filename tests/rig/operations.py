"""Every operation of /openapi.json as something that can be sent, and things for it to act on."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.api.openapi import JSON
from docgen.office import accounts
from docgen.office.issue import Order, issue
from docgen.papers import PAPERS, example, example_of
from docgen.register.drafts import begin_draft
from tests.corpus.documents import letter
from tests.corpus.hands import HANDS
from tests.corpus.write import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docgen.office.desk import Desk, Who

NOTICE = example_of(PAPERS["notice"])


@dataclass(frozen=True)
class Operation:
    """One operation of the description."""

    id: str
    method: str
    path: str
    said: Mapping[str, Any]

    @property
    def names(self) -> list[str]:
        """What stands in braces in its path."""
        return [part[1:-1] for part in self.path.split("/") if part.startswith("{")]

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

    def request(self, ids: Mapping[str, str], *, whole: bool = True) -> dict[str, Any]:
        """Arguments of a client's call; not `whole`: with a body and a revision that change nothing."""
        asked: dict[str, Any] = {
            "method": self.method.upper(),
            "path": self.path.format(**ids),
            "headers": {"Idempotency-Key": uuid.uuid4().hex} if self.asks("Idempotency-Key") else {},
        }
        if self.asks("If-Match"):
            asked["headers"]["If-Match"] = '"1"' if whole else '"999"'
        if "requestBody" in self.said:
            asked |= self._body() if whole else {"json": {}}
        return asked

    def _body(self) -> dict[str, Any]:
        content = self.said["requestBody"]["content"]
        if JSON not in content:
            return UPLOADS[self.id]()
        if self.id in RECORDS:
            return {"json": RECORDS[self.id]}
        return {"json": content[JSON]["example"]}


RECORDS = {"renderPaper": NOTICE, "renderRecord": example("programme")}
"""Bodies that must fit what stands in the address."""
UPLOADS = {
    "checkDocument": lambda: {
        "data": write(letter(), HANDS[0]),
        "content_type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    },
}
"""Bodies that are files."""
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
    import json  # noqa: PLC0415

    return json.loads(issue(desk, who, Order("notice", NOTICE)))["id"]


def a_user(desk: Desk, who: Who) -> str:
    name = f"u-{uuid.uuid4().hex[:12]}"
    accounts.create_user(desk, who, name, "Người Dùng", ["drafter"])
    return name


def a_key(desk: Desk, who: Who) -> str:
    return accounts.create_key(desk, who, "Khóa", ["read"]).about.id


THINGS = {"draft": a_draft, "document": a_document, "user": a_user, "key": a_key}
"""Name in braces → how to make one in an office."""
