"""The papers' own data and hard cases of them, ready to fill a template."""

from __future__ import annotations

import copy
from functools import cache
from importlib.resources import files
from typing import Any

import schemas
from docgen.papers import PAPERS, example_of
from tests.rig.award_cases import award_cases
from tests.rig.ceremony_cases import ceremony_cases
from tests.rig.general_cases import general_cases
from tests.rig.programme_cases import programme_cases

OFFICIAL = [slug for slug, paper in PAPERS.items() if paper.form]
"""Papers laid out by a model form of the decree."""
LONG_NAME = "LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT TỈNH LẠNG SƠN MỞ RỘNG"
LONG_ABSTRACT = (
    "Tăng cường phối hợp tuyên truyền, vận động Nhân dân hưởng ứng phong trào thi đua yêu nước; " * 4
)[:300]
LONGEST_DATE = "Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026"


def template_bytes(slug: str) -> bytes:
    """The template as it is kept."""
    return (files("templates_docx") / PAPERS[slug].template).read_bytes()


@cache
def example_context(slug: str) -> dict[str, Any]:
    """What the paper makes of its example; not to be changed."""
    paper = PAPERS[slug]
    return paper.context(schemas.load(paper.kind, example_of(paper)))


def signature(*lines: str, name: str, note: str = "", other_post: str = "") -> dict[str, Any]:
    return {"lines": list(lines), "note": note, "other_post": other_post, "name": name}


SIGNATURES = [
    signature("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", name="Nguyễn Thị Mẫu"),
    signature("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", name="Trần Văn Thí"),
    signature(
        "TM. LIÊN HIỆP CÁC HỘI", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", name="Lê Ngọc Dụ", other_post="Giám đốc Sở"
    ),
    signature("GIÁM ĐỐC CÔNG AN TỈNH", name="Phạm Minh Giả", note="(Chữ ký, dấu)"),
]
BODIES = [
    {"parent": "", "name": "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH LẠNG SƠN"},
    {"parent": "UBND TỈNH LẠNG SƠN", "name": "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"},
    {"parent": "", "name": LONG_NAME},
    {"parent": "BỘ CÔNG AN", "name": "CÔNG AN TỈNH"},
]


def _programme(parties: int) -> dict[str, Any]:
    return {
        **example_context("coordination-programme"),
        "bodies": BODIES[:parties],
        "signatures": SIGNATURES[:parties],
        "place_date_line": LONGEST_DATE,
        "abstract": LONG_ABSTRACT,
    }


def _decision_without_annex() -> dict[str, Any]:
    return {
        **example_context("award-decision"),
        "bodies": [{"parent": "", "name": "ỦY BAN NHÂN DÂN PHƯỜNG TAM THANH"}],
        "number_line": "Số:        /QĐ-UBND",
        "place_date_line": "Tam Thanh, ngày      tháng      năm",
        "recipients": [f"- Cơ quan thứ {number};" for number in range(12)] + ["- Lưu: VT."],
        "annex": None,
    }


def _decision_for_200() -> dict[str, Any]:
    made = copy.deepcopy(example_context("award-decision"))
    rows = made["annex"]["groups"][1]["rows"]
    many = [{**rows[place % len(rows)], "number": str(place)} for place in range(1, 201)]
    made["annex"]["groups"] = [{"heading": "I. CÁ NHÂN (200 cá nhân)", "rows": many}]
    made["annex"] |= {"has_rewards": False, "total": "", "total_in_words": ""}
    return made


def _decision_of_a_deputy() -> dict[str, Any]:
    """A signer by order, with a long post, another post and a long name; recipients over several pages."""
    signer = signature(
        "TL. BỘ TRƯỞNG",
        "VỤ TRƯỞNG VỤ THI ĐUA - KHEN THƯỞNG",
        name="Nguyễn Thị Hoàng Anh Minh Châu",
        other_post="Phó Chủ tịch Hội đồng Thi đua - Khen thưởng Trung ương",
        note="(Ký tên, đóng dấu)",
    )
    return {
        **_decision_without_annex(),
        "signatures": [signer],
        "recipients": [f"- Cơ quan thứ {number};" for number in range(1, 200)] + ["- Lưu: VT."],
    }


def _minutes_hard() -> dict[str, Any]:
    made = copy.deepcopy(example_context("ceremony-minutes"))
    made["bodies"] = [{"parent": "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH LẠNG SƠN", "name": LONG_NAME}]
    made["signatures"][1]["other_post"] = (
        "Phó Giám đốc phụ trách Sở Văn hóa, Thể thao và Du lịch tỉnh Lạng Sơn"
    )
    return made | {"abstract": LONG_ABSTRACT, "recipients": ["- Lưu: VT, Hồ sơ."]}


def cases() -> dict[str, tuple[str, dict[str, Any]]]:
    """Case → paper and context."""
    made = {slug: (slug, example_context(slug)) for slug in PAPERS}
    made |= {f"programme-{parties}": ("coordination-programme", _programme(parties)) for parties in (2, 3, 4)}
    made["decision-alone"] = ("award-decision", _decision_without_annex())
    made["decision-200"] = ("award-decision", _decision_for_200())
    made["decision-deputy"] = ("award-decision", _decision_of_a_deputy())
    made["minutes-hard"] = ("ceremony-minutes", _minutes_hard())
    return made | award_cases() | ceremony_cases() | programme_cases() | general_cases()
