"""Where a thing stands in the document, and what is lost there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from docgen.messages import Message

Part = Literal["body", "header", "footer", "footnote", "settings"]
StepKind = Literal["section", "paragraph", "table", "row", "cell", "box"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing stands, counted from 1 as a reader counts: table 1, row 2, cell 3, paragraph 1.

    Stable for one and the same DOCX. `str(place)` is the form for machines
    ("body/table[1]/row[2]/cell[3]/paragraph[1]"), `place.message` the form for people.
    """

    part: Part
    steps: tuple[tuple[StepKind, int], ...] = ()

    def within(self, kind: StepKind, number: int) -> Place:
        """Go one step further in."""
        return Place(self.part, (*self.steps, (kind, number)))

    @property
    def message(self) -> Message:
        """The place in a person's words."""
        said = Message(f"place-{self.part}")
        for kind, number in self.steps:
            said = Message("place-within", outer=said, inner=Message(f"place-{kind}", number=number))
        return said

    def __str__(self) -> str:
        return "/".join((self.part, *(f"{kind}[{number}]" for kind, number in self.steps)))


@dataclass(frozen=True, slots=True)
class Loss:
    """A thing in the DOCX that the page cannot carry: where it stands and what it is."""

    place: Place
    what: Message
