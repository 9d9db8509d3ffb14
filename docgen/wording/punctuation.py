"""Marks at the end of a line: `;` in a list, `.` at its end, `./.` after the last; each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

END_MARK = "./."
"""Dấu kết thúc văn bản: after the last line of the text (the model forms of Phụ lục III)."""

_KEPT = ("...", "v.v.")
_ENDED = (".", "!", "?", ":", "…", ".”")


def bare(text: str) -> str:
    """Take the closing marks off `text`; an ellipsis and `v.v.` stay, and a text that is nothing else."""
    end = len(text.rstrip())
    while not text.endswith(_KEPT, 0, end):
        shorter = _without_closing(text, end)
        if not 0 < shorter < end:
            break
        end = shorter
    return text[:end] or text


def _without_closing(text: str, end: int) -> int:
    """Where `text`, read up to `end`, ends without one closing mark and the blanks before it."""
    if text.endswith(END_MARK, 0, end):
        end -= len(END_MARK)
    elif text[end - 1 : end] in {";", ",", "."}:
        end -= 1
    while text[end - 1 : end].isspace():
        end -= 1
    return end


def ended(text: str, mark: str) -> str:
    """Close `text` with `mark`, once; a full stop is not doubled after `...`, `…` or `v.v.`."""
    closed = bare(text)
    return closed if mark == "." and closed.endswith((".", "…")) else closed + mark


def listed(texts: Sequence[str]) -> list[str]:
    """End every line with `;` and the last with `.`, whatever each ended with."""
    last = len(texts) - 1
    return [ended(text, "." if place == last else ";") for place, text in enumerate(texts)]


def sentence(text: str) -> str:
    """End `text` with a full stop unless it ends a sentence already or opens a list."""
    return text if text.endswith(_ENDED) and not text.endswith(END_MARK) else ended(text, ".")


def with_end_mark(text: str) -> str:
    """Close the whole text of a paper with `./.`, once: its last full stop becomes part of the mark."""
    closed = bare(text)
    return closed.removesuffix(".") + END_MARK if closed.endswith("v.v.") else closed + END_MARK


def joined(texts: Sequence[str]) -> str:
    """Say `một`, `một và hai`, `một, hai và ba`; nothing for an empty list."""
    return " và ".join(filter(None, (", ".join(texts[:-1]), *texts[-1:])))
