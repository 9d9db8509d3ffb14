"""A block of numbers for a batch: consecutive in the order of its rows, all of them or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from docgen.database.ids import new_id
from docgen.office.archiving import archive_template
from docgen.office.invariants import check
from docgen.office.issue import finish
from docgen.office.recover import recover
from docgen.proof.canonical import sha256
from docgen.register.books import Book
from docgen.register.document import DOCUMENTS, read_all
from docgen.register.documents import Wanted, reserve_block
from docgen.register.refusals import DateInFuture, DocumentNotFound
from tests.rig.desks import CLERK, order


@pytest.fixture
def wanted(desk):
    """Ask for documents with these subjects."""
    template = desk.press.template("award-decision")
    digest = sha256(template)
    archive_template(desk.archive, template)

    def one(subject):
        record = order(subject=subject).record
        described = desk.press.describe("so-noi-vu", "award-decision", record)
        document_id = new_id(desk.clock())

        def freeze(number, issued_on):
            return {
                "document": document_id,
                "paper": "award-decision",
                "template": digest,
                "record": desk.press.numbered("award-decision", record, number, issued_on),
            }

        return Wanted(document_id, described.book, "award-decision", described.particulars, digest, freeze)

    return lambda *subjects: [one(subject) for subject in subjects]


def reserved(desk, asked):
    with desk.database.write() as connection:
        doing = desk.doing(connection, CLERK)
        return reserve_block(doing, asked, doing.now + desk.lease)


def rows(desk):
    with desk.database.read() as connection:
        found = read_all(connection.execute(DOCUMENTS))
    return {row.number: (row.particulars.subject, row.state) for row in found}


def test_rows_get_consecutive_numbers_in_their_order_and_are_finished_one_by_one(desk, wanted):
    first = wanted("A", "B", "C")
    inputs = reserved(desk, first)
    reserved(desk, wanted("D"))
    assert rows(desk) == {number: (name, "reserved") for number, name in enumerate("ABCD", start=1)}
    assert ['"number":2' in text for text in inputs] == [False, True, False]
    finish(desk, CLERK, first[1].id)
    assert rows(desk)[2] == ("B", "issued")


def test_what_a_crash_leaves_of_a_block_is_finished_by_recovery(desk, wanted):
    reserved(desk, wanted("A", "B", "C"))
    desk.clock.now += timedelta(minutes=10)
    assert len(recover(desk).issued) == 3
    assert check(desk) == []


def test_one_row_that_cannot_be_numbered_leaves_no_number_taken(desk, wanted):
    good, bad = wanted("A", "B")
    with pytest.raises(DocumentNotFound):
        reserved(desk, [good, replace(bad, replaces="nothing")])
    with pytest.raises(DateInFuture):
        reserved(desk, [replace(each, issued_on=date(2099, 1, 1)) for each in (good, bad)])
    assert rows(desk) == {}
    reserved(desk, [good])
    assert list(rows(desk)) == [1]


def test_a_block_is_of_one_series_and_one_date(desk, wanted):
    one, other = wanted("A", "B")
    for wrong in (
        replace(other, issued_on=date(2026, 4, 14)),
        replace(other, book=Book("so-noi-vu", "VP")),
        replace(other, held=7),
    ):
        with pytest.raises(ValueError, match="one series and one date"):
            reserved(desk, [one, wrong])
    assert rows(desk) == {}
