from __future__ import annotations

from datetime import date

import pytest

from docgen.papers import PAPERS
from docgen.papers.legal_bases import cited, known, offered
from docgen.papers.tables import table

SNV = {
    "name": "Sở Nội vụ",
    "locality": "tỉnh Lạng Sơn",
    "parent": "UBND tỉnh Lạng Sơn",
    "head_post": "Giám đốc",
}
COMMUNE = {"name": "Ủy ban nhân dân", "locality": "xã Tân Mẫu", "parent": "", "head_post": "Chủ tịch"}
LAW, CHANGED_LAW, LOCAL = "06/2022/QH15", "06/2026/QH16", "72/2025/QH15"


def numbers(paper, body, day):
    """Numbers of the texts offered, from their sources."""
    return [basis.source.split(" số ")[1].split(",")[0] for basis in offered(paper, body, day)]


@pytest.mark.parametrize(
    ("day", "texts"),
    [
        (date(2023, 12, 31), []),
        (date(2024, 1, 1), [LAW, "152/2025/NĐ-CP"]),  # NĐ 98: the source is the decree that ended it
        (date(2025, 6, 30), [LAW, "152/2025/NĐ-CP"]),
        (date(2025, 7, 1), [LAW, "150/2025/NĐ-CP", "152/2025/NĐ-CP"]),
        (date(2026, 9, 30), [LAW, "150/2025/NĐ-CP", "152/2025/NĐ-CP"]),
        (date(2026, 10, 1), [LAW, CHANGED_LAW, "150/2025/NĐ-CP", "152/2025/NĐ-CP"]),
        (None, [LAW, CHANGED_LAW, "150/2025/NĐ-CP", "152/2025/NĐ-CP"]),
    ],
)
def test_what_was_in_force_that_day_is_offered(day, texts):
    assert numbers("award-decision", SNV, day) == texts


def test_the_decree_that_ended_is_the_one_cited_before_its_end():
    assert [basis.text[:37] for basis in offered("award-decision", SNV, date(2025, 6, 30))][1] == (
        "Căn cứ Nghị định số 98/2023/NĐ-CP ngà"
    )


def test_a_commune_cites_what_gives_it_its_powers():
    assert numbers("award-decision", COMMUNE, date(2026, 8, 20)) == [
        LOCAL,
        LAW,
        "129/2025/NĐ-CP",
        "152/2025/NĐ-CP",
    ]


def test_unconfirmed_texts_are_offered_but_not_printed_unasked():
    day = date(2026, 10, 1)
    assert [basis.confirmed for basis in offered("award-decision", SNV, day)] == [True, False, True, True]
    assert cited([], "award-decision", SNV, day) == cited([], "award-decision", SNV, date(2026, 9, 30))


def test_what_is_typed_goes_before_what_is_offered():
    assert cited(["Luật A"], "award-decision", SNV, None) == ["Luật A"]


def test_every_basis_is_for_papers_there_are_and_has_a_source():
    for row in table("legal_bases")["basis"]:
        assert set(row["papers"]) <= PAPERS.keys()
        assert row["source"]
        assert row["text"].startswith("Căn cứ ")
        assert row["from"] < row.get("until", date.max)


def test_a_paper_without_bases_is_offered_none():
    assert known("council-minutes") == []
