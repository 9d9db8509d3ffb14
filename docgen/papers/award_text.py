"""How an award round is spoken of: what is granted by whom to whom, with how much money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.award_list import Entry, counted, reckoned_on, total
from docgen.papers.blocks import full_name
from docgen.papers.rewards import decree
from docgen.wording.awards import AWARDS
from docgen.wording.money import amount, amount_in_words
from docgen.wording.punctuation import bare
from docgen.wording.text import small_first
from docgen.wording.unsaid import Unsaid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.papers.blocks import Data

_RULES = "pháp luật về thi đua, khen thưởng"
"""Where the rules on money stand, when the day and so the decree is not known."""


def giver(record: Data) -> str:
    """Người có thẩm quyền: `Giám đốc Sở Nội vụ tỉnh Lạng Sơn`."""
    body = record["body"]
    return f"{body['head_post']} {full_name(body)}"


def granted(record: Data) -> str:
    """Say `Giấy khen`, `danh hiệu “Lao động tiên tiến”`."""
    award: str = record["award"]
    return award.dots if isinstance(award, Unsaid) else AWARDS[award].granted


def titled(record: Data) -> str:
    """Name the award in a line of its own: `Bằng khen`, whoever gives it."""
    award: str = record["award"]
    if isinstance(award, Unsaid):
        return award.dots
    return award if AWARDS[award].is_title else award.partition(" của ")[0]


def granted_by(record: Data) -> str:
    """Say `Giấy khen của Giám đốc Sở Nội vụ tỉnh Lạng Sơn`; a title is nobody's own."""
    names_giver = AWARDS[record["award"]].names_giver
    return f"{granted(record)} của {giver(record)}" if names_giver else granted(record)


def called(entry: Entry) -> str:
    """Name one of the commended within a sentence: `hộ gia đình ông Nông Văn Mẫu`."""
    household = "hộ gia đình " if entry.category == "household" else ""
    return household + (small_first(entry.called) if entry.row["honorific"] else entry.called)


def whom(record: Data, listed: Sequence[Entry]) -> str:
    """Say to whom and for what: one by name, many by number with a list."""
    if len(listed) > 1:
        return f"{counted(listed)} đã có {bare(record['achievement'])} (có danh sách kèm theo)"
    (entry,) = listed
    told = ", ".join(filter(None, (called(entry), entry.row["position"], entry.row["unit"])))
    own = entry.row["achievement"]
    return told + (f"; thành tích: {bare(own)}" if own else f", đã có {bare(record['achievement'])}")


def money(record: Data, listed: Sequence[Entry], laws: Sequence[str]) -> str:
    """Tiền thưởng kèm theo: how much, by which rules, from which fund; `laws` are the bases cited above."""
    day, sum_ = reckoned_on(record), total(listed)
    rules = decree(day) if day else None
    law = f"thực hiện theo quy định {f'tại {rules.named(laws)}' if rules else f'của {_RULES}'}"
    reckoned = "" if sum_ is None else f" là {amount(sum_)} ({amount_in_words(sum_)}),"
    what = "Tổng số tiền thưởng" if len(listed) > 1 else "Tiền thưởng"
    return f"{what} kèm theo {granted(record)}{reckoned} {law}; chi từ {bare(record['reward']['fund'])}."
