"""Danh sách đại biểu: everybody who comes, by body; it goes with the plan and has no number of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import full_name, headings
from docgen.papers.ceremony import event, host
from docgen.papers.delegations import Delegation, delegations, headcount
from docgen.wording.dates import long_date
from docgen.wording.enumeration import roman
from docgen.wording.names import by_given_name
from docgen.wording.symbols import number, number_and_symbol, symbol
from docgen.wording.text import capitals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.papers.blocks import Data


def context(record: Data) -> Data:
    """Template data of the list of those who come to the ceremony `record`."""
    everyone = delegations(record)
    total = headcount(everyone)
    return {
        "bodies": headings([host(record)]),
        "type_name": "DANH SÁCH ĐẠI BIỂU",
        "abstract": f"Dự {event(record)}",
        "reference": _reference(record),
        "groups": _groups(record, everyone),
        "total": "" if total is None else f"{number(total)} đại biểu",
    }


def _reference(record: Data) -> str:
    """Say which plan the list goes with, where the record has one."""
    plan, issuer = record["ceremony_plan"], host(record)
    if plan is None:
        return ""
    sign = number_and_symbol(plan["number"], symbol("KH", [issuer["symbol"]]))
    return f"(Kèm theo Kế hoạch số {sign} {long_date(plan['date'])} của {full_name(issuer)})"


def _groups(record: Data, everyone: Sequence[Delegation]) -> list[Data]:
    before = 0
    groups = []
    for place, each in enumerate(everyone, 1):
        counted = f" ({number(each.count)} đại biểu)" if headcount([each]) is not None else ""
        rows = [*_people(record, each, before), *_unnamed(each)]
        groups.append({"heading": f"{roman(place)}. {capitals(each.body)}{counted}", "rows": rows})
        before += len(each.people)
    return groups


def _people(record: Data, each: Delegation, before: int) -> Iterator[Data]:
    people: Sequence[Data] = each.people
    if record["delegate_list"]["sorted_by_name"]:
        people = sorted(people, key=lambda someone: by_given_name(someone["name"]))
    for place, someone in enumerate(people, before + 1):
        yield {
            "number": str(place),
            "name": someone["name"],
            "position": someone["position"],
            "note": _part(record, someone),
        }


def _part(record: Data, someone: Data) -> str:
    """Say what somebody does at the event beyond being there."""
    signatories = [party["signatory"]["name"] for party in record["parties"]]
    parts = [
        said
        for said, names in (("Chủ trì", [record["chair"]["name"]]), ("Ký kết", signatories))
        if someone["name"].casefold() in {name.casefold() for name in names}
    ]
    return ", ".join(parts).capitalize()


def _unnamed(each: Delegation) -> Iterator[Data]:
    """Give those without a name, unnumbered; how many they are stands by the one line that tells of them."""
    counted = each.unnamed_count is not None and len(each.unnamed) == 1
    for text in each.unnamed:
        note = f"{number(each.unnamed_count or 0)} người" if counted else ""
        yield {"number": "", "name": "", "position": text, "note": note}
