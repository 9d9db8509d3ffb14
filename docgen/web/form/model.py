"""What a form shows: controls, groups of them, and tables of rows. Names are the way into the record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

    from schemas.groups import Record

Field = Any
"""A field of a record; marshmallow types none of what docgen adds to it."""
BETWEEN = "."
"""Between the steps of a name: `award_decision.signer.name`, `commended.0.name`; no key has one."""
GIVEN = "given"
"""Last step of the name of the box that says that an optional group is there at all."""
PASTED = "pasted"
"""Last step of the name of the field that takes rows copied from a spreadsheet."""


@dataclass(frozen=True)
class Shown:
    """What of the records of a schema a form shows.

    `only` names the entries, None for all; `needs` those that must be there beyond what the schema asks for.
    """

    schema: type[Record]
    only: Collection[str] | None = None
    needs: Collection[str] = ()

    def fields(self) -> dict[str, Any]:
        """Give the fields that are shown, in order."""
        entries: dict[str, Any] = dict(self.schema.made().fields)
        return {name: each for name, each in entries.items() if self.only is None or name in self.only}


@dataclass(frozen=True)
class Control:
    """One entry. `value` is its text as a person writes it; `faults` are sentences."""

    name: str
    widget: str
    label: str
    help: str
    example: str
    required: bool
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The element's id, which links of the error summary lead to."""
        return element_id(self.name)

    @property
    def key(self) -> str:
        """The last step of the name."""
        return self.name.rpartition(BETWEEN)[2]


@dataclass(frozen=True)
class Group:
    """A group of entries. An `optional` one counts only when it is `given`."""

    name: str
    label: str
    help: str
    members: tuple[Member, ...]
    optional: bool = False
    given: bool = True
    faults: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The element's id."""
        return element_id(self.name)


@dataclass(frozen=True)
class Row:
    """One row of a table; a `blank` one waits for what comes next."""

    name: str
    number: int
    members: tuple[Member, ...]
    blank: bool = False
    faults: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The element's id."""
        return element_id(self.name)


@dataclass(frozen=True)
class Table:
    """A list of groups. `flat`: every entry fits in a cell; otherwise each row is a card of its own.

    `sheet` names the columns of a spreadsheet whose rows can be pasted; none where that makes no sense.
    """

    name: str
    label: str
    help: str
    columns: tuple[Control, ...]
    rows: tuple[Row, ...]
    required: bool
    most: int
    flat: bool
    faults: tuple[str, ...] = ()
    sheet: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The element's id."""
        return element_id(self.name)

    @property
    def filled(self) -> int:
        """How many rows say something."""
        return sum(not row.blank for row in self.rows)


Member = Control | Group | Table


@dataclass(frozen=True)
class Faults:
    """Sentences by the pointer of what they speak of."""

    by_pointer: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def at(self, name: str) -> tuple[str, ...]:
        """Give what is said of the entry or group called `name`."""
        return self.by_pointer.get(pointer_of(name), ())

    def lines(self, name: str) -> list[tuple[int, str]]:
        """Give what is said of the lines of a list that is typed as one text: line number and sentence."""
        start = pointer_of(name) + "/"
        return [
            (int(rest) + 1, said)
            for pointer, sentences in self.by_pointer.items()
            if pointer.startswith(start)
            for rest in [pointer[len(start) :].partition("/")[0]]
            if rest.isdecimal()
            for said in sentences
        ]


def name_of(pointer: str) -> str:
    """Turn a JSON pointer into the name of the entry it points to."""
    return pointer.removeprefix("/").replace("/", BETWEEN)


def pointer_of(name: str) -> str:
    """Turn a name into the JSON pointer of the entry."""
    return "/" + name.replace(BETWEEN, "/") if name else ""


def element_id(name: str) -> str:
    """Give the id of the element of an entry."""
    return f"f-{name.replace(BETWEEN, '-')}"
