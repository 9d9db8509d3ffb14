"""Kế hoạch tổ chức hội nghị, lễ ký kết (form 1.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import (
    Data,
    bases,
    closed,
    full_name,
    headings,
    person,
    place_date_line,
    recipients,
    signature,
    split,
)
from docgen.papers.ceremony import day_and_hour, event, event_in_short, host, sides
from docgen.papers.ceremony_agenda import Item, items
from docgen.papers.delegations import delegations, headcount
from docgen.wording.enumeration import clauses, points, roman
from docgen.wording.punctuation import bare, listed, sentence
from docgen.wording.symbols import number, number_line, symbol
from docgen.wording.text import capitals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.papers.delegations import Delegation


def context(record: Data) -> Data:
    """Template data of the plan of the ceremony `record`."""
    own, issuer = record["ceremony_plan"], host(record)
    return {
        "bodies": headings([issuer]),
        "number_line": number_line(own["number"], symbol("KH", [issuer["symbol"]])),
        "place_date_line": place_date_line(issuer, own),
        "type_name": "KẾ HOẠCH",
        "abstract": f"Tổ chức {event(record)}",
        "bases": bases(own["legal_bases"]),
        "opening": _opening(record),
        "sections": _sections(record),
        "signatures": [signature(own["signer"])],
        "recipients": recipients("", own),
    }


def _opening(record: Data) -> str:
    plan = (
        f"{full_name(host(record))} xây dựng Kế hoạch tổ chức {event_in_short(record)} giữa {sides(record)}"
    )
    reason = record["reason"]
    return f"{bare(reason)}, {plan} như sau:" if reason else f"{plan} như sau:"


def _sections(record: Data) -> list[Data]:
    own = record["ceremony_plan"]
    drafts: list[tuple[str, list[Data]]] = [
        ("Mục đích, yêu cầu", [
            _titled(1, "Mục đích", own["purposes"]), _titled(2, "Yêu cầu", own["requirements"]),
        ]),
        ("Thời gian, địa điểm", [_plain(clauses([_time(record), _place(record)]))]),
        ("Thành phần", _attendance(record)),
        ("Nội dung, chương trình", [_plain(_agenda(record))] if record["agenda"] else []),
        ("Phân công nhiệm vụ", [
            _titled(place, row["unit"], row["tasks"]) for place, row in enumerate(own["assignments"], 1)
        ]),
        ("Kinh phí thực hiện", [_plain([sentence(own["funding"])])] if own["funding"] else []),
        ("Tổ chức thực hiện", [_plain(_implementation(record))]),
    ]  # fmt: skip
    kept = [(title, parts) for title, parts in drafts if parts]
    return [
        {"heading": f"{roman(place)}. {capitals(title)}", "clauses": parts}
        for place, (title, parts) in enumerate(kept, 1)
    ]


def _plain(lines: Sequence[str] | Iterator[str]) -> Data:
    return {"title": "", "lines": list(lines)}


def _titled(place: int, title: str, texts: Sequence[str]) -> Data:
    if len(texts) == 1:
        return {"title": f"{place}. {title}", "lines": split(map(sentence, texts))}
    return {"title": f"{place}. {title}", "lines": split(points(map(sentence, texts)))}


def _time(record: Data) -> str:
    return f"Thời gian: {day_and_hour(record)}."


def _place(record: Data) -> str:
    return f"Địa điểm: {sentence(record['venue'])}"


def _attendance(record: Data) -> list[Data]:
    everyone = delegations(record)
    total = headcount(everyone)
    attached = " (có danh sách kèm theo)" if record["delegate_list"] else ""
    return [
        _titled(1, "Chủ trì", [person(record["chair"])]),
        {"title": "2. Đại biểu", "lines": _lines(record, everyone)},
        *([_plain([f"3. Tổng số đại biểu: {number(total)} người{attached}."])] if total else []),
    ]


def _lines(record: Data, everyone: Sequence[Delegation]) -> list[str]:
    """Name everybody, or count them by body where the list of delegates goes with the plan."""
    counted = record["delegate_list"] and headcount(everyone)
    texts = [
        f"{each.body}: {f'{number(each.count)} người' if counted else '; '.join(each.lines)}"
        for each in everyone
    ]
    return [f"- {line}" for line in listed(texts)]


def _agenda(record: Data) -> list[str]:
    return [f"- {line}" for line in listed([_item(each) for each in items(record)])]


def _item(item: Item) -> str:
    told = f"{item.content} ({item.led_by})"
    if not item.starts:
        return told
    return f"{f'Từ {item.starts} đến {item.ends}' if item.ends else f'Từ {item.starts}'}: {told}"


def _implementation(record: Data) -> list[str]:
    own = record["ceremony_plan"]
    last = (
        f"Trên đây là Kế hoạch tổ chức {event_in_short(record)}; đề nghị các cơ quan, đơn vị liên quan "
        "phối hợp, triển khai thực hiện"
    )
    return closed(split([*map(sentence, own["implementation"]), last]))
