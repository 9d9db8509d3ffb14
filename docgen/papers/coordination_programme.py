"""Chương trình phối hợp: one paper of two to four bodies, each with its own signature (form 1.4).

The decree has no rule for joint papers; header, symbol and signatures follow practice.
"""

from __future__ import annotations

from docgen.papers.blocks import Data, bases, full_name, recipients
from docgen.papers.programme import joint_head, joint_signatures, parties, period
from docgen.papers.sections import numbered, plain, titled
from docgen.wording.punctuation import bare, sentence
from docgen.wording.symbols import number
from docgen.wording.types import JOINT_PROGRAMME


def context(record: Data) -> Data:
    """Template data of the programme `record`."""
    own = record["coordination_programme"]
    return {
        **joint_head(record, own, JOINT_PROGRAMME),
        "type_name": "CHƯƠNG TRÌNH PHỐI HỢP",
        "abstract": f"{record['title']} giai đoạn {period(record)}",
        "bases": bases(own["legal_bases"]),
        "opening": _opening(record),
        "sections": numbered(_sections(record)),
        "signatures": joint_signatures(record),
        "recipients": recipients("", own),
    }


def _opening(record: Data) -> str:
    agreed = (
        f"{parties(record)} thống nhất ban hành Chương trình phối hợp giai đoạn {period(record)} "
        "với các nội dung sau:"
    )
    background = record["background"]
    return f"{bare(background)}, {agreed}" if background else agreed


def _sections(record: Data) -> list[tuple[str, list[Data]]]:
    return [
        (
            "Mục đích, yêu cầu",
            [titled(1, "Mục đích", record["purposes"]), titled(2, "Yêu cầu", record["requirements"])],
        ),
        ("Nguyên tắc phối hợp", plain(record["principles"])),
        ("Nội dung phối hợp", [_content(place, item) for place, item in enumerate(record["contents"], 1)]),
        ("Trách nhiệm của các bên", _responsibilities(record)),
        ("Tổ chức thực hiện", plain(_implementation(record))),
    ]


def _content(place: int, item: Data) -> Data:
    if not item["details"]:
        return {"title": "", "lines": [f"{place}. {sentence(item['title'])}"]}
    return titled(place, item["title"], item["details"])


def _responsibilities(record: Data) -> list[Data]:
    named = [(full_name(party["body"]), party["responsibilities"]) for party in record["parties"]]
    if record["joint_responsibilities"]:
        named.append(("Trách nhiệm chung", record["joint_responsibilities"]))
    return [titled(place, title, texts) for place, (title, texts) in enumerate(named, 1)]


def _implementation(record: Data) -> list[str]:
    each = record["coordination_programme"]["copies_per_party"]
    if not each:
        return list(record["implementation"])
    total = number(each * len(record["parties"]))
    originals = (
        f"Chương trình này được lập thành {total} bản có giá trị như nhau, mỗi bên giữ {number(each)} bản"
    )
    return [*record["implementation"], originals]
