"""Filling: the data come out as they are, change nothing of the structure, and give the same bytes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.page.fill import fill
from docgen.page.ooxml import MAIN_TYPE, w
from docgen.page.pack import pack, unpack
from docgen.page.plain import UnfitContext
from docgen.page.template import TemplateFault, load_template
from docgen.wording.text import illegal_characters
from templates_docx.source.blocks import styled, tag, tag_row
from templates_docx.source.package import LANDSCAPE, PORTRAIT, docx, numbered_pages
from templates_docx.source.word import Row, cell, element, section_break, table
from tests.rig.word import footnotes, shape, split, template, texts, tree, with_part

ONE = template("before", "«{{ a }}»", "after")
NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
INJECTION = '</w:t></w:r><w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r><w:r><w:t>'
TEXTS = [
    INJECTION,
    "{{ 7*7 }}",
    "{% if %}",
    "{%p endfor %}",
    "{# c #}",
    "{_{x}_}",
    "{_% x %_}",
    "&amp; &#x41; &lt;",
    "]]>",
    "<w:p/>",
    "A & B < C > D \" E ' F",
    "one\ntwo\n\nfour",
    "one\ttwo",
    "  outer  and  inner  spaces  ",
    "😀 𠀀",
    "Nguye\u0302\u0303n Thi\u0323 Ma\u0302\u0303u",
    "Số:        /QĐ-SNV",
    "\u00a0\u2028\u00ad",
    "x" * 10_000,
    "\n",
    "",
]

any_text = (
    st.lists(
        st.one_of(
            st.characters(exclude_categories=["Cs"]), st.sampled_from([*"{}%#<>&\"'\n\t _-", "e\u0323", "😀"])
        ),
        max_size=60,
    )
    .map("".join)
    .map(lambda text: "".join(letter for letter in text if not illegal_characters(letter)))
    .map(lambda text: text.replace("\r", "\n"))
)


def filled(document: bytes, **context: object) -> bytes:
    return fill(load_template(document), context)


@pytest.mark.parametrize("text", TEXTS)
def test_text_comes_out_as_that_very_text(text):
    assert texts(filled(ONE, a=text)) == ["before", f"«{text}»", "after"]


@pytest.mark.parametrize("text", TEXTS)
def test_text_never_changes_the_structure(text):
    assert shape(filled(ONE, a=text)) == shape(filled(ONE, a="x"))


@settings(deadline=None, max_examples=100)
@given(any_text, any_text)
def test_any_text_comes_out_and_changes_nothing(first, second):
    document = template(
        "{{ a }}{{ b }}",
        split("{", "{ a }", "}"),
        table("BangDanhSach", [50], [Row((cell(styled("Ô chữ", "{{ b }}")),))]),
    )
    made = filled(document, a=first, b=second)
    assert texts(made) == [first + second, first, second]
    assert shape(made) == shape(filled(document, a="x", b="x"))


def test_python_docx_reads_the_same_text():
    """An independent reader."""
    made = Document(BytesIO(filled(ONE, a="A & B\n<b>\tC")))
    assert [paragraph.text for paragraph in made.paragraphs] == ["before", "«A & B\n<b>\tC»", "after"]


def test_carriage_returns_are_line_breaks():
    assert texts(filled(ONE, a="a\r\nb\rc"))[1] == "«a\nb\nc»"


@pytest.mark.parametrize("text", ["\a", "\f", "\0", "\x0b", "\ufffe", "\ud800", "a\u202eb"])
def test_characters_no_paper_can_carry_are_refused_with_their_place(text):
    with pytest.raises(UnfitContext) as caught:
        filled(ONE, a=["good", {"k/1": text}])
    assert [(fault.pointer, fault.message.code) for fault in caught.value.faults] == [
        ("/a/1/k~11", "context-character")
    ]


@pytest.mark.parametrize(
    "value", [date(2022, 4, 15), object(), {1, 2}, b"bytes", type("S", (str,), {})("x"), print]
)
def test_only_plain_data_are_filled_in(value):
    with pytest.raises(UnfitContext) as caught:
        filled(ONE, a=value)
    assert [(fault.pointer, fault.message.code) for fault in caught.value.faults] == [("/a", "context-type")]


def test_data_nested_without_end_are_refused():
    deep: list[object] = []
    deep.append(deep)
    with pytest.raises(UnfitContext):
        filled(ONE, a=deep)


@pytest.mark.parametrize("context", [{}, {"a": None}, {"a": ["x"]}, {"a": 2.5}])
def test_what_cannot_be_printed_is_told_with_its_paragraph(context):
    with pytest.raises(TemplateFault) as caught:
        filled(template("before", "Kính gửi {{ a }}"), **context)
    assert [(fault.message.code, fault.place) for fault in caught.value.faults] == [
        ("tag-fails", "thân văn bản, đoạn «Kính gửi {{ a }}»")
    ]


@pytest.mark.parametrize("sections", [1, 2, 3])
def test_a_footnote_is_rendered_exactly_once(sections):
    """docxtpl renders footnotes once per section, so that data in them run as a template."""
    breaks = [section_break("NgatPhan", numbered_pages(PORTRAIT)) for _ in range(sections - 1)]
    document = with_part(template("text", *breaks, "end"), "word/footnotes.xml", NOTES, footnotes("{{ a }}"))
    assert texts(filled(document, a="{{ 7*7 }}"), "word/footnotes.xml") == ["{{ 7*7 }}"]


def test_header_text_is_filled_and_inert():
    parts = unpack(template("text"))
    parts["word/header1.xml"] = parts["word/header1.xml"].replace(b">1<", b">{{ a }}<")
    made = filled(pack(parts), a="{{ 7*7 }} & <b>")
    assert texts(made, "word/header1.xml") == ["{{ 7*7 }} & <b>"]


def test_a_second_filling_does_not_see_the_first():
    kept = load_template(ONE)
    first = fill(kept, {"a": "{{ a }}"})
    assert texts(fill(kept, {"a": "second"}))[1] == "«second»"
    assert fill(kept, {"a": "{{ a }}"}) == first


def test_core_properties_are_the_contexts_own_and_never_rendered():
    parts = unpack(ONE)
    parts["docProps/core.xml"] = parts["docProps/core.xml"].replace(
        b"M\xe1\xba\xabu th\xe1\xbb\xad", b"{{ boom() }}"
    )
    assert b"boom" in parts["docProps/core.xml"]
    facts = {"title": "QUYẾT ĐỊNH A & B {{ 7*7 }}", "author": "SỞ NỘI VỤ", "created": "2026-08-20"}
    made = Document(BytesIO(filled(pack(parts), a="x", metadata=facts))).core_properties
    assert (made.title, made.author, made.language) == (facts["title"], "SỞ NỘI VỤ", "vi-VN")
    assert (made.created.isoformat(), made.modified.isoformat()) == ("2026-08-20T00:00:00+00:00",) * 2


def test_without_a_date_the_file_names_no_time():
    core = unpack(filled(ONE, a="x", metadata={"title": "T", "author": "", "created": ""}))[
        "docProps/core.xml"
    ]
    assert b"dcterms:created" not in core
    assert b"creator" not in core


def test_parts_without_tags_stay_as_they_were():
    before, after = unpack(ONE), unpack(filled(ONE, a="x"))
    assert list(before) == list(after)
    for name in (
        "word/styles.xml",
        "word/settings.xml",
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
    ):
        assert after[name] == before[name]


def test_same_template_and_context_give_the_same_bytes_in_other_processes():
    program = """
