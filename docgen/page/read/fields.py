"""Fields (w:fldChar, w:fldSimple): page numbers live on, any other field shows its last result.

ECMA-376 Part 1, 17.16. A field may begin in one paragraph and end in another, so open fields belong to the
whole part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docgen.page.model import FieldKind, NumberFormat

_KINDS: Final[dict[str, FieldKind]] = {
    "PAGE": "page", "NUMPAGES": "pages", "SECTIONPAGES": "section-pages",
}  # fmt: skip
_FORMATS: Final[dict[str, NumberFormat]] = {
    "Arabic": "decimal", "roman": "roman-lower", "ROMAN": "roman-upper", "Roman": "roman-upper",
    "alphabetic": "letter-lower", "ALPHABETIC": "letter-upper",
}  # fmt: skip
_TARGET = re.compile(r'HYPERLINK\s+"([^"]*)"')


@dataclass(frozen=True)
class Instruction:
    """What a field asks for, taken apart."""

    name: str
    kind: FieldKind | None
    format: NumberFormat | None
    link: str

    @property
    def frozen(self) -> bool:
        """Whether only the last result can be shown."""
        return bool(self.name) and self.kind is None and self.name != "HYPERLINK"


def instruction(text: str) -> Instruction:
    r"""Take a field code apart: `PAGE \* ROMAN`, `HYPERLINK "https://…"`."""
    words = text.split()
    name = words[0].upper() if words else ""
    formats = [_FORMATS[after] for star, after in pairwise(words)
               if star == "\\*" and after in _FORMATS]  # fmt: skip
    target = _TARGET.search(text)
    return Instruction(name, _KINDS.get(name), formats[0] if formats else None, target[1] if target else "")


@dataclass
class _Open:
    code: str = ""
    in_result: bool = False
    asked: Instruction | None = None


@dataclass
class OpenFields:
    """The fields open at this place of the text, the innermost last."""

    _stack: list[_Open] = field(default_factory=list)

    def begin(self) -> None:
        """Note the begin mark."""
        self._stack.append(_Open())

    def add_code(self, text: str) -> None:
        """Add to the code of the innermost field."""
        if self._stack:
            self._stack[-1].code += text

    def separate(self) -> Instruction | None:
        """Note the mark between code and result; return what is asked when it comes out here."""
        if not self._stack:
            return None
        innermost = self._stack[-1]
        outside = self.shown_outside()
        innermost.in_result = True
        innermost.asked = instruction(innermost.code)
        return innermost.asked if outside else None

    def end(self) -> Instruction | None:
        """Note the end mark; return what is asked when the field had no result of its own."""
        if not self._stack:
            return None
        outside = self.shown_outside()
        innermost = self._stack.pop()
        return instruction(innermost.code) if outside and not innermost.in_result else None

    @property
    def in_code(self) -> bool:
        """Whether text here belongs to a field code."""
        return bool(self._stack) and not self._stack[-1].in_result

    @property
    def shown(self) -> bool:
        """Whether text here is to be seen: in no code, and in no result that docgen makes itself."""
        return all(_shows(opened) for opened in self._stack)

    @property
    def link(self) -> str:
        """Address of the innermost HYPERLINK field around this place."""
        links = [opened.asked.link for opened in self._stack if opened.asked and opened.asked.link]
        return links[-1] if links else ""

    def shown_outside(self) -> bool:
        """Whether text just outside the innermost field is to be seen."""
        return all(_shows(opened) for opened in self._stack[:-1])


def _shows(opened: _Open) -> bool:
    return opened.in_result and (opened.asked is None or opened.asked.kind is None)
