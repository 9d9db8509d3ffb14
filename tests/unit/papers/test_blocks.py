from __future__ import annotations

import pytest

from docgen.papers.blocks import bases, closed, full_name, headings, person, recipients, signature, split

SNV = {"name": "Sở Nội vụ", "locality": "tỉnh Lạng Sơn", "parent": "UBND tỉnh Lạng Sơn"}
DAI = {"name": "Đài Phát thanh và Truyền hình", "locality": "tỉnh Lạng Sơn", "parent": "UBND tỉnh Lạng Sơn"}
UBND = {"name": "Ủy ban nhân dân", "locality": "xã Tân Mẫu", "parent": ""}


def filed(**filing):
    return {"unit": "", "copies": None, "drafter": "", "issued": None, **filing}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (SNV, "Sở Nội vụ tỉnh Lạng Sơn"),
        (UBND, "Ủy ban nhân dân xã Tân Mẫu"),
        ({**UBND, "locality": ""}, "Ủy ban nhân dân"),
        ({**UBND, "name": "Ủy ban nhân dân xã Tân Mẫu"}, "Ủy ban nhân dân xã Tân Mẫu"),
    ],
)
def test_full_name_ends_with_the_locality_once(body, said):
    assert full_name(body) == said


def test_under_its_parent_a_body_is_headed_by_its_own_name():
    assert headings([SNV]) == [{"parent": "UBND TỈNH LẠNG SƠN", "name": "SỞ NỘI VỤ"}]


def test_without_parent_a_body_is_headed_by_its_full_name():
    assert headings([UBND]) == [{"parent": "", "name": "ỦY BAN NHÂN DÂN XÃ TÂN MẪU"}]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ({**UBND, "parent": "UBND tỉnh Lạng Sơn"}, "ỦY BAN NHÂN DÂN XÃ TÂN MẪU"),
        ({"name": "Công an", "locality": "tỉnh Lạng Sơn", "parent": "Bộ Công an"}, "CÔNG AN TỈNH LẠNG SƠN"),
        ({**SNV, "parent": "Ủy ban nhân dân Tỉnh Lạng Sơn"}, "SỞ NỘI VỤ"),
    ],
)
def test_a_body_says_its_locality_where_the_parent_does_not(body, name):
    assert [heading["name"] for heading in headings([body])] == [name]


def test_a_shared_parent_heads_a_joint_paper_once():
    assert headings([SNV, DAI]) == [
        {"parent": "UBND TỈNH LẠNG SƠN", "name": "SỞ NỘI VỤ"},
        {"parent": "", "name": "ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH"},
    ]


def test_different_parents_are_both_given():
    other = {**DAI, "parent": "Bộ Quốc phòng"}
    assert [heading["parent"] for heading in headings([SNV, other, other])] == [
        "UBND TỈNH LẠNG SƠN",
        "BỘ QUỐC PHÒNG",
        "",
    ]


def test_bases_begin_with_their_word_and_end_with_their_mark():
    assert bases(["Luật A;", "Căn cứ Nghị định B.", "Xét hồ sơ C"], "Trưởng phòng D") == [
        "Căn cứ Luật A;",
        "Căn cứ Nghị định B;",
        "Xét hồ sơ C;",
        "Theo đề nghị của Trưởng phòng D.",
    ]
    assert bases(["Luật A"]) == ["Căn cứ Luật A."]
    assert bases([]) == []


@pytest.mark.parametrize(
    ("filing", "line"),
    [
        (None, "- Lưu: VT."),
        (filed(), "- Lưu: VT."),
        (filed(unit="TĐKT"), "- Lưu: VT, TĐKT."),
        (filed(unit="TĐKT", copies=3), "- Lưu: VT, TĐKT (03)."),
        (filed(copies=12), "- Lưu: VT (12)."),
        (filed(unit="TĐKT", drafter="NTM"), "- Lưu: VT, TĐKT. NTM."),
        (filed(unit="NVĐP", copies=3, drafter="PL", issued=300), "- Lưu: VT, NVĐP (03). PL.(300)."),
        (filed(issued=20), "- Lưu: VT. (20)."),
    ],
)
def test_the_filing_line_says_what_is_known(filing, line):
    assert recipients("", {"recipients": [], "filing": filing}) == [line]


def test_recipients_are_dashed_and_filing_comes_last():
    section = {"recipients": ["UBND tỉnh (báo cáo);", "Các phòng"], "filing": filed(unit="TĐKT")}
    assert recipients("Như Điều 4", section) == [
        "- Như Điều 4;",
        "- UBND tỉnh (báo cáo);",
        "- Các phòng;",
        "- Lưu: VT, TĐKT.",
    ]


@pytest.mark.parametrize("said", ["Như trên", "như trên;", "- Như trên"])
def test_what_docgen_says_first_is_not_said_again(said):
    section = {"recipients": [said, "UBND tỉnh"], "filing": filed(unit="VT")}
    assert recipients("Như trên", section) == ["- Như trên;", "- UBND tỉnh;", "- Lưu: VT."]


def test_minutes_are_filed_with_the_record():
    assert recipients("", {"recipients": [], "filing": None}, kept_with="Hồ sơ") == ["- Lưu: VT, Hồ sơ."]


def test_a_signature_carries_marks_other_post_and_name():
    signer = {
        "authority": [{"mark": "TM.", "on_behalf_of": "Hội đồng"}],
        "post": "Chủ tịch",
        "name": "Nguyễn Thị Mẫu",
        "other_post": "Giám đốc Sở Nội vụ",
    }
    assert signature(signer) == {
        "lines": ["TM. HỘI ĐỒNG", "CHỦ TỊCH"],
        "note": "",
        "other_post": "Giám đốc Sở Nội vụ",
        "name": "Nguyễn Thị Mẫu",
    }


@pytest.mark.parametrize(
    ("someone", "said"),
    [
        ({"honorific": "Bà", "name": "A", "position": "Giám đốc"}, "Bà A, Giám đốc"),
        ({"honorific": "", "name": "A", "position": ""}, "A"),
    ],
)
def test_a_person_is_called_by_honorific_name_and_post(someone, said):
    assert person(someone) == said


def test_only_the_last_line_is_closed():
    assert closed(["Một.", "Hai."]) == ["Một.", "Hai./."]


def test_each_paragraph_becomes_a_line():
    assert split(["a) một\nhai", "b) ba"]) == ["a) một", "hai", "b) ba"]
