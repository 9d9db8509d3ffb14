from __future__ import annotations

import json
from dataclasses import replace

import pytest

from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.errors import StorageFull
from docgen.office.ending import void
from docgen.office.invariants import Acknowledged, check
from docgen.office.issue import IssueFailed, issue, issue_draft
from docgen.office.recover import Recovered, recover
from docgen.register import drafts
from docgen.register.document import DOCUMENTS, get, read_all
from docgen.register.refusals import KeyInUse
from tests.rig.desks import CLERK, ORDER
from tests.rig.disk import FullDisk
from tests.rig.press import RECORD, SmallPress


class Interrupted(BaseException):
    """What a killed process is to a test in the same process."""


class DyingPress(SmallPress):
    """Makes the rehearsal with another number than the real one, then dies."""

    def numbered(self, paper, record, number, issued_on):
        return super().numbered(paper, {**record, "try": getattr(self, "tries", 0)}, number, issued_on)

    def make(self, paper, record, template):
        self.tries = getattr(self, "tries", 0) + 1
        if self.tries > 1:
            raise Interrupted
        return super().make(paper, record, template)


def documents_of(desk):
    with desk.database.read() as connection:
        return read_all(connection.execute(DOCUMENTS.order_by("number")))


@pytest.fixture
def interrupted(desk):
    """A desk at which a process died between number and paper, asked with key-1."""
    with pytest.raises(Interrupted):
        issue(replace(desk, press=DyingPress()), CLERK, ORDER, "key-1")
    return desk


def test_a_number_without_paper_stays_reserved_while_its_lease_runs(interrupted):
    assert recover(interrupted) == Recovered((), (), ())
    (document,) = documents_of(interrupted)
    assert (document.number, document.state) == (1, "reserved")
    assert [violation.invariant for violation in check(interrupted)] == ["I7"]


def test_recovery_makes_the_paper_with_the_same_number_and_input(interrupted):
    interrupted.clock.advance(minutes=3)
    (before,) = documents_of(interrupted)
    assert recover(interrupted) == Recovered((before.id,), (), ())
    (after,) = documents_of(interrupted)
    assert (after.state, after.number, after.input_sha256) == ("issued", 1, before.input_sha256)
    assert check(interrupted) == []
    assert recover(interrupted) == Recovered((), (), ())


def test_asking_again_meanwhile_is_told_to_wait_and_later_finishes_it(interrupted):
    with pytest.raises(KeyInUse):
        issue(interrupted, CLERK, ORDER, "key-1")
    interrupted.clock.advance(minutes=3)
    answer = issue(interrupted, CLERK, ORDER, "key-1")
    assert json.loads(answer)["number"] == 1
    assert check(interrupted, [Acknowledged(answer, "key-1")]) == []


def test_asking_again_after_recovery_gives_the_answer(interrupted):
    interrupted.clock.advance(minutes=3)
    recover(interrupted)
    answer = issue(interrupted, CLERK, ORDER, "key-1")
    assert answer == issue(interrupted, CLERK, ORDER, "key-1")
    assert check(interrupted, [Acknowledged(answer, "key-1")]) == []


def test_files_archived_before_the_crash_are_adopted_even_by_a_newer_engine(desk):
    answer = issue(desk, CLERK, ORDER, "key-1")
    document_id = json.loads(answer)["id"]
    with desk.database.writer.begin() as connection:  # as if the second transaction had never been
        _forget_issue(connection, document_id)
    newer = SmallPress()
    newer.engine = "small press 2"
    desk.clock.advance(minutes=3)
    later = replace(desk, press=newer)
    recover(later)
    (document,) = documents_of(desk)
    assert (document.state, document.engine) == ("issued", "small press 1")
    assert check(desk, [Acknowledged(answer)]) == []


