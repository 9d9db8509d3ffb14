"""Danh sách khen thưởng: who, in which order and group, with how much money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.papers.rewards import reckon
from docgen.wording.awards import CATEGORIES
from docgen.wording.enumeration import roman
from docgen.wording.names import by_given_name, collation_key
from docgen.wording.punctuation import sentence
from docgen.wording.symbols import number
from docgen.wording.text import capital_first, capitals, small_first
from docgen.wording.unsaid import Unsaid

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from docgen.papers.blocks import Data
    from docgen.papers.rewards import Reckoned


@dataclass(frozen=True)
class Entry:
    """One row of the list: its order number, which is also the certificate's, and its money in đồng.

    `money` is None when none is paid or when it cannot be reckoned yet; `reckoned` tells how it was, None
    for a typed sum.
    """

    number: int
    row: Data
    money: int | None
    reckoned: Reckoned | None

    @property
    def category(self) -> str:
        """Tập thể, cá nhân or hộ gia đình."""
        category: str = self.row["category"]
        return category

    @property
    def called(self) -> str:
        """Name with its honorific: `Bà Nguyễn Thị Mẫu`."""
        return f"{self.row['honorific']} {self.row['name']}".strip()


def reckoned_on(record: Data) -> date | None:
    """Day whose base salary counts: the decision's own, else the one given for reckoning; none unsaid."""
    decided: date | None = record["award_decision"]["date"] if record["award_decision"] else None
    asked: date | None = record["reward"]["as_of"] if record["reward"] else None
    return next((day for day in (decided, asked) if day and not isinstance(day, Unsaid)), None)


def entries(record: Data) -> list[Entry]:
    """List the commended by category, each category as entered or by given name."""
    order = list(CATEGORIES)
    if record["sorted_by_name"]:
        rows = sorted(record["commended"], key=lambda row: (order.index(row["category"]), _by_name(row)))
    else:
        rows = sorted(record["commended"], key=lambda row: order.index(row["category"]))
    return [_entry(record, place, row) for place, row in enumerate(rows, 1)]


def _by_name(row: Data) -> tuple[Any, Any]:
    """Sort key within a category: people by given name, collectives by their name from its front."""
    return collation_key(row["name"]) if row["category"] == "collective" else by_given_name(row["name"])


def _entry(record: Data, place: int, row: Data) -> Entry:
    rules, day = record["reward"], reckoned_on(record)
    if rules is None:
        return Entry(place, row, None, None)
    if row["reward"] is not None:
        return Entry(place, row, row["reward"], None)
    if day is None:
        return Entry(place, row, None, None)
    own = {each["category"]: each["hundredths"] for each in rules["coefficients"]}
    reckoned = reckon(record["award"], row["category"], day, rounding=rules["rounding"], own=own)
    return Entry(place, row, reckoned.amount if reckoned else None, reckoned)


def total(listed: Sequence[Entry]) -> int | None:
    """Sum in đồng; None when one amount is not known."""
    money = [entry.money for entry in listed if entry.money is not None]
    return sum(money) if len(money) == len(listed) else None


def present_categories(listed: Sequence[Entry]) -> dict[str, int]:
    """Vietnamese name of each category in the list → how many there are of it."""
    counts = {label: sum(entry.category == code for entry in listed) for code, label in CATEGORIES.items()}
    return {label: count for label, count in counts.items() if count}


def counted(listed: Sequence[Entry]) -> str:
    """Say `03 tập thể, 08 cá nhân và 01 hộ gia đình`."""
    said = [f"{number(count)} {small_first(label)}" for label, count in present_categories(listed).items()]
    return " và ".join(filter(None, (", ".join(said[:-1]), said[-1])))


def groups(
    listed: Sequence[Entry],
    cells: Callable[[Entry], Data],
    about: Callable[[int, Sequence[Entry]], Data] = lambda _place, _entries: {},
) -> list[Data]:
    """Template data of the list: a heading for each category, and the `cells` of each of its rows.

    `about` adds what else is said of a group, told its place from 1 and its entries.
    """
    made: list[Data] = []
    for place, (label, count) in enumerate(present_categories(listed).items(), 1):
        members = [entry for entry in listed if CATEGORIES[entry.category] == label]
        heading = f"{roman(place)}. {capitals(label)} ({number(count)} {small_first(label)})"
        made.append({"heading": heading, "rows": [cells(each) for each in members], **about(place, members)})
    return made


def cells(record: Data, entry: Entry) -> Data:
    """Give the cells that every list of the commended has."""
    row = entry.row
    return {
        "number": str(entry.number),
        "name": entry.called,
        "position": row["position"],
        "unit": row["unit"],
        "achievement": sentence(row["achievement"] or capital_first(record["achievement"])),
        "note": row["note"],
    }
