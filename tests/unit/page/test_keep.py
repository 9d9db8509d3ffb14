"""Signatures stay with the text they sign, lines that lead on with what follows."""

from __future__ import annotations

from docgen.page.fill import fill
from docgen.page.keep import RECIPIENTS, SIGNER, SIGNING
from docgen.page.ooxml import w
from docgen.page.template import load_template
from templates_docx.source.blocks import styled
from templates_docx.source.package import PORTRAIT, numbered_pages
from templates_docx.source.word import Row, cell, element, section_break, table
from tests.rig.word import paragraphs, template, tree


def said(*blocks) -> list[str]:
    """For each paragraph: what it itself says of keeping with the next, "" for nothing."""
    made = fill(load_template(template(*blocks)), {})
    keeps = [paragraph.find(f"{w('pPr')}/{w('keepNext')}") for paragraph in paragraphs(made)]
    return ["" if keep is None else keep.get(w("val"), "1") for keep in keeps]


def kept(*blocks) -> list[bool]:
    """For each paragraph: whether it says that it keeps with the next."""
    return [keep == "1" for keep in said(*blocks)]


def row(*styles):
    return Row((cell(*(styled(style, "x") for style in styles)),))


def test_the_last_paragraph_before_a_signature_keeps_with_it():
    assert kept("first", "last", table("BangChuKy", [100], [row(SIGNING, SIGNER)]), "after") == [
        False,
        True,
        False,
        False,
        False,
    ]


def test_rows_of_signatures_keep_together_and_with_the_recipients_below():
    rows = [row(SIGNING), row(SIGNER), row(SIGNING), row(SIGNER), row(RECIPIENTS)]
    assert kept(table("BangChuKy", [100], rows), "after") == [True, True, True, True, False, False]


def test_a_block_holds_the_paragraph_that_only_ends_the_section():
    rows = [row(SIGNING), row(SIGNER), row(RECIPIENTS)]
    ending = section_break("NgatPhan", numbered_pages(PORTRAIT))
    assert kept("last", table("BangChuKy", [100], rows), ending, "next") == [*[True] * 4, False, False]
    assert kept("last", table("BangChuKy", [100], rows)) == [True] * 4


def test_a_block_holds_no_paragraph_with_text():
    assert kept(table("BangChuKy", [100], [row(SIGNING)]), "after") == [False, False]


def test_without_recipients_the_last_signature_ends_the_block():
    assert kept(table("BangChuKy", [100], [row(SIGNING), row(SIGNER), row("Ô chữ")])) == [True, False, False]


def test_other_tables_do_not_hold_the_text_before_them():
    assert kept("last", table("BangDanhSach", [100], [row("Ô chữ"), row("Ô chữ")])) == [False, False, False]


def test_what_stands_below_the_recipients_may_stand_on_another_page():
    rows = [row(SIGNING), row(SIGNER), row(RECIPIENTS), row("Danh sách nơi nhận")]
    assert said("last", table("BangChuKy", [100], rows), "after") == ["1", "1", "1", "0", "0", ""]


def test_what_is_kept_already_is_not_kept_twice():
    last = styled("Nội dung", "x")
    last[0].append(element("keepNext"))
    signed = table("BangChuKy", [100], [row(SIGNING)])
    body = tree(fill(load_template(template(last, signed)), {}))
    assert len(list(body.iter(w("keepNext")))) == 2


def test_a_line_that_leads_on_keeps_with_what_follows():
    blocks = ("Thành phần tham dự:", "- Ban Tổ chức;", "Nội dung: họp", "{{ 'Chủ trì: ' }}")
    assert kept(*blocks) == [True, False, False, True]


def test_a_cell_that_ends_with_a_colon_holds_nothing():
    assert kept(table("BangDanhSach", [100], [row("Ô chữ")]), "sau:") == [False, True]
    inside = Row((cell(styled("Ô chữ", "Gồm:"), styled("Ô chữ", "x")),))
    assert kept(table("BangDanhSach", [100], [inside])) == [False, False]
