"""The ledger of batches, on SQLite and on PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from docgen.database.ids import new_id
from docgen.jobs import ledger
from docgen.jobs.batches import (
    BatchNotFound,
    NewItem,
    Options,
    Source,
    Wish,
    begin,
    cancel,
    counts,
    find_source,
    get_batch,
    list_items,
    repeat_failed,
)
from docgen.jobs.progress import progress
from tests.integration.conftest import NOW

LEASE = timedelta(minutes=5)
LATER = NOW + timedelta(milliseconds=1)
SOURCE = Source("danh sách.xlsx", "5" * 64)


def begun(doing, count=3, source=SOURCE):
    items = [NewItem(f"Dữ liệu!{row}", f"Người {row}", {"row": row}) for row in range(1, count + 1)]
    made = new_id(doing.now)
    begin(doing, made, Wish("certificate", source, Options()), items)
    return made


def claim(connection, worker="máy 1", now=NOW, only=None):
    return ledger.claim(connection, worker, now, LEASE, only)


def states(connection, batch):
    return [item.state for item in list_items(connection, batch, limit=100)]


def test_items_are_worked_on_in_their_order_and_the_batch_ends_with_the_last(clerk):
    batch = begun(clerk)
    for place in (1, 2, 3):
        assert get_batch(clerk.connection, clerk.office, batch).ended_at is None
        claimed = claim(clerk.connection)
        assert (claimed.place, claimed.record, claimed.attempt) == (place, {"row": place}, 1)
        assert ledger.finish(clerk.connection, claimed, {"formats": ["pdf"]}, NOW)
    assert claim(clerk.connection) is None
    assert get_batch(clerk.connection, clerk.office, batch).ended_at == NOW
    assert [item.result for item in list_items(clerk.connection, batch, limit=9)] == [
        {"formats": ["pdf"]}
    ] * 3


def test_an_item_is_left_alone_until_its_lease_ends_and_then_taken_over(clerk):
    batch = begun(clerk, 1)
    slow = claim(clerk.connection)
    assert claim(clerk.connection, "máy 2", NOW + LEASE - timedelta(seconds=1)) is None
    quick = claim(clerk.connection, "máy 2", NOW + LEASE)
    assert quick.attempt == 2
    assert not ledger.finish(clerk.connection, slow, {"by": "slow"}, NOW + LEASE)
    assert states(clerk.connection, batch) == ["running"]
    assert ledger.finish(clerk.connection, quick, {"by": "quick"}, NOW + LEASE)
    (item,) = list_items(clerk.connection, batch, limit=9)
    assert (item.state, item.attempts, item.result) == ("done", 2, {"by": "quick"})


def test_what_a_dead_worker_held_is_free_at_once(clerk):
    begun(clerk, 2)
    claim(clerk.connection, "dead")
    claim(clerk.connection, "alive")
    assert ledger.workers(clerk.connection) == {"dead", "alive"}
    assert ledger.release(clerk.connection, {"dead"}) == 1
    assert claim(clerk.connection, "alive").place == 1
    assert claim(clerk.connection, "alive") is None


def test_an_item_that_kills_its_workers_is_given_up(clerk):
    batch = begun(clerk, 2)
    for _ in range(ledger.MAX_ATTEMPTS):
        assert claim(clerk.connection, "dead", only=batch).place == 1
        ledger.release(clerk.connection, {"dead"})
    assert claim(clerk.connection, only=batch).place == 2
    assert ledger.give_up(clerk.connection, {"faults": ["died"]}, NOW) == []
    assert states(clerk.connection, batch) == ["failed", "running"]


def test_a_trouble_that_is_not_the_items_own_does_not_count(clerk):
    begun(clerk, 1)
    for _ in range(ledger.MAX_ATTEMPTS + 1):
        claimed = claim(clerk.connection)
        assert claimed.attempt == 1
        ledger.give_back(clerk.connection, claimed)


def test_an_item_that_has_to_rest_is_left_alone_until_then(clerk):
    begun(clerk, 1)
    ledger.give_back(clerk.connection, claim(clerk.connection), NOW + timedelta(seconds=30))
    assert claim(clerk.connection, now=NOW + timedelta(seconds=29)) is None
    assert not ledger.is_waiting(clerk.connection, NOW)
    assert claim(clerk.connection, now=NOW + timedelta(seconds=30)).attempt == 1


def test_offices_take_turns_however_much_one_of_them_wants(clerk):
    many = begun(clerk, 30)
    few = begun(replace(clerk, office="so-y-te", now=LATER), 3)
    order = []
    for second in range(8):
        claimed = claim(clerk.connection, now=NOW + timedelta(seconds=second))
        order.append(claimed.batch.id)
    assert order == [many, few, many, few, many, few, many, many]


def test_batches_of_one_office_take_turns(clerk):
    first, second = begun(clerk, 30), begun(replace(clerk, now=LATER), 30)
    order = [claim(clerk.connection, now=NOW + timedelta(seconds=each)).batch.id for each in range(4)]
    assert order == [first, second, first, second]


def test_a_cancelled_batch_begins_nothing_more(clerk):
    batch = begun(clerk)
    working = claim(clerk.connection)
    cancel(clerk, batch)
    assert claim(clerk.connection) is None
    assert states(clerk.connection, batch) == ["running", "cancelled", "cancelled"]
    assert get_batch(clerk.connection, clerk.office, batch).ended_at is None
    ledger.finish(clerk.connection, working, {}, NOW)
    assert get_batch(clerk.connection, clerk.office, batch).ended_at == NOW


def test_only_failed_items_are_repeated(clerk):
    batch = begun(clerk)
    for end in (ledger.finish, ledger.fail, ledger.finish):
        end(clerk.connection, claim(clerk.connection), {}, NOW)
    assert repeat_failed(clerk, batch) == 1
    assert get_batch(clerk.connection, clerk.office, batch).ended_at is None
    assert claim(clerk.connection).place == 2
    assert claim(clerk.connection) is None


def test_the_same_file_is_known_again_unless_it_was_cancelled(clerk):
    batch = begun(clerk)
    found = find_source(clerk.connection, clerk.office, "certificate", SOURCE)
    assert found.id == batch
    assert find_source(clerk.connection, clerk.office, "invitation", SOURCE) is None
    assert find_source(clerk.connection, "so-y-te", "certificate", SOURCE) is None
    cancel(clerk, batch)
    assert find_source(clerk.connection, clerk.office, "certificate", SOURCE) is None


def test_another_office_does_not_see_a_batch(clerk):
    batch = begun(clerk)
    with pytest.raises(BatchNotFound):
        get_batch(clerk.connection, "so-y-te", batch)


def test_progress_counts_and_tells_the_time_left(clerk):
    batch = begun(clerk, 100)
    for second in range(1, 41):
        now = NOW + timedelta(seconds=second)
        ledger.finish(clerk.connection, claim(clerk.connection, now=now), {}, now)
    claim(clerk.connection, now=now)
    found = get_batch(clerk.connection, clerk.office, batch)
    told = progress(clerk.connection, found, now)
    assert (told.total, told.done, told.running, told.queued, told.ended) == (100, 40, 1, 59, 40)
    assert told.rate == pytest.approx(1)
    assert told.seconds_left == pytest.approx(60)


def test_a_night_in_which_the_machine_was_off_is_not_counted_as_work(clerk):
    batch = begun(clerk, 100)
    hours = (NOW, NOW + timedelta(hours=14))
    for now in [since + timedelta(seconds=second) for since in hours for second in range(20)]:
        ledger.finish(clerk.connection, claim(clerk.connection, now=now), {}, now)
    told = progress(clerk.connection, get_batch(clerk.connection, clerk.office, batch), now)
    assert told.rate == pytest.approx(1)
    assert told.seconds_left == pytest.approx(60)


def test_rows_that_take_long_each_are_counted_as_work(clerk):
    batch = begun(clerk, 10)
    for minute in range(5):
        now = NOW + timedelta(minutes=minute)
        ledger.finish(clerk.connection, claim(clerk.connection, now=now), {}, now)
    told = progress(clerk.connection, get_batch(clerk.connection, clerk.office, batch), now)
    assert told.seconds_left == pytest.approx(300)


def test_no_time_left_is_told_before_a_tenth_is_done(clerk):
    batch = begun(clerk, 100)
    found = get_batch(clerk.connection, clerk.office, batch)
    told = []
    for second in range(12):
        now = NOW + timedelta(seconds=second)
        ledger.finish(clerk.connection, claim(clerk.connection, now=now), {}, now)
        told.append(progress(clerk.connection, found, now).seconds_left)
    assert told[:9] == [None] * 9
    assert told[9:] == pytest.approx([90, 89, 88])


def test_workers_at_the_same_time_never_take_the_same_item(database, clerk_in):
    with database.write() as connection:
        batch = begun(clerk_in(connection), 60)

    def take_all(worker):
        taken = []
        while True:
            with database.write() as connection:
                claimed = claim(connection, worker)
            if claimed is None:
                return taken
            with database.write() as connection:
                assert ledger.finish(connection, claimed, {}, NOW)
            taken.append(claimed.place)

    with ThreadPoolExecutor(4) as threads:
        taken = [place for each in threads.map(take_all, "abcd") for place in each]
    assert sorted(taken) == list(range(1, 61))
    with database.read() as connection:
        assert counts(connection, batch) == {"done": 60}
        assert get_batch(connection, "so-noi-vu", batch).ended_at == NOW
