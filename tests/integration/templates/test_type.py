"""Type, spacing and line ends of the filled papers, LibreOffice's and docgen's own, measured on the PDF."""

from __future__ import annotations

from itertools import pairwise

import pytest

from docgen.office.render import render
from docgen.papers import example
from templates_docx.source.blocks import COUNTRY, MOTTO
from tests.rig.pdf import pieces, the

MM = 72 / 25.4
UPRIGHT, BOLD, ITALIC, BOTH = "", "Bold", "Italic", "BoldItalic"
LOOKS = {
    "award-decision": [
        ("UBND TỈNH LẠNG SƠN", 12, UPRIGHT),
        ("SỞ NỘI VỤ", 12, BOLD),
        (COUNTRY, 12, BOLD),
        (MOTTO, 13, BOLD),
        ("Số: 125/QĐ-SNV", 13, UPRIGHT),
        ("Lạng Sơn, ngày 20 tháng 8 năm 2026", 13, ITALIC),
        ("QUYẾT ĐỊNH", 14, BOLD),
        ("GIÁM ĐỐC SỞ NỘI VỤ", 14, BOLD),
        ("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", 14, ITALIC),
        ("QUYẾT ĐỊNH:", 14, BOLD),
        ("Nơi nhận:", 12, BOTH),
        ("- Như Điều 4;", 11, UPRIGHT),
        ("KT. GIÁM ĐỐC", 14, BOLD),
        ("PHÓ GIÁM ĐỐC", 14, BOLD),
        ("Nguyễn Văn Mẫu", 14, BOLD),
        ("Phụ lục", 14, BOLD),
        ("2", 14, UPRIGHT),
    ],
    "coordination-programme": [
        ("Số: 01/CTrPH-SNV-ĐPTTH", 13, UPRIGHT),
        ("CHƯƠNG TRÌNH PHỐI HỢP", 14, BOLD),
        ("I. MỤC ĐÍCH, YÊU CẦU", 14, BOLD),
        ("1. Mục đích", 14, BOLD),
        ("Nơi nhận:", 12, BOTH),
        ("- Lưu: VT, TĐKT.", 11, UPRIGHT),
        ("4", 14, UPRIGHT),
    ],
    "ceremony-minutes": [
        ("BIÊN BẢN", 14, BOLD),
        ("Địa điểm: Trụ sở Sở Nội vụ tỉnh Lạng Sơn.", 14, UPRIGHT),
        ("1. Khai mạc", 14, BOLD),
        ("THƯ KÝ", 14, BOLD),
        ("Giám đốc Sở Nội vụ", 14, BOLD),
        ("- Lưu: VT, Hồ sơ.", 11, UPRIGHT),
    ],
}
BROKEN = [
    ("coordination-programme", "ĐÀI PHÁT THANH", "VÀ TRUYỀN HÌNH"),
    ("coordination-programme", "GIÁM ĐỐC ĐÀI PHÁT THANH", "VÀ TRUYỀN HÌNH"),
    (
        "coordination-programme",
        "Đẩy mạnh công tác tuyên truyền về phong trào thi đua yêu nước",
        "và mô hình, gương điển hình tiên tiến giai đoạn 2022 - 2025",
    ),
    (
        "ceremony-minutes",
        "Hội nghị ký kết Chương trình phối hợp “Đẩy mạnh công tác",
        "tuyên truyền về phong trào thi đua yêu nước và mô hình,",
        "gương điển hình tiên tiến giai đoạn 2022 - 2025”",
    ),
    ("programme-2", "SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"),
    ("programme-2", "PHÓ GIÁM ĐỐC SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH"),
    ("decision-alone", "ỦY BAN NHÂN DÂN", "PHƯỜNG TAM THANH"),
]


def look(piece):
    return "".join(name for name in ("Bold", "Italic") if name in piece.font)


@pytest.mark.parametrize("case", LOOKS)
def test_each_part_has_the_size_and_the_weight_the_decree_gives_it(pdfs, case):
    found = {(piece.text, piece.size, look(piece)) for piece in pieces(pdfs[case])}
    assert [part for part in LOOKS[case] if part not in found] == []


@pytest.mark.parametrize("case", LOOKS)
def test_sizes_go_together_over_the_whole_paper(pdfs, case):
    assert {piece.size for piece in pieces(pdfs[case])} == {11, 12, 13, 14}
    families = {piece.font.replace("-", "").removesuffix(look(piece)) for piece in pieces(pdfs[case])}
    assert families == {"LiberationSerif"}


@pytest.mark.parametrize("case", ["ceremony-minutes", "coordination-programme"])
def test_body_text_begins_a_centimetre_in_on_single_lines_six_points_apart(pdfs, case):
    body = [piece for piece in pieces(pdfs[case]) if piece.size == 14 and piece.page == 2]
    body = [piece for piece in body if piece.baseline > 20 * MM]
    assert {round(piece.left / MM) for piece in body} == {30, 40}
    for above, below in pairwise(body):
        step = below.baseline - above.baseline
        begins = round(below.left / MM) == 40
        assert (
            step == pytest.approx(22.1, abs=0.3) or step > 27
            if begins
            else step == pytest.approx(16.1, abs=0.3)
        )


@pytest.mark.parametrize(("case", "lines"), [(case, lines) for case, *lines in BROKEN])
def test_centred_lines_end_between_phrases_and_share_their_middle(pdfs, case, lines):
    found = pieces(pdfs[case])
    texts = [piece.text for piece in found]
    (start,) = [place for place in range(len(texts)) if texts[place : place + len(lines)] == lines]
    for piece in found[start : start + len(lines)]:
        assert piece.middle == pytest.approx(found[start].middle, abs=0.7)


def decision(**own):
    record = example("award")
    record["award_decision"] |= own
    return pieces(render("award-decision", record, "pdf").content)


@pytest.mark.parametrize(
    ("number", "day", "said_number", "said_day"),
    [
        (3, "2026-01-05", "Số: 03/QĐ-SNV", "ngày 05 tháng 01 năm 2026"),
        (10, "2026-03-10", "Số: 10/QĐ-SNV", "ngày 10 tháng 3 năm 2026"),
        (1204, "2025-12-31", "Số: 1204/QĐ-SNV", "ngày 31 tháng 12 năm 2025"),
    ],
)
def test_days_below_ten_and_the_first_two_months_have_a_leading_zero(number, day, said_number, said_day):
    found = decision(number=number, date=day)
    assert the(found, "Số:").text == said_number
    assert the(found, "Lạng Sơn, ").text == f"Lạng Sơn, {said_day}"


def test_number_and_day_left_open_leave_room_for_the_pen():
    found = decision(number=None, date=None)
    for line in (["Số:", "/QĐ-SNV"], ["Lạng Sơn, ngày", "tháng", "năm"]):
        parts = [next(piece for piece in found if piece.text == part) for part in line]
        assert len({piece.baseline for piece in parts}) == 1
        for before, after in pairwise(parts):
            assert 6 * MM < after.left - before.right < 12 * MM
