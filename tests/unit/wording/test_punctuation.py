from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording.punctuation import END_MARK, bare, joined, listed, sentence, with_end_mark


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Căn cứ Luật;", "Căn cứ Luật"),
        ("Căn cứ Luật ; ", "Căn cứ Luật"),
        ("Căn cứ Luật.;", "Căn cứ Luật"),
        ("Quyết định này./.", "Quyết định này"),
        ("Quyết định này ./.", "Quyết định này"),
        ("y tế, văn hóa, v.v.", "y tế, văn hóa, v.v."),
        ("y tế, văn hóa...", "y tế, văn hóa..."),
        ("y tế, văn hóa…", "y tế, văn hóa…"),
        ("UBND tỉnh (báo cáo)", "UBND tỉnh (báo cáo)"),
        ("https://langson.gov.vn/", "https://langson.gov.vn/"),
        (";", ";"),
        ("./.", "./."),
    ],
)
def test_bare_takes_off_what_closes_a_line(typed, kept):
    assert bare(typed) == kept


def test_a_list_ends_its_lines_with_semicolons_and_itself_with_a_full_stop():
    assert listed(["một;", "hai.", "ba"]) == ["một;", "hai;", "ba."]


@pytest.mark.parametrize(
    ("typed", "closed"), [("v.v.", "v.v."), ("...", "..."), ("và …", "và …"), ("ba,", "ba.")]
)
def test_the_last_full_stop_of_a_list_is_not_doubled(typed, closed):
    assert listed([typed]) == [closed]


def test_an_empty_list_has_no_lines():
    assert listed([]) == []


@pytest.mark.parametrize(
    ("typed", "closed"),
    [
        ("Nhất trí", "Nhất trí."),
        ("Nhất trí;", "Nhất trí."),
        ("Nhất trí./.", "Nhất trí."),
        ("Nhất trí!", "Nhất trí!"),
        ("gồm các nhiệm vụ sau:", "gồm các nhiệm vụ sau:"),
        ("đã nói: “Nhất trí.”", "đã nói: “Nhất trí.”"),
        ("chuyên mục “Thi đua yêu nước”", "chuyên mục “Thi đua yêu nước”."),
    ],
)
def test_a_sentence_ends_once(typed, closed):
    assert sentence(typed) == closed


@pytest.mark.parametrize(
    ("typed", "closed"),
    [
        ("chịu trách nhiệm thi hành", "chịu trách nhiệm thi hành./."),
        ("chịu trách nhiệm thi hành.", "chịu trách nhiệm thi hành./."),
        ("chịu trách nhiệm thi hành./.", "chịu trách nhiệm thi hành./."),
        ("y tế, v.v.", "y tế, v.v./."),
    ],
)
def test_the_end_mark_is_put_once(typed, closed):
    assert with_end_mark(typed) == closed


@given(st.text(min_size=1).map(str.strip).filter(bool))
def test_the_end_mark_may_be_put_again(text):
    assert with_end_mark(with_end_mark(text)) == with_end_mark(text)


@given(st.text(alphabet="ab ./;,v", min_size=1).map(str.strip).filter(bool))
def test_the_text_before_the_end_mark_is_kept(text):
    closed = with_end_mark(text)
    assert closed.endswith(END_MARK)
    assert text.startswith(closed.removesuffix(END_MARK))


@pytest.mark.parametrize(
    "text", ["a" + " " * 20_000 + "b", "a" + "; ." * 7_000, ";" * 20_000, "a" + "./." * 7_000]
)
def test_long_rows_of_marks_and_blanks_are_read_in_one_go(text):
    assert bare(text)[:1] == text[:1]


@pytest.mark.parametrize(
    ("texts", "said"),
    [([], ""), (["một"], "một"), (["một", "hai"], "một và hai"), (["một", "hai", "ba"], "một, hai và ba")],
)
def test_names_are_joined_with_commas_and_a_last_and(texts, said):
    assert joined(texts) == said
