from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.errors import InvalidRecord
from docgen.office.ending import void
from docgen.office.issue import Order, issue, issue_draft
from docgen.proof.canonical import sha256
from docgen.register import drafts, trail
from docgen.register.books import Book, set_book
from docgen.register.document import frozen_input, get
from docgen.register.numbers import Series, hold_numbers, next_number
from docgen.register.refusals import (
    DateInFuture,
    DateOutOfOrder,
    DocumentNotFound,
    DraftChanged,
    DraftIssued,
    KeyReused,
    NumberNotHeld,
    StateConflict,
)
from tests.rig.desks import CLERK, ORDER, order
from tests.rig.press import RECORD

SERIES = Series("so-noi-vu", "SNV", "di", "", 2026)


def issued(desk, what=ORDER, key=None):
    return json.loads(issue(desk, CLERK, what, key))


def numbers_left(desk):
    with desk.database.read() as connection:
        return next_number(connection, SERIES)


def test_the_answer_says_number_date_and_digests(desk):
    answer = issued(desk)
    with desk.database.read() as connection:
        document = get(connection, "so-noi-vu", answer["id"])
    inventory = load(desk.archive, DOCUMENT + answer["id"])
    pdf = read_file(desk.archive, inventory, "document.pdf")
    assert answer == {
        "id": document.id,
        "state": "issued",
        "code": "01/QĐ-SNV",
        "number": 1,
        "number_text": "01",
        "symbol": "QĐ-SNV",
        "issued_on": "2026-04-15",
        "series": "SNV/di/2026",
        "paper": "award-decision",
        "pages": 1,
        "files": {
            "document.docx": {"sha256": document.files["document.docx"].sha256, "size": 1026},
            "document.pdf": {"sha256": sha256(pdf), "size": 1028},
        },
        "replaces": None,
        "replaced_by": None,
        "ended_at": None,
        "end_reason": "",
    }


def test_numbers_follow_each_other_and_series_are_apart(desk):
    codes = [issued(desk, order(body=body))["code"] for body in ("SNV", "SNV", "HĐTĐKT", "SNV")]
    assert codes == ["01/QĐ-SNV", "02/QĐ-SNV", "01/QĐ-HĐTĐKT", "03/QĐ-SNV"]


def test_a_book_numbered_by_type_counts_each_type(desk):
    with desk.database.write() as connection:
        set_book(connection, Book("so-noi-vu", "SNV", numbering="by-type"))
    codes = [issued(desk, order(type=code))["code"] for code in ("QĐ", "GM", "QĐ", "GM")]
    assert codes == ["01/QĐ-SNV", "01/GM-SNV", "02/QĐ-SNV", "02/GM-SNV"]


def test_the_archive_holds_input_files_register_verdict_events_and_template(desk):
    answer = issued(desk)
    inventory = load(desk.archive, DOCUMENT + answer["id"])
    assert set(inventory.state) == {
        "check.json",
        "document.docx",
        "document.pdf",
        "input.json",
        "premis.json",
        "register.json",
    }
    frozen = json.loads(read_file(desk.archive, inventory, "input.json"))
    assert frozen["record"] == {**RECORD, "number": 1, "date": "2026-04-15"}
    template = load(desk.archive, f"urn:docgen:template:{frozen['template']}")
    assert read_file(desk.archive, template, "template.docx") == b"template of award-decision"
    events = json.loads(read_file(desk.archive, inventory, "premis.json"))["events"]
    assert [event["kind"] for event in events] == [
        "creation",
        "message digest calculation",
        "validation",
        "ingestion",
    ]


def test_the_trail_tells_of_number_and_issue(desk):
    answer = issued(desk)
    with desk.database.read() as connection:
        told = [json.loads(entry) for _, entry in trail.entries(connection, document=answer["id"])]
        frozen = frozen_input(connection, answer["id"])
        assert list(trail.verify(connection, None)) == []
    assert [entry["event"] for entry in told] == ["number reserved", "issued"]
    assert told[0]["input"] == sha256(frozen.encode())
    assert told[1]["files"] == {name: file["sha256"] for name, file in answer["files"].items()}
    assert {entry["actor"] for entry in told} == {"van-thu"}


