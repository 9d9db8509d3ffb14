"""Names in running text, written as the record writes them or otherwise."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.papers.spellings import Spellings, Stray

PEOPLE = Spellings(["Nguyễn Thị Mẫu", "Nguyễn Thị Mẫu Đơn", "Lê Án"], every_word=True)
BODIES = Spellings(
    ["Sở Nội vụ", "Sở Nội vụ tỉnh Lạng Sơn", "Hội đồng Thi đua - Khen thưởng"], every_word=False
)


@pytest.mark.parametrize(
    ("text", "strays"),
    [
        ("Đồng chí Nguyễn Thị Mẫu phát biểu", []),
        ("NGUYỄN THỊ MẪU", []),
        ("Đồng chí Nguyễn Thị Mẩu phát biểu", [("Nguyễn Thị Mẩu", "Nguyễn Thị Mẫu")]),
        ("bà Nguyễn  Thị Mẫu", [("Nguyễn  Thị Mẫu", "Nguyễn Thị Mẫu")]),
        ("bà Nguyễn Thị Mẫu Đơn", []),
        ("bà Nguyễn Thị Mẫu Đớn", [("Nguyễn Thị Mẫu Đớn", "Nguyễn Thị Mẫu Đơn")]),
        ("Nguyễn Thị Mẫu, Nguyễn Thị Mẫu", []),
        ("nguyễn thị mẩu", []),
        ("tổ chức lễ ấn tượng, lê án", []),
        ("Thị Mẫu", []),
        ("", []),
    ],
)
def test_a_person_is_named_as_in_the_record(text, strays):
    assert list(PEOPLE.strays(text)) == strays


@pytest.mark.parametrize(
    ("text", "strays"),
    [
        ("Sở Nội vụ tỉnh Lạng Sơn và Sở Nội vụ", []),
        ("SỞ NỘI VỤ TỈNH LẠNG SƠN", []),
        ("tại trụ sở sở Nội vụ", []),
        ("Sở nội vụ", [("Sở nội vụ", "Sở Nội vụ")]),
        ("Sở Nội vụ Tỉnh Lạng Sơn", [("Sở Nội vụ Tỉnh Lạng Sơn", "Sở Nội vụ tỉnh Lạng Sơn")]),
        (
            "Hội đồng Thi đua, khen thưởng họp",
            [("Hội đồng Thi đua, khen thưởng", "Hội đồng Thi đua - Khen thưởng")],
        ),
    ],
)
def test_a_body_is_named_as_in_the_record(text, strays):
    assert list(BODIES.strays(text)) == strays


def test_two_people_of_like_names_are_two():
    both = Spellings(["Trần Thị Hiền", "Trần Thị Hiển"], every_word=True)
    assert list(both.strays("Trần Thị Hiền, Trần Thị Hiển")) == []
    assert list(both.strays("Trần Thị Hiện")) == [Stray("Trần Thị Hiện", "Trần Thị Hiền")]


def test_a_name_of_one_word_is_too_common_to_look_for():
    assert list(Spellings(["Mẫu"], every_word=True).strays("Mậu")) == []


@given(st.text(alphabet="đĐaÁẫ ,-.İﬁNguyễn", max_size=60))
def test_any_text_can_be_searched(text):
    for found, known in PEOPLE.strays(text):
        assert found in text
        assert known in {"Nguyễn Thị Mẫu", "Nguyễn Thị Mẫu Đơn", "Lê Án"}


def test_thousands_of_names_take_no_time():
    names = [f"Nguyễn Văn {'ABCDEGHIKLM'[place % 11]}{place}" for place in range(5000)]
    spellings = Spellings(names, every_word=True)
    started = time.perf_counter()
    assert list(spellings.strays(", ".join(names))) == []
    assert time.perf_counter() - started < 5
