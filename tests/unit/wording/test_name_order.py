from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from docgen.wording.names import by_given_name, collation_key

WORDS = ["ma", "mà", "mả", "mã", "má", "mạ", "mac", "mă", "mâ", "me", "mê"]
LETTERS = list("aăâbcdđeêghiklmnoôơpqrstuưvxy")


@given(st.permutations(WORDS))
def test_letters_come_before_tones(words):
    assert sorted(words, key=collation_key) == WORDS


@given(st.permutations(LETTERS))
def test_vietnamese_letters_have_their_own_places(letters):
    assert sorted(letters, key=collation_key) == LETTERS


def test_people_are_sorted_by_given_name_then_from_the_front():
    names = ["Nguyễn Văn Bình", "Trần Thị An", "Lê Văn Ân", "Nguyễn An", "Đỗ Ánh", "Dương Đức", "Phạm Dũng"]
    assert sorted(names, key=by_given_name) == [
        "Nguyễn An",
        "Trần Thị An",
        "Đỗ Ánh",
        "Lê Văn Ân",
        "Nguyễn Văn Bình",
        "Phạm Dũng",
        "Dương Đức",
    ]


def test_letter_case_and_composition_make_no_difference():
    assert by_given_name("NGUYỄN ÁNH") == by_given_name(unicodedata.normalize("NFD", "Nguyễn Ánh"))


def test_a_shorter_word_comes_first():
    assert sorted(["Hoàng", "Hoa", "Hòa"], key=collation_key) == ["Hoa", "Hòa", "Hoàng"]


@given(st.text(max_size=8), st.text(max_size=8))
def test_any_two_texts_can_be_compared(one, other):
    assert (by_given_name(one) < by_given_name(other)) == (by_given_name(other) > by_given_name(one))
