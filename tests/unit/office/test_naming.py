"""File names: readable Vietnamese, safe on every system."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.office.naming import ascii_name, file_name

CONTEXT = {
    "type_name": "QUYẾT ĐỊNH",
    "abstract": "Về việc tặng Giấy khen của Giám đốc Sở Nội vụ",
    "number_line": "Số: 12/QĐ-SNV",
}


def test_a_numbered_paper_begins_with_number_and_symbol():
    name = file_name(CONTEXT, number=12, ending="pdf")
    assert name == "12-QĐ-SNV Quyết định về việc tặng Giấy khen của Giám đốc Sở Nội vụ.pdf"


def test_an_open_number_is_left_out():
    name = file_name(CONTEXT, number=None, ending="docx")
    assert name == "Quyết định về việc tặng Giấy khen của Giám đốc Sở Nội vụ.docx"


def test_a_long_name_ends_at_a_word():
    name = file_name(CONTEXT | {"abstract": "Đẩy mạnh " * 40}, number=None, ending="pdf")
    assert name == "Quyết định" + " Đẩy mạnh" * 13 + "….pdf"


@pytest.mark.parametrize(
    ("type_name", "name"),
    [("CON", "_Con.pdf"), ("NUL", "_Nul.pdf"), ("COM1", "_Com1.pdf"), ("CÔNG", "Công.pdf")],
)
def test_the_names_of_devices_are_no_file_names(type_name, name):
    assert file_name({"type_name": type_name, "abstract": ""}, number=None, ending="pdf") == name


@given(st.text(max_size=300))
def test_any_abstract_gives_a_name_windows_takes(abstract):
    name = file_name(CONTEXT | {"abstract": abstract}, number=12, ending="pdf")
    assert not set(name) & set('<>:"/\\|?*\n\r\t\0')
    assert len(name.encode()) <= 255
    assert unicodedata.is_normalized("NFC", name)
    assert name == name.strip(" .")


@given(st.text(max_size=300))
def test_an_ascii_name_is_printable_ascii(name):
    assert all(" " <= letter <= "~" for letter in ascii_name(name))


def test_an_ascii_name_keeps_the_words():
    assert ascii_name("12-QĐ-SNV Quyết định về đường.pdf") == "12-QD-SNV Quyet dinh ve duong.pdf"
