"""What a paper prints by figures, texts or forms that no text in force was seen to state.

They are the best known; an office confirms them or writes its own into the record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.papers.legal_bases import known
from docgen.papers.tables import table
from docgen.wording.awards import CATEGORIES
from docgen.wording.shares import coefficient
from docgen.wording.text import small_first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


def unconfirmed(slug: str) -> list[Message]:
    """Tell what the paper `slug` takes from tables without confirmation, and what to write instead."""
    told = [message for tell in _TOLD.get(slug, ()) for message in tell()]
    bases = [
        Message("unconfirmed-basis", text=basis.text, source=basis.source)
        for basis in known(slug)
        if not basis.confirmed
    ]
    return [*told, *bases]


def _coefficients() -> Iterator[Message]:
    for decree in table("rewards")["decree"]:
        for award, row in decree["hundredths"].items():
            figures = [
                f"{small_first(CATEGORIES[category])} {coefficient(row[category])}"
                for category in row.get("unconfirmed", ())
            ]
            if figures:
                yield Message(
                    "unconfirmed-coefficient",
                    award=award,
                    figures=", ".join(figures),
                    source=decree["citation"].partition(" ngày ")[0],
                )


def _thresholds() -> Iterator[Message]:
    for rule in table("ballots")["rule"]:
        if rule.get("unconfirmed"):
            figures = ", ".join(f"{award} {percent}%" for award, percent in rule["percent"].items())
            yield Message("unconfirmed-threshold", figures=figures, source=rule["source"])


def _certificate() -> Iterator[Message]:
    yield Message("unconfirmed-certificate")


_TOLD: Mapping[str, tuple[Callable[[], Iterator[Message]], ...]] = {
    "award-proposal": (_coefficients, _thresholds),
    "award-decision": (_coefficients,),
    "council-minutes": (_thresholds,),
    "certificate": (_certificate,),
    "payment-list": (_coefficients,),
}
"""Paper → what tells of it."""
