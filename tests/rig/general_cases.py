"""Papers of every form at the edges: several bodies, all marks, deep texts, long tables, annexes, copies."""

from __future__ import annotations

from typing import Any

import schemas
from docgen.papers import PAPERS, Paper, example_of
from docgen.wording.structure import MUST, NEVER, PIECES
from tests.rig.ceremony_cases import LONG_PERSON
from tests.rig.programme_cases import LONG_BODY, LONG_TITLE

COUNCIL = {
    "name": "Hội đồng Thi đua - Khen thưởng",
    "locality": "tỉnh Lạng Sơn",
    "symbol": "HĐTĐKT",
    "place": "Thành phố Hồ Chí Minh",
    "head_post": "Chủ tịch",
}
LONG = {**COUNCIL, "name": LONG_BODY, "parent": "Bộ Khoa học và Công nghệ", "symbol": "LHHKHKT-VN"}
CHAIR = {
    "authority": [{"mark": "TM.", "on_behalf_of": "Hội đồng"}, {"mark": "KT.", "on_behalf_of": "Chủ tịch"}],
    "post": "Phó Chủ tịch Thường trực",
    "name": LONG_PERSON,
    "other_post": "Phó Giám đốc phụ trách Sở Văn hóa, Thể thao và Du lịch tỉnh Lạng Sơn",
}
ACTING = {"authority": [{"mark": "Q."}], "post": "Chủ tịch", "name": "Lê Thị Mẫu"}
ADDRESS = {
    "street": "Số 123, đường Lê Hồng Phong kéo dài, khối 9, phường Lương Văn Tri, tỉnh Lạng Sơn, Việt Nam",
    "phone": "0205 3810 000 (Văn thư); 0205 3810 999 (Trực ban)",
    "fax": "0205 3810 001",
    "email": "hoidongthiduakhenthuong.tinhlangson@mau.example",
    "website": "thiduakhenthuong.langson.mau.example",
}
COPY = {
    "form": "TrS",
    "body": LONG,
    "signer": {
        "authority": [{"mark": "TUQ.", "on_behalf_of": "Chủ tịch"}],
        "post": "Chánh Văn phòng",
        "name": LONG_PERSON,
    },
}
HEADS = (
    "TT",
    "Nội dung công việc",
    "Đơn vị chủ trì",
    "Phối hợp",
    "Thời gian",
    "Kinh phí",
    "Sản phẩm",
    "Ghi chú",
)


def table(rows: int) -> dict[str, Any]:
    """A table of many columns, and of many pages when it has the rows."""
    cells = [[f"{place}", *(f"Ô chữ số {place}" for _ in HEADS[1:])] for place in range(1, rows + 1)]
    columns = [{"head": head} for head in HEADS]
    columns[0] |= {"width": 10, "align": "center"}
    columns[5] |= {"align": "right"}
    return {
        "kind": "table",
        "table": {"columns": columns, "rows": [{"cells": ["Nhóm việc"]}, *({"cells": row} for row in cells)]},
    }


def deep_text() -> list[dict[str, Any]]:
    """Every kind of piece, twice."""
    whole: list[dict[str, Any]] = []
    for kind, piece in [*PIECES.items()] * 2:
        if kind == "table":
            continue
        made = {"kind": kind}
        if piece.title == MUST:
            made["title"] = LONG_TITLE[:120]
        if piece.text != NEVER:
            made["text"] = f"{LONG_TITLE}\nĐoạn thứ hai của {piece.label}."
        whole.append(made)
    return whole


def far_record(paper: Paper, *, joint: bool) -> dict[str, Any]:
    """The example of a paper with everything that it may bear."""
    record = example_of(paper) | {"address": ADDRESS}
    record["bodies"] = [COUNCIL, LONG] if joint else [LONG]
    record["signers"] = [CHAIR, ACTING] if joint else [CHAIR]
    own = record[paper.section] | {"number": None, "date": None, "circulation": "XEM XONG TRẢ LẠI"}
    own |= {"urgency": "THƯỢNG KHẨN", "signers": [], "copy": COPY}
    if paper.slug == "minutes":
        del own["signers"]
    if "abstract" in own:
        own["abstract"] = LONG_TITLE
    if "content" in own:
        own["content"] = [*deep_text()[:1], table(70), *deep_text()]
        lying = {"title": LONG_TITLE, "landscape": True, "content": [table(30)]}
        own["annexes"] = [lying, {"content": deep_text()}, {**lying, "landscape": False}]
    if "addressees" in own:
        own["addressees"] = [f"{LONG_BODY} {place}" for place in range(5)]
    record[paper.section] = own
    return record


def general_cases() -> dict[str, tuple[str, dict[str, Any]]]:
    """Case → paper and context: each layout once, several bodies where that makes a difference."""
    made = {}
    layouts = {paper.layout: paper for paper in PAPERS.values() if paper.kind == "general"}
    for joint, paper in enumerate(layouts.values()):
        record = schemas.load("general", far_record(paper, joint=bool(joint % 2)))
        made[f"far-{paper.slug}"] = (paper.slug, paper.context(record))
    return made
