"""Which of the things on offer a request prefers: RFC 9110 section 12.5.

werkzeug's `best_match` lets `*/*` bring back what the client excluded with `q=0`; here the most
specific range decides for each thing on offer, as the standard says.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from docgen.messages import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from werkzeug.datastructures import LanguageAccept, MIMEAccept


def media_type(accept: MIMEAccept, offered: Sequence[str]) -> str | None:
    """Choose from `offered`, best first; None when the client accepts none of them.

    No Accept header accepts everything. Parameters of a range other than `q` are passed over.
    """
    ranges = [(value.split(";")[0].strip().lower(), quality) for value, quality in accept] or [("*/*", 1.0)]
    qualities = [_quality(ranges, partial(_covers, offer)) for offer in offered]
    best = max(qualities)
    return offered[qualities.index(best)] if best > 0 else None


def language(accept: LanguageAccept) -> Language:
    """Choose the language of messages: Vietnamese unless the client prefers English."""
    ranges = [(value.lower(), quality) for value, quality in accept]
    return max(LANGUAGES, key=lambda known: _quality(ranges, partial(_speaks, known)))


def _quality(ranges: Iterable[tuple[str, float]], precision: Callable[[str], int]) -> float:
    """Give the quality of the range that names a thing most exactly; `precision` 0 means not at all."""
    fitting = [(exact, quality) for written, quality in ranges if (exact := precision(written))]
    return max(fitting, default=(0, 0.0))[1]


def _covers(offer: str, written: str) -> int:
    """Tell how exactly a media range names the offer: 3 itself, 2 its family, 1 as anything."""
    return {"*/*": 1, f"{offer.partition('/')[0]}/*": 2, offer: 3}.get(written, 0)


def _speaks(known: Language, written: str) -> int:
    """Tell how exactly a language range names `known`: `vi-VN` and `vi` both name Vietnamese."""
    return 1 if written == "*" else 2 * (written.partition("-")[0] == known)
