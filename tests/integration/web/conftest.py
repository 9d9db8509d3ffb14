"""One office on a server in this process, its people signed in, one decision issued."""

from __future__ import annotations

import re

import pytest

from docgen.accounts.permissions import scopes_of
from docgen.api.desk import desk
from docgen.application import create_app
from docgen.office.accounts import create_user
from docgen.office.desk import Who
from docgen.office.issue import Order, issue
from docgen.office.sign_in import first_administrator, use_link
from docgen.papers import example
from docgen.settings import Settings
from docgen.web.session import COOKIE

OFFICE = "so-noi-vu"
PASSWORD = "trời xanh mây trắng nắng vàng"
PEOPLE = {"lan": ["drafter"], "minh": ["clerk"], "hung": ["approver"]}


class Town:
    """An application with two offices' worth of visitors: `client(name)` is a browser of somebody."""

    def __init__(self, app):
        self.app = app
        self.administrator = Who(
            OFFICE, "quan-tri", frozenset({"administrator"}), scopes_of(["administrator"])
        )
        with app.app_context():
            link = first_administrator(desk(), OFFICE)
            self._tokens = {link.user: use_link(desk(), link.token, PASSWORD).token}
            self.first = link.user
            for name, roles in PEOPLE.items():
                made = create_user(desk(), self.administrator, name, name.title(), roles)
                self._tokens[name] = use_link(desk(), made.token, PASSWORD).token

    def client(self, name=""):
        browser = self.app.test_client()
        if name:
            browser.set_cookie(COOKIE, self._tokens[self.first if name == "administrator" else name])
        return browser

    def issued(self):
        with self.app.app_context():
            return re.search('"id":"([^"]+)"', issue(desk(), self.administrator, Order(*decision())))[1]


def decision():
    record = example("award")
    own = {key: value for key, value in record["award_decision"].items() if key not in ("number", "date")}
    return "award-decision", {**record, "award_decision": own}


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    return Town(
        create_app(
            Settings(
                data=tmp_path_factory.mktemp("town"), office=OFFICE, public_url="https://vanban.example.vn"
            )
        )
    )


@pytest.fixture(scope="module")
def document(town):
    """The id of an issued decision."""
    return town.issued()


@pytest.fixture(scope="module")
def docx(town, document):
    """Its Word file."""
    return town.client("lan").get(f"/documents/{document}/files/document.docx").data
