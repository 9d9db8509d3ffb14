"""Tin bài về hội nghị, lễ ký kết for the portal: an article with captions of photos, signed by its author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import headings
from docgen.papers.ceremony import (
    agreement_kind,
    all_sides,
    at_venue,
    called,
    event,
    host,
    in_sentence,
    sides,
)
from docgen.papers.delegations import Delegation, delegations, everybody
from docgen.wording.dates import part_of_day, place_and_date, short_date
from docgen.wording.enumeration import points
from docgen.wording.punctuation import bare, listed, sentence, with_end_mark
from docgen.wording.text import capital_first, paragraphs, small_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.papers.blocks import Data

MOST_NAMED = 12
"""People a news item names; of more it names those who chair and sign."""


def context(record: Data) -> Data:
    """Template data of the article on the ceremony `record`."""
    own, issuer = record["news_report"], host(record)
    body = list(_paragraphs(record))
    last = max(place for place, part in enumerate(body) if part["text"])
    body[last] = {**body[last], "text": with_end_mark(body[last]["text"])}
    return {
        "bodies": headings([issuer]),
        "place_date_line": place_and_date(issuer["place"], own["date"]),
        "type_name": "TIN BÀI",
        "abstract": own["title"] or f"{capital_first(sides(record))} ký kết {record['agreement']}",
        "paragraphs": _numbered_photos(body),
        "author": own["author"],
        "author_unit": own["author_unit"],
    }


def _paragraphs(record: Data) -> Iterator[Data]:
    yield _text(f"{_lead(record)} {_present(record)}")
    if record["reason"]:
        reason = f"{bare(record['reason'])}, {sides(record)} thống nhất ký kết {agreement_kind(record)}."
        yield _text(reason)
    for part in record["proceedings"]:
        if part["reported"]:
            told = [*map(sentence, paragraphs(part["text"])), *points(listed(part["points"]))]
            yield from map(_text, told)
            yield from _photo(part["photo"])
    if record["agreed_points"]:
        yield _text(_agreed(record))
    yield from _photo(record["news_report"]["signing_photo"])


def _text(text: str) -> Data:
    return {"text": text, "photo": ""}


def _photo(caption: str) -> list[Data]:
    return [{"text": "", "photo": caption}] if caption else []


def _numbered_photos(body: Sequence[Data]) -> list[Data]:
    numbered, count = [], 0
    for part in body:
        count += bool(part["photo"])
        numbered.append({**part, "photo": f"Ảnh {count}. {part['photo']}" if part["photo"] else ""})
    return numbered


def _lead(record: Data) -> str:
    start = record["starts_at"]
    when = f"{part_of_day(start).capitalize()} ngày {short_date(start)}"
    return f"{when}, {at_venue(record)} diễn ra {event(record)} giữa {sides(record)}."


def _present(record: Data) -> str:
    everyone = delegations(record)
    people, unnamed = _named(record, everyone), [text for each in everyone for text in each.unnamed]
    if len(list(everybody(everyone))) > MOST_NAMED:
        unnamed = ["đại biểu các cơ quan, đơn vị liên quan"]
    others = f" cùng {', '.join(map(small_first, unnamed))}" if unnamed else ""
    return f"Tham dự {called(record)} có {'; '.join(in_sentence(one) for one in people)}{others}."


def _named(record: Data, everyone: Sequence[Delegation]) -> list[Data]:
    people = list(everybody(everyone))
    if len(people) <= MOST_NAMED:
        return people
    leading = {record["chair"]["name"], *(party["signatory"]["name"] for party in record["parties"])}
    return [someone for someone in people if someone["name"] in leading]


def _agreed(record: Data) -> str:
    tasks = "; ".join(small_first(bare(text)) for text in record["agreed_points"])
    return (
        f"Sau khi thảo luận, {all_sides(record)} đã thống nhất các nội dung của {agreement_kind(record)}, "
        f"trong đó tập trung vào các nhiệm vụ: {tasks}."
    )
