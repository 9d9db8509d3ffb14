"""The letters of a page that the PDF engine made: in which font of the file, under which code, how wide."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PAIR = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]+)>")
_UNKNOWN_WIDTH = 1000


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: name of its font among the resources, code as four hexadecimal digits, width in em."""

    font: str
    code: str
    width: float


def letters(page: pikepdf.Page) -> Mapping[str, Letter]:
    """Give every letter that stands on the page; one that only a stand-in font has comes from there."""
    shown = pikepdf.parse_content_stream(page, "Tf")
    used = {str(each.operands[0]) for each in shown if str(each.operator) == "Tf"}
    fonts = page.obj.Resources.Font
    return {
        letter: found for name in sorted(used) for letter, found in _letters_of(name.lstrip("/"), fonts[name])
    }


def _letters_of(name: str, font: Any) -> Iterator[tuple[str, Letter]]:  # noqa: ANN401 # a PDF object has no type
    widths = dict(_widths(font.DescendantFonts[0].W))
    for code, letter in _PAIR.findall(font.ToUnicode.read_bytes()):
        text = bytes.fromhex(letter.decode()).decode("utf-16-be")
        yield text, Letter(name, code.decode(), widths.get(int(code, 16), _UNKNOWN_WIDTH) / 1000)


def _widths(array: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401
    """Read `W`: a first code and the widths from there on, again and again (ISO 32000-1, 9.7.4.3)."""
    for place in range(0, len(array), 2):
        for step, width in enumerate(array[place + 1]):
            yield int(array[place]) + step, int(width)
