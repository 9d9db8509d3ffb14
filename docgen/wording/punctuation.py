"""Marks at the end of a line: lists end each line with a semicolon and the last with a full stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

END_MARK = "./."
"""Dấu kết thúc văn bản: after the last line of the text (the model forms of Phụ lục III)."""

_ENDS = " ;,.:/"


def bare(text: str) -> str:
    """Take the closing marks off `text`; an ellipsis and `v.v.` stay."""
    if text.endswith((END_MARK, ".../.")):
        text = text.removesuffix("/.").rstrip()
    stripped = text.rstrip(_ENDS)
    return text if text.endswith(("...", "v.v.")) else stripped or text


def listed(texts: Sequence[str]) -> list[str]:
    """End every line with `;` and the last with `.`, whatever each ended with."""
    last = len(texts) - 1
    return [f"{bare(text)}{'.' if number == last else ';'}" for number, text in enumerate(texts)]


def sentence(text: str) -> str:
    """End `text` with a full stop unless it already ends a sentence or opens a list."""
    return text if text.endswith((".", "!", "?", ":", "…", ".”")) else f"{bare(text)}."


def with_end_mark(text: str) -> str:
    """Close the whole text of a paper with `./.`, once."""
    stripped = text.rstrip(" ./;,")
    return f"{stripped or text}{END_MARK}"