def test_a_record_that_cannot_be_issued_takes_no_number(desk):
    with pytest.raises(InvalidRecord):
        issued(desk, order(subject=""))
    assert numbers_left(desk) == 1


def test_a_paper_that_cannot_be_made_takes_no_number(desk):
    class Broken(type(desk.press)):
        def make(self, paper, record, template):
            raise RuntimeError("no font")

    with pytest.raises(RuntimeError, match="no font"):
        issued(replace(desk, press=Broken()))
    assert numbers_left(desk) == 1


def test_a_paper_is_made_once_when_the_number_came_true(desk):
    made = []

    class Counting(type(desk.press)):
        def make(self, paper, record, template):
            made.append(record["number"])
            return super().make(paper, record, template)

    issued(replace(desk, press=Counting()))
    assert made == [1]


def test_another_number_than_foreseen_makes_the_paper_anew(desk):
    made = []

    class Late(type(desk.press)):
        def make(self, paper, record, template):
            made.append(record["number"])
            if len(made) == 1:
                issued(desk)  # another clerk is faster
            return super().make(paper, record, template)

    answer = issued(replace(desk, press=Late()))
    assert (made, answer["number"]) == ([1, 2], 2)
    pdf = read_file(desk.archive, load(desk.archive, DOCUMENT + answer["id"]), "document.pdf")
    fresh = desk.press.make(
        "award-decision", {**RECORD, "number": 2, "date": "2026-04-15"}, b"template of award-decision"
    )
    assert pdf == fresh.files["document.pdf"]


def test_the_same_key_gives_the_same_bytes_and_one_number(desk):
    answers = {issue(desk, CLERK, ORDER, "key-1") for _ in range(3)}
    assert len(answers) == 1
    assert numbers_left(desk) == 2


def test_the_answer_to_a_key_stays_after_the_document_became_void(desk):
    answer = issue(desk, CLERK, ORDER, "key-1")
    void(desk, CLERK, json.loads(answer)["id"], "Sai thẩm quyền")
    assert issue(desk, CLERK, ORDER, "key-1") == answer


def test_a_key_with_another_content_is_refused(desk):
    issued(desk, key="key-1")
    with pytest.raises(KeyReused):
        issued(desk, order(subject="Khác"), "key-1")
    assert numbers_left(desk) == 2


def test_a_key_belongs_to_its_office(desk):
    first = issue(desk, CLERK, ORDER, "key-1")
    second = issue(desk, replace(CLERK, office="so-tai-chinh"), ORDER, "key-1")
    assert json.loads(first)["id"] != json.loads(second)["id"]


def test_the_day_is_that_of_the_books_time_zone(desk):
    desk.clock.now = desk.clock.now.replace(day=14, hour=17, minute=30)  # 00:30 on the 15th in Lạng Sơn
    assert issued(desk)["issued_on"] == "2026-04-15"


def test_a_new_year_begins_with_number_1_at_midnight_in_lang_son(desk):
    desk.clock.now = desk.clock.now.replace(month=12, day=31, hour=16, minute=59, second=59)
    last = issued(desk)
    desk.clock.advance(seconds=1)
    first = issued(desk)
    assert (last["issued_on"], last["series"], last["number"]) == ("2026-12-31", "SNV/di/2026", 1)
    assert (first["issued_on"], first["series"], first["number"]) == ("2027-01-01", "SNV/di/2027", 1)


def test_dates_never_go_back_when_the_clock_does(desk):
    issued(desk)
    desk.clock.advance(days=-1)
    assert issued(desk)["issued_on"] == "2026-04-15"


