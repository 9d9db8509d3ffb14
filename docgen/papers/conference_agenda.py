"""Chương trình hội nghị, lễ ký kết (form 1.4): times, contents and who leads each."""

from __future__ import annotations

from docgen.papers.blocks import (
    Data,
    headings,
    person,
    place_date_line,
    recipients,
    signature,
)
from docgen.papers.ceremony import called, day_and_hour, event, host
from docgen.papers.ceremony_agenda import Item, items
from docgen.wording.punctuation import sentence, with_end_mark
from docgen.wording.symbols import number_line, symbol


def context(record: Data) -> Data:
    """Template data of the printed agenda of the ceremony `record`."""
    own, issuer = record["conference_agenda"], host(record)
    closing = f"Đề nghị các đại biểu tham dự {called(record)} đúng thời gian"
    return {
        "bodies": headings([issuer]),
        "number_line": number_line(own["number"], symbol("CTr", [issuer["symbol"]])),
        "place_date_line": place_date_line(issuer, own),
        "type_name": "CHƯƠNG TRÌNH",
        "abstract": event(record),
        "particulars": [
            f"Thời gian: {day_and_hour(record)}.",
            f"Địa điểm: {sentence(record['venue'])}",
            f"Chủ trì: {sentence(person(record['chair']))}",
        ],
        "rows": [_row(item) for item in items(record)],
        "closing": with_end_mark(closing),
        "signatures": [signature(own["signer"])],
        "recipients": recipients("", own),
    }


def _row(item: Item) -> Data:
    return {
        "number": str(item.number),
        "time": " -\n".join(filter(None, (item.starts, item.ends))),
        "content": item.content,
        "leaders": "\n".join(f"- {leader}" if len(item.leaders) > 1 else leader for leader in item.leaders),
    }
