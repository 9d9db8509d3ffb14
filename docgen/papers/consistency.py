"""Tính thống nhất của bộ văn bản: the same person, body, day and place in all papers of one record.

Proved on the finished papers: what is compared has been read back from their pages, so that a template
somebody has edited, or a name typed twice, is found too. Names in free text are compared with those of the
record, heads of papers with its bodies and places, days with its days, posts and numbers with one another.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from docgen.errors import Fault
from docgen.messages import Joined, Message
from docgen.papers.blocks import full_name
from docgen.papers.catalogue import PAPERS
from docgen.papers.spellings import Spellings
from docgen.papers.stated import read_back
from docgen.wording.text import capitals
from schemas.faults import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docgen.page.model import Document
    from docgen.papers.paper import Data, Paper
    from docgen.papers.stated import Stated

_DAY = re.compile(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_SHORT_DAY = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_CITED = re.compile(r"số (\S+) (ngày \d{1,2} tháng \d{1,2} năm \d{4})")
_LAW = re.compile(r"\b(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị quyết|Nghị định|Thông tư)\b")
_EXCERPT: Final = 60


@dataclass(frozen=True)
class Report:
    """What is wrong. `lacks`: what papers that were not made need, each fault placed in the record."""

    differences: tuple[Fault, ...]
    lacks: tuple[Fault, ...]


def report(kind: str, record: Data, documents: Mapping[str, Document]) -> Report:
    """Compare the finished papers of a loaded `record`, by slug; say what the papers not made need."""
    made = [(PAPERS[slug], read_back(document)) for slug, document in documents.items()]
    facts = _facts(record)
    differences = [fault for paper, stated in made for fault in _against_record(paper, stated, facts)]
    differences += [
        fault for one, other in combinations(made, 2) for fault in _against_each_other(*one, *other)
    ]
    differences += _citations(made)
    missing = [paper for paper in PAPERS.values() if paper.kind == kind and paper.slug not in documents]
    lacks = [fault for paper in missing if _is_wanted(paper, record) for fault in paper.lacks(record)]
    return Report(tuple(differences), tuple(lacks))


def _is_wanted(paper: Paper, record: Data) -> bool:
    """Tell whether a record that says nothing of a paper lacks it: not one that stands alone."""
    return bool(record[paper.section]) or not paper.alone


# ---------------------------------------------------------------------------- what the record says


@dataclass(frozen=True)
class _Facts:
    people: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[str]
    days: frozenset[date]
    entries: frozenset[str]
    """Every text of the record."""

    @cached_property
    def spellings(self) -> tuple[Spellings, ...]:
        """How the record writes its names."""
        return (
            Spellings(self.people, every_word=True),
            Spellings(self.bodies, every_word=False),
            Spellings(self.places, every_word=False),
        )


def _facts(record: Data) -> _Facts:
    groups = list(_groups(record))
    bodies = [group for group in groups if {"name", "symbol", "place"} <= group.keys()]
    guests = {group["body"] for group in groups if isinstance(group.get("body"), str)}
    return _Facts(
        people=frozenset(
            group["name"] for group in groups if "name" in group and {"honorific", "post"} & group.keys()
        ),
        bodies=frozenset(guests | {name for body in bodies for name in (body["name"], full_name(body))}),
        places=frozenset(
            {body["place"] for body in bodies} | {group["venue"] for group in groups if group.get("venue")}
        ),
        days=frozenset(_days(record)),
        entries=frozenset(_texts(record)),
    )


def _groups(value: Any) -> Iterator[Data]:  # noqa: ANN401 # any value of a loaded record
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        yield from _groups(each)


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 # the same
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def _days(value: Any) -> Iterator[date]:  # noqa: ANN401 # the same
    if isinstance(value, datetime):
        yield value.date()
    elif isinstance(value, date):
        yield value
    elif isinstance(value, str):
        for match in (*_DAY.finditer(value), *_SHORT_DAY.finditer(value)):
            if day := _day(match):
                yield day
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _days(each)


def _day(match: re.Match[str]) -> date | None:
    day, month, year = map(int, match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


# ---------------------------------------------------------------------------- a paper against the record


def _against_record(paper: Paper, stated: Stated, facts: _Facts) -> Iterator[Fault]:
    heads = {capitals(name) for name in facts.bodies | facts.entries}
    for code, found, known in (
        ("body-not-in-record", stated.bodies, heads),
        ("place-not-in-record", (stated.place,), facts.entries),
        ("signer-not-in-record", (signature.name for signature in stated.signatures), facts.entries),
    ):
        for each in dict.fromkeys(found):
            if each and each not in known:
                yield _fault(paper, Message(code, found=each))
    yield from _misspelled(paper, stated, facts)
    yield from _unknown_days(paper, stated, facts)


def _misspelled(paper: Paper, stated: Stated, facts: _Facts) -> Iterator[Fault]:
    for text in dict.fromkeys(stated.texts):
        for spellings in facts.spellings:
            for stray in spellings.strays(text):
                yield _fault(paper, Message("spelled-otherwise", **stray._asdict()), text)


def _unknown_days(paper: Paper, stated: Stated, facts: _Facts) -> Iterator[Fault]:
    """Find days that neither the record nor a citation has."""
    for text in dict.fromkeys(stated.texts):
        cited = {match.start(2) for match in _CITED.finditer(text)}
        for match in _DAY.finditer(text):
            of_a_law = match.start() in cited or _LAW.search(text, 0, match.start())
            if not of_a_law and _day(match) not in facts.days:
                yield _fault(paper, Message("day-not-in-record", found=match[0]), text)


# ---------------------------------------------------------------------------- papers against one another


def _against_each_other(one: Paper, first: Stated, other: Paper, second: Stated) -> Iterator[Fault]:
    if first.number and first.number == second.number:
        yield _fault(other, Message("number-twice", number=second.number, paper=one.name))
    posts = {signature.post: signature.name for signature in first.signatures}
    for post, name in dict.fromkeys((signature.post, signature.name) for signature in second.signatures):
        before = posts.get(post, name)
        if before != name and _is_one_mans(post):
            said = Message("post-of-two", post=post, found=name, paper=one.name, other=before)
            yield _fault(other, said)


def _is_one_mans(post: str) -> bool:
    """Tell the post of a head, which one person holds, from those of deputies and minutes."""
    return " / " not in post and not post.startswith(("PHÓ", "THƯ KÝ", "CHỦ TỌA", "ỦY VIÊN", "THÀNH VIÊN"))


def _citations(made: list[tuple[Paper, Stated]]) -> Iterator[Fault]:
    given = Counter(stated.number for _, stated in made)
    days = {stated.number: stated.day for _, stated in made if stated.day and given[stated.number] == 1}
    for paper, stated in made:
        for text in dict.fromkeys(stated.texts):
            for match in _CITED.finditer(text):
                number, found = match.groups()
                if days.get(number, found) != found:
                    said = Message("cited-with-another-day", number=number, found=found, day=days[number])
                    yield _fault(paper, said, text)


def _fault(paper: Paper, said: Message, text: str = "") -> Fault:
    shown = text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
    return Fault("", said, Joined((paper.name, f"«{shown}»"), BETWEEN) if text else paper.name)
