"""What the journeys start from: people, a profile, drafts; and a count of what a clerk has to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.api.desk import desk
from docgen.office.accounts import create_user
from docgen.office.desk import DOCGEN, Who
from docgen.office.issue import Order
from docgen.office.issue import issue as issue_order
from docgen.office.sign_in import first_administrator, use_link
from docgen.office.usual import learn
from docgen.papers import PAPERS, example
from docgen.register.drafts import begin_draft, get_draft
from docgen.register.usual import keep_usual
from docgen.web.session import COOKIE

if TYPE_CHECKING:
    from flask import Flask

PASSWORD = "trời xanh mây trắng nắng vàng"
PEOPLE = {
    "lan": ["drafter", "clerk"],
    "minh": ["drafter", "clerk"],
    "hung": ["approver"],
    "mai": ["clerk", "approver"],
}


class Office:
    """One office on a server."""

    def __init__(self, app: Flask, address: str) -> None:
        self.app, self.address = app, address
        self.who = Who("so-noi-vu", "lan")
        self._tokens: dict[str, str] = {}
        with app.app_context():
            first_administrator(desk(), self.who.office)
            administrator = Who(self.who.office, DOCGEN)
            for name, roles in PEOPLE.items():
                link = create_user(desk(), administrator, name, name.title(), roles)
                self._tokens[name] = use_link(desk(), link.token, PASSWORD).token

    def cookie(self, user: str) -> dict[str, str]:
        return {"name": COOKIE, "value": self._tokens[user], "url": self.address}

    def set_profile(self, slug: str = "award-decision") -> None:
        paper = PAPERS[slug]
        with self.app.app_context(), desk().database.write() as connection:
            for name, value in learn(paper, example(paper.kind)).items():
                keep_usual(desk().doing(connection, self.who), name, value)

    def draft(self, slug: str, record: dict) -> str:
        with self.app.app_context(), desk().database.write() as connection:
            return begin_draft(desk().doing(connection, self.who), slug, record).id

    def record(self, draft_id: str) -> dict:
        with self.app.app_context(), desk().database.read() as connection:
            return get_draft(connection, self.who.office, draft_id).record

    def issued(self, slug: str, record: dict) -> str:
        with self.app.app_context():
            answer = issue_order(desk(), self.who, Order(slug, record))
        return re.search('"id":"([^"]+)"', answer)[1]


def award(**changes) -> dict:
    """The example award round, its decision without number and date."""
    record = example("award")
    decision = {
        key: value for key, value in record["award_decision"].items() if key not in ("number", "date")
    }
    return {**record, "award_decision": decision, **changes}


class Hands:
    """Counts what a clerk does: a text typed, a key pressed, something pasted, a click is one each."""

    def __init__(self, page) -> None:
        self.page, self.deeds = page, 0

    def press(self, key: str) -> None:
        self.deeds += 1
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.deeds += 1
        self.page.keyboard.insert_text(text)

    def paste(self, text: str) -> None:
        self.deeds += 1
        paste(self.page, text)

    def focused(self) -> str:
        return self.page.evaluate("document.activeElement.name || document.activeElement.id")


def paste(page, text: str) -> None:
    """Paste into what has the focus, as Ctrl-V does."""
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            const told = { clipboardData: data, bubbles: true, cancelable: true };
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", told));
        }""",
        text,
    )


def settled(page) -> None:
    """Wait until what was typed is saved and its pages are shown."""
    page.wait_for_selector("#save-state:text-matches('^(Đã lưu|Saved)')")
