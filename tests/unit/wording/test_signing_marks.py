from __future__ import annotations

import pytest

from docgen.wording.signing import Mark, in_order, signing_lines

UBND = Mark("TM.", "Ủy ban nhân dân")


@pytest.mark.parametrize(
    ("marks", "post", "lines"),
    [
        ([], "Giám đốc", ["GIÁM ĐỐC"]),
        ([Mark("KT.", "Giám đốc")], "Phó Giám đốc", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        ([Mark("TL.", "Giám đốc")], "Chánh Văn phòng", ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"]),
        ([Mark("TUQ.", "Giám đốc")], "Trưởng phòng", ["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"]),
        ([Mark("Q.")], "Giám đốc", ["Q. GIÁM ĐỐC"]),
        ([UBND], "Chủ tịch", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        ([UBND, Mark("Q.")], "Chủ tịch", ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]),
        (
            [UBND, Mark("KT.", "Chủ tịch")],
            "Phó Chủ tịch",
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        ),
    ],
)
def test_each_mark_stands_in_capitals_above_the_post(marks, post, lines):
    assert signing_lines(marks, post) == lines


@pytest.mark.parametrize(
    ("marks", "post", "lines"),
    [
        ([], "Giám đốc", ["GIÁM ĐỐC SỞ NỘI VỤ"]),
        ([Mark("Q.")], "Giám đốc", ["Q. GIÁM ĐỐC SỞ NỘI VỤ"]),
        ([Mark("KT.", "Giám đốc")], "Phó Giám đốc", ["KT. GIÁM ĐỐC SỞ NỘI VỤ", "PHÓ GIÁM ĐỐC"]),
        ([UBND], "Chủ tịch", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
    ],
)
def test_in_a_joint_paper_the_body_follows_the_heads_post(marks, post, lines):
    assert signing_lines(marks, post, body="Sở Nội vụ") == lines


@pytest.mark.parametrize(
    ("marks", "fits"),
    [
        ([], True),
        (["TM.", "KT."], True),
        (["TM.", "TL.", "KT."], True),
        (["TM.", "Q."], True),
        (["KT.", "TM."], False),
        (["KT.", "KT."], False),
        (["TL.", "TUQ."], False),
        (["KT.", "Q."], False),
    ],
)
def test_marks_go_from_the_collective_down_to_the_signer(marks, fits):
    assert in_order(marks) is fits
