"""Centred lines about equally long, broken between phrases, by indents alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.page.balance import BALANCED, best_width
from docgen.page.fill import fill
from docgen.page.model import Font, LineBreak, Tab, Text
from docgen.page.ooxml import w
from docgen.page.template import load_template
from docgen.page.wrap import pieces, set_lines
from templates_docx.source.blocks import styled
from templates_docx.source.certificate_styles import CERTIFICATE_STYLES
from templates_docx.source.seat_cards import CARD_STYLES
from templates_docx.source.styles import PARAGRAPH_STYLES
from templates_docx.source.word import Row, cell, element, table
from tests.rig.word import paragraphs, template, texts, tree

MM = 72 / 25.4
NAME = Font(size=12, bold=True)
TITLE = Font(size=14, bold=True)


def broken(text: str, millimetres: float, font: Font = NAME, *, roomy: bool = False) -> list[str]:
    """The lines of a text set in the best width not wider than this."""
    inlines = [Text(text, font)]
    lines = set_lines(pieces(inlines), best_width(inlines, millimetres * MM, roomy=roomy))
    said = ["".join(piece.letters + " " * bool(piece.blank) for piece in line.pieces) for line in lines]
    return [line.strip() for line in said]


@pytest.mark.parametrize(
    "lines",
    [
        ["ĐÀI PHÁT THANH", "VÀ TRUYỀN HÌNH"],
        ["SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"],
        ["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"],
        ["HỘI ĐỒNG THI ĐUA -", "KHEN THƯỞNG"],
        ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"],
        ["BAN QUẢN LÝ KHU", "KINH TẾ CỬA KHẨU", "ĐỒNG ĐĂNG - LẠNG SƠN"],
    ],
)
def test_names_of_bodies_break_in_their_cell_as_a_clerk_breaks_them(lines):
    assert broken(" ".join(lines), 65) == lines


@pytest.mark.parametrize(
    ("lines", "tight"),
    [
        (
            ["ĐÀI PHÁT THANH", "VÀ TRUYỀN HÌNH", "TỈNH LẠNG SƠN"],
            ["ĐÀI PHÁT THANH VÀ TRUYỀN", "HÌNH TỈNH LẠNG SƠN"],
        ),
        (["CỤC VĂN THƯ VÀ LƯU TRỮ", "NHÀ NƯỚC"], ["CỤC VĂN THƯ VÀ LƯU TRỮ", "NHÀ NƯỚC"]),
        (["HỘI LIÊN HIỆP", "PHỤ NỮ VIỆT NAM"], ["HỘI LIÊN HIỆP", "PHỤ NỮ VIỆT NAM"]),
    ],
)
def test_a_roomy_place_takes_a_line_more_only_where_it_spares_a_torn_word(lines, tight):
    assert broken(" ".join(lines), 65, roomy=True) == lines
    assert broken(" ".join(lines), 65) == tight


@pytest.mark.parametrize(
    "lines",
    [
        ["Về việc khen thưởng thành tích đột xuất", "trong công tác phòng, chống bão số 3"],
        [
            "Hội nghị ký kết Chương trình phối hợp “Đẩy mạnh công tác",
            "tuyên truyền về phong trào thi đua yêu nước và mô hình,",
            "gương điển hình tiên tiến giai đoạn 2022 - 2025”",
        ],
    ],
)
def test_titles_break_into_lines_of_about_equal_length(lines):
    assert broken(" ".join(lines), 149, TITLE) == lines


def test_what_fits_on_one_line_keeps_the_whole_width():
    assert best_width([Text("SỞ NỘI VỤ", NAME)], 184) == 184


def test_lines_broken_by_order_stay_so():
    inlines = [Text("SỞ NỘI VỤ", NAME), LineBreak(NAME), Text("TỈNH LẠNG SƠN", NAME)]
    assert best_width(inlines, 184) == 184


def test_each_part_of_a_text_with_a_line_break_is_balanced():
    """`mm` lines: four words of which three fit, then one."""
    inlines = [Text("mm mm mm mm", NAME), LineBreak(NAME), Text("mm", NAME)]
    lines = set_lines(pieces(inlines), best_width(inlines, 70))
    assert [len(line.pieces) for line in lines] == [2, 3, 1]  # the break is a piece of its own


def test_a_word_wider_than_the_room_leaves_it_as_it_is():
    assert best_width([Text("m" * 60 + " mm mm", NAME)], 184) == 184


def test_running_text_is_left_alone():
    assert best_width([Text("mm " * 200, NAME)], 184) == 184


def test_a_tab_leaves_it_as_it_is():
    text = "ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH"
    assert best_width([Tab(NAME), Text(text, NAME)], 184) == 184
    assert best_width([Text(text, NAME)], 184) < 184


def test_a_symbol_with_a_stroke_is_never_split_between_lines():
    """LibreOffice breaks after the stroke where `125/` still fits, Word does not."""
    inlines = [Text("theo Quyết định 12345/QĐ-UBND của Ủy ban nhân dân tỉnh Lạng Sơn", NAME)]
    for available in range(170, 300, 5):
        width = best_width(inlines, available)
        lines = set_lines(pieces(inlines), width)
        for line, following in pairwise(lines):
            if width < available and following.pieces[0].letters.startswith("12345/"):
                assert line.width + line.blank > width


WORDS = st.lists(
    st.sampled_from(
        ["và", "THANH", "mm", "x", "2022", "-", "thi", "đua", "125/QĐ-SNV", "(theo", "bên)", " "]
    ),
    min_size=1,
    max_size=40,
).map(" ".join)


@given(text=WORDS, available=st.floats(60, 500))
def test_no_text_gets_more_lines_or_a_longer_one(text, available):
    inlines = [Text(text, NAME)]
    width = best_width(inlines, available)
    before, after = (set_lines(pieces(inlines), room) for room in (available, width))
    assert width <= available
    assert len(after) == len(before)
    if width < available:
        longest = max(line.width for line in after)
        assert longest + 0.7 < width
        assert longest <= max(line.width for line in before) + 0.01


def indents(document: bytes, **context: object) -> list[tuple[float, float] | None]:
    """Left and right indent in points of every paragraph, None where the style alone counts."""
    found = [
        paragraph.find(f"{w('pPr')}/{w('ind')}")
        for paragraph in paragraphs(fill(load_template(document), context))
    ]
    return [
        None if one is None else tuple(int(one.get(w(side))) / 20 for side in ("left", "right"))
        for one in found
    ]


def test_filling_narrows_the_paragraph_by_equal_indents_and_leaves_its_text():
    inside = cell(styled("Tên cơ quan", "{{ a }}"))
    document = template(table("BangKhongKe", [65, 100], [Row((inside, cell(styled("Quốc hiệu"))))]))
    name = "ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH"
    (found, _) = indents(document, a=name)
    assert found[0] == found[1]
    assert 65 * MM - sum(found) == pytest.approx(best_width([Text(name, NAME)], 65 * MM), abs=0.1)
    assert texts(fill(load_template(document), {"a": name}))[0] == name


def test_indents_of_the_style_stay_and_the_narrowing_is_added():
    (found,) = indents(template(styled("Trích yếu", "{{ a }}")), a="Về việc khen thưởng " + "thành tích " * 6)
    style = next(row for row in PARAGRAPH_STYLES if row.name == "Trích yếu")
    assert found[0] == found[1] > style.left * MM


def test_a_paragraph_that_a_clerk_has_aligned_or_indented_otherwise_is_left_alone():
    left = styled("Trích yếu", "{{ a }}")
    left[0].append(element("jc", val="left"))
    hanging = styled("Trích yếu", "{{ a }}")
    hanging[0].append(element("ind", firstLine=400))
    text = "Về việc khen thưởng thành tích đột xuất trong công tác phòng, chống bão số 3"
    found = indents(template(left, styled("Trích yếu", "{{ a }}")), a=text)
    assert found[0] is None
    assert found[1] is not None
    before = hanging.find(f"{w('pPr')}/{w('ind')}").attrib
    (after,) = tree(fill(load_template(template(hanging)), {"a": text})).iter(w("ind"))
    assert after.attrib == before


def test_styles_that_are_balanced_are_in_the_table_and_centred():
    rows = {row.name: row for row in (*PARAGRAPH_STYLES, *CERTIFICATE_STYLES, *CARD_STYLES)}
    assert {rows[name].align for name in BALANCED} == {"center"}
