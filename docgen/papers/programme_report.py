"""Báo cáo sơ kết, tổng kết: results against the programme's own tasks (forms 1.4, 2.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import Data, addressees, issued, recipients
from docgen.papers.programme import (
    cited,
    joint_head,
    joint_signatures,
    joint_symbol,
    named,
    parties,
    period,
    sides,
)
from docgen.papers.programme_tasks import annex, contents, count, is_within, with_year
from docgen.papers.sections import numbered, plain, titled
from docgen.wording.progress import PROGRESS
from docgen.wording.punctuation import bare, joined
from docgen.wording.symbols import number
from docgen.wording.text import small_first
from schemas.programme_papers import FINAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.papers.paper import Way
    from docgen.papers.programme_tasks import Content

TYPE = "BC"


def context(record: Data) -> Data:
    """Template data of the report on the programme `record`."""
    own = record["programme_report"]
    parts = contents(record, _years(record))
    final = own["scope"] == FINAL
    return {
        **joint_head(record, own, TYPE),
        "type_name": "BÁO CÁO",
        "abstract": f"{'Tổng kết' if final else 'Sơ kết'} thực hiện {named(record)}"
        + ("" if final else f" năm {own['year']}"),
        "addressees": addressees(own["addressees"]) if own["addressees"] else None,
        "opening": (
            f"Thực hiện {cited(record)}, {parties(record)} báo cáo kết quả thực hiện {_span(record)} như sau:"
        ),
        "sections": numbered(_sections(record, parts)),
        "signatures": joint_signatures(record, own["signers"]),
        "recipients": recipients("Như trên" if own["addressees"] else "", own),
        "annex": annex(
            record,
            parts,
            title=f"TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ {_span(record).upper()}",
            paper=issued("Báo cáo", joint_symbol(record, own, TYPE), own),
        ),
    }


def gaps(record: Data) -> Iterator[Way]:
    """Ask for tasks in the span, and for the result of each."""
    tasks = [(place, task) for place, task in enumerate(record["tasks"]) if is_within(task, _years(record))]
    if not tasks:
        yield ("tasks",)
    for place, task in tasks:
        yield from (("tasks", place, key) for key in ("status", "result") if not task[key])


def _years(record: Data) -> range:
    own = record["programme_report"]
    if own["scope"] == FINAL:
        return range(record["start_year"], record["end_year"] + 1)
    return range(own["year"], own["year"] + 1)


def _span(record: Data) -> str:
    own = record["programme_report"]
    return f"giai đoạn {period(record)}" if own["scope"] == FINAL else f"năm {own['year']}"


def _sections(record: Data, parts: Sequence[Content]) -> list[tuple[str, list[Data]]]:
    own = record["programme_report"]
    judged = (
        ("Ưu điểm", own["strengths"]),
        ("Tồn tại, hạn chế", own["weaknesses"]),
        ("Nguyên nhân", own["causes"]),
        ("Bài học kinh nghiệm", own["lessons"]),
    )
    present = [(title, texts) for title, texts in judged if texts]
    return [
        ("Công tác chỉ đạo, tổ chức thực hiện", plain(own["leadership"])),
        ("Kết quả thực hiện", _results(record, parts)),
        ("Đánh giá chung", [titled(place, *each) for place, each in enumerate(present, 1)]),
        (f"Phương hướng, nhiệm vụ {_ahead(record)}", plain(own["next_tasks"])),
        ("Đề xuất, kiến nghị", plain(own["proposals"])),
    ]


def _ahead(record: Data) -> str:
    own = record["programme_report"]
    goes_on = own["scope"] != FINAL and own["year"] < record["end_year"]
    return f"năm {own['year'] + 1}" if goes_on else "thời gian tới"


def _results(record: Data, parts: Sequence[Content]) -> list[Data]:
    """Tell of every content of the programme, under the number it has there."""
    return [
        {"title": "", "lines": [_counted(record, parts)]},
        *(titled(place, part.title, _told(record, part)) for place, part in enumerate(parts, 1)),
    ]


def _counted(record: Data, parts: Sequence[Content]) -> str:
    statuses = [task["status"] for part in parts for task in part.tasks]
    counts = [
        f"{small_first(label)} {number(statuses.count(status))} nhiệm vụ"
        for status, label in PROGRESS.items()
        if status in statuses
    ]
    touched = sum(1 for part in parts if part.tasks)
    return (
        f"Trong {_span(record)}, {sides(record)} thực hiện {number(count(parts))} nhiệm vụ thuộc "
        f"{number(touched)} nội dung phối hợp, trong đó {joined(counts)} (có Phụ lục kèm theo)."
    )


def _told(record: Data, part: Content) -> list[str]:
    if not part.tasks:
        return ["Không có nhiệm vụ riêng trong kỳ báo cáo"]
    many_years = len(_years(record)) > 1
    return [
        f"{bare(task['name'])}{f' ({with_year(task)})' if many_years else ''}: {task['result']}"
        for task in part.tasks
    ]
