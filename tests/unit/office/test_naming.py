"""File names: readable Vietnamese, safe on every system."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.office.naming import ascii_name, file_name

NUMBERED = "Số: 12/QĐ-SNV"


def test_a_numbered_paper_begins_with_number_and_symbol():
    name = file_name("Quyết định khen thưởng", NUMBERED, "pdf")
    assert name == "12-QĐ-SNV Quyết định khen thưởng.pdf"


def test_a_paper_without_a_number_is_called_by_its_name_alone():
    assert file_name("Danh sách đại biểu", "", "docx") == "Danh sách đại biểu.docx"


def test_a_long_name_ends_at_a_word():
    assert file_name("Quyết định" + " Đẩy mạnh" * 40, "", "pdf") == "Quyết định" + " Đẩy mạnh" * 13 + "….pdf"


@pytest.mark.parametrize(
    ("given", "name"),
    [("Con", "_Con.pdf"), ("NUL", "_NUL.pdf"), ("Com1", "_Com1.pdf"), ("Công", "Công.pdf")],
)
def test_the_names_of_devices_are_no_file_names(given, name):
    assert file_name(given, "", "pdf") == name


@given(st.text(max_size=300), st.text(max_size=40))
def test_any_name_gives_one_that_windows_takes(text, sign):
    name = file_name(f"Báo cáo {text}", f"Số: 12/{sign}", "pdf")
    assert not set(name) & set('<>:"/\\|?*\n\r\t\0')
    assert len(name.encode()) <= 255
    assert unicodedata.is_normalized("NFC", name)
    assert name == name.strip(" .")


@given(st.text(max_size=300))
def test_an_ascii_name_is_printable_ascii(name):
    assert all(" " <= letter <= "~" for letter in ascii_name(name))


def test_an_ascii_name_keeps_the_words():
    assert ascii_name("12-QĐ-SNV Quyết định về đường.pdf") == "12-QD-SNV Quyet dinh ve duong.pdf"
