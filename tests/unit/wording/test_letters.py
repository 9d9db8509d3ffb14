from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from docgen.wording.text import (
    capital_first,
    capitals,
    clean,
    illegal_characters,
    one_line,
    paragraphs,
    small_first,
)


def test_decomposed_vietnamese_becomes_whole_letters():
    assert clean(unicodedata.normalize("NFD", "Nguyễn Thị Mẫu")) == "Nguyễn Thị Mẫu"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_every_line_break_becomes_one_line_feed(line_break):
    assert clean(f" một{line_break}hai\t") == "một\nhai"


def test_on_one_line_a_break_is_a_space():
    assert one_line("Nguyễn Thị \r\n\tMẫu\n") == "Nguyễn Thị Mẫu"


def test_spaces_the_clerk_typed_inside_stay():
    assert one_line("Số:     /QĐ") == "Số:     /QĐ"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("01\u2011QĐ", "01-QĐ"),
        ("một\u3000hai\u205fba", "một hai ba"),
        ("©\ufe0f 1\ufe0e", "© 1"),
        ("\ufe0f", ""),
    ],
)
def test_what_the_fonts_lack_gives_way_to_what_reads_the_same(typed, kept):
    assert clean(typed) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)
    assert one_line(one_line(text)) == one_line(text)


@pytest.mark.parametrize(
    "letter",
    "\0\x07\x0b\x0c\x1f\x7f\x85\ud800\udfff\ufdd0\ufffe\uffff\U0001fffe\U0010ffff\u202e\u2066\ufeff\u200b",
)
def test_letters_no_paper_can_carry_are_named(letter):
    assert illegal_characters(f"một {letter} hai {letter}") == [f"U+{ord(letter):04X}"]


@pytest.mark.parametrize(
    "text", ["Nguyễn Thị Mẫu", "“a” – b … 😀 {{ x }} <w:p>&amp;", "một\n\thai", "a\u200db", "\u00a0"]
)
def test_letters_that_print_are_let_through(text):
    assert illegal_characters(text) == []


@given(st.text())
def test_text_without_illegal_letters_can_stand_in_xml(text):
    if not illegal_characters(text):
        node = etree.Element("t")
        node.text = clean(text)
        assert etree.fromstring(etree.tostring(node)).text in {node.text, None}


def test_capitals_know_vietnamese_letters():
    assert capitals("Sở Nội vụ tỉnh Đắk Lắk, Ủy ban nhân dân") == "SỞ NỘI VỤ TỈNH ĐẮK LẮK, ỦY BAN NHÂN DÂN"


def test_paragraphs_are_the_lines_that_hold_text():
    assert paragraphs("một\n\n hai \n") == ["một", "hai"]


@pytest.mark.parametrize(
    ("text", "small"),
    [("Tập thể", "tập thể"), ("Ông Nguyễn", "ông Nguyễn"), ("UBND tỉnh", "UBND tỉnh"), ("", "")],
)
def test_the_first_letter_becomes_small_unless_it_opens_an_abbreviation(text, small):
    assert small_first(text) == small


def test_the_first_letter_becomes_a_capital():
    assert capital_first("đã có") == "Đã có"
    assert capital_first("") == ""


def test_a_long_row_of_blanks_is_kept_as_it_is():
    text = "a" + " " * 20_000 + "b"
    assert one_line(text) == text
