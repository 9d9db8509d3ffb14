from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.errors import NotKnown, StorageFull
from docgen.office.disposal import Decision, DecisionMissing, dispose
from docgen.office.fixity import audit
from docgen.office.invariants import Acknowledged, check
from docgen.office.issue import issue_draft
from docgen.office.receipt import check_receipt, receipt
from docgen.office.recover import recover
from docgen.register import drafts, retention, trail
from docgen.register.document import get
from docgen.register.retention import NotDue, classes, due, set_class
from docgen.register.tables import draft_version, frozen
from tests.rig.desks import CLERK
from tests.rig.disk import FullDisk
from tests.rig.press import RECORD

DECISION = Decision("15/QĐ-SNV", date(2036, 12, 31), "Hoàng Thị Hiền")


@pytest.fixture
def answers(desk):
    """Two award decisions of April 2026, kept for ten years."""
    made = []
    for key in ("first", "second"):
        with desk.database.write() as connection:
            draft = drafts.begin_draft(desk.doing(connection, CLERK), "award-decision", RECORD)
        made.append(issue_draft(desk, CLERK, draft.id, 1, key))
    return made


@pytest.fixture
def ids(answers):
    return [json.loads(answer)["id"] for answer in answers]


def count(desk, table):
    with desk.database.read() as connection:
        return len(connection.execute(table.select()).all())


def due_ids(desk, on):
    with desk.database.read() as connection:
        return [each.document.id for each in due(connection, "so-noi-vu", on)]


def test_a_document_is_due_on_the_last_day_of_its_period(desk, ids):
    assert due_ids(desk, date(2036, 12, 30)) == []
    assert sorted(due_ids(desk, date(2036, 12, 31))) == sorted(ids)


def test_the_class_that_was_set_last_counts(desk, ids):
    with desk.database.write() as connection:
        doing = desk.doing(connection, CLERK)
        set_class(doing, ids[0], "plan.quarter", 2026)
        set_class(doing, ids[0], "award.province", 2027)
        set_class(doing, ids[1], "permanent", 2026)
        with pytest.raises(NotKnown):
            set_class(doing, ids[0], "nothing", 2026)
    assert due_ids(desk, date(2047, 12, 30)) == []
    assert due_ids(desk, date(2099, 12, 31)) == [ids[0]]


def test_every_class_names_its_source_and_has_a_period_the_law_allows():
    for each in classes().values():
        assert each.source
        assert each.years is None or retention.SHORTEST <= each.years <= retention.LONGEST
    assert {retention.default_class(paper) for paper in ("award-decision", "unknown")} == {
        "award.agency",
        "permanent",
    }


def test_what_must_be_kept_is_not_destroyed_and_neither_is_the_rest_of_its_list(desk, ids):
    with desk.database.write() as connection:
        set_class(desk.doing(connection, CLERK), ids[1], "award.province", 2026)
    with pytest.raises(NotDue) as refused:
        dispose(desk, CLERK, DECISION, [*ids, "nothing"])
    assert [(fault.pointer, fault.message.code) for fault in refused.value.faults] == [
        ("/1", "must-be-kept"),
        ("/2", "not-in-archive"),
    ]
    assert "31/12/2046" in refused.value.faults[0].message
    assert check(desk) == []


def test_nothing_is_destroyed_without_a_decision(desk, ids):
    with pytest.raises(DecisionMissing):
        dispose(desk, CLERK, Decision(" ", date(2036, 12, 31), "x"), ids)


def test_a_tombstone_stays_and_the_content_is_gone_everywhere(desk, answers, ids):
    assert dispose(desk, CLERK, DECISION, [ids[0]]) == [ids[0]]
    inventory = load(desk.archive, DOCUMENT + ids[0])
    assert set(inventory.state) == {"tombstone.json", "register.json", "premis.json"}
    stone = json.loads(read_file(desk.archive, inventory, "tombstone.json"))
    assert (stone["decision"], stone["decided_on"], stone["decided_by"]) == (
        "15/QĐ-SNV",
        "2036-12-31",
        "Hoàng Thị Hiền",
    )
    files = json.loads(answers[0])["files"]
    assert stone["files"] == {name: file["sha256"] for name, file in files.items()}
    (event,) = json.loads(read_file(desk.archive, inventory, "premis.json"))["events"]
    assert event["kind"] == "deletion"
    assert (count(desk, frozen), count(desk, draft_version)) == (1, 1)
    assert check(desk, [Acknowledged(answers[1], "second")]) == []
    assert audit(desk).findings == ()


def test_number_receipt_and_trail_outlive_the_content(desk, answers, ids):
    dispose(desk, CLERK, DECISION, [ids[0]])
    with desk.database.read() as connection:
        document = get(connection, "so-noi-vu", ids[0])
        events = [json.loads(entry)["event"] for _, entry in trail.entries(connection, document=ids[0])]
    assert (document.state, document.number, document.archived) == ("issued", 1, 3)
    assert events == ["number reserved", "issued", "destruction decided", "archived"]
    entry = check_receipt(receipt(desk, "so-noi-vu", ids[0]))
    assert entry["files"] == {n: f["sha256"] for n, f in json.loads(answers[0])["files"].items()}


def test_a_destroyed_document_is_not_due_again_and_cannot_be_destroyed_twice(desk, ids):
    dispose(desk, CLERK, DECISION, [ids[0]])
    assert due_ids(desk, date(2099, 1, 1)) == [ids[1]]
    with pytest.raises(NotDue):
        dispose(desk, CLERK, DECISION, [ids[0]])


@pytest.mark.parametrize("step", range(1, 30, 4))
def test_an_interrupted_destruction_is_finished_by_recovery(desk, answers, ids, step):
    desk.archive.disk, sound = FullDisk(after=step), desk.archive.disk
    try:
        dispose(desk, CLERK, DECISION, ids)
    except StorageFull:
        assert recover(desk).left[0][0] == ""
    desk.archive.disk = sound
    assert recover(desk).left == ()
    assert due_ids(desk, date(2099, 1, 1)) == []
    assert check(desk) == []
    assert audit(desk).findings == ()


def test_the_clock_of_the_decision_counts_not_that_of_the_machine(desk, ids):
    desk.clock.now = datetime(2050, 1, 1, tzinfo=UTC)
    with pytest.raises(NotDue):
        dispose(desk, CLERK, Decision("1/QĐ", date(2030, 1, 1), "x"), ids)
