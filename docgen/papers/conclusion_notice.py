"""Thông báo kết luận của người chủ trì hội nghị, lễ ký kết (form 1.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import Data, full_name, headings, place_date_line, recipients, signature, split
from docgen.papers.ceremony import (
    agreed,
    at_venue,
    called,
    event,
    event_in_short,
    host,
    in_sentence,
    name_in_sentence,
    sides,
)
from docgen.papers.delegations import delegations
from docgen.wording.dates import long_date
from docgen.wording.enumeration import point_letter, points
from docgen.wording.punctuation import joined, listed, sentence, with_end_mark
from docgen.wording.symbols import number_line, symbol
from docgen.wording.text import capital_first, paragraphs, small_first

if TYPE_CHECKING:
    from collections.abc import Iterator


def context(record: Data) -> Data:
    """Template data of the notice of what the chair of the ceremony `record` concluded."""
    own, issuer, chair = record["conclusion_notice"], host(record), record["chair"]
    told = f"{full_name(issuer)} thông báo kết luận của {name_in_sentence(chair)}"
    return {
        "bodies": headings([issuer]),
        "number_line": number_line(own["number"], symbol("TB", [issuer["symbol"]])),
        "place_date_line": place_date_line(issuer, own),
        "type_name": "THÔNG BÁO",
        "abstract": f"Kết luận của {in_sentence(chair)} tại {event(record)}",
        "opening": list(_opening(record)),
        "sections": _sections(record),
        "closing": with_end_mark(f"{told} để các cơ quan, đơn vị biết, thực hiện"),
        "signatures": [signature(own["signer"])],
        "recipients": recipients("", own),
    }


def _opening(record: Data) -> Iterator[str]:
    chair, event_ = record["chair"], called(record)
    day = f"{capital_first(long_date(record['starts_at']))}, {at_venue(record)}"
    bodies = joined([each.body for each in delegations(record)])
    yield f"{day}, {in_sentence(chair)} chủ trì {event_in_short(record)} giữa {sides(record)}."
    yield f"Tham dự {event_} có đại biểu {bodies}."
    yield (
        f"Sau khi nghe ý kiến thảo luận của các đại biểu dự {event_}, "
        f"{name_in_sentence(chair)} kết luận như sau:"
    )


def _sections(record: Data) -> list[Data]:
    own = record["conclusion_notice"]
    parts = [("Đánh giá chung", [sentence(line) for line in paragraphs(own["assessment"])])]
    if record["agreed_points"]:
        texts = points(listed(record["agreed_points"]))
        parts.append(("Nội dung thống nhất", [agreed(record), *texts]))
    if own["assignments"]:
        parts.append(("Giao nhiệm vụ", list(_assignments(own["assignments"]))))
    return [{"title": f"{place}. {title}", "lines": lines} for place, (title, lines) in enumerate(parts, 1)]


def _assignments(rows: list[Data]) -> Iterator[str]:
    for place, row in enumerate(rows, 1):
        unit = f"{point_letter(place)}) {row['unit']}"
        if len(row["tasks"]) == 1:
            first, *more = split(map(sentence, row["tasks"]))
            yield from (f"{unit}: {small_first(first)}", *more)
        else:
            yield from (f"{unit}:", *(f"- {line}" for line in split(map(sentence, row["tasks"]))))
