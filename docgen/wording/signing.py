"""Quyền hạn ký: the marks before a signer's post (Phụ lục I, Mục II.7.b; Điều 13)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from docgen.wording.text import capitals

if TYPE_CHECKING:
    from collections.abc import Sequence

MARKS = {
    "TM.": "thay mặt tập thể hoặc cơ quan, tổ chức",
    "TL.": "ký thừa lệnh",
    "TUQ.": "ký thừa ủy quyền",
    "KT.": "ký thay người đứng đầu",
    "Q.": "được giao quyền cấp trưởng",
}
"""Each mark and what it means, in the order in which several stand above one another."""

_RANK = {"TM.": 0, "TL.": 1, "TUQ.": 1, "KT.": 2, "Q.": 2}
ACTING = "Q."
"""The one mark that stands before the signer's own post, on the same line."""


class Mark(NamedTuple):
    """One mark and the collective, body or post it is written before (empty after `Q.`)."""

    mark: str
    on_behalf_of: str = ""


def in_order(marks: Sequence[str]) -> bool:
    """Tell whether `marks` may stand above one another in this order."""
    ranks = [_RANK[mark] for mark in marks]
    return all(upper < lower for upper, lower in pairwise(ranks))


def signing_lines(marks: Sequence[Mark], post: str, *, body: str = "") -> list[str]:
    """Lines in capitals above a signature: `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`.

    `body` is added after the head's post where several bodies sign one paper
    (`GIÁM ĐỐC SỞ NỘI VỤ`); a collective (`TM.`) names itself.
    """
    acting = "Q. " if any(mark == ACTING for mark, _ in marks) else ""
    lines = [f"{mark} {target}" for mark, target in marks if mark != ACTING] + [acting + post]
    collective = marks[:1] and marks[0].mark == "TM."
    if body and not collective:
        lines[0] = f"{lines[0]} {body}"
    return [capitals(line) for line in lines]
