"""Signing events at the edges of what a record may say: one and 200 guests, four bodies, very long names."""

from __future__ import annotations

from typing import Any

import schemas
from docgen.papers import PAPERS, example

LONG_PERSON = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Ngân Phương Thảo Minh Châ"
"""60 letters."""
LONG_TITLE = (
    "Chương trình phối hợp “"
    + ("Tăng cường tuyên truyền, vận động Nhân dân hưởng ứng phong trào thi đua yêu nước; " * 4)[:276]
    + "”"
)
"""300 letters."""
_DATED = ("ceremony_plan", "invitation", "conference_agenda", "ceremony_minutes", "conclusion_notice")
_SIGNERS: dict[str, dict[str, Any]] = {
    "ceremony_plan": {"authority": [{"mark": "Q."}], "post": "Chủ tịch", "name": LONG_PERSON},
    "invitation": {
        "authority": [
            {"mark": "TM.", "on_behalf_of": "Ủy ban nhân dân"},
            {"mark": "KT.", "on_behalf_of": "Chủ tịch"},
        ],
        "post": "Phó Chủ tịch",
        "name": "Lê Thị Mẫu",
    },
    "conference_agenda": {
        "authority": [{"mark": "TUQ.", "on_behalf_of": "Chủ tịch"}],
        "post": "Trưởng phòng Văn hóa - Xã hội",
        "name": "Lê Văn Mẫu",
    },
    "conclusion_notice": {
        "authority": [{"mark": "TL.", "on_behalf_of": "Chủ tịch"}],
        "post": "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
        "name": "Lý Thị Mẫu",
    },
}


def _party(name: str, symbol: str, **more: Any) -> dict[str, Any]:
    body = {"name": name, "symbol": symbol, "place": "Thành phố Hồ Chí Minh", "head_post": "Chủ tịch", **more}
    signatory = {"honorific": "Ông", "name": LONG_PERSON, "position": f"Chủ tịch {name}"}
    return {"body": body, "signatory": signatory}


def far_record() -> dict[str, Any]:
    """Four bodies, the host without parent; long names and title, no number, the leap day, acting signers."""
    record = example("signing_ceremony")
    record |= {
        "form": "Lễ ký kết",
        "agreement": LONG_TITLE,
        "starts_at": "2024-02-29T07:30",
        "ends_at": None,
        "venue": "Hội trường lớn Trung tâm Văn hóa - Thể thao",
        "parties": [
            _party("Ủy ban nhân dân", "UBND", locality="xã Tân Mẫu"),
            _party("Liên hiệp các Hội Khoa học và Kỹ thuật mở rộng", "LHH", locality="tỉnh Lạng Sơn"),
            _party("Ủy ban Mặt trận Tổ quốc Việt Nam", "MTTQ", locality="tỉnh Lạng Sơn"),
            _party("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL", parent="UBND tỉnh Lạng Sơn"),
        ],
        "guests": [
            {"body": "Sở Tài chính", "delegates": [{"name": LONG_PERSON}], "also_present": "Chuyên viên"},
            {"body": "Báo Lạng Sơn", "also_present": "Phóng viên\nBiên tập viên"},
        ],
        "chair": {"honorific": "Bà", "name": "Lê Thị Mẫu", "position": "Phó Chủ tịch UBND xã Tân Mẫu"},
    }
    record["proceedings"] = record["proceedings"][2:]
    for item in record["agenda"]:
        item.pop("starts_at", None)
    for paper in _DATED:
        record[paper] |= {"number": None, "date": None}
    for paper, signer in _SIGNERS.items():
        record[paper]["signer"] = signer
    record["news_report"]["date"] = None
    record["invitation"]["addressed"] = "list"
    return record


def record_for(count: int) -> dict[str, Any]:
    """The example with `count` guests of one body and nobody else but the signatories."""
    record = example("signing_ceremony")
    for party in record["parties"]:
        party |= {"delegates": [], "also_present": ""}
    people = [
        {
            "honorific": "Bà",
            "name": f"Nguyễn Thị Mẫu {place}",
            "position": f"Trưởng Phòng số {place}, Sở Tài chính",
        }
        for place in range(1, count + 1)
    ]
    record["guests"] = [{"body": "Sở Tài chính", "delegates": people}]
    return record


def ceremony_cases() -> dict[str, tuple[str, dict[str, Any]]]:
    """Case → paper and context."""
    papers = [paper for paper in PAPERS.values() if paper.kind == "signing_ceremony"]
    far = schemas.load("signing_ceremony", far_record())
    made = {f"far-{paper.slug}": (paper.slug, paper.context(far)) for paper in papers}
    for slug, count in (("invitation", 1), ("seat-cards", 1), ("delegate-list", 200)):
        record = schemas.load("signing_ceremony", record_for(count))
        made[f"{slug}-{count}"] = (slug, PAPERS[slug].context(record))
    return made
