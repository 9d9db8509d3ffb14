"""Whatever stands in the model comes out as that text, in whatever mix of looks, tabs and breaks."""

from __future__ import annotations

import unicodedata

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from docgen.page.fonts import face
from docgen.page.html import to_html
from docgen.page.model import (
    Document,
    Font,
    Layout,
    LineBreak,
    LineSpacing,
    Margins,
    Metadata,
    PageSize,
    Paragraph,
    Place,
    Section,
    Tab,
    TabStop,
    Text,
)
from docgen.page.pdf import to_pdf

PLACE = Place("body")
SIZES = st.sampled_from([8.0, 13.0, 14.0, 20.0])
FONTS = st.builds(
    Font,
    family=st.sampled_from(["Times New Roman", "Arial"]),
    size=SIZES,
    bold=st.booleans(),
    italic=st.booleans(),
    script=st.sampled_from(["base", "super", "sub"]),
    raised=st.sampled_from([0.0, 3.0, -3.0]),
    spacing=st.sampled_from([0.0, -0.3, 2.0]),
    underline=st.sampled_from([None, "solid", "double"]),
)
LINES = st.sampled_from(
    [LineSpacing(), LineSpacing("auto", 1.5), LineSpacing("exact", 12.0), LineSpacing("at-least", 30.0)]
)
LAYOUTS = st.builds(
    Layout,
    alignment=st.sampled_from(["left", "center", "right", "justify"]),
    indent_left=st.sampled_from([0.0, 36.0, 300.0]),
    indent_first=st.sampled_from([0.0, 28.35, -18.0]),
    line=LINES,
    tabs=st.sampled_from([(), (TabStop(200.0, "right", "."),), (TabStop(100.0, "center"), TabStop(900.0))]),
)
LETTERS = sorted(
    chr(code)
    for code in face("Times New Roman").widths
    if unicodedata.category(chr(code))[0] in "LNPS"
    and unicodedata.bidirectional(chr(code)) in ("L", "EN", "ON")
)
WORDS = st.text(alphabet=[*LETTERS, *" <>&{}"], min_size=1, max_size=40)


def inlines(texts):
    return st.lists(
        st.one_of(st.builds(Text, texts, FONTS), st.builds(Tab, FONTS), st.builds(LineBreak, FONTS)),
        min_size=1,
        max_size=12,
    )


def document(layout, content):
    paragraph = Paragraph(PLACE, "Normal", "Normal", layout, Font(), inlines=tuple(content))
    section = Section(PLACE, PageSize(595.3, 841.9), Margins(56.7, 42.5, 56.7, 85.05), (paragraph,))
    return Document(Metadata("Thử"), (section,))


def shown(content):
    """The text without what no reader sees: spaces, and what tabs are filled with."""
    return "".join("".join(one.text.split()) for one in content if isinstance(one, Text))


@settings(max_examples=200, deadline=None)
@given(LAYOUTS, inlines(st.text(alphabet=st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=60)))
def test_any_text_comes_out_of_the_html(layout, content):
    made = to_html(document(layout, content))
    body = html.document_fromstring(made.markup).find("body")
    for filled in list(body.iter("span")):
        if set(filled.text_content()) == {"."} and any(stop.leader for stop in layout.tabs):
            filled.drop_tree()
    found = "".join(body.text_content().split())
    assert found.replace(".", "") == shown(content).replace(".", "")


@settings(max_examples=25, deadline=None)
@given(LAYOUTS, inlines(WORDS))
def test_any_text_is_set_without_a_complaint_and_comes_out_of_the_pdf(layout, content):
    pdf = to_pdf(to_html(document(layout, content)))
    with pypdfium2.PdfDocument(pdf) as opened:
        found = "".join(page.get_textpage().get_text_bounded() for page in opened)
    letters = [unicodedata.normalize("NFKC", text) for text in (found, shown(content))]
    counted = [sorted(letter for letter in text if letter.isalpha() and letter.isascii()) for text in letters]
    assert counted[0] == counted[1]


@pytest.mark.parametrize("count", [1, 10_000])
def test_a_word_of_any_length_stays_within_the_margins(count):
    pdf = to_pdf(to_html(document(Layout(alignment="justify"), [Text("x" * count, Font(size=14.0))])))
    with pypdfium2.PdfDocument(pdf) as opened:
        text = opened[0].get_textpage()
        rights = [text.get_charbox(place)[2] for place in range(text.count_chars())]
    assert max(rights) < 595.3 - 42.5 + 0.5
