from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime

import pikepdf
import pypdfium2
import pytest

from docgen.page.pdf import to_pdf
from docgen.register.lines import COLUMNS, Line
from docgen.register.printed import Cover, printed

COVER = Cover(
    "Ủy ban nhân dân tỉnh Lạng Sơn",
    "Sở Nội vụ",
    "Sổ đăng ký văn bản đi",
    2026,
    (date(2026, 1, 5), date(2026, 12, 22)),
    ("01", "40"),
    "01",
)
LINE = Line(
    "01/QĐ-SNV",
    "05/01/2026",
    "Quyết định <b> & trích yếu",
    "Hoàng Thị Hiền",
    "UBND tỉnh; Lưu",
    "VT",
    "5",
    "",
    "",
    "",
)

NOW = datetime(2026, 12, 31, tzinfo=UTC)


@pytest.fixture(scope="module")
def pdf():
    return to_pdf(printed([LINE] * 40, COVER, NOW))


@pytest.fixture(scope="module")
def pages(pdf):
    document = pypdfium2.PdfDocument(pdf)
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    return texts


def test_the_cover_says_what_the_form_says_in_its_order(pages):
    assert pages[0] == (
        "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN SỞ NỘI VỤ SỔ ĐĂNG KÝ VĂN BẢN ĐI Năm: 2026 "
        "Từ ngày 05/01/2026 đến ngày 22/12/2026 Từ số 01 đến số 40 Quyển số: 01"
    )


def test_every_page_after_it_has_its_number_and_the_ten_headings(pages):
    assert len(pages) > 2
    for number, text in enumerate(pages[1:], start=2):
        assert text.split()[-1] == str(number)  # the margin is drawn last
        assert all(title in text for title in COLUMNS)
        assert "(1) (2) (3) (4) (5) (6) (7) (8) (9) (10)" in text
    assert sum(text.count("01/QĐ-SNV") for text in pages) == 40


def test_what_stands_in_a_line_is_text(pages):
    assert "Quyết định <b> & trích yếu" in pages[1]


def test_pages_are_a4_landscape_and_the_file_is_for_keeping(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        sizes = {tuple(round(float(side)) for side in page.mediabox) for page in document.pages}
        about = document.open_metadata()
        assert sizes == {(0, 0, 842, 595)}
        assert about.pdfa_status == "2A"
        assert about["dc:title"] == "Sổ đăng ký văn bản đi 2026"
        assert document.Root.Lang == "vi"


def test_the_same_lines_give_the_same_bytes(pdf):
    assert to_pdf(printed([LINE] * 40, COVER, NOW)) == pdf


def test_the_table_is_within_the_margins():
    markup = printed([LINE], COVER, NOW).markup
    widths = [int(width) for width in re.findall(r'<col style="width:(\d+)mm">', markup)]
    assert len(widths) == 10
    assert sum(widths) == 297 - 15 - 10
