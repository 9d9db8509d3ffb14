"""Danh sách chi tiền thưởng: how each sum was reckoned, room to sign for it, totals.

It goes with the decision and has no number of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.award_list import entries, groups, reckoned_on, total
from docgen.papers.award_text import giver
from docgen.papers.blocks import Data, headings, issued, place_date_line, signature
from docgen.papers.rewards import base_salary, decree
from docgen.wording.enumeration import roman
from docgen.wording.money import amount, amount_in_words, figures
from docgen.wording.punctuation import bare
from docgen.wording.shares import coefficient
from docgen.wording.symbols import symbol
from docgen.wording.text import capitals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.papers.award_list import Entry

_ROUNDED = {
    "up": "làm tròn lên đến {step} đồng",
    "nearest": "làm tròn đến {step} đồng gần nhất",
    "exact": "không làm tròn",
}


def context(record: Data) -> Data:
    """Template data of the payment list of `record`."""
    own, body = record["payment_list"], record["body"]
    listed = entries(record)
    sum_ = total(listed)
    decision = issued("Quyết định", symbol("QĐ", [body["symbol"]]), record["award_decision"])
    return {
        "bodies": headings([body]),
        "type_name": "DANH SÁCH CHI TIỀN THƯỞNG",
        "abstract": "",
        "reference": f"(Kèm theo {decision} của {giver(record)})",
        "basis": _basis(record),
        "groups": groups(listed, _cells, _subtotal),
        "total": "" if sum_ is None else figures(sum_),
        "total_in_words": "" if sum_ is None else f"Tổng số tiền bằng chữ: {amount_in_words(sum_)}.",
        "place_date_line": place_date_line(body, own),
        "signatures": [
            _signature("Người lập", own["prepared_by"]),
            _signature(own["accountant_post"], own["accountant"]),
            signature(own["signer"] or record["award_decision"]["signer"]),
        ],
    }


def _signature(post: str, name: str) -> Data:
    return {"lines": [capitals(post)], "note": "", "other_post": "", "name": name}


def _basis(record: Data) -> str:
    """Say what the sums were reckoned from; "" when no day, and so no table, is known."""
    day = reckoned_on(record)
    salary, rules = (base_salary(day), decree(day)) if day else (None, None)
    if salary is None or rules is None:
        return ""
    rounding = _ROUNDED[record["reward"]["rounding"]].format(step=figures(rules.round_up_to))
    return (
        f"Mức lương cơ sở: {amount(salary.amount)}/tháng ({salary.source}); hệ số: {rules.citation}; "
        f"{rounding}; nguồn chi: {bare(record['reward']['fund'])}."
    )


def _subtotal(place: int, members: Sequence[Entry]) -> Data:
    sum_ = total(members)
    return {
        "subtotal_label": f"Cộng mục {roman(place)}",
        "subtotal": "" if sum_ is None else figures(sum_),
    }


def _cells(entry: Entry) -> Data:
    """Cells of one row; a typed sum has neither coefficient nor base salary."""
    row, reckoned = entry.row, entry.reckoned
    return {
        "number": str(entry.number),
        "name": entry.called,
        "unit": ", ".join(filter(None, (row["position"], row["unit"]))),
        "coefficient": coefficient(reckoned.hundredths) if reckoned else "",
        "salary": figures(reckoned.salary) if reckoned else "",
        "amount": "" if entry.money is None else figures(entry.money),
    }
