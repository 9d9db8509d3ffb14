from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import InvalidRecord
from docgen.papers import example
from schemas import load
from schemas.timetable import Slot, clashes, past_midnight, timetable

OPENING = time(14)


def item(starts=None, duration=None):
    return {"starts_at": starts, "duration": duration}


def test_an_item_without_a_time_begins_when_the_one_before_it_ends():
    assert timetable([item(duration=10), item(duration=20), item()], OPENING) == [
        Slot(0, time(14), time(14, 10)),
        Slot(1, time(14, 10), time(14, 30)),
        Slot(2, time(14, 30), None),
    ]


def test_without_a_duration_an_item_ends_when_the_next_begins():
    assert timetable([item(time(14)), item(time(15)), item(duration=5)], OPENING) == [
        Slot(0, time(14), time(15)),
        Slot(1, time(15), None),
        Slot(2, None, None),
    ]


def test_items_are_ordered_by_time_and_keep_those_that_follow_them():
    agenda = [item(time(15), 10), item(duration=5), item(time(13, 45), 15), item(time(14, 0), 30)]
    assert [slot.row for slot in timetable(agenda, OPENING)] == [2, 3, 0, 1]


def test_a_pause_between_two_items_is_left_as_it_is():
    (first, second) = timetable([item(time(14), 10), item(time(14, 30))], OPENING)
    assert (first.ends, second.starts) == (time(14, 10), time(14, 30))


@pytest.mark.parametrize(
    ("agenda", "found"),
    [
        ([item(time(14), 31), item(time(14, 30))], [(1, 0)]),
        ([item(time(14), 30), item(time(14, 30))], []),
        ([item(time(14)), item(time(14))], [(1, 0)]),
        ([item(time(15)), item(time(14), 90)], [(0, 1)]),
        ([item(time(14), 20), item(duration=20), item(time(14, 30))], [(2, 1)]),
        ([item(time(14)), item(), item(time(14))], []),
        ([], []),
    ],
)
def test_an_item_that_begins_before_another_has_ended_clashes_with_it(agenda, found):
    assert list(clashes(agenda, OPENING)) == found


def test_the_item_that_reaches_into_the_next_day_is_named_once():
    agenda = [item(time(23), 50), item(duration=10), item(duration=10)]
    assert list(past_midnight(agenda, OPENING)) == [1]
    assert list(past_midnight(agenda[:1], OPENING)) == []


@given(st.lists(st.integers(1, 60), min_size=1, max_size=9))
def test_durations_alone_leave_neither_gap_nor_clash(durations):
    agenda = [item(duration=length) for length in durations]
    slots = timetable(agenda, OPENING)
    assert [slot.ends for slot in slots[:-1]] == [slot.starts for slot in slots[1:]]
    assert list(clashes(agenda, OPENING)) == []


def told(**changes):
    with pytest.raises(InvalidRecord) as caught:
        load("signing_ceremony", {**example("signing_ceremony"), **changes})
    return [(fault.pointer, fault.message) for fault in caught.value.faults]


def test_a_record_tells_every_clash_with_the_row_it_clashes_with():
    agenda = [
        {"starts_at": "14:00", "duration": 20, "content": "Thảo luận"},
        {"starts_at": "14:10", "duration": 700, "content": "Ký kết"},
    ]
    assert told(agenda=agenda) == [
        ("/agenda/1/starts_at", "Bắt đầu khi mục ở dòng 1 chưa kết thúc."),
        ("/agenda/1/duration", "Kéo dài sang ngày hôm sau."),
    ]


def test_an_agenda_with_other_faults_is_not_reckoned():
    agenda = [{"starts_at": "14:00", "duration": "20", "content": "Thảo luận"}, {"starts_at": "14:00"}]
    assert [pointer for pointer, _ in told(agenda=agenda)] == ["/agenda/0/duration", "/agenda/1/content"]


@pytest.mark.parametrize(
    ("paper", "day", "pointer"),
    [
        ("ceremony_plan", "2022-04-16", "/ceremony_plan/date"),
        ("invitation", "2022-04-16", "/invitation/date"),
        ("conference_agenda", "2022-04-16", "/conference_agenda/date"),
        ("ceremony_minutes", "2022-04-14", "/ceremony_minutes/date"),
        ("conclusion_notice", "2022-04-14", "/conclusion_notice/date"),
        ("news_report", "2022-04-14", "/news_report/date"),
    ],
)
def test_a_paper_is_dated_on_its_side_of_the_event(paper, day, pointer):
    data = example("signing_ceremony")
    data[paper]["date"] = day
    assert [at for at, _ in told(**data)] == [pointer]
    data[paper]["date"] = "2022-04-15"
    assert load("signing_ceremony", data)


def test_guests_of_whom_nobody_is_said_to_come_are_a_fault():
    assert told(guests=[{"body": "Báo Lạng Sơn"}]) == [
        ("/guests/0/delegates", "Ghi ít nhất một đại biểu hoặc thành phần cùng dự.")
    ]
