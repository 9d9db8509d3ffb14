"""Programmes at the edges of what a record may say: four parties, very long names, nothing issued yet."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import schemas
from docgen.papers import PAPERS, example
from tests.rig.ceremony_cases import LONG_PERSON

LONG_BODY = "Liên hiệp các Hội Khoa học và Kỹ thuật và Hội Khuyến học Lạng"
"""60 letters."""
LONG_TITLE = ("Đẩy mạnh tuyên truyền, vận động Nhân dân hưởng ứng phong trào thi đua yêu nước; " * 4)[:300]


def _party(
    first: dict[str, Any], name: str, symbol: str, post: str, *marks: dict[str, str]
) -> dict[str, Any]:
    party = deepcopy(first)
    party["body"] |= {"name": name, "symbol": symbol, "parent": "", "locality": "tỉnh Lạng Sơn"}
    party["signer"] = {"authority": list(marks), "post": post, "name": LONG_PERSON}
    return party


def far_record() -> dict[str, Any]:
    """The example with four parties that sign with every mark, and with no paper issued."""
    record = example("programme")
    first, _ = record["parties"]
    deputy = {"mark": "KT.", "on_behalf_of": "Chủ tịch"}
    record["parties"] = [
        first,
        _party(
            first,
            LONG_BODY,
            "LHHKHKT",
            "Phó Chủ tịch",
            {"mark": "TM.", "on_behalf_of": "Ban Thường trực"},
            deputy,
        ),
        _party(first, "Hội đồng Thi đua - Khen thưởng", "HĐTĐKT", "Chủ tịch", {"mark": "Q."}),
        _party(first, "Công an", "CAT", "Trưởng phòng", {"mark": "TUQ.", "on_behalf_of": "Giám đốc"}),
    ]
    record["title"] = LONG_TITLE
    for task in record["tasks"]:
        task["lead"] = "LHHKHKT"
        task["name"] = f"{task['name']}; {task['name']}"
    for paper in ("coordination_programme", "implementation_plan", "programme_report"):
        record[paper] |= {"number": None, "date": None}
    record["programme_report"]["signers"] = []
    return record


def programme_cases() -> dict[str, tuple[str, dict[str, Any]]]:
    """Case → paper and context."""
    record = schemas.load("programme", far_record())
    papers = [paper for paper in PAPERS.values() if paper.kind == "programme"]
    return {f"far-{paper.slug}": (paper.slug, paper.context(record)) for paper in papers}
