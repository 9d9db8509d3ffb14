"""Nhiệm vụ hằng năm: the tasks of a programme in a span of years, by the content they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.papers.programme import parties
from docgen.wording.enumeration import roman
from docgen.wording.progress import PROGRESS
from docgen.wording.punctuation import bare, joined
from docgen.wording.unsaid import Unsaid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.papers.blocks import Data


@dataclass(frozen=True)
class Content:
    """One nội dung phối hợp with its tasks, in the order entered."""

    title: str
    tasks: tuple[dict[str, Any], ...]


def contents(record: Data, years: range) -> list[Content]:
    """Every content of the programme with its tasks of these years, earlier years first."""
    return [
        Content(bare(item["title"]), tuple(_tasks(record, place, years)))
        for place, item in enumerate(record["contents"], 1)
    ]


def _tasks(record: Data, place: int, years: range) -> list[Data]:
    own = [task for task in record["tasks"] if task["content"] == place and is_within(task, years)]
    return sorted(own, key=lambda task: task["year"])


def is_within(task: Data, years: range) -> bool:
    """Tell whether a task is of these years; one whose year is not said yet may be."""
    return isinstance(task["year"], Unsaid) or task["year"] in years


def count(of: Sequence[Content]) -> int:
    """How many tasks there are."""
    return sum(len(content.tasks) for content in of)


def annex(record: Data, of: Sequence[Content], *, title: str, paper: str) -> Data:
    """Phụ lục of `paper`: the tasks in a table, a heading for each content that has some."""
    dated = len({task["year"] for content in of for task in content.tasks}) > 1
    groups: list[Data] = []
    before = 0
    for content in of:
        if content.tasks:
            rows = [_row(record, task, place, dated) for place, task in enumerate(content.tasks, before + 1)]
            groups.append({"heading": f"{roman(len(groups) + 1)}. {content.title}", "rows": rows})
            before += len(rows)
    return {
        "label": "Phụ lục",
        "title": title,
        "reference": f"(Kèm theo {paper} của {parties(record)})",
        "groups": groups,
    }


def _row(record: Data, task: Data, number: int, dated: bool) -> Data:
    names = {party["body"]["symbol"]: party["body"]["name"] for party in record["parties"]}
    others = [name for sign, name in names.items() if sign != task["lead"]]
    return {
        "number": str(number),
        "name": bare(task["name"]),
        "lead": names.get(task["lead"], task["lead"]),  # in an unfinished record it may be nobody's symbol
        "partner": task["partner"] or joined(others),
        "time": with_year(task) if dated else task["time"],
        "progress": PROGRESS.get(task["status"], ""),
    }


def with_year(task: Data) -> str:
    """Say when, with the year: `Quý II, năm 2023`."""
    year = str(task["year"])
    time: str = task["time"]
    return time if year in time else f"{time}, năm {year}"