def test_a_date_of_ones_own_must_keep_the_order(desk):
    issued(desk, replace(ORDER, issued_on=date(2026, 4, 10)))
    issued(desk, replace(ORDER, issued_on=date(2026, 4, 12)))
    with pytest.raises(DateOutOfOrder) as refused:
        issued(desk, replace(ORDER, issued_on=date(2026, 4, 11)))
    assert refused.value.message.values == {
        "date": "11/04/2026",
        "earliest": "12/04/2026",
        "latest": "15/04/2026",
    }
    with pytest.raises(DateInFuture):
        issued(desk, replace(ORDER, issued_on=date(2026, 4, 16)))
    assert numbers_left(desk) == 3


def test_a_paper_of_last_year_gets_last_years_number(desk):
    desk.clock.now = desk.clock.now.replace(month=1, day=2)
    answer = issued(desk, replace(ORDER, issued_on=date(2025, 12, 31)))
    assert (answer["series"], answer["issued_on"]) == ("SNV/di/2025", "2025-12-31")


def test_a_held_number_is_used_with_a_date_between_its_neighbours(desk):
    issued(desk)
    with desk.database.write() as connection:
        assert hold_numbers(desk.doing(connection, CLERK), SERIES, 1, "Phòng Tổ chức") == [2]
    desk.clock.advance(days=1)
    issued(desk)
    desk.clock.advance(days=5)
    answer = issued(desk, replace(ORDER, held=2))
    assert (answer["number"], answer["issued_on"]) == (2, "2026-04-16")
    with pytest.raises(NumberNotHeld):
        issued(desk, replace(ORDER, held=2))


def test_a_replacement_ends_what_it_replaces(desk):
    old = issued(desk)
    new = issued(desk, replace(ORDER, replaces=old["id"]))
    with desk.database.read() as connection:
        before = get(connection, "so-noi-vu", old["id"])
    assert (before.state, before.replaced_by, before.archived) == ("replaced", new["id"], 2)
    statement = read_file(desk.archive, load(desk.archive, DOCUMENT + old["id"]), "statement.json")
    assert json.loads(statement)["replaced_by"] == new["id"]
    with pytest.raises(StateConflict):
        issued(desk, replace(ORDER, replaces=old["id"]))
    with pytest.raises(DocumentNotFound):
        issued(desk, replace(ORDER, replaces="nothing"))
    assert numbers_left(desk) == 3


@pytest.fixture
def draft(desk):
    with desk.database.write() as connection:
        return drafts.begin_draft(desk.doing(connection, CLERK), "award-decision", RECORD)


def test_a_draft_is_issued_once_and_stays_as_it_is(desk, draft):
    answer = json.loads(issue_draft(desk, CLERK, draft.id, 1))
    with desk.database.write() as connection:
        doing = desk.doing(connection, CLERK)
        assert drafts.get_draft(connection, "so-noi-vu", draft.id).document_id == answer["id"]
        with pytest.raises(DraftIssued):
            drafts.save_draft(doing, draft.id, 1, RECORD)
        with pytest.raises(DraftIssued):
            drafts.discard_draft(doing, draft.id)
    with pytest.raises(DraftIssued):
        issue_draft(desk, CLERK, draft.id, 1)
    assert numbers_left(desk) == 2


def test_a_draft_that_was_saved_since_it_was_approved_is_not_issued(desk, draft):
    with desk.database.write() as connection:
        drafts.save_draft(desk.doing(connection, CLERK), draft.id, 1, {**RECORD, "subject": "Khác"})
    with pytest.raises(DraftChanged):
        issue_draft(desk, CLERK, draft.id, 1)
    assert numbers_left(desk) == 1


def test_an_order_is_the_same_when_its_values_are():
    assert Order("a", {"x": 1, "y": [1]}).digest() == Order("a", {"y": [1], "x": 1}).digest()
    assert Order("a", {"x": 1}).digest() != Order("a", {"x": 1}, issued_on=date(2026, 1, 1)).digest()
