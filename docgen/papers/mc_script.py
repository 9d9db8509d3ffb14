"""Kịch bản điều hành: the agenda as the host of the day reads it out; an internal paper without number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import headings, person
from docgen.papers.ceremony import day_and_hour, event, host
from docgen.papers.ceremony_agenda import Item, items
from docgen.papers.mc_lines import Spoken, lines
from docgen.wording.punctuation import sentence
from docgen.wording.text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.papers.blocks import Data


def context(record: Data) -> Data:
    """Template data of the script of the ceremony `record`."""
    agenda = items(record)
    return {
        "bodies": headings([host(record)]),
        "type_name": "KỊCH BẢN ĐIỀU HÀNH",
        "abstract": event(record),
        "particulars": list(_particulars(record)),
        "parts": [_part(record, item, agenda[place:]) for place, item in enumerate(agenda, 1)],
    }


def _particulars(record: Data) -> Iterator[str]:
    yield f"Thời gian: {day_and_hour(record)}."
    yield f"Địa điểm: {sentence(record['venue'])}"
    if record["mc_script"]["host"]:
        yield f"Người dẫn chương trình: {sentence(person(record['mc_script']['host']))}"


def _part(record: Data, item: Item, after: Sequence[Item]) -> Data:
    own = [Spoken(text) for text in paragraphs(item.script)]
    times = " - ".join(filter(None, (item.starts, item.ends)))
    return {
        "heading": f"{item.number}. {item.content}{f' ({times})' if times else ''}",
        "lines": [{"text": line.text, "cue": line.cue} for line in own or lines(record, item, after)],
    }
