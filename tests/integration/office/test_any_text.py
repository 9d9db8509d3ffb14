"""Whatever is written into a record comes out as that text: it is never markup, never a tag, never lost."""

from __future__ import annotations

import copy
import io
import unicodedata
import zipfile

import pypdfium2
import pytest
from hypothesis import assume, given, reject, settings
from hypothesis import example as also
from hypothesis import strategies as st
from lxml import etree

from docgen import papers
from docgen.errors import InvalidRecord
from docgen.office.render import render
from docgen.page.fonts import face
from docgen.papers import PAPERS
from docgen.wording.text import clean, illegal_characters
from tests.rig.pdf import pieces

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARK = "Ω"
"""Set round a value, so that trimming and punctuation at its ends do not matter."""

NASTY = (
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{%p if x %}",
    "{{r x }} {%tr for x in y %}",
    "{# hidden #}",
    "{_{ {_% %_} }_}",
    "<w:p/><b>&amp;</b>]]>",
    "'\"`´“”‘’«»",
    "\\ / : * ? | %s %(x)s {0} {x!r}",
    "=HYPERLINK(1) ${x} #{x}",
    unicodedata.normalize("NFD", "Nguyễn Thị Mẫu Tuyên Quang"),
    "👩‍👩‍👧 🇻🇳 ❤️",
    "đ" * 10_000,
)


def leaves(value, path=()):
    """Every text of a record, by its path."""
    if isinstance(value, str):
        yield path
    elif isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(each, (*path, key))


def put(record, path, text):
    changed = copy.deepcopy(record)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = text
    return changed


def folded(text: str) -> str:
    """Make alike what a paper may change: capitals, breaks and spaces, the hyphen that does not break."""
    shown = clean(text).upper().casefold()
    return "".join(unicodedata.normalize("NFC", shown).split())


def said(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return "".join(element.text or "" for element in root.iter(f"{W}t"))


LOOKS = {f"{W}{name}" for name in ("r", "rPr", "t", "br", "ind", "spacing", "jc")}
"""What a page may change with the length of a text: where lines break and how far they are indented."""


def structure(docx: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    outside_runs = [
        element
        for element in root.iter()
        if not any(above.tag == f"{W}rPr" for above in element.iterancestors())
    ]
    return [element.tag for element in outside_runs if element.tag not in LOOKS]


def refused(paper, record):
    """Give the entries, or what holds them, that the schema refuses."""
    try:
        paper.load(record)
    except InvalidRecord as fault:
        return [each.pointer for each in fault.faults]
    return []


def printed_fields():
    """Find the entries of the examples that take free text and are printed."""
    for paper in LAYOUTS:
        example = papers.example_of(paper)
        free = {"/" + "/".join(map(str, path)): path for path in leaves(example)}
        bad = ["/"]
        while bad:
            record = example
            for pointer, path in free.items():
                record = put(record, path, f"{MARK}{pointer}{MARK}")
            bad = refused(paper, record)
            free = {
                pointer: path
                for pointer, path in free.items()
                if not any(f"{pointer}/".startswith(f"{each}/") for each in bad)
            }
        printed = folded(said(render(paper.slug, record, "docx").content))
        yield from (
            (paper.slug, path) for pointer, path in free.items() if folded(marked(pointer)) in printed
        )


def marked(text: str) -> str:
    return f"{MARK}{text}{MARK}"


LAYOUTS = tuple({paper.template: paper for paper in PAPERS.values()}.values())
"""One paper of each template: those that share one print the same entries."""
DELEGATE = ("chair", "position")
"""The chair of the example is one of the delegates, and is printed with the post given there."""
FIELDS = [(paper, path) for paper, path in printed_fields() if path != DELEGATE]
TEXTS = (
    st.sampled_from(NASTY)
    | st.text(max_size=200)
    | st.text(alphabet="{}%#_<>&'\"\\/ -.;:\n\tđĐẫ\u0301\u0323", max_size=60)
    | st.text(min_size=1, max_size=20).map(lambda text: (text * 10_000)[:10_000])
)


def test_every_paper_prints_most_of_what_is_asked():
    assert {paper for paper, _ in FIELDS} == {paper.slug for paper in LAYOUTS}
    assert len(FIELDS) > 60


NO_ROOM = {"too-long-for-card", "too-long-for-certificate"}


def rendered(paper, record, wanted="docx"):
    """Make the paper; a card or certificate without room says so, and there is no more to see."""
    try:
        return render(paper, record, wanted).content
    except InvalidRecord as fault:
        if {each.message.code for each in fault.faults} <= NO_ROOM:
            reject()
        raise


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(FIELDS), TEXTS)
def test_any_text_in_any_field_comes_out_as_that_text_in_the_docx(field, text):
    paper, path = field
    example = papers.example_of(PAPERS[paper])
    if illegal_characters(text):
        with pytest.raises(InvalidRecord) as refused:
            render(paper, put(example, path, marked(text)), "docx")
        assert "/" + "/".join(map(str, path)) in [fault.pointer for fault in refused.value.faults]
        return
    lines = [marked(line) for line in text.splitlines() or [""]]  # a paper may dot or dash each paragraph
    found = folded(said(rendered(paper, put(example, path, "\n".join(lines)))))
    assert [line for line in lines if folded(line) not in found] == []


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(FIELDS), TEXTS)
def test_any_text_leaves_the_structure_of_the_document_as_it_is(field, text):
    paper, path = field
    line = " ".join(text.split())
    assume(not illegal_characters(line))
    record = papers.example_of(PAPERS[paper])
    plain = rendered(paper, put(record, path, marked("thử")))
    nasty = rendered(paper, put(record, path, marked(line)))
    assert structure(nasty) == structure(plain)


