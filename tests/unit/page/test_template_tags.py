"""Faulty tags: all of them at once, each with its place, before anything is filled in."""

from __future__ import annotations

import time

import pytest

from docgen.errors import MalformedInput
from docgen.page.pack import pack, unpack
from docgen.page.template import TemplateFault, load_template
from templates_docx.source.blocks import styled, tag, tag_row
from templates_docx.source.word import Row, cell, element, field, run, table
from tests.rig.word import footnotes, split, template, with_part


def faults(*blocks):
    with pytest.raises(TemplateFault) as caught:
        load_template(template(*blocks))
    return [(fault.message.code, fault.place) for fault in caught.value.faults]


def codes(*blocks):
    return [code for code, _ in faults(*blocks)]


def one_column(*rows):
    return table("BangDanhSach", [100], rows)


def row(*blocks):
    return Row((cell(*blocks),))


SOUND = [
    ("{{ a }}", "{% if a %}x{% elif b %}y{% else %}z{% endif %}", "{% for x in l %}{{ x }}{% endfor %}"),
    (tag("{%p if a %}"), "text", tag("{%p else %}"), "other", tag("{%p endif %}")),
    (tag("{%p for x in l %}"), tag("{%p if x %}"), "{{ x }}", tag("{%p endif %}"), tag("{%p endfor %}")),
    (
        table(
            "BangDanhSach",
            [10, 80, 10],
            [
                Row(
                    (
                        cell(tag("{%tc for x in l %}")),
                        cell(styled("Ô chữ", "{{ x }}")),
                        cell(tag("{%tc endfor %}")),
                    )
                )
            ],
        ),
    ),
    (
        one_column(
            tag_row("{%tr for x in l %}", 1), row(styled("Ô chữ", "{{ x }}")), tag_row("{%tr endfor %}", 1)
        ),
    ),
    (one_column(row(tag("{%p for x in l %}"), styled("Ô chữ", "{{ x }}"), tag("{%p endfor %}"))),),
    ("{# a remark #}", tag("{#p a remark #}"), "{ one brace } and 100 %"),
    (split("{", "{ a }", "}"), split("{% if", " a %}x{% end", "if %}")),
    ("{{ r.x }} {{ p.y }} {{ tr }}",),
    ("“{{ a['b'] }}”", "{{ a[‘b’] }}"),
]


@pytest.mark.parametrize("blocks", SOUND)
def test_sound_templates_load(blocks):
    assert load_template(template(*blocks)).compiled


FAULTY = [
    ("tag-not-closed", "Kính gửi {{ r.x } thân mến"),
    ("tag-not-closed", "{ r.x }}"),
    ("tag-not-closed", "{% if a"),
    ("tag-not-closed", "{{ a }} }}"),
    ("tag-unknown", "{% set x = 1 %}"),
    ("tag-unknown", "{% colspan n %}"),
    ("tag-unknown", "{% vm %}"),
    ("tag-unknown", "{% raw %}"),
    ("tag-level", "{%r for x in l %}"),
    ("tag-level", "{{r a }}"),
    ("tag-level", "{{p a }}"),
    ("tag-trims", "{{- a }}"),
    ("tag-trims", "{% if a -%}"),
    ("tag-no-row", "{%tr endfor %}"),
    ("tag-no-row", "{%tc for x in l %}"),
    ("tag-not-alone", "{%p if a %} words that would be lost"),
    ("tag-no-begin", "{% endif %}"),
    ("tag-no-begin", "{% else %}"),
    ("tag-no-end", "{% if a %}x"),
    ("tag-too-long", "{{ '" + "x" * 400 + "' }}"),
    ("tag-fails", "{{ a b }}"),
    ("tag-fails", "{{ a|attr('x') }}"),
    ("tag-fails", "{{ a() }}"),
]


@pytest.mark.parametrize(("code", "text"), FAULTY)
def test_a_fault_is_named_with_the_words_of_its_paragraph(code, text):
    shown = text if len(text) <= 80 else text[:80] + "…"
    assert faults("before", text, "after") == [(code, f"thân văn bản, đoạn «{shown}»")]


def test_a_missing_brace_is_never_printed_as_text():
    """docxtpl by itself prints `{{ r.x }` as it stands."""
    assert codes(split("{{ r.x", " }")) == ["tag-not-closed"]


