"""Hostile and broken files: a clear reason, at once, never a crash."""

from __future__ import annotations

import io
import re
import time

import pikepdf
import pytest

from docgen.errors import MalformedInput
from docgen.page.html import to_html
from docgen.page.pack import pack, unpack
from docgen.page.pdf import to_pdf
from docgen.page.read import read
from docgen.rules import check
from tests.corpus.documents import CLEAN
from tests.corpus.hands import HANDS
from tests.corpus.write import write

MAIN = "word/document.xml"


@pytest.fixture(scope="module")
def docx():
    return write(CLEAN[0], HANDS[0])


@pytest.fixture(scope="module")
def pdf(docx):
    return to_pdf(to_html(read(docx)))


def _with_body(docx, body):
    parts = unpack(docx)
    parts[MAIN] = re.sub(
        rb"<w:body>.*<w:sectPr", b"<w:body>" + body + b"<w:sectPr", parts[MAIN], flags=re.DOTALL
    )
    return pack(parts)


def _changed(pdf, change, **saving):
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        change(opened)
        opened.save(held, **saving)
    return held.getvalue()


def _refused(content):
    begun = time.process_time()
    with pytest.raises(MalformedInput) as caught:
        check(content)
    assert time.process_time() - begun < 5
    return caught.value.message.values["reason"].code


def _paragraphs(count):
    return b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * count


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (_paragraphs(20_001), "docx-too-much-text"),
        (b"<w:p><w:r><w:t>" + b"a" * 50_001 + b"</w:t></w:r></w:p>", "docx-paragraph-too-long"),
        (b"<w:p><w:r><w:t xml:space='preserve'>" + b" " * 60_000 + b"x</w:t></w:r></w:p>",
         "docx-paragraph-too-long"),
    ],
)  # fmt: skip
def test_more_text_than_any_paper_has_is_refused(docx, body, reason):
    assert _refused(_with_body(docx, body)) == reason


def test_paper_without_room_for_text_is_refused(docx):
    parts = unpack(docx)
    parts[MAIN] = re.sub(rb"<w:pgSz [^>]*/>", b'<w:pgSz w:w="500" w:h="500"/>', parts[MAIN])
    assert _refused(pack(parts)) == "docx-no-room"


def test_a_word_file_with_a_password_is_told_from_an_old_one():
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
    assert _refused(head) == "neither-docx-nor-pdf"
    assert _refused(head + "EncryptedPackage".encode("utf-16-le")) == "office-locked"


def test_a_pdf_with_a_password_or_cut_off_is_damaged(pdf):
    locked = _changed(pdf, lambda _: None, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert _refused(locked) == "pdf-damaged"
    assert _refused(pdf[: len(pdf) // 2]) == "pdf-damaged"


def test_a_pdf_of_ten_thousand_pages_is_refused(pdf):
    def repeat(opened):
        for _ in range(10_000):
            opened.pages.append(opened.pages[0])

    assert _refused(_changed(pdf, repeat)) == "pdf-too-long"


def test_a_page_drawn_full_of_lines_is_refused(pdf):
    def draw(opened):
        opened.pages[0].Contents = opened.make_stream(b"0 0 m 50 50 l S\n" * 20_001)

    assert _refused(_changed(pdf, draw)) == "pdf-too-much-drawn"
