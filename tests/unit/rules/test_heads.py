"""The head of papers that other hands made: its two halves are told apart however they were set."""

from __future__ import annotations

import io

import docx
import pytest
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm

from docgen.rules import check

HEAD = (
    ("SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("PHÒNG HÀNH CHÍNH", "Độc lập - Tự do - Hạnh phúc"),
    ("Số: 12/TB-PHC", "Huế, ngày 05 tháng 02 năm 2026"),
)
FOUND_WRONG = {"header.country-literal", "header.motto-literal", "number.symbol-case", "date.format"}


def notice(between, *stops):
    document = docx.Document()
    for left, right in HEAD:
        line = document.add_paragraph(left + between + right)
        for stop in stops:
            line.paragraph_format.tab_stops.add_tab_stop(Mm(stop), WD_TAB_ALIGNMENT.LEFT)
    for text in ("THÔNG BÁO", "Về việc nghỉ lễ", "Sở Nội vụ thông báo lịch nghỉ lễ năm 2026./."):
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("made", [("\t",), ("\t\t",), ("\t", 75), ("      ",)], ids=str)
def test_halves_of_a_line_are_two_blocks_whatever_parts_them(made):
    assert {finding.id for finding in check(notice(*made)).findings} & FOUND_WRONG == set()


def test_a_head_without_the_country_is_still_told():
    document = docx.Document(io.BytesIO(notice("\t")))
    document.paragraphs[0].text = "SỞ NỘI VỤ\tCỘNG HÒA VIỆT NAM"
    stream = io.BytesIO()
    document.save(stream)
    assert "header.country-literal" in {finding.id for finding in check(stream.getvalue()).findings}
