"""Kế hoạch thực hiện: what the parties do in one year; the tasks are an annex (forms 1.4, 2.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import Data, bases, issued, recipients
from docgen.papers.programme import (
    cited,
    joint_head,
    joint_signatures,
    joint_symbol,
    named,
    parties,
    sides,
)
from docgen.papers.programme_tasks import annex, contents, count, is_within
from docgen.papers.sections import numbered, plain, titled
from docgen.wording.punctuation import listed
from docgen.wording.symbols import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.papers.paper import Way
    from docgen.papers.programme_tasks import Content

TYPE = "KH"
_DETAILS = (
    "Nhiệm vụ cụ thể, cơ quan chủ trì, cơ quan phối hợp và thời gian thực hiện tại Phụ lục kèm theo "
    "Kế hoạch này."
)


def context(record: Data) -> Data:
    """Template data of the plan of one year of the programme `record`."""
    own = record["implementation_plan"]
    year = own["year"]
    parts = contents(record, range(year, year + 1))
    return {
        **joint_head(record, own, TYPE),
        "type_name": "KẾ HOẠCH",
        "abstract": f"Thực hiện {named(record)} năm {year}",
        "bases": bases(own["legal_bases"]),
        "opening": (
            f"Thực hiện {cited(record)}, {parties(record)} thống nhất ban hành Kế hoạch thực hiện "
            f"năm {year} như sau:"
        ),
        "sections": numbered(_sections(record, parts)),
        "signatures": joint_signatures(record, own["signers"]),
        "recipients": recipients("", own),
        "annex": annex(
            record,
            parts,
            title=f"PHÂN CÔNG NHIỆM VỤ THỰC HIỆN CHƯƠNG TRÌNH PHỐI HỢP NĂM {year}",
            paper=issued("Kế hoạch", joint_symbol(record, own, TYPE), own),
        ),
    }


def gaps(record: Data) -> Iterator[Way]:
    """Ask for a task of the year that is planned."""
    year = record["implementation_plan"]["year"]
    if not any(is_within(task, range(year, year + 1)) for task in record["tasks"]):
        yield ("tasks",)


def _sections(record: Data, parts: Sequence[Content]) -> list[tuple[str, list[Data]]]:
    own = record["implementation_plan"]
    return [
        (
            "Mục đích, yêu cầu",
            [
                titled(1, "Mục đích", own["purposes"] or record["purposes"]),
                titled(2, "Yêu cầu", own["requirements"] or record["requirements"]),
            ],
        ),
        ("Nội dung, nhiệm vụ", [{"title": "", "lines": _tasks(record, parts)}]),
        ("Kinh phí thực hiện", plain(own["funding"])),
        ("Tổ chức thực hiện", plain(own["implementation"])),
    ]


def _tasks(record: Data, parts: Sequence[Content]) -> list[str]:
    planned = [part for part in parts if part.tasks]
    counts = [f"{part.title}: {number(len(part.tasks))} nhiệm vụ" for part in planned]
    total = f"{number(count(planned))} nhiệm vụ thuộc {number(len(planned))} nội dung phối hợp"
    return [
        f"Năm {record['implementation_plan']['year']}, {sides(record)} thực hiện {total}:",
        *(f"- {line}" for line in listed(counts)),
        _DETAILS,
    ]
