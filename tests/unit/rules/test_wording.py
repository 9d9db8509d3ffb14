"""Words that only look like a breach of a rule."""

from __future__ import annotations

import pytest

from docgen.rules import check
from tests.corpus.documents import decision
from tests.corpus.faults import _basis
from tests.corpus.hands import HANDS
from tests.corpus.write import write


def _found(basis):
    report = check(write(_basis(0, basis)(decision()), HANDS[0]))
    return [(finding.id, finding.severity) for finding in report.findings]


@pytest.mark.parametrize(
    "basis",
    [
        "Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015;",
        (
            "Căn cứ Nghị định số 112/2020/NĐ-CP ngày 18 tháng 9 năm 2020 của Chính phủ về xử lý kỷ luật "
            "cán bộ, công chức, viên chức;"
        ),
        (
            "Căn cứ Nghị định số 59/2012/NĐ-CP ngày 23 tháng 7 năm 2012 của Chính phủ về theo dõi tình hình "
            "thi hành pháp luật;"
        ),
    ],
)
def test_names_of_laws_and_words_with_luat_break_nothing(basis):
    assert _found(basis) == []


def test_a_law_with_its_maker_is_told():
    basis = "Căn cứ Luật Thi đua, khen thưởng của Quốc hội ngày 15 tháng 6 năm 2022;"
    assert ("basis.law-no-number", "error") in _found(basis)


def test_a_law_that_amends_is_only_warned_of():
    basis = "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công ngày 29 tháng 11 năm 2024;"
    assert _found(basis) == [("caps.document", "warning")]
