"""Quyết định khen thưởng (form 1.2); with more than one recipient the list is an annex (form 2.1)."""

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
)
from docgen.papers.rewards import paid
from docgen.wording.awards import AWARDS, CATEGORIES
from docgen.wording.dates import long_date
from docgen.wording.enumeration import roman
from docgen.wording.money import amount, amount_in_words, figures
from docgen.wording.names import by_given_name
from docgen.wording.punctuation import bare, sentence
from docgen.wording.symbols import number, number_and_symbol, number_line, symbol
from docgen.wording.text import capitals, small_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Row = tuple[Data, int | None]
"""One commended with the money in đồng, None when there is none or it is not known yet."""


def context(record: Data) -> Data:
    """Template data of the award decision of `record`."""
    own, body = record["award_decision"], record["body"]
    sign = symbol("QĐ", [body["symbol"]])
    rows = [(row, paid(record, row)) for row in _ordered(record)]
    articles = closed(list(_articles(record, rows)))
    return {
        "bodies": headings([body]),
        "number_line": number_line(own["number"], sign),
        "place_date_line": place_date_line(body, own),
        "type_name": "QUYẾT ĐỊNH",
        "abstract": f"Về việc tặng {AWARDS[record['award']].granted}",
        "authority_line": capitals(_head(body)),
        "bases": bases(own["legal_bases"], own["proposed_by"]),
        "enacting_line": "QUYẾT ĐỊNH:",
        "articles": [{"label": f"Điều {place}.", "text": text} for place, text in enumerate(articles, 1)],
        "signatures": [signature(own["signer"])],
        "recipients": recipients(f"Như Điều {len(articles)}", own),
        "annex": _annex(record, rows, sign) if len(rows) > 1 else None,
    }


def _head(body: Data) -> str:
    return f"{body['head_post']} {body['name'] if body['parent'] else full_name(body)}"


def _head_in_text(body: Data) -> str:
    return f"{body['head_post']} {full_name(body)}"


def _ordered(record: Data) -> list[Data]:
    """Commended rows by category, each group as entered or by given name."""
    rows = record["commended"]
    if record["sorted_by_name"]:
        rows = sorted(rows, key=lambda row: by_given_name(row["name"]))
    return sorted(rows, key=lambda row: list(CATEGORIES).index(row["category"]))


def _articles(record: Data, rows: Sequence[Row]) -> Iterator[str]:
    granted = f"{AWARDS[record['award']].granted} của {_head_in_text(record['body'])}"
    yield f"Tặng {granted} cho {_whom(record, rows)}."
    money = [sum_paid for _, sum_paid in rows if sum_paid is not None]
    if record["reward"]:
        yield _reward_article(record, rows, money)
    yield "Quyết định này có hiệu lực thi hành kể từ ngày ký."
    yield f"{', '.join([*record['award_decision']['executors'], _named(rows)])} chịu trách nhiệm thi hành Quyết định này."


def _whom(record: Data, rows: Sequence[Row]) -> str:
    if len(rows) > 1:
        return f"{_counts(rows)} đã có {bare(record['achievement'])} (có danh sách kèm theo)"
    ((row, _),) = rows
    told = ", ".join(filter(None, (row["position"], row["unit"])))
    return f"{_called(row)}{f', {told}' if told else ''}, đã có {bare(row['achievement'] or record['achievement'])}"


def _called(row: Data) -> str:
    if row["category"] == "household":
        return f"hộ gia đình {small_first(row['honorific'])} {row['name']}".replace("  ", " ")
    return f"{small_first(row['honorific'])} {row['name']}".strip()


def _counts(rows: Sequence[Row]) -> str:
    said = [
        f"{number(count)} {small_first(label)}"
        for category, label in CATEGORIES.items()
        if (count := sum(row["category"] == category for row, _ in rows))
    ]
    return ", ".join(said[:-1]) + " và " + said[-1] if len(said) > 1 else said[0]


def _named(rows: Sequence[Row]) -> str:
    present = [
        small_first(label)
        for category, label in CATEGORIES.items()
        if any(row["category"] == category for row, _ in rows)
    ]
    plural = "các " if len(rows) > 1 else ""
    return f"{plural}{', '.join(present)} có tên tại Điều 1"


def _reward_article(record: Data, rows: Sequence[Row], money: Sequence[int]) -> str:
    fund = f"chi từ {record['reward']['fund']}"
    law = "theo quy định tại Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ"
    if len(money) < len(rows):
        return f"Mức tiền thưởng kèm theo {record['award']} thực hiện {law}; {fund}."
    total = sum(money)
    return (
        f"Mức tiền thưởng kèm theo {record['award']} thực hiện {law}; tổng số tiền thưởng là {amount(total)} "
        f"({amount_in_words(total)}), {fund}."
    )


def _annex(record: Data, rows: Sequence[Row], sign: str) -> Data:
    own, body = record["award_decision"], record["body"]
    money = [value for _, value in rows if value is not None]
    paid_out = record["reward"] is not None
    whole = len(money) == len(rows)
    kinds = [
        label for category, label in CATEGORIES.items() if any(row["category"] == category for row, _ in rows)
    ]
    return {
        "label": "Phụ lục",
        "title": capitals(f"Danh sách {', '.join(kinds)} được tặng {AWARDS[record['award']].granted}"),
        "reference": (
            f"(Kèm theo Quyết định số {number_and_symbol(own['number'], sign)} {long_date(own['date'])} "
            f"của {_head_in_text(body)})"
        ),
        "landscape": True,
        "has_rewards": paid_out,
        "groups": _groups(record, rows),
        "total": figures(sum(money)) if paid_out and whole else "",
        "total_in_words": f"Bằng chữ: {amount_in_words(sum(money))}." if paid_out and whole else "",
    }


def _groups(record: Data, rows: Sequence[Row]) -> list[Data]:
    groups: list[Data] = []
    place = 0
    for category, label in CATEGORIES.items():
        members = [(row, value) for row, value in rows if row["category"] == category]
        if not members:
            continue
        lines = [_line(record, row, value, place + offset) for offset, (row, value) in enumerate(members, 1)]
        place += len(members)
        heading = f"{roman(len(groups) + 1)}. {capitals(label)} ({number(len(members))} {small_first(label)})"
        groups.append({"heading": heading, "rows": lines})
    return groups


def _line(record: Data, row: Data, value: int | None, place: int) -> Data:
    called = f"{row['honorific']} {row['name']}".strip()
    return {
        "number": str(place),
        "name": called,
        "position": row["position"],
        "unit": row["unit"],
        "achievement": sentence(row["achievement"] or _own_achievement(record)),
        "reward": "" if value is None else figures(value),
        "note": row["note"],
    }


def _own_achievement(record: Data) -> str:
    text: str = bare(record["achievement"])
    return text[:1].upper() + text[1:]
