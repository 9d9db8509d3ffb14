"""Biên bản hội nghị, lễ ký kết (form 1.9)."""

from __future__ import annotations

from docgen.papers.blocks import Data, headings, person, recipients
from docgen.papers.ceremony import agreed, called, event, host
from docgen.papers.delegations import delegations
from docgen.wording.dates import long_moment
from docgen.wording.enumeration import points
from docgen.wording.punctuation import END_MARK, bare, listed, sentence
from docgen.wording.symbols import number_line, symbol
from docgen.wording.text import paragraphs, small_first


def context(record: Data) -> Data:
    """Template data of the minutes of the ceremony `record`."""
    own = record["ceremony_minutes"]
    issuer = host(record)
    chair, secretary = record["chair"], own["secretary"]
    return {
        "bodies": headings([issuer]),
        "number_line": number_line(own["number"], symbol("BB", [issuer["symbol"]])),
        "type_name": "BIÊN BẢN",
        "abstract": event(record),
        "start": f"{long_moment(record['starts_at'])}.",
        "venue": sentence(record["venue"]),
        "attendance": _attendance(record),
        "chair": sentence(person(chair)),
        "secretary": sentence(person(secretary)),
        "gathering": small_first(called(record)),
        "sections": _sections(record),
        "closing": f"{called(record)} kết thúc vào {long_moment(record['ends_at'])}{END_MARK}",
        "signatures": [
            {"lines": ["THƯ KÝ"], "note": "", "other_post": "", "name": secretary["name"]},
            {"lines": ["CHỦ TỌA"], "note": "", "other_post": chair["position"], "name": chair["name"]},
        ],
        "recipients": recipients("", own, kept_with="Hồ sơ"),
    }


def _attendance(record: Data) -> list[Data]:
    return [
        {"heading": f"{number}. {each.body}:", "lines": [f"- {line}" for line in listed(each.lines)]}
        for number, each in enumerate(delegations(record), 1)
    ]


def _sections(record: Data) -> list[Data]:
    parts = [(part["title"], paragraphs(part["text"]), part["points"]) for part in record["proceedings"]]
    if record["agreed_points"]:
        parts.append(("Các nội dung thống nhất", [agreed(record)], record["agreed_points"]))
    return [
        {"title": f"{number}. {bare(title)}", "lines": [*map(sentence, lines), *points(listed(texts))]}
        for number, (title, lines, texts) in enumerate(parts, 1)
    ]
