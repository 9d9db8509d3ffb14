"""Where the pages of a document begin and how large they are, as plain data that a browser may hold."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any, Final

_MOST: Final = 100_000
"""Of what a browser may hand back: pixels, pages, blocks, characters."""


@dataclass(frozen=True)
class Running:
    """A header or footer on a page: which one of the document's, what its page numbers come to."""

    which: int
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """A page: width and height of its text area and its margins (top, right, bottom, left), CSS pixels."""

    width: float
    height: float
    margins: tuple[float, float, float, float]
    running: tuple[Running, ...]


@dataclass(frozen=True)
class Pages:
    """Where pages begin.

    `starts`: (block, character, page) wherever, in the order of the document, the page changes; blocks as
    docgen.page.paged.blocks yields them, characters as `counted` counts them, pages from 0.
    """

    sheets: tuple[Sheet, ...]
    starts: tuple[tuple[int, int, int], ...]

    def as_json(self) -> dict[str, Any]:
        """Write it as plain data."""
        return asdict(self)


def pages_from(said: Any) -> Pages | None:  # noqa: ANN401 # plain data
    """Read what `as_json` wrote, handed back by whoever holds it; None for anything else."""
    try:
        sheets = tuple(
            Sheet(
                _number(each["width"]),
                _number(each["height"]),
                _margins(each["margins"]),
                tuple(Running(int(one["which"]), tuple(map(str, one["numbers"]))) for one in each["running"]),
            )
            for each in said["sheets"]
        )
        starts = tuple((int(block), int(at), int(page)) for block, at, page in said["starts"])
    except (TypeError, ValueError, KeyError, OverflowError):
        return None
    known = all(0 <= page < len(sheets) for _, _, page in starts)
    return Pages(sheets, starts) if sheets and known else None


def _number(value: Any) -> float:  # noqa: ANN401 # plain data
    found = float(value)
    if not math.isfinite(found) or abs(found) > _MOST:
        raise ValueError
    return found


def _margins(said: Any) -> tuple[float, float, float, float]:  # noqa: ANN401 # plain data
    top, right, bottom, left = map(_number, said)
    return top, right, bottom, left