def _forget_issue(connection, document_id):
    triggers = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.dialect.name == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    table = {"document": "document", "trail": "trail"}
    for (name,) in connection.exec_driver_sql(triggers).all():
        on = table.get(name.split("_")[-1])
        if on and connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"ALTER TABLE {on} DISABLE TRIGGER {name}")
        elif on:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
    connection.exec_driver_sql(
        "UPDATE document SET state = 'reserved', issued_at = NULL, files = '', engine = '', fonts = '',"
        f" pages = NULL, archived = 0, inventory = '' WHERE id = '{document_id}'"
    )
    connection.exec_driver_sql("UPDATE request SET answer = NULL")
    connection.exec_driver_sql("DELETE FROM trail WHERE place = (SELECT max(place) FROM trail)")


def test_a_paper_that_cannot_be_made_becomes_void_after_three_attempts(desk):
    with desk.database.write() as connection:
        draft = drafts.begin_draft(desk.doing(connection, CLERK), "award-decision", RECORD)

    class Broken(DyingPress):
        def make(self, paper, record, template):
            try:
                return super().make(paper, record, template)
            except Interrupted:
                raise RuntimeError("no font") from None

    broken = replace(desk, press=Broken())
    with pytest.raises(RuntimeError, match="no font"):
        issue_draft(broken, CLERK, draft.id, 1, "key-1")
    for states in ("reserved", "void"):
        desk.clock.advance(minutes=3)
        (left,) = recover(broken).left
        assert str(left[1]) == "no font"
        assert [document.state for document in documents_of(desk)] == [states]
    (document,) = documents_of(desk)
    assert document.end_reason == "Không tạo được văn bản sau 3 lần: no font"
    assert check(desk) == []
    with pytest.raises(IssueFailed):
        issue_draft(desk, CLERK, draft.id, 1, "key-1")
    answer = issue_draft(desk, CLERK, draft.id, 1, "key-2")  # the draft can be worked on again
    assert json.loads(answer)["number"] == 2


def test_a_full_disk_is_no_fault_of_the_paper(desk):
    issue(desk, CLERK, ORDER)  # the template is archived
    desk.archive.disk, sound = FullDisk(after=1), desk.archive.disk
    with pytest.raises(StorageFull):
        issue(desk, CLERK, ORDER, "key-1")
    for _ in range(5):
        desk.clock.advance(minutes=3)
        (left,) = recover(desk).left
        assert type(left[1]) is StorageFull
    desk.archive.disk = sound
    answer = issue(desk, CLERK, ORDER, "key-1")  # no need to wait: the lease was given back
    assert json.loads(answer)["number"] == 2
    assert check(desk, [Acknowledged(answer, "key-1")]) == []


def test_a_statement_that_was_not_archived_is_added_by_recovery(desk):
    answer = json.loads(issue(desk, CLERK, ORDER))
    desk.archive.disk, sound = FullDisk(after=1), desk.archive.disk
    with pytest.raises(StorageFull):
        void(desk, CLERK, answer["id"], "Sai thẩm quyền", "key-2")
    desk.archive.disk = sound
    assert [violation.invariant for violation in check(desk)] == ["I7", "I9"]
    assert recover(desk).stated == (answer["id"],)
    ended = void(desk, CLERK, answer["id"], "Sai thẩm quyền", "key-2")
    assert json.loads(ended)["state"] == "void"
    assert check(desk, [Acknowledged(ended, "key-2")]) == []


def test_a_void_document_keeps_number_reason_and_bytes(desk):
    answer = json.loads(issue(desk, CLERK, ORDER))
    void(desk, CLERK, answer["id"], "Sai thẩm quyền")
    with desk.database.read() as connection:
        document = get(connection, "so-noi-vu", answer["id"])
    assert (document.state, document.number, document.end_reason) == ("void", 1, "Sai thẩm quyền")
    inventory = load(desk.archive, DOCUMENT + document.id)
    assert json.loads(read_file(desk.archive, inventory, "statement.json"))["reason"] == "Sai thẩm quyền"
    assert read_file(desk.archive, inventory, "document.pdf").startswith(b"%PDF")
    assert json.loads(issue(desk, CLERK, ORDER))["number"] == 2
    assert check(desk) == []
