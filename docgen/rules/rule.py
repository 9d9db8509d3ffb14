"""A rule of the decree: an id that never changes, its clause, and the function that looks for breaches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Block, Box

Severity = Literal["error", "warning"]
"""error: the decree's text is broken; warning: practice, a sample, or an inference."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule is broken: what was found there.

    `block` is where; without one the whole page counts. `words` are the words meant when they are fewer than
    the block's. `values` fill the placeholders of the rule's sentences. `severity` is only given where it is
    lower than the rule's.
    """

    found: str
    block: Block | None = None
    words: str = ""
    page: int = 1
    box: Box | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """`id` also names the rule's sentences in docgen.messages.rules; `find` yields every breach.

    `clause` is written as in the decree's own structure: `II.6.e` = Phụ lục I, Phần I, Mục II, khoản 6,
    điểm e; `P2.I` = its Phần II; `PL III` = Phụ lục III; `M1.9` = a model form; `Đ15.1` = Điều 15 khoản 1.
    """

    id: str
    clause: str
    severity: Severity
    find: Callable[[Anatomy], Iterable[Hit]]


def error(identifier: str, clause: str, find: Callable[[Anatomy], Iterable[Hit]]) -> Rule:
    """Make a rule whose breach breaks the decree's text."""
    return Rule(identifier, clause, "error", find)


def warning(identifier: str, clause: str, find: Callable[[Anatomy], Iterable[Hit]]) -> Rule:
    """Make a rule of practice or inference."""
    return Rule(identifier, clause, "warning", find)


def seen(code: str, **values: object) -> Message:
    """Say what was found: `seen("size", size=11)`."""
    return Message(f"seen-{code}", **values)


def listed(parts: Iterable[str]) -> str:
    """Say several things found in one."""
    said: str = ""
    for part in parts:
        said = Message("seen-and", one=said, other=part) if said else part
    return said


def when(
    found: Iterable[str], block: Block | None, *, severity: Severity | None = None, **values: object
) -> Iterator[Hit]:
    """Yield one hit for all that is wrong with `block`, none when nothing is."""
    parts = tuple(found)
    if parts:
        yield Hit(listed(parts), block, values=values, severity=severity)
