"""Where a careful clerk ends a line of a heading."""

from __future__ import annotations

import unicodedata

import pytest

from docgen.wording import line_ends
from docgen.wording.line_ends import seam


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("THANH", "VÀ TRUYỀN HÌNH"),
        ("HÓA,", "THỂ THAO"),
        ("DÂN", "THÀNH PHỐ HỒ CHÍ MINH"),
        ("nước", "giai đoạn 2022 - 2025"),
        ("hợp", "“Đẩy mạnh công tác"),
        ("2026", "của Giám đốc"),
        ("xuất", "trong công tác"),
    ],
)
def test_a_line_may_well_end_between_phrases(before, after):
    assert seam(before, after) == "phrase"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("VÀ", "TRUYỀN HÌNH"),
        ("THỂ", "THAO VÀ"),
        ("ĐẦU", "TƯ, THƯƠNG MẠI"),
        ("Thi", "đua - Khen thưởng"),
        ("THÀNH", "PHỐ HỒ CHÍ MINH"),
        ("TỈNH", "LẠNG SƠN"),
        ("tháng", "8 năm 2026"),
        ("trước", "31 tháng 01"),
        ("2022", "- 2025"),
        ("-", "2025"),
        ("Lạng", "Sơn, ngày"),
        ("KT.", "CHỦ TỊCH"),
    ],
)
def test_what_is_read_in_one_breath_is_not_torn(before, after):
    assert seam(before, after) == "torn"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("NAM", "MỞ RỘNG"),
        ("THÀNH", "TRUNG"),
        ("SỞ", "NỘI VỤ"),
        ("Chủ", "trì"),
        ("-", "KHEN THƯỞNG"),
        ("x", ""),
    ],
)
def test_any_other_words_stand_between(before, after):
    assert seam(before, after) == "word"


def test_words_are_of_two_syllables_in_small_letters_and_in_order():
    for word in line_ends._WORDS:
        assert len(word.split(" ")) == 2
        assert word == unicodedata.normalize("NFC", word.lower())
