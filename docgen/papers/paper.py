"""One kind of paper: what it is called, which record it is made from, and how."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from docgen.errors import InvalidRecord
from docgen.messages import Message
from docgen.papers.copies import with_copy
from docgen.wording.text import capital_first
from schemas import SCHEMAS, load_partly
from schemas.faults import fault_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from docgen.errors import Fault
    from schemas.groups import Record

Data = dict[str, Any]
Way = tuple[str | int, ...]
"""Keys and row numbers that lead to an entry of a record."""


def no_gaps(_: Data) -> tuple[Way, ...]:
    """Say that what a paper needs is all it needs."""
    return ()


@dataclass(frozen=True)
class Paper:
    """One kind of paper (văn bản).

    `form` is the number of its model form in Phụ lục III of the decree ("" where it has none);
    `type_code` the abbreviation of its type there ("" for a công văn and for what is none of the
    29 types).
    """

    slug: str
    name: str
    kind: str
    form: str
    type_code: str
    about: str
    make: Callable[[Data], Data]
    shared_needs: tuple[str, ...] = ()
    """Keys of shared entries that a record of the kind may do without but this paper may not."""
    prints: tuple[str, ...] = ()
    """Keys of shared entries that stand in it though both it and a record of the kind may do without them."""
    gaps: Callable[[Data], Iterable[Way]] = no_gaps
    """Ways to what a record with these entries still lacks for this paper, such as the result of a task."""

    layout: str = ""
    """Name of the template where several papers are laid out alike; otherwise that of the paper."""
    alone: bool = False
    """Nothing of the sections of other papers stands in it."""

    called_by_type: bool = False
    """What it is called only the record decides: Giấy khen or Bằng khen, Thư chúc mừng or Thư cảm ơn."""

    @property
    def section(self) -> str:
        """Key of the section of the record that holds what is this paper's own."""
        return self.slug.replace("-", "_")

    @property
    def template(self) -> str:
        """File name of the template."""
        return f"{self.layout or self.slug}.docx"

    @property
    def schema(self) -> type[Record]:
        """Schema of the record it is made from."""
        return SCHEMAS[self.kind]

    def load(self, data: object) -> Data:
        """Load `data`, a record as JSON values. Raises InvalidRecord with what `load_partly` lists."""
        record, faults = self.load_partly(data)
        if faults:
            raise InvalidRecord(faults, count=len(faults))
        return record

    def load_partly(self, data: object) -> tuple[Data, list[Fault]]:
        """Load what can be loaded of a record, and list every fault, as `schemas.load_partly` does.

        Where there are any, what this paper needs and the record is wholly without is among them.
        """
        record, faults = load_partly(self.schema, data)
        if not faults:
            return record, []
        told = {fault.pointer for fault in faults}
        given = data if isinstance(data, dict) else dict.fromkeys(self.needs, True)
        without = self._without(key for key in self.needs if not given.get(key) and given.get(key) != {})
        return record, [*faults, *(fault for fault in without if fault.pointer not in told)]

    def word(self) -> bytes:
        """Give the template, a DOCX."""
        return _packaged(self.template)

    @property
    def bears_number(self) -> bool:
        """Tell whether it is issued by itself; a list, a script or a certificate is not."""
        section: Any = self.schema.made().fields[self.section]
        return "number" in section.group.made().fields

    def number_in(self, record: Data) -> int | None:
        """Find the number that a loaded `record` gives this paper; None while it has none."""
        number: int | None = record[self.section].get("number")
        return number

    def own_example(self) -> Data | None:
        """Give a complete valid record where it is not that of a kind of record."""
        return None

    @property
    def known_as(self) -> str:
        """Slug under which docgen knows facts about it, such as its legal bases."""
        return self.slug

    def file_title(self, context: Data) -> str:
        """Say what its files are called: as the paper is, or as what the record makes of it."""
        return capital_first(context["type_name"].lower()) if self.called_by_type else self.name

    @property
    def needs(self) -> tuple[str, ...]:
        """Keys that this paper needs though a record of its kind may do without them."""
        return (*self.shared_needs, self.section)

    def lacks(self, record: Data) -> list[Fault]:
        """Faults of a loaded `record` that is right in itself but lacks what this paper needs."""
        return self._without(key for key in self.needs if not record[key]) or self._at(self.gaps(record))

    def _without(self, keys: Iterable[str]) -> list[Fault]:
        return self._at((key,) for key in keys)

    def _at(self, ways: Iterable[Way]) -> list[Fault]:
        schema, said = self.schema.made(), Message("lacks-for-paper", paper=self.name)
        return [fault_at(schema, way, said) for way in ways]

    def context(self, record: Data) -> Data:
        """Plain template data (str, int, bool, None, list, dict) of a loaded `record`.

        Raises InvalidRecord when the record lacks what this paper needs.
        """
        if faults := self.lacks(record):
            raise InvalidRecord(faults, count=len(faults))
        made = with_copy(self.make(record), record[self.section].get("copy"))
        told = _metadata(made, record[self.section].get("date"))
        return {**made, "metadata": {**told, **made.get("metadata", {})}}


@functools.cache
def _packaged(template: str) -> bytes:
    return (files("templates_docx") / template).read_bytes()


def _metadata(made: Data, day: date | None) -> Data:
    """Make what the file says of itself: its title, the issuing bodies, the day of issue where known."""
    return {
        "title": f"{made['type_name']} {made['abstract']}".strip(),
        "author": ", ".join(body["name"] for body in made.get("bodies", ())),
        "created": day.isoformat() if day else "",
    }