def test_all_faults_come_at_once_in_reading_order():
    assert codes("{{ a", "{% endif %}", tag("{%p if b %}")) == [
        "tag-not-closed",
        "tag-no-begin",
        "tag-no-end",
    ]


def test_a_tag_may_not_close_in_another_paragraph():
    assert codes("{% if a %}x", "y{% endif %}") == ["tag-crosses"]


def test_a_tag_may_not_close_in_another_cell():
    two = Row((cell(tag("{%p if a %}"), styled("Ô chữ")), cell(styled("Ô chữ"), tag("{%p endif %}"))))
    assert codes(table("BangDanhSach", [50, 50], [two])) == ["tag-crosses"]


def test_a_row_tag_may_not_close_in_another_table():
    first = one_column(tag_row("{%tr for x in l %}", 1), row(styled("Ô chữ")))
    second = one_column(row(styled("Ô chữ")), tag_row("{%tr endfor %}", 1))
    assert codes(first, "between", second) == ["tag-crosses"]


def test_a_paragraph_tag_may_not_close_a_row_tag():
    rows = [tag_row("{%tr for x in l %}", 1), row(styled("Ô chữ"), tag("{%p endfor %}"), styled("Ô chữ"))]
    assert codes(one_column(*rows)) == ["tag-crosses"]


def test_other_text_in_the_row_of_a_row_tag_is_a_fault():
    two = Row((cell(tag("{%tr for x in l %}")), cell(styled("Ô chữ", "lost"))))
    end = tag_row("{%tr endfor %}", 2)
    assert "tag-not-alone" in codes(table("BangDanhSach", [50, 50], [two, end]))


def test_tags_in_the_code_of_a_field_or_in_an_attribute_are_refused():
    """There data would become an instruction to Word."""
    assert codes(styled("Nội dung", *field('HYPERLINK "{{ a }}"'))) == ["tag-elsewhere"]
    marked = styled("Nội dung", element("bookmarkStart", id=1, name="{{ a }}"), element("bookmarkEnd", id=1))
    assert codes(marked) == ["tag-elsewhere"]


def test_faults_in_a_footnote_say_so():
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    document = with_part(template("text"), "word/footnotes.xml", kind, footnotes("{{ a"))
    with pytest.raises(TemplateFault) as caught:
        load_template(document)
    assert [fault.place for fault in caught.value.faults] == ["chú thích, đoạn «{{ a»"]


@pytest.mark.parametrize("piece", ["{", "{{", "{%tr ", "{%", "{{ a"])
def test_thousands_of_split_tags_are_refused_at_once(piece):
    """docxtpl's patterns need seconds for these, and four times as long for twice as many."""
    document = template(split(*[piece] * 8000))
    begun = time.process_time()
    with pytest.raises((TemplateFault, MalformedInput)):
        load_template(document)
    assert time.process_time() - begun < 2


def test_a_part_with_too_many_runs_or_tags_is_refused():
    assert codes(split(*["x"] * 20_001)) == ["template-too-large"]
    assert codes("{{ a }}" * 2_001) == ["template-too-large"]


def test_as_many_tags_as_are_allowed_load_in_bounded_time():
    begun = time.process_time()
    load_template(template(split(*["{% if a %}x{% endif %}"] * 1_000)))
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "part-doctype"),
        ('<?xml version="1.0" encoding="UTF-16"?><x/>'.encode("utf-16"), "part-encoding"),
        (b'<?xml version="1.0" encoding="utf-7"?><x/>', "part-encoding"),
        (b"<x>", "part-no-xml"),
    ],
)
def test_a_part_that_is_no_plain_xml_is_refused(part, code):
    parts = unpack(template("text"))
    parts["word/document.xml"] = part
    with pytest.raises(MalformedInput) as caught:
        load_template(pack(parts))
    assert caught.value.message.values["reason"].code == code


def test_a_template_is_compiled_once():
    document = template("{{ a }}")
    assert load_template(document) is load_template(bytes(bytearray(document)))


def test_names_asked_of_the_data_are_known():
    document = template("{{ a.b }}", tag("{%p for x in l %}"), "{{ x }}", tag("{%p endfor %}"))
    assert load_template(document).names == {"a", "l"}


def test_a_run_in_another_look_may_close_a_tag():
    assert load_template(
        template(styled("Nội dung", run("{% if a %}x", style="ChuDam"), "y{% endif %}"))
    ).compiled
