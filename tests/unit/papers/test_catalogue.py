from __future__ import annotations

import json
import unicodedata
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import InvalidRecord
from docgen.papers import PAPERS, example, example_of
from docgen.wording.punctuation import bare
from docgen.wording.text import capitals, clean, illegal_characters, paragraphs
from docgen.wording.types import TYPES
from schemas import SCHEMAS, load

every_paper = pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
OFFICIAL = {slug: paper for slug, paper in PAPERS.items() if paper.form}
every_official_paper = pytest.mark.parametrize("paper", OFFICIAL.values(), ids=OFFICIAL)


def plain(value):
    """Tell whether `value` is what a template may be given."""
    if isinstance(value, dict):
        return all(type(key) is str and plain(each) for key, each in value.items())
    if isinstance(value, list):
        return all(map(plain, value))
    return value is None or type(value) in {str, int, bool}


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


def made(paper):
    return paper.context(load(paper.kind, example_of(paper)))


@every_paper
def test_every_paper_has_its_kind_type_form_and_words(paper):
    assert paper.kind in SCHEMAS
    assert paper.form in {"", *(f"1.{form}" for form in range(1, 11))}
    assert paper.type_code in {"", *TYPES}
    assert paper.name
    assert paper.about.endswith(".")
    assert paper.template == f"{paper.layout or paper.slug}.docx"
    assert PAPERS[paper.slug] is paper


@every_paper
def test_every_section_is_an_optional_part_of_its_kind(paper):
    field = SCHEMAS[paper.kind]().fields[paper.section]
    assert not field.required


@every_paper
def test_a_context_is_plain_data(paper):
    assert plain(made(paper))


@every_paper
def test_a_context_is_the_same_each_time_and_leaves_the_record_alone(paper):
    record = load(paper.kind, example_of(paper))
    before = repr(record)
    assert paper.context(record) == paper.context(record)
    assert repr(record) == before


@every_paper
def test_a_context_is_nfc_and_ends_its_text_once(paper):
    context = made(paper)
    said = list(texts(context))
    assert all(unicodedata.is_normalized("NFC", text) for text in said)
    annexes = list(texts([each["content"][-1] for each in context.get("attachments", ())]))
    ends = sum(text.endswith("./.") for text in said) - sum(text.endswith("./.") for text in annexes)
    assert ends in ({1} if paper.form else {0, 1})


@every_paper
def test_every_paper_says_whose_it_is_and_what(paper):
    context = made(paper)
    assert {"type_name", "abstract"} <= context.keys()
    assert context["metadata"]["author"]


@every_official_paper
def test_every_official_paper_has_number_signatures_and_recipients(paper):
    context = made(paper)
    assert {"number_line", "signatures", "recipients"} <= context.keys()
    assert context["number_line"].startswith("Số: ")
    assert context["recipients"][-1].startswith("- Lưu: VT")
    assert all(
        signature.keys() == {"lines", "note", "other_post", "name"} for signature in context["signatures"]
    )


@every_paper
def test_a_paper_whose_section_is_missing_says_so_in_the_clerks_words(paper):
    record = load(paper.kind, {**example_of(paper), paper.section: None})
    with pytest.raises(InvalidRecord) as caught:
        paper.context(record)
    (fault,) = caught.value.faults
    assert fault.pointer == f"/{paper.section}"
    assert fault.message == f"Văn bản «{paper.name}» cần thông tin này."
    assert fault.place == SCHEMAS[paper.kind]().fields[paper.section].metadata["label"]


@every_paper
def test_the_note_is_never_printed(paper):
    record = load(paper.kind, {**example_of(paper), "note": "CHUYỆN NỘI BỘ"})
    assert not any("CHUYỆN NỘI BỘ" in text for text in texts(paper.context(record)))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_an_example_is_marked_as_one_and_written_in_nfc(kind):
    text = (files("docgen.papers") / "examples" / f"{kind}.json").read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert json.loads(text)["note"].startswith("VÍ DỤ.")


@pytest.mark.parametrize("kind", SCHEMAS)
def test_an_example_is_a_fresh_copy(kind):
    example(kind)["note"] = "x"
    assert example(kind)["note"].startswith("VÍ DỤ.")


@pytest.mark.parametrize("kind", ["programme", "award"])
def test_a_law_is_cited_without_number(kind):
    section = {"programme": "coordination_programme", "award": "award_decision"}[kind]
    laws = [basis for basis in example(kind)[section]["legal_bases"] if basis.startswith("Căn cứ Luật")]
    assert laws
    assert not any("số" in law.split(" một số ")[0] or "QH" in law for law in laws)


def filled(value, text):
    """Put `text` in place of every free text of an example record."""
    if isinstance(value, dict):
        return {key: each if key in STEERING else filled(each, text) for key, each in value.items()}
    if isinstance(value, list):
        return [filled(each, text) for each in value]
    return text if isinstance(value, str) else value


STEERING = {
    "addressed", "award", "category", "form", "honorific", "lead", "lead_side", "mark",
    "party", "scope", "stage", "status", "symbol",
    "as_of", "date", "ends_at", "starts_at",
    "accountant_post", "attendance", "rounding", "size",
    "born", "gender",
    "align", "circulation", "drafting_unit", "kind", "meeting", "type", "urgency",
    "asked_on", "first_day", "last_day", "valid_until",
}  # fmt: skip
"""Entries that are not free text."""


@every_paper
@given(st.text(min_size=1).filter(lambda text: text.strip() and not illegal_characters(text)))
def test_any_text_anywhere_comes_through(paper, text):
    record = load(paper.kind, filled(example_of(paper), text))
    try:
        context = paper.context(record)
    except InvalidRecord as error:
        assert {fault.message.code for fault in error.faults} == {"too-long-for-card"}  # noqa: PT017 # or comes
        return
    assert plain(context)
    core = bare(paragraphs(clean(text))[0])
    assert any(core in said or capitals(core) in said for said in texts(context))
