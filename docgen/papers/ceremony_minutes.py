"""Biên bản hội nghị, lễ ký kết (form 1.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import Data, full_name, headings, person, recipients
from docgen.wording.dates import long_moment
from docgen.wording.enumeration import points
from docgen.wording.punctuation import END_MARK, bare, listed, sentence
from docgen.wording.symbols import number_line, symbol
from docgen.wording.text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

_CALLED = {"Hội nghị ký kết": "Hội nghị", "Lễ ký kết": "Lễ ký kết"}
"""What the closing sentence calls each form of event."""


def context(record: Data) -> Data:
    """Template data of the minutes of the ceremony `record`."""
    own = record["ceremony_minutes"]
    host = record["parties"][0]["body"]
    chair, secretary = record["chair"], own["secretary"]
    return {
        "bodies": headings([host]),
        "number_line": number_line(own["number"], symbol("BB", [host["symbol"]])),
        "type_name": "BIÊN BẢN",
        "abstract": f"{record['form']} {record['agreement']}",
        "start": f"{long_moment(record['starts_at'])}.",
        "venue": sentence(record["venue"]),
        "attendance": _attendance(record),
        "chair": sentence(person(chair)),
        "secretary": sentence(person(secretary)),
        "sections": _sections(record),
        "closing": f"{_CALLED[record['form']]} kết thúc vào {long_moment(record['ends_at'])}{END_MARK}",
        "signatures": [
            {"lines": ["THƯ KÝ"], "note": "", "other_post": "", "name": secretary["name"]},
            {"lines": ["CHỦ TỌA"], "note": "", "other_post": chair["position"], "name": chair["name"]},
        ],
        "recipients": recipients("", own, kept_with="Hồ sơ"),
    }


def _attendance(record: Data) -> list[Data]:
    groups = [
        *_parties(record),
        *((guests["body"], [person(one) for one in guests["delegates"]]) for guests in record["guests"]),
    ]
    return [
        {"heading": f"{number}. {name}:", "lines": [f"- {line}" for line in listed(lines)]}
        for number, (name, lines) in enumerate(groups, 1)
    ]


def _parties(record: Data) -> Iterator[tuple[str, list[str]]]:
    for party in record["parties"]:
        lines = [person(one) for one in (party["signatory"], *party["delegates"])]
        yield full_name(party["body"]), [*lines, *paragraphs(party["also_present"])]


def _sections(record: Data) -> list[Data]:
    proceedings = record["ceremony_minutes"]["proceedings"]
    parts = [(part["title"], paragraphs(part["text"]), part["points"]) for part in proceedings]
    if record["agreed_points"]:
        parts.append(("Các nội dung thống nhất", [_agreed(record)], record["agreed_points"]))
    return [
        {"title": f"{number}. {bare(title)}", "lines": [*map(sentence, lines), *points(listed(texts))]}
        for number, (title, lines, texts) in enumerate(parts, 1)
    ]


def _agreed(record: Data) -> str:
    return (
        f"Các bên thống nhất các nội dung của {record['agreement']}, trong đó tập trung vào các nhiệm vụ sau:"
    )
