from __future__ import annotations

import pytest

from docgen.papers.ceremony import agreement_kind, at_venue, in_sentence, name_in_sentence, sides


def body(name, locality):
    return {"body": {"name": name, "locality": locality}}


@pytest.mark.parametrize(
    ("parties", "said"),
    [
        (
            [body("Sở Nội vụ", "tỉnh Lạng Sơn"), body("Đài PTTH", "tỉnh Lạng Sơn")],
            "Sở Nội vụ và Đài PTTH tỉnh Lạng Sơn",
        ),
        (
            [body("Sở Nội vụ", "tỉnh Lạng Sơn"), body("Sở Nội vụ", "tỉnh Cao Bằng")],
            "Sở Nội vụ tỉnh Lạng Sơn và Sở Nội vụ tỉnh Cao Bằng",
        ),
        (
            [body("A", "tỉnh X"), body("B tỉnh X", "tỉnh X"), body("C", ""), body("D", "")],
            "A tỉnh X, B tỉnh X, C và D",
        ),
        ([body("Bộ A", ""), body("Bộ B", "")], "Bộ A và Bộ B"),
    ],
)
def test_sides_name_a_locality_they_share_once(parties, said):
    assert sides({"parties": parties}) == said


@pytest.mark.parametrize(
    ("venue", "said"),
    [
        ("Trụ sở Sở Nội vụ", "tại trụ sở Sở Nội vụ"),
        ("Lạng Sơn", "tại Lạng Sơn"),
        ("UBND tỉnh", "tại UBND tỉnh"),
        ("Phòng 201", "tại Phòng 201"),
        ("Huế", "tại Huế"),
    ],
)
def test_a_place_keeps_its_capital_where_it_is_a_name(venue, said):
    assert at_venue({"venue": venue}) == said


@pytest.mark.parametrize(
    ("agreement", "kind"),
    [
        ("Chương trình phối hợp “Đẩy mạnh …”", "Chương trình phối hợp"),
        ("Quy chế A", "Quy chế A"),
        ("“A”", "“A”"),
    ],
)
def test_what_is_signed_is_called_by_its_kind(agreement, kind):
    assert agreement_kind({"agreement": agreement}) == kind


def test_a_person_inside_a_sentence_is_called_in_small_letters():
    someone = {"honorific": "Đồng chí", "name": "Nguyễn Thị Mẫu", "position": "Giám đốc"}
    assert in_sentence(someone) == "đồng chí Nguyễn Thị Mẫu, Giám đốc"
    assert name_in_sentence(someone) == "đồng chí Nguyễn Thị Mẫu"
    assert in_sentence({**someone, "honorific": ""}) == "Nguyễn Thị Mẫu, Giám đốc"
