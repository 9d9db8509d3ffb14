"""Award rounds at the edges of what a record may say: one and 200 commended, odd sums, acting signers."""

from __future__ import annotations

from typing import Any

import schemas
from docgen.papers import PAPERS, example

LONG_COLLECTIVE = "Trung tâm Nghiên cứu, Ứng dụng và Chuyển giao Công nghệ số 1"
"""60 letters."""
LONG_ACHIEVEMENT = (
    "Tích cực vận động Nhân dân hưởng ứng phong trào thi đua yêu nước, thực hiện tốt nhiệm vụ; " * 4
)[:300]
COMMUNE = {
    "name": "Ủy ban nhân dân",
    "locality": "xã Tân Mẫu",
    "symbol": "UBND",
    "place": "Tân Mẫu",
    "head_post": "Chủ tịch",
}
COUNCIL = {
    "name": "Hội đồng Thi đua - Khen thưởng",
    "locality": "xã Tân Mẫu",
    "symbol": "HĐTĐKT",
    "place": "Tân Mẫu",
    "head_post": "Chủ tịch",
}
LEAP_DAY = "2028-02-29"


def commended(count: int) -> list[dict[str, Any]]:
    """A collective and a household with long names, then as many people as are missing."""
    rows: list[dict[str, Any]] = [
        {
            "category": "collective",
            "name": LONG_COLLECTIVE,
            "unit": "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạng Sơn",
            "achievement": LONG_ACHIEVEMENT,
            "reward": 10_000_000_000,
            "votes": 1,
        },
        {
            "category": "household",
            "honorific": "Bà",
            "name": "Nông Thị Mẫu",
            "unit": "Thôn Mẫu 2",
            "reward": 0,
        },
    ]
    people = [
        {
            "category": "individual",
            "honorific": "Ông",
            "name": f"Nguyễn Văn Mẫu {place}",
            "position": "Công chức Văn hóa - Xã hội",
            "unit": "UBND xã Tân Mẫu",
            "votes": 2,
        }
        for place in range(1, count - 1)
    ]
    return [*rows, *people]


def far_record(count: int = 8) -> dict[str, Any]:
    """A commune and its council without parents, no numbers, no day or the leap day, acting signers."""
    record = example("award") | {"body": COMMUNE, "commended": commended(count), "sorted_by_name": True}
    record["reward"] = {"as_of": LEAP_DAY, "fund": "Quỹ thi đua, khen thưởng của xã", "rounding": "exact"}
    record["council"] |= {
        "body": COUNCIL,
        "members": [
            {"name": "Lê Thị Mẫu", "attendance": "in-writing"},
            {"name": "Lý Văn Mẫu", "position": "Phó Chủ tịch UBND xã"},
            {"name": "Hà Văn Mẫu", "attendance": "absent", "reason": "ốm"},
        ],
        "ends_at": None,
        "threshold": 67,
        "threshold_source": None,
    }
    record["council_minutes"] |= {"number": None, "date": None, "criteria": [], "not_proposed": []}
    record["award_proposal"] |= {
        "number": None,
        "date": None,
        "addressees": ["Chủ tịch UBND xã Tân Mẫu", "Thường trực Đảng ủy xã Tân Mẫu"],
        "signer": {
            "authority": [
                {"mark": "TM.", "on_behalf_of": "Hội đồng"},
                {"mark": "KT.", "on_behalf_of": "Chủ tịch"},
            ],
            "post": "Phó Chủ tịch",
            "name": "Lý Văn Mẫu",
            "other_post": "Phó Chủ tịch Ủy ban nhân dân xã Tân Mẫu",
        },
    }
    record["award_decision"] |= {
        "number": None,
        "date": None,
        "legal_bases": [],
        "signer": {"authority": [{"mark": "Q."}], "post": "Chủ tịch", "name": "Lý Văn Mẫu"},
    }
    record["certificate"] = {"size": "A3"}
    record["payment_list"] = {
        "date": LEAP_DAY,
        "prepared_by": "Lê Thị Mẫu",
        "signer": {
            "authority": [{"mark": "TUQ.", "on_behalf_of": "Chủ tịch"}],
            "post": "Trưởng phòng Văn hóa - Xã hội",
            "name": "Hà Văn Mẫu",
        },
    }
    record["achievement_report"] = {"reports": [_household(), *record["achievement_report"]["reports"][:1]]}
    return record


def _household() -> dict[str, Any]:
    return {
        "row": 2,
        "place": "Tân Mẫu",
        "results": [{"title": LONG_ACHIEVEMENT, "text": f"{LONG_ACHIEVEMENT}\n{LONG_ACHIEVEMENT}"}],
    }


def award_cases() -> dict[str, tuple[str, dict[str, Any]]]:
    """Case → paper and context."""
    papers = [paper for paper in PAPERS.values() if paper.kind == "award"]
    far = schemas.load("award", far_record())
    made = {f"far-{paper.slug}": (paper.slug, paper.context(far)) for paper in papers}
    many = schemas.load("award", far_record(200))
    for slug in ("award-proposal", "council-minutes", "payment-list"):
        made[f"{slug}-200"] = (slug, PAPERS[slug].context(many))
    one = far_record() | {"commended": commended(2)[:1], "achievement_report": None}
    for slug in ("award-proposal", "award-decision", "payment-list"):
        made[f"{slug}-1"] = (slug, PAPERS[slug].context(schemas.load("award", one)))
    return made
