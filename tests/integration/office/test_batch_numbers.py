"""A batch whose papers get numbers: a block in the order of the rows, whatever is refused or killed."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from docgen import failpoint
from docgen.archive.local import LocalStore
from docgen.database.engine import open_database
from docgen.errors import InvalidRecord
from docgen.jobs.batches import NewItem, Options, Source, list_items
from docgen.jobs.bell import open_bell
from docgen.office.batch import Asked, begin, cancel, follow, repeat, state_of
from docgen.office.batch_numbers import SeveralBooks
from docgen.office.batch_worker import work
from docgen.office.desk import Who
from docgen.office.invariants import check
from docgen.office.issue import Order, issue
from docgen.office.paper_press import NotNumbered, PaperPress
from docgen.office.workshop import Workshop
from docgen.papers import PAPERS, example_of
from docgen.register.document import DOCUMENTS, read_all
from docgen.register.gaps import gaps
from tests.rig.desks import desk_on
from tests.rig.fleet import forked

WHO = Who("so-noi-vu", "van-thu")
DAY = date(2026, 4, 15)
NUMBERED = Options(formats=("docx",), issue=True, issued_on=DAY)
NOTICE = example_of(PAPERS["notice"])


def row(number, **changes):
    notice = {**NOTICE["notice"], "abstract": f"Thông báo lần {number}", **changes}
    return NewItem(f"Dữ liệu!{number}", f"Thông báo {number}", {**NOTICE, "notice": notice})


@pytest.fixture
def shop(database, tmp_path):
    desk = replace(desk_on(database, tmp_path), press=PaperPress())
    return Workshop(desk, LocalStore(tmp_path / "results"), open_bell("", tmp_path / "queue"))


def begun(shop, rows, options=NUMBERED, key=None):
    return begin(shop, WHO, Asked("notice", Source("b.xlsx", "b" * 64), options, again=True), rows, key)


def items(shop, batch):
    with shop.desk.database.read() as connection:
        return list_items(connection, batch, limit=100)


def told(shop):
    with shop.desk.database.read() as connection:
        return [(gap.first, gap.last, gap.kind) for gap in gaps(connection, WHO.office)]


def issued(shop):
    with shop.desk.database.read() as connection:
        rows = read_all(connection.execute(DOCUMENTS))
    return {each.number: (each.state, each.particulars.subject) for each in rows}


def states(shop):
    return {number: state for number, (state, _) in issued(shop).items()}


def test_the_block_is_kept_when_the_batch_begins_and_used_in_the_order_of_the_rows(shop):
    batch = begun(shop, [row(1), row(2), row(3)])
    assert told(shop) == [(number, number, "held") for number in (1, 2, 3)]
    issue(shop.desk, WHO, Order("notice", NOTICE))
    work(shop)
    assert [item.result["number"] for item in items(shop, batch)] == [1, 2, 3]
    assert sorted(issued(shop)) == [1, 2, 3, 4]
    assert [issued(shop)[n][1][-1] for n in (1, 2, 3)] == ["1", "2", "3"]
    assert told(shop) == []
    assert check(shop.desk) == []


def test_a_row_that_cannot_be_registered_leaves_no_batch_and_no_number(shop):
    with pytest.raises(InvalidRecord) as refused:
        begun(shop, [row(1), row(2, abstract=7)])
    assert [fault.pointer for fault in refused.value.faults] == ["/rows/1/notice/abstract"]
    other = row(2)
    other.record["bodies"] = [{**NOTICE["bodies"][0], "symbol": "VP"}]
    with pytest.raises(SeveralBooks) as refused:
        begun(shop, [row(1), other])
    assert [fault.pointer for fault in refused.value.faults] == ["/rows/1"]
    assert told(shop) == []


def test_a_paper_without_a_number_is_refused(shop):
    asked = Asked("certificate", Source("b.xlsx", "c" * 64), NUMBERED)
    with pytest.raises(NotNumbered):
        begin(shop, WHO, asked, [NewItem("1", "1", example_of(PAPERS["certificate"]))])


def test_the_same_key_begins_one_batch_and_keeps_one_block(shop):
    first = begun(shop, [row(1), row(2)], key="k")
    assert begun(shop, [row(1), row(2)], key="k") == first
    assert sum(last - first + 1 for first, last, _ in told(shop)) == 2


def test_cancelled_numbers_are_void_with_the_reason_and_a_repeat_gets_new_ones(shop):
    batch = begun(shop, [row(1), row(2), row(3)])
    work(shop, limit=1)
    cancel(shop, WHO, batch)
    assert states(shop) == {
        1: "issued",
        2: "void",
        3: "void",
    }
    assert repeat(shop, WHO, batch) == 2
    work(shop)
    assert [item.result["number"] for item in items(shop, batch)] == [1, 4, 5]
    assert state_of(*follow(shop, WHO, batch)) == "done"
    assert [kind for _, _, kind in told(shop)] == ["void", "void"]
    assert check(shop.desk) == []


def test_a_row_that_is_being_made_when_the_batch_is_cancelled_keeps_its_number(shop):
    batch = begun(shop, [row(1), row(2)])
    cancelling = replace(shop, desk=replace(shop.desk, press=Meanwhile(lambda: cancel(shop, WHO, batch))))
    work(cancelling, limit=1)
    assert [item.state for item in items(shop, batch)] == ["done", "cancelled"]
    assert states(shop) == {1: "issued", 2: "void"}


def test_a_refused_row_keeps_its_number_until_the_batch_is_cancelled(shop):
    batch = begun(shop, [row(1), row(2)])
    work(replace(shop, desk=replace(shop.desk, press=Refusing())), limit=1)
    work(shop)
    assert [item.state for item in items(shop, batch)] == ["failed", "done"]
    assert told(shop) == [(1, 1, "held")]
    assert repeat(shop, WHO, batch) == 1
    work(replace(shop, desk=replace(shop.desk, press=Refusing())))
    cancel(shop, WHO, batch)
    assert told(shop) == [(1, 1, "void")]
    assert check(shop.desk) == []


class Meanwhile(PaperPress):
    """Lets something happen while a paper is being made."""

    def __init__(self, deed):
        super().__init__()
        object.__setattr__(self, "deed", deed)

    def make(self, paper, record, template):
        self.deed()
        return super().make(paper, record, template)


class Refusing(PaperPress):
    """Refuses to make any paper."""

    def make(self, paper, record, template):
        raise InvalidRecord([], count=0)


@pytest.mark.parametrize("point", ["item-claimed", "number-reserved", "marked-issued", "item-made"])
def test_workers_killed_anywhere_lose_no_number_and_double_none(shop, tmp_path, point, request):
    database = shop.desk.database
    address = database.writer.url.render_as_string(hide_password=False)
    batch = begun(shop, [row(number) for number in range(1, 5)])

    def worker(armed):
        failpoint._ARMED = armed
        desk = replace(
            desk_on(open_database(address), tmp_path), press=PaperPress(), clock=lambda: datetime.now(UTC)
        )
        work(Workshop(desk, shop.results, shop.bell))

    for armed in (point, ""):  # two deaths: a third of one row would be its last attempt
        for child in [forked(lambda armed=armed: worker(armed)) for _ in range(2)]:
            os.waitpid(child, 0)
    until = time.monotonic() + 20
    while state_of(*follow(shop, WHO, batch)) == "running" and time.monotonic() < until:
        os.waitpid(forked(lambda: worker("")), 0)
    assert [(item.state, item.result.get("number")) for item in items(shop, batch)] == [
        ("done", number) for number in (1, 2, 3, 4)
    ]
    assert states(shop) == dict.fromkeys((1, 2, 3, 4), "issued")
    later = replace(shop.desk, clock=lambda: datetime.now(UTC) + timedelta(minutes=9))
    assert check(later) == []
