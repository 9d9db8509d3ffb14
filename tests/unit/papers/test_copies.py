"""Bản sao: the block of a copy under any paper."""

from __future__ import annotations

import pytest

from docgen.page.template import load_template
from docgen.papers import PAPERS, example_of
from schemas import SCHEMAS, load
from schemas.shared import OwnFacts

COPY = {
    "form": "SY",
    "number": 5,
    "date": "2026-09-21",
    "body": {
        "name": "Ủy ban nhân dân",
        "locality": "xã Tân Mẫu",
        "symbol": "UBND",
        "place": "Tân Mẫu",
        "head_post": "Chủ tịch",
    },
    "signer": {
        "authority": [{"mark": "TL.", "on_behalf_of": "Chủ tịch"}],
        "post": "Chánh Văn phòng",
        "name": "Trần Văn Thí",
    },
    "recipients": ["Các thôn"],
}
ISSUED = {
    slug: paper
    for slug, paper in PAPERS.items()
    if issubclass(SCHEMAS[paper.kind]().fields[paper.section].group, OwnFacts)
}


def made(paper, **changes):
    record = example_of(paper)
    record[paper.section] = {**record[paper.section], "copy": {**COPY, **changes}}
    return paper.context(load(paper.kind, record))


@pytest.mark.parametrize("paper", ISSUED.values(), ids=ISSUED)
def test_every_paper_that_is_issued_can_be_copied(paper):
    context = made(paper)
    assert context["copy"] == {
        "form": "SAO Y",
        "body": "ỦY BAN NHÂN DÂN XÃ TÂN MẪU",
        "number_line": "Số: 05/SY-UBND",
        "place_date_line": "Tân Mẫu, ngày 21 tháng 9 năm 2026",
        "recipients": ["- Các thôn;", "- Lưu: VT."],
        "signature": {
            "lines": ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
            "note": "",
            "other_post": "",
            "name": "Trần Văn Thí",
        },
    }
    assert {signature["note"] for signature in context["signatures"]} == {"(Đã ký)"}


@pytest.mark.parametrize("paper", ISSUED.values(), ids=ISSUED)
def test_its_template_has_room_for_the_copy(paper):
    assert "copy" in load_template(paper.word()).names


@pytest.mark.parametrize(
    ("form", "words", "sign"),
    [("SY", "SAO Y", "SY"), ("SL", "SAO LỤC", "SL"), ("TrS", "TRÍCH SAO", "TrS")],
)
def test_each_form_of_copy_has_its_words_and_symbol(form, words, sign):
    copy = made(PAPERS["notice"], form=form, number=None)["copy"]
    assert (copy["form"], copy["number_line"]) == (words, f"Số:        /{sign}-UBND")


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_what_is_no_copy_says_so(paper):
    context = paper.context(load(paper.kind, example_of(paper)))
    assert context["copy"] is None
    assert "(Đã ký)" not in [signature["note"] for signature in context.get("signatures", ())]


def test_a_note_of_the_paper_itself_stays():
    from docgen.papers.copies import with_copy  # noqa: PLC0415 # what is tested is one of its rules

    copy = load("general", {**example_of(PAPERS["notice"])})["notice"]
    noted = {"signatures": [{"note": "(Chữ ký, dấu)"}]}
    assert with_copy(noted, None) == {**noted, "copy": None}
    assert copy["copy"] is None
