"""Quyết định khen thưởng (form 1.2); with more than one recipient the list is an annex (form 2.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.award_list import Entry, cells, entries, groups, present_categories, reckoned_on, total
from docgen.papers.award_text import giver, granted, granted_by, money, whom
from docgen.papers.blocks import (
    Data,
    bases,
    closed,
    full_name,
    headings,
    issued,
    place_date_line,
    recipients,
    signature,
)
from docgen.papers.legal_bases import cited
from docgen.wording.money import amount_in_words, figures
from docgen.wording.symbols import number_line, symbol
from docgen.wording.text import capital_first, capitals, small_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def context(record: Data) -> Data:
    """Template data of the award decision of `record`."""
    own, body = record["award_decision"], record["body"]
    sign = symbol("QĐ", [body["symbol"]])
    listed = entries(record)
    laws = cited(own["legal_bases"], "award-decision", body, reckoned_on(record))
    articles = closed(list(_articles(record, listed, laws)))
    return {
        "bodies": headings([body]),
        "number_line": number_line(own["number"], sign),
        "place_date_line": place_date_line(body, own),
        "type_name": "QUYẾT ĐỊNH",
        "abstract": f"Về việc tặng {granted(record)}",
        "authority_line": capitals(_head(body)),
        "bases": bases(laws, _proposed_by(record)),
        "enacting_line": "QUYẾT ĐỊNH:",
        "articles": [{"label": f"Điều {place}.", "text": text} for place, text in enumerate(articles, 1)],
        "signatures": [signature(own["signer"])],
        "recipients": recipients(f"Như Điều {len(articles)}", own),
        "annex": _annex(record, listed, sign) if len(listed) > 1 else None,
    }


def _head(body: Data) -> str:
    """Thẩm quyền ban hành: the power to commend is the head's own (Luật, Điều 79-80), so no `TM.`."""
    return f"{body['head_post']} {body['name'] if body['parent'] else full_name(body)}"


def _proposed_by(record: Data) -> str:
    """Người đề nghị: as typed, else the council of the record."""
    typed: str = record["award_decision"]["proposed_by"]
    council = record["council"]
    return typed or (full_name(council["body"]) if council else "")


def _articles(record: Data, listed: Sequence[Entry], laws: Sequence[str]) -> Iterator[str]:
    yield f"Tặng {granted_by(record)} cho {whom(record, listed)}."
    if record["reward"]:
        yield money(record, listed, laws)
    yield "Quyết định này có hiệu lực thi hành kể từ ngày ký."
    yield f"{capital_first(_executors(record, listed))} chịu trách nhiệm thi hành Quyết định này."


def _executors(record: Data, listed: Sequence[Entry]) -> str:
    kinds = ", ".join(map(small_first, present_categories(listed)))
    named = f"{'các ' if len(listed) > 1 else ''}{kinds} có tên tại Điều 1"
    return " và ".join(filter(None, ("; ".join(record["award_decision"]["executors"]), named)))


def _annex(record: Data, listed: Sequence[Entry], sign: str) -> Data:
    own = record["award_decision"]
    paid = total(listed) if record["reward"] else None
    named = f"{', '.join(present_categories(listed))} được tặng {granted(record)}"
    return {
        "label": "Phụ lục",
        "title": capitals(f"Danh sách {named}"),
        "reference": f"(Kèm theo {issued('Quyết định', sign, own)} của {giver(record)})",
        "has_rewards": paid is not None,
        "groups": groups(listed, lambda entry: {**cells(record, entry), "reward": _paid(entry)}),
        "total": "" if paid is None else figures(paid),
        "total_in_words": "" if paid is None else f"Bằng chữ: {amount_in_words(paid)}.",
    }


def _paid(entry: Entry) -> str:
    return "" if entry.money is None else figures(entry.money)
