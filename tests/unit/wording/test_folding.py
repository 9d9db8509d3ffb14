from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Lạng Sơn", "lang son"),
        ("ĐƯỜNG, đồng!", "duong dong"),
        ("Ủy ban nhân dân thành phố Huế", "uy ban nhan dan thanh pho hue"),
        ("12/QĐ-SNV", "12 qd snv"),
        ("  giai   đoạn 2022 - 2025 ", "giai doan 2022 2025"),
        ("", ""),
    ],
)
def test_diacritics_case_and_signs_do_not_count(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_composed_and_decomposed_text_fold_alike_and_folding_twice_changes_nothing(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
    assert fold(fold(text)) == fold(text)
