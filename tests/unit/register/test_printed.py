from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pikepdf
import pypdfium2
import pytest

from docgen.errors import DocgenError
from docgen.page.book.setting import LetterMissing
from docgen.register.lines import COLUMNS, Line
from docgen.register.printed import GRID, Cover, Volume, printed

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
    return printed([Volume(COVER, [LINE] * 40)], NOW)


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
        assert text.split()[-1] == str(number)  # the number of the page is drawn last
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


def test_the_file_is_without_a_fault_of_syntax(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert document.check_pdf_syntax() == []


def test_the_same_lines_give_the_same_bytes(pdf):
    assert printed([Volume(COVER, [LINE] * 40)], NOW) == pdf


def test_the_table_is_within_the_margins():
    assert len(GRID.widths) == 10
    assert sum(GRID.widths) == 297 - 15 - 10


def test_a_readers_structure_leads_to_every_cell(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        tree = document.Root.StructTreeRoot.K[0]
        cover, table = tree.K
        head, body = table.K
        assert [str(each.S) for each in (cover, table, head, body)] == ["/Sect", "/Table", "/THead", "/TBody"]
        assert [len(row.K) for row in [*head.K, *body.K]] == [10] * 42
        assert {str(cell.S) for row in head.K for cell in row.K} == {"/TH"}
        keys = document.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(keys[place]): keys[place + 1] for place in range(0, len(keys), 2)}
        for page in document.pages:
            for mark, element in enumerate(parents[int(page.obj.StructParents)]):
                assert (element.Pg.objgen, element.K) == (page.obj.objgen, mark) or element.K[0] == mark
        assert len(document.pages) == len(parents)


def test_volumes_follow_each_other_each_with_its_cover_numbers_and_bookmark():
    volumes = [Volume(replace(COVER, volume=f"0{number}"), [LINE] * 30) for number in (1, 2)]
    document = pypdfium2.PdfDocument(printed(volumes, NOW))
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    document.close()
    half = len(texts) // 2
    assert [text.endswith(f"Quyển số: 0{number}") for number, text in ((1, texts[0]), (2, texts[half]))] == [
        True
    ] * 2
    assert [text.split()[-1] for text in texts[half + 1 :]] == [str(n) for n in range(2, half + 1)]
    assert marks == [
        ("Sở Nội vụ; Năm: 2026; Quyển số: 01; Từ số 01 đến số 40", 0),
        ("Sở Nội vụ; Năm: 2026; Quyển số: 02; Từ số 01 đến số 40", half),
    ]


def test_a_line_higher_than_a_page_goes_on_and_a_word_wider_than_its_column_is_broken():
    long = replace(LINE, recipients="; ".join(f"Sở {number}" for number in range(400)), note="x" * 90)
    document = pypdfium2.PdfDocument(printed([Volume(COVER, [LINE, long, LINE])], NOW))
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert [f"Sở {number}" in " ".join(text.split()) for number in (0, 200, 399)] == [True] * 3
    assert text.count("x") == 90
    assert text.count("01/QĐ-SNV") == 3


def test_a_letter_that_no_font_has_is_told():
    with pytest.raises(DocgenError) as refused:
        printed([Volume(COVER, [replace(LINE, note="\U000e0fff")])], NOW)
    assert refused.value.code in (LetterMissing.code, "not-rendered")
