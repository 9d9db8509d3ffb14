"""Quyết định khen thưởng (form 1.2); with more than one recipient the list is an annex (form 2.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.award_list import (
    Entry,
    counted,
    entries,
    groups,
    present_categories,
    reckoned_on,
    total,
)
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
from docgen.papers.rewards import decree
from docgen.wording.awards import AWARDS
from docgen.wording.dates import long_date
from docgen.wording.money import amount, amount_in_words, figures
from docgen.wording.punctuation import bare
from docgen.wording.symbols import number_and_symbol, number_line, symbol
from docgen.wording.text import capital_first, capitals, small_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RULES = "pháp luật về thi đua, khen thưởng"
"""Where the rules on money stand, when the day and so the decree is not known."""


def context(record: Data) -> Data:
    """Template data of the award decision of `record`."""
    own, body = record["award_decision"], record["body"]
    sign = symbol("QĐ", [body["symbol"]])
    listed = entries(record)
    articles = closed(list(_articles(record, listed)))
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
        "annex": _annex(record, listed, sign) if len(listed) > 1 else None,
    }


def _head(body: Data) -> str:
    """Thẩm quyền ban hành: the power to commend is the head's own (Luật, Điều 79-80), so no `TM.`."""
    return f"{body['head_post']} {body['name'] if body['parent'] else full_name(body)}"


def _articles(record: Data, listed: Sequence[Entry]) -> Iterator[str]:
    body = record["body"]
    award = AWARDS[record["award"]]
    giver = f" của {body['head_post']} {full_name(body)}" if award.names_giver else ""
    yield f"Tặng {award.granted}{giver} cho {_whom(record, listed)}."
    if record["reward"]:
        yield _reward(record, listed)
    yield "Quyết định này có hiệu lực thi hành kể từ ngày ký."
    yield f"{capital_first(_executors(record, listed))} chịu trách nhiệm thi hành Quyết định này."


def _whom(record: Data, listed: Sequence[Entry]) -> str:
    if len(listed) > 1:
        return f"{counted(listed)} đã có {bare(record['achievement'])} (có danh sách kèm theo)"
    (entry,) = listed
    household = "hộ gia đình " if entry.category == "household" else ""
    called = small_first(entry.called) if entry.row["honorific"] else entry.called
    told = ", ".join(filter(None, (household + called, entry.row["position"], entry.row["unit"])))
    own = entry.row["achievement"]
    achieved = f"; thành tích: {bare(own)}" if own else f", đã có {bare(record['achievement'])}"
    return told + achieved


def _reward(record: Data, listed: Sequence[Entry]) -> str:
    day, money = reckoned_on(record), total(listed)
    rules = decree(day) if day else None
    law = f"thực hiện theo quy định {f'tại {rules.citation}' if rules else f'của {_RULES}'}"
    reckoned = "" if money is None else f" là {amount(money)} ({amount_in_words(money)}),"
    what = "Tổng số tiền thưởng" if len(listed) > 1 else "Tiền thưởng"
    given = f"{what} kèm theo {AWARDS[record['award']].granted}"
    return f"{given}{reckoned} {law}; chi từ {bare(record['reward']['fund'])}."


def _executors(record: Data, listed: Sequence[Entry]) -> str:
    kinds = ", ".join(map(small_first, present_categories(listed)))
    named = f"{'các ' if len(listed) > 1 else ''}{kinds} có tên tại Điều 1"
    return " và ".join(filter(None, ("; ".join(record["award_decision"]["executors"]), named)))


def _annex(record: Data, listed: Sequence[Entry], sign: str) -> Data:
    own, body = record["award_decision"], record["body"]
    money = total(listed) if record["reward"] else None
    granted = f"{', '.join(present_categories(listed))} được tặng {AWARDS[record['award']].granted}"
    decision = f"Quyết định số {number_and_symbol(own['number'], sign)} {long_date(own['date'])}"
    return {
        "label": "Phụ lục",
        "title": capitals(f"Danh sách {granted}"),
        "reference": f"(Kèm theo {decision} của {body['head_post']} {full_name(body)})",
        "has_rewards": money is not None,
        "groups": groups(record, listed),
        "total": "" if money is None else figures(money),
        "total_in_words": "" if money is None else f"Bằng chữ: {amount_in_words(money)}.",
    }