import hashlib, sys
from docgen.page.fill import fill
from docgen.page.template import load_template
made = fill(load_template(sys.stdin.buffer.read()), {"a": "Đ & <b>\\n", "metadata": {"title": "T"}})
print(hashlib.sha256(made).hexdigest())
"""
    expected = hashlib.sha256(filled(ONE, a="Đ & <b>\n", metadata={"title": "T"})).hexdigest()
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", program],
            input=ONE,
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[3],
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        assert run.stdout.decode().strip() == expected


def test_a_main_part_of_another_name_is_found():
    parts = unpack(ONE)
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"document.xml", b"document2.xml")
    assert MAIN_TYPE.encode() in parts["[Content_Types].xml"]
    assert texts(filled(pack(parts), a="x"), "word/document2.xml")[1] == "«x»"


# ---------------------------------------------------------------------------- what conditions leave empty


def test_a_table_left_without_rows_goes():
    rows = [
        tag_row("{%tr for x in l %}", 1),
        Row((cell(styled("Ô chữ", "{{ x }}")),)),
        tag_row("{%tr endfor %}", 1),
    ]
    document = template("before", table("BangDanhSach", [50], rows), "after")
    assert tree(filled(document, l=[])).find(f".//{w('tbl')}") is None
    assert texts(filled(document, l=["a", "b"])) == ["before", "a", "b", "after"]


def test_a_cell_left_without_a_paragraph_gets_one():
    inside = cell(tag("{%p if a %}"), styled("Ô chữ", "{{ a }}"), tag("{%p endif %}"))
    document = template(table("BangDanhSach", [50], [Row((inside,))]))
    cells = list(tree(filled(document, a="")).iter(w("tc")))
    assert [child.tag for child in cells[0]] == [w("tcPr"), w("p")]


def with_annex() -> bytes:
    blocks = [
        styled("Nội dung", "main"),
        section_break("NgatPhan", numbered_pages(PORTRAIT)),
        tag("{%p if annex %}"),
        styled("Nội dung", "{{ annex }}"),
        tag("{%p endif %}"),
    ]
    return docx("Mẫu thử", blocks, numbered_pages(LANDSCAPE))


def orientations(document: bytes) -> list[str | None]:
    return [size.get(w("orient")) for size in tree(document).iter(w("pgSz"))]


def test_a_table_at_the_end_has_a_paragraph_of_hardly_any_height_after_it():
    last = table("BangDanhSach", [50], [Row((cell(styled("Ô chữ", "{{ a }}")),))])
    *_, closing, _ = tree(filled(template("before", last), a="x")).find(w("body"))
    assert closing.tag == w("p")
    assert {
        name: closing.find(f"{w('pPr')}/{w('spacing')}").get(w(name)) for name in ("line", "lineRule")
    } == {
        "line": "1",
        "lineRule": "exact",
    }
    assert texts(filled(template(last, "after"), a="x")) == ["x", "after"]


def test_a_section_left_empty_goes_with_its_page():
    assert orientations(filled(with_annex(), annex="list")) == [None, "landscape"]
    empty = filled(with_annex(), annex=None)
    assert orientations(empty) == [None]
    assert tree(empty)[0][-1].tag == w("sectPr")
    assert texts(empty) == ["main", ""]


def test_a_value_beside_a_page_break_keeps_it():
    document = template(styled("Nội dung", "{{ a }}", element("r", element("br", type="page"))))
    found = [mark.get(w("type")) for mark in tree(filled(document, a="x\ny")).iter(w("br"))]
    assert found == [None, "page"]
