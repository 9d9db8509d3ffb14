"""The components of a document (Điều 8) as the rules ask for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docgen.rules.anatomy.posts import begins_line

if TYPE_CHECKING:
    from docgen.rules.anatomy.roles import Item
    from docgen.rules.facts import Block, Box, Facts


def whole(blocks: tuple[Block, ...]) -> str:
    """Text of several blocks as one."""
    return " ".join(block.text for block in blocks)


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a body, on one line or more."""

    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The whole name."""
        return whole(self.blocks)


@dataclass(frozen=True, slots=True)
class Header:
    """Cells 1 to 5b: Quốc hiệu, Tiêu ngữ, names of bodies, number, place and date, `V/v`."""

    country: tuple[Block, ...] = ()
    motto: Block | None = None
    parents: tuple[Name, ...] = ()
    issuers: tuple[Name, ...] = ()
    number: Block | None = None
    place_date: Block | None = None
    letter_abstract: tuple[Block, ...] = ()

    @property
    def any(self) -> bool:
        """Tell whether anything of a header was found."""
        return bool(self.country or self.motto or self.number or self.place_date)


@dataclass(frozen=True, slots=True)
class Title:
    """Cell 5a, the authority line, the bases and the enacting line of decisions and resolutions."""

    type_name: Block | None = None
    abstract: tuple[Block, ...] = ()
    reference: tuple[Block, ...] = ()
    """`(Kèm theo …)`, when the document is one put in force by another, in a file of its own."""
    authority: tuple[Block, ...] = ()
    bases: tuple[Block, ...] = ()
    enacting: Block | None = None


@dataclass(frozen=True, slots=True)
class Addressees:
    """Cell 9a, `Kính gửi:`; of a công điện what stands before its addressees."""

    label: Block
    lines: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Cells 7a to 7c: the lines above, what stands between, the name, what stands under it."""

    lines: tuple[Block, ...]
    between: tuple[Block, ...] = ()
    name: Block | None = None
    below: tuple[Block, ...] = ()

    @property
    def posts(self) -> tuple[str, ...]:
        """The lines above the name, each with what it wraps into."""
        said: list[str] = []
        for line in self.lines:
            if said and not begins_line(line.text):
                said[-1] = f"{said[-1]} {line.text}"
            else:
                said.append(line.text)
        return tuple(said)

    @property
    def box(self) -> Box:
        """The room it takes."""
        box = self.lines[0].box
        for block in (*self.lines, *self.between, *((self.name,) if self.name else ())):
            box = box.joined(block.box)
        return box


@dataclass(frozen=True, slots=True)
class Recipients:
    """Cell 9b: `Nơi nhận:` and its lines, a line that wraps as one."""

    label: Block | None
    lines: tuple[tuple[Block, ...], ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines."""
        return tuple(whole(line) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Annex:
    """A Phụ lục, or a text issued with the document (`attached`)."""

    label: Block | None
    title: tuple[Block, ...]
    reference: tuple[Block, ...]
    items: tuple[Item, ...]
    page: int
    attached: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """The block that makes a copy on paper of a document (P2.II)."""

    form: Block
    agency: tuple[Block, ...] = ()
    number: Block | None = None
    place_date: Block | None = None
    signatures: tuple[Signature, ...] = ()
    recipients: Recipients | None = None


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A document with its components told apart.

    `kind` is the abbreviation of its type (`QĐ`), or `CV` for a công văn, `thư công`, `annex` for an annex
    in a file of its own, `certificate`, or `other` for anything that is none of the 29 types.
    """

    facts: Facts
    kind: str
    header: Header = Header()
    title: Title = Title()
    addressees: Addressees | None = None
    items: tuple[Item, ...] = ()
    signatures: tuple[Signature, ...] = ()
    recipients: Recipients | None = None
    annexes: tuple[Annex, ...] = ()
    copy: Copy | None = None
    stamps: tuple[Block, ...] = ()
    top_line: Block | None = None
    address: tuple[Block, ...] = ()
    joint: bool = False
    loose: tuple[Block, ...] = field(default=())
    """Blocks of the main text that are none of the above."""