LETTERS = [
    chr(code)
    for code in face("Times New Roman").widths
    if unicodedata.category(chr(code))[0] in "LNPS"
    and unicodedata.bidirectional(chr(code)) in ("L", "EN", "ES", "CS", "ON", "ET")
    and unicodedata.is_normalized("NFKC", chr(code))
]


def pdf_text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        read = "".join(page.get_textpage().get_text_bounded() for page in document)
    return read.translate({0xFFFE: "-", 0x02: "-"})  # how PDFium tells a hyphen at the end of a line


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(FIELDS), st.text(alphabet=LETTERS, max_size=80))
@also(("implementation-plan", ("tasks", 7, "time")), "000000000@A-")
@also(("award-decision", ("achievement",)), "{{ 7*7 }} {% if x %} <b>&amp;</b> \"quoted\" 'so'")
def test_any_text_the_font_has_comes_out_as_that_text_in_the_pdf(field, text):
    paper, path = field
    record = put(papers.example_of(PAPERS[paper]), path, marked(text))
    found = folded(pdf_text(rendered(paper, record, "pdf")))
    assert folded(marked(text)) in found


@pytest.mark.parametrize("steering", ["\u00ad", "\u200c", "\u200d", "\u2060", "\ufe0f", "\ufe0e"])
def test_what_only_steers_letters_takes_none_from_another_font(steering):
    record = papers.example("award") | {"achievement": f"thành tích 1{steering}©{steering}x"}
    pdf = render("award-decision", record, "pdf").content
    families = {piece.font.partition("-")[0] for piece in pieces(pdf)}
    assert families == {
        piece.font.partition("-")[0]
        for piece in pieces(render("award-decision", papers.example("award"), "pdf").content)
    }
    assert "1©x" in pdf_text(pdf).replace("\u00ad", "").replace("\ufffe", "").replace("\x02", "")


def test_a_text_of_ten_thousand_letters_is_printed_whole():
    record = papers.example("award") | {"achievement": "dài " * 2_500}
    assert pdf_text(render("award-decision", record, "pdf").content).count("dài") >= 2_500


@pytest.mark.parametrize(
    ("letters", "named"), [("👏", "U+1F44F"), ("漢字", "U+5B57"), ("กขค", "U+0E01"), ("\ufff9x", "U+FFF9")]
)
def test_letters_the_font_has_not_are_a_fault_of_the_pdf_at_the_entry_that_has_them(letters, named):
    record = papers.example("award")
    record["commended"][1]["name"] = f"Đội {letters}"
    record["achievement"] = f"thành tích {letters}"
    with pytest.raises(InvalidRecord) as refused:
        render("award-decision", record, "pdf")
    assert [fault.pointer for fault in refused.value.faults] == ["/achievement", "/commended/1/name"]
    assert named in refused.value.faults[0].message
    assert "Tập thể" in refused.value.faults[1].place or "›" in refused.value.faults[1].place
    assert letters in said(render("award-decision", record, "docx").content)
