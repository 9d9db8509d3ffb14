"""Đề mục: the body of a paper in sections `I.`, of clauses `1.` that may have a title, of points `a)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import closed, split
from docgen.wording.enumeration import clauses, points, roman
from docgen.wording.punctuation import sentence
from docgen.wording.text import capitals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from docgen.papers.blocks import Data


def numbered(drafts: Iterable[tuple[str, Sequence[Data]]]) -> list[Data]:
    """Give each section (title, clauses) its Roman number; an empty one is left out.

    The end mark `./.` closes the last line.
    """
    kept = [(title, parts) for title, parts in drafts if parts]
    last = kept[-1][1][-1]
    last["lines"] = closed(last["lines"])
    return [
        {"heading": f"{roman(place)}. {capitals(title)}", "clauses": list(parts)}
        for place, (title, parts) in enumerate(kept, 1)
    ]


def titled(place: int, title: str, texts: Sequence[str]) -> Data:
    """Khoản with a title, its texts as points; a single text needs no letter."""
    return {"title": f"{place}. {title}", "lines": _lines(texts, points)}


def plain(texts: Sequence[str]) -> list[Data]:
    """Khoản without titles, one to a text; a single text needs no number, and no texts make none."""
    return [{"title": "", "lines": _lines(texts, clauses)}] if texts else []


def _lines(texts: Sequence[str], number: Callable[[Iterable[str]], Iterable[str]]) -> list[str]:
    said = [sentence(text) for text in texts]
    return split(number(said) if len(said) > 1 else said)
