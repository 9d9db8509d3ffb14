"""Chương trình phối hợp: one paper of two to four bodies, each with its own signature (form 1.4).

The decree has no rule for joint papers; header, symbol and signatures follow practice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import (
    Data,
    bases,
    closed,
    full_name,
    headings,
    place_date_line,
    recipients,
    signature,
    split,
)
from docgen.wording.enumeration import clauses, points, roman
from docgen.wording.punctuation import bare, sentence
from docgen.wording.symbols import number, number_line, symbol
from docgen.wording.text import capitals
from docgen.wording.types import JOINT_PROGRAMME

if TYPE_CHECKING:
    from collections.abc import Sequence


def context(record: Data) -> Data:
    """Template data of the programme `record`."""
    own = record["coordination_programme"]
    parties = record["parties"]
    bodies = [party["body"] for party in parties]
    sign = own["symbol"] or symbol(JOINT_PROGRAMME, [body["symbol"] for body in bodies])
    return {
        "bodies": headings(bodies),
        "number_line": number_line(own["number"], sign),
        "place_date_line": place_date_line(bodies[0], own),
        "type_name": "CHƯƠNG TRÌNH PHỐI HỢP",
        "abstract": f"{record['title']} giai đoạn {period(record)}",
        "bases": bases(own["legal_bases"]),
        "opening": _opening(record, bodies),
        "sections": _sections(record),
        "signatures": _signatures(parties, own["lead_side"]),
        "recipients": recipients("", own),
    }


def period(record: Data) -> str:
    """Giai đoạn: `2022 - 2025`."""
    first, last = record["start_year"], record["end_year"]
    return str(first) if first == last else f"{first} - {last}"


def _opening(record: Data, bodies: Sequence[Data]) -> str:
    names = [full_name(body) for body in bodies]
    together = f"{', '.join(names[:-1])} và {names[-1]}"
    agreed = f"thống nhất ban hành Chương trình phối hợp giai đoạn {period(record)} với các nội dung sau:"
    background = record["background"]
    return f"{bare(background)}, {together} {agreed}" if background else f"{together} {agreed}"


def _sections(record: Data) -> list[Data]:
    drafts: list[tuple[str, list[Data]]] = [
        ("Mục đích, yêu cầu", _aims(record)),
        ("Nguyên tắc phối hợp", _plain(record["principles"])),
        ("Nội dung phối hợp", [_content(place, item) for place, item in enumerate(record["contents"], 1)]),
        ("Trách nhiệm của các bên", _responsibilities(record)),
        ("Tổ chức thực hiện", _plain(_implementation(record))),
    ]
    kept = [(title, parts) for title, parts in drafts if parts]
    last = kept[-1][1][-1]
    last["lines"] = closed(last["lines"])
    return [
        {"heading": f"{roman(place)}. {capitals(title)}", "clauses": parts}
        for place, (title, parts) in enumerate(kept, 1)
    ]


def _plain(texts: Sequence[str]) -> list[Data]:
    return [{"title": "", "lines": split(clauses(map(sentence, texts)))}] if texts else []


def _titled(place: int, title: str, texts: Sequence[str]) -> Data:
    return {"title": f"{place}. {title}", "lines": split(points(map(sentence, texts)))}


def _aims(record: Data) -> list[Data]:
    return [_titled(1, "Mục đích", record["purposes"]), _titled(2, "Yêu cầu", record["requirements"])]


def _content(place: int, item: Data) -> Data:
    if not item["details"]:
        return {"title": "", "lines": [f"{place}. {sentence(item['title'])}"]}
    return _titled(place, item["title"], item["details"])


def _responsibilities(record: Data) -> list[Data]:
    named = [(full_name(party["body"]), party["responsibilities"]) for party in record["parties"]]
    if record["joint_responsibilities"]:
        named.append(("Trách nhiệm chung", record["joint_responsibilities"]))
    return [_titled(place, title, texts) for place, (title, texts) in enumerate(named, 1)]


def _implementation(record: Data) -> list[str]:
    each = record["coordination_programme"]["copies_per_party"]
    if not each:
        return list(record["implementation"])
    total = number(each * len(record["parties"]))
    originals = (
        f"Chương trình này được lập thành {total} bản có giá trị như nhau, mỗi bên giữ {number(each)} bản"
    )
    return [*record["implementation"], originals]


def _signatures(parties: Sequence[Data], lead_side: str) -> list[Data]:
    blocks = [signature(party["signer"], body=party["body"]["name"]) for party in parties]
    return blocks if lead_side == "left" else blocks[::-1]
