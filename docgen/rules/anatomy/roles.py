"""Which part of the text a paragraph is: Chương, Mục, Điều, khoản, điểm … by how it begins (II.6.đ)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from docgen.rules.words import is_capitals

if TYPE_CHECKING:
    from docgen.rules.facts import Block

Role = Literal[
    "part", "chapter", "section", "subsection", "article",
    "roman", "clause", "subclause", "point", "dash", "plain",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """One paragraph of the text, what it is, its number as written, and what follows the number."""

    block: Block
    role: Role
    number: str
    rest: str

    @property
    def text(self) -> str:
        """The whole of it."""
        return self.block.text


_BEGINNINGS: dict[Role, re.Pattern[str]] = {
    "part": re.compile(r"(?i:phần)\s+((?i:thứ\s+\w+)|[IVXLC]+|\d+)\b[.:]?\s*(.*)"),
    "chapter": re.compile(r"(?i:chương)\s+([IVXLC]+|\d+)\b[.:]?\s*(.*)"),
    "subsection": re.compile(r"(?i:tiểu mục)\s+(\d+|[IVXLC]+)\b[.:]?\s*(.*)"),
    "section": re.compile(r"(?i:mục)\s+(\d+|[IVXLC]+)\b[.:]?\s*(.*)"),
    "article": re.compile(r"(?i:điều)\s+(\d+|[IVXLC]+)\b\s*[.:)]?\s*(.*)"),
    "roman": re.compile(r"([IVX]{1,5})\s*[.)/-]\s*(\S.*)"),
    "subclause": re.compile(r"(\d{1,2}\.\d{1,2}(?:\.\d{1,2})*)\.?\s+(\S.*)"),
    "clause": re.compile(r"(\d{1,2})\s*[.)/]\s+(\S.*)"),
    "point": re.compile(r"([a-zăâêôơưđ]{1,2})\s*[).]\s+(\S.*)"),
    "dash": re.compile(r"([-–+•*])\s*(\S.*)"),
}
_INSIDE_SENTENCE = re.compile(r"(?:của|khoản|điểm|Điều này|và|này)\b|\d")
"""What follows a citation at the start of a sentence: `Điều 5 của Luật …` is no heading."""


def item(block: Block) -> Item:
    """Tell what `block` is."""
    text = block.text
    for role, pattern in _BEGINNINGS.items():
        found = pattern.fullmatch(text)
        if found and not (role in _HEADINGS and _is_sentence(text, found)):
            return Item(block, role, found[1], found[2])
    return Item(block, "plain", "", text)


_HEADINGS = frozenset({"part", "chapter", "section", "subsection", "article"})


def _is_sentence(text: str, found: re.Match[str]) -> bool:
    """Tell a sentence that only begins with a citation from a heading."""
    after = text[found.end(1) :]
    return (
        bool(found[2])
        and not re.match(r"\s*[.:)]", after)
        and not is_capitals(found[2])
        and bool(_INSIDE_SENTENCE.match(found[2]) or found[2][:1].islower())
    )
