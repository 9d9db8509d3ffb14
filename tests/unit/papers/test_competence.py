from __future__ import annotations

from datetime import date

from docgen.papers.competence import doubtful, grants
from docgen.papers.tables import table
from docgen.wording.awards import AWARDS

SNV = {"name": "Sở Nội vụ", "locality": "", "parent": "UBND tỉnh", "head_post": "Giám đốc"}


def test_every_grant_is_of_awards_and_levels_there_are():
    levels = {row["level"] for row in table("bodies")["level"]}
    for row in table("competence")["grant"]:
        assert set(row["awards"]) <= AWARDS.keys()
        assert set(row["levels"]) <= levels
        assert row["article"]
        assert row["from"] < row.get("until", date.max)


def test_grants_hold_from_a_day_to_before_another():
    def articles(day):
        return [grant.article for grant in grants("Gia đình văn hóa", day)]

    assert articles(date(2023, 12, 31)) == []
    assert articles(date(2024, 1, 1)) == ["khoản 3 Điều 80 Luật Thi đua, khen thưởng"]
    assert articles(date(2025, 7, 1)) == articles(None) == ["Điều 59 Nghị định số 129/2025/NĐ-CP"]


def test_nobody_is_doubted_before_the_law_or_whose_level_is_not_known():
    assert doubtful(SNV, "Bằng khen", date(2023, 12, 31)) == []
    assert doubtful({**SNV, "name": "Một tổ chức"}, "Bằng khen", None) == []
    assert len(doubtful(SNV, "Bằng khen", None)) == 2
