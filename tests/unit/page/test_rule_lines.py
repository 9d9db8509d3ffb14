"""Rule lines get the share of the text above that the decree wants, balanced under it."""

from __future__ import annotations

import pytest

from docgen.page.fill import fill
from docgen.page.metrics import text_width
from docgen.page.model import Font
from docgen.page.ooxml import w
from docgen.page.rule_lines import ABSTRACT_RULE, ATTACHMENT_RULE, ISSUER_RULE, MOTTO_RULE, RULES
from docgen.page.template import load_template
from templates_docx.source.blocks import styled
from templates_docx.source.package import LANDSCAPE, PORTRAIT, docx, numbered_pages
from templates_docx.source.styles import style_id
from templates_docx.source.word import Row, cell, element, section_break, table
from tests.rig.word import paragraphs, template

MM = 72 / 25.4
BOLD = Font(size=14, bold=True)


def indents(document: bytes, **context: object) -> list[tuple[float, float] | None]:
    """Left and right indent in points of every rule line, None where the style alone counts."""
    rules = {style_id(name) for name in RULES}
    found = []
    for paragraph in paragraphs(fill(load_template(document), context)):
        properties = paragraph.find(w("pPr"))
        if properties is not None and properties.find(w("pStyle")).get(w("val")) in rules:
            set_here = properties.find(w("ind"))
            found.append(
                None
                if set_here is None
                else (int(set_here.get(w("left"))) / 20, int(set_here.get(w("right"))) / 20)
            )
    return found


def test_a_rule_under_the_abstract_is_40_percent_of_it_and_balanced():
    width = PORTRAIT.text_width * MM
    length = 0.4 * text_width("Về việc tặng Giấy khen", BOLD)
    document = template(styled("Trích yếu", "{{ a }}"), styled(ABSTRACT_RULE))
    assert indents(document, a="Về việc tặng Giấy khen") == [
        pytest.approx(((width - length) / 2,) * 2, abs=0.1)
    ]


def test_the_rule_under_the_motto_is_as_long_as_the_motto():
    length = text_width("Độc lập - Tự do - Hạnh phúc", Font(size=13, bold=True))
    inside = cell(styled("Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc"), styled(MOTTO_RULE))
    document = template(table("BangKhongKe", [65, 100], [Row((cell(styled("Tên cơ quan")), inside))]))
    assert indents(document) == [pytest.approx(((100 * MM - length) / 2,) * 2, abs=0.1)]


def test_a_name_that_wraps_counts_with_its_longest_line_once_balanced():
    longest = text_width("SỞ VĂN HÓA, THỂ THAO", Font(size=12, bold=True))
    inside = cell(styled("Tên cơ quan", "{{ a }}"), styled(ISSUER_RULE))
    document = template(table("BangKhongKe", [62, 103], [Row((inside, cell(styled("Quốc hiệu"))))]))
    (found,) = indents(document, a="SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH")
    assert found == pytest.approx(((62 * MM - 0.4 * longest) / 2,) * 2, abs=0.1)


def test_the_padding_of_the_cell_is_no_room():
    inside = cell(styled("Trích yếu", "x"), styled(ABSTRACT_RULE))
    (found,) = indents(template(table("BangDanhSach", [100], [Row((inside,))])))
    assert found == pytest.approx(((97 * MM - 0.4 * text_width("x", BOLD)) / 2,) * 2, abs=0.2)


def test_a_text_indented_on_one_side_has_its_rule_under_it():
    text = styled("Tên loại", "x")
    text[0].append(element("ind", left=2000))
    (found,) = indents(template(text, styled(ABSTRACT_RULE)))
    assert found[0] - found[1] == pytest.approx(100, abs=0.1)


def test_a_rule_in_a_landscape_section_is_measured_in_it():
    blocks = [
        styled("Trích yếu", "upright"),
        styled(ABSTRACT_RULE),
        section_break("NgatPhan", numbered_pages(PORTRAIT)),
        styled("Kèm theo", "on its side"),
        styled(ATTACHMENT_RULE),
    ]
    upright, lying = indents(docx("Mẫu thử", blocks, numbered_pages(LANDSCAPE)))
    assert sum(lying) - sum(upright) > 80 * MM


def test_the_text_above_is_the_nearest_paragraph_with_text():
    blocks = (styled("Tên loại", "GIẤY MỜI"), styled("Trích yếu", "{{ a }}"), styled(ABSTRACT_RULE))
    length = 0.4 * text_width("GIẤY MỜI", BOLD)
    (found,) = indents(template(*blocks), a="")
    assert found == pytest.approx(((PORTRAIT.text_width * MM - length) / 2,) * 2, abs=0.1)


def test_a_rule_without_text_above_is_left_alone():
    assert indents(template(styled(ABSTRACT_RULE), "text")) == [None]


def test_text_in_front_of_a_left_aligned_rule_stays_in_line_with_it():
    (found,) = indents(template(styled("Nơi nhận", "Nơi nhận:"), styled(ABSTRACT_RULE)))
    length = text_width("Nơi nhận:", Font(size=12, bold=True, italic=True))
    assert found[0] == pytest.approx(0.3 * length, abs=0.1)


def test_every_share_is_what_the_decree_allows():
    assert RULES[MOTTO_RULE] == 1
    assert all(1 / 3 <= share <= 1 / 2 for name, share in RULES.items() if name != MOTTO_RULE)
