"""The two readers tell the same of one document, whatever the file."""

from __future__ import annotations

import pytest

from docgen.page.html import to_html
from docgen.page.pdf import to_pdf
from docgen.page.read import read as read_model
from docgen.rules import docx, pdf
from docgen.rules.columns import is_rule_of_signs, split_columns
from docgen.rules.fonts import family_of, is_legacy
from tests.corpus.documents import decision, letter
from tests.corpus.hands import HANDS
from tests.corpus.write import write


@pytest.fixture(scope="module", params=HANDS, ids=lambda hand: hand.name)
def both(request):
    content = write(letter(), request.param)
    return docx.read(content), pdf.read(to_pdf(to_html(read_model(content))))


def _lines(facts):
    return {line.text.strip(): line.box for block in facts.blocks for line in block.lines}


def test_lines_stand_at_the_same_places(both):
    word, paper = map(_lines, both)
    shared = word.keys() & paper.keys()
    assert len(shared) >= len(paper) - 2
    assert max(abs(word[text].left - paper[text].left) for text in shared) < 0.5
    assert max(abs(word[text].top - paper[text].top) for text in shared) < 1.5


def test_rule_lines_stand_at_the_same_places(both):
    ends = [[(round(stroke.left), round(stroke.right)) for stroke in facts.strokes] for facts in both]
    assert ends[0] == ends[1] != []


def test_paragraphs_are_set_the_same(both):
    def set_as(facts):
        return [
            (block.alignment, round(block.indent, 0), block.pitch, round(block.gap, 0))
            for block in facts.blocks
            if len(block.lines) > 1 and block.gap is not None and block.alignment == "justify"
        ]

    assert set_as(both[0]) == set_as(both[1]) != []


def test_a_table_of_data_is_told_from_text():
    facts = docx.read(write(decision(), HANDS[0]))
    assert [block.text for block in facts.blocks if block.zone == "table"][:3] == [
        "TT",
        "Họ và tên",
        "Chức vụ, đơn vị",
    ]


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("TimesNewRomanPS-BoldItalicMT", "Times New Roman"),
        ("TimesNewRoman,Bold", "Times New Roman"),
        ("Times-New-Roman-Bold", "Times New Roman"),
        ("LiberationSerif-Italic", "Liberation Serif"),
        ("ArialMT", "Arial"),
    ],
)
def test_families_of_pdf_fonts(name, family):
    assert family_of(name) == family


def test_fonts_of_old_encodings():
    assert [is_legacy(name) for name in (".VnTime", ".VnArialH", "VNI-Times", "Times New Roman")] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("SỞ NỘI VỤ        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 2),
        ("Số: 12/SNV-VP          Lạng Sơn, ngày 05 tháng 9 năm 2025", 2),
        ("Số:        /QĐ-SNV", 1),
        ("Lạng Sơn, ngày      tháng      năm 2025", 1),
    ],
)
def test_spaces_part_columns_but_not_blanks(text, parts):
    assert len(split_columns(text)) == parts


def test_lines_of_underscores_are_rules():
    assert [is_rule_of_signs(text) for text in ("________", " ____ ", "__", "Số: ____/QĐ")] == [
        True,
        True,
        False,
        False,
    ]
