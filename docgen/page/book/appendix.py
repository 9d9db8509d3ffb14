"""Hundreds of thousands of small objects, appended to a PDF as an update of it (ISO 32000-1, 7.5.6).

They are written as text, many packed into one stream (7.5.7), with a cross-reference stream (7.5.8): a tenth
of the time that a PDF library takes to build them or to save them anew.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from itertools import accumulate
from typing import Final

_START: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_LEVEL: Final = 3
"""Packs nearly as well as the usual 6 in half the time."""
_TOGETHER: Final = 1000
"""Objects in one stream: a reader unpacks the whole stream for one of them."""
_ENTRY: Final = struct.Struct(">BIH")
_ON_ITS_OWN, _PACKED = 1, 2


class Appendix:
    """What is put after a file: new objects, and new contents for some of its own."""

    def __init__(self, file: bytes, size: int) -> None:
        """Begin after `file`, whose object numbers are all below `size`."""
        self._file = file
        self._next = size
        self._pieces: list[bytes] = []
        self._places: dict[int, tuple[int, int, int]] = {}
        self._length = len(file)
        self._waiting: list[tuple[int, str]] = []

    def number(self, count: int = 1) -> int:
        """Give the number of a new object, to be written later; of `count` in a row, the first."""
        self._next += count
        return self._next - count

    def write(self, number: int, content: str) -> None:
        """Write an object, which is no stream."""
        self._waiting.append((number, content))
        if len(self._waiting) == _TOGETHER:
            self._pack()

    def stream(self, content: bytes, about: str = "") -> int:
        """Write a new stream, with these entries of its dictionary besides, and give its number."""
        number, packed = self.number(), zlib.compress(content, _LEVEL)
        head = f"\n{number} 0 obj\n<<{about}/Filter/FlateDecode/Length {len(packed)}>>stream\n"
        self._places[number] = (_ON_ITS_OWN, self._length + 1, 0)
        self._add(head.encode() + packed + b"\nendstream\nendobj")
        return number

    def appended(self, root: int, identifier: bytes) -> bytes:
        """Give the file with everything written. `root`: number of its catalogue; `identifier`: its first."""
        self._pack()
        (before,) = _START.findall(self._file)
        content = hashlib.sha256(b"".join(self._pieces)).digest()[:16]
        place = self._length + 1
        self._places[self._next] = (_ON_ITS_OWN, place, 0)
        numbers = sorted(self._places)
        table = b"".join(_ENTRY.pack(*self._places[number]) for number in numbers)
        about = (
            f"/Type/XRef/W[1 4 2]/Index[{_runs(numbers)}]/Size {self._next + 1}/Root {root} 0 R"
            f"/ID[<{identifier.hex()}><{content.hex()}>]/Prev {before.decode()}"
        )
        self.stream(table, about)
        return b"".join((self._file, *self._pieces, f"\nstartxref\n{place}\n%%EOF\n".encode()))

    def _pack(self) -> None:
        if not self._waiting:
            return
        numbers, contents = zip(*self._waiting, strict=True)
        self._waiting = []
        offsets = accumulate((len(content) + 1 for content in contents), initial=0)
        index = " ".join(f"{number} {offset}" for number, offset in zip(numbers, offsets, strict=False))
        packed = "\n".join((index, *contents)).encode("latin-1")
        holder = self.stream(packed, f"/Type/ObjStm/N {len(numbers)}/First {len(index) + 1}")
        for place, number in enumerate(numbers):
            self._places[number] = (_PACKED, holder, place)

    def _add(self, piece: bytes) -> None:
        self._pieces.append(piece)
        self._length += len(piece)


def _runs(numbers: list[int]) -> str:
    """Write ascending numbers as `first count` of each run without a gap."""
    firsts = [n for before, n in zip([-1, *numbers[:-1]], numbers, strict=True) if n != before + 1]
    ends = [n for n, after in zip(numbers, [*numbers[1:], -1], strict=True) if after != n + 1]
    return " ".join(f"{first} {end - first + 1}" for first, end in zip(firsts, ends, strict=True))
