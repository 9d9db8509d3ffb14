"""What a clerk should look at again in an award round: doubts, each with its article; nothing is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.papers import ballot
from docgen.papers.award_list import reckoned_on
from docgen.papers.award_text import giver, granted
from docgen.papers.competence import doubtful
from docgen.wording.money import figures
from docgen.wording.punctuation import joined
from docgen.wording.shares import percent
from schemas.award import AwardRound
from schemas.council import ABSENT
from schemas.faults import fault_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.errors import Fault
    from docgen.papers.blocks import Data

_SMALLEST = 10_000
"""Đồng; below it a sum was typed in thousands, or is something else."""

Found = tuple[tuple[str | int, ...], Message]


def warnings(record: Data) -> list[Fault]:
    """List the doubts about a loaded `record`, each with its place."""
    schema = AwardRound()
    found = (*_competence(record), *_twice(record), *_small(record), *_ballot(record))
    return [fault_at(schema, way, message) for way, message in found]


def _competence(record: Data) -> Iterator[Found]:
    """Luật Thi đua, khen thưởng, Điều 78-80; Nghị định 129/2025/NĐ-CP, Điều 59."""
    others = doubtful(record["body"], record["award"], reckoned_on(record))
    if others:
        articles = joined([grant.article for grant in others])
        yield (
            ("award",),
            Message("award-competence", giver=giver(record), award=granted(record), articles=articles),
        )


def _twice(record: Data) -> Iterator[Found]:
    """Luật Thi đua, khen thưởng, Điều 5: one achievement is not rewarded twice."""
    first: dict[tuple[str, ...], int] = {}
    for place, row in enumerate(record["commended"]):
        who = tuple(row[key].casefold() for key in ("category", "name", "unit"))
        before = first.setdefault(who, place)
        if before != place:
            yield ("commended", place, "name"), Message("commended-twice", first=before + 1)


def _small(record: Data) -> Iterator[Found]:
    """Tell sums no reward has: they were typed in thousands."""
    for place, row in enumerate(record["commended"]):
        if row["reward"] and row["reward"] < _SMALLEST:
            yield ("commended", place, "reward"), Message("reward-small", sum=figures(row["reward"]))


def _ballot(record: Data) -> Iterator[Found]:
    council = record["council"]
    if council is None:
        return
    needed = ballot.threshold(record)
    if needed is None:
        if not ballot.awaited(record):
            yield ("council", "threshold"), Message("no-threshold", award=granted(record))
        return
    for place, row in enumerate(record["commended"]):
        if row["votes"] is not None and not ballot.reached(row["votes"], needed, council):
            share = percent(row["votes"], ballot.size(council))
            yield ("commended", place, "votes"), Message("votes-too-few", share=share, needed=needed.percent)
    for place, member in enumerate(council["members"]):
        if member["attendance"] == ABSENT:
            yield ("council", "members", place, "attendance"), Message("absent-without-opinion")
