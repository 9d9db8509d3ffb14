"""Braces that make no tag: what exactly is missing, said for each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENS = {close: begin for begin, close in _CLOSES.items()}
_SHOWN = 40


def brace_faults(text: str) -> list[Message]:
    """Say of a paragraph's text which tags lack a brace, in order; linear in time."""
    return list(_faults(text))


def _faults(text: str) -> Iterator[Message]:
    open_at: re.Match[str] | None = None
    past = 0
    for mark in _MARK.finditer(text):
        if open_at and open_at[0] == "{#" and mark[0] != "#}":
            continue  # a comment holds anything
        if mark[0] in _CLOSES:
            if open_at:
                yield _unclosed(open_at[0], text[open_at.start() : mark.start()])
            open_at = mark
        elif open_at and _CLOSES[open_at[0]] == mark[0]:
            open_at, past = None, mark.end()
        elif open_at:
            shown = text[open_at.start() : mark.end()]
            yield Message("brace-mismatch", tag=_cut(shown), begin=open_at[0], close=_CLOSES[open_at[0]])
            open_at, past = None, mark.end()
        else:
            yield _unopened(mark[0], text[past : mark.end()])
            past = mark.end()
    if open_at:
        yield _unclosed(open_at[0], text[open_at.start() :])


def _unclosed(begin: str, rest: str) -> Message:
    """Say of a tag that began with `begin` that it has no end; a single brace in the rest is half of one."""
    close = _CLOSES[begin]
    half = rest.find("}", len(begin))
    if half < 0:
        return Message("brace-no-end", tag=_cut(rest), close=close)
    return Message("brace-half", tag=_cut(rest[: half + 1]), missing="}" if begin == "{{" else close[0])


def _unopened(close: str, before: str) -> Message:
    half = before.rfind("{")
    if half < 0:
        return Message("brace-no-begin", tag=_cut(before[-_SHOWN:]), begin=_OPENS[close])
    return Message("brace-half", tag=_cut(before[half:]), missing="{" if close == "}}" else _OPENS[close][1])


def _cut(text: str) -> str:
    text = text.strip()
    return text[:_SHOWN] + "…" if len(text) > _SHOWN else text
