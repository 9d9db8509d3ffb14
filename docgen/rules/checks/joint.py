"""Papers of several bodies: the decree has no rule for them, so these keep to what is usual."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.checks.number import symbol_of
from docgen.rules.rule import Hit, seen, warning
from docgen.rules.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy

_BODY = re.compile(
    r"\b(?:công ty|doanh nghiệp|hợp tác xã|sở|ủy ban|uỷ ban|ubnd|hội|"
    r"đài|ban|bộ|công an|trung tâm|trường|viện|liên đoàn|tỉnh đoàn|"
    r"mặt trận|ngân hàng|"
    r"cục|chi cục|báo|bảo hiểm|hội đồng|đảng ủy|tòa án|viện kiểm sát|thanh tra|đoàn)\b"
)


def _bodies(anatomy: Anatomy) -> list[str]:
    """Names of the bodies as the header gives them."""
    names = " - ".join(name.text for name in anatomy.header.issuers)
    return [part for part in re.split(r"\s+[-–]\s*|\s*[-–]\s+", names) if part]


def _codes(anatomy: Anatomy) -> tuple[str, ...]:
    symbol = symbol_of(anatomy.header.number)
    return symbol.groups[1:] if symbol else ()


def agency_over_post(anatomy: Anatomy) -> Iterator[Hit]:
    """Each signature says whose it is."""
    if not anatomy.joint or len(anatomy.signatures) < 2:  # noqa: PLR2004 # several
        return
    for signature in anatomy.signatures:
        lines = plain(" ".join(line.text for line in signature.lines))
        if not _BODY.search(lines):
            yield Hit(seen("words", words=signature.lines[0].text), signature.lines[0])


def symbol_order(anatomy: Anatomy) -> Iterator[Hit]:
    """The symbol names the bodies in the order of the header, the lead first."""
    if not anatomy.joint:
        return
    names, codes = _bodies(anatomy), _codes(anatomy)
    if len(names) < 2 or len(codes) != len(names):  # noqa: PLR2004 # several
        return
    first = [_resembles(code, names[0]) for code in codes]
    if first[0] < max(first) and _resembles(codes[0], names[-1]) > first[0]:
        yield Hit(seen("words", words="-".join(codes)), anatomy.header.number)


def _resembles(code: str, name: str) -> int:
    """Count the letters of an abbreviation that are initials of the name, in order."""
    initials = [word[0].upper() for word in name.split() if word]
    count = 0
    for letter in code.upper():
        if letter in initials:
            initials = initials[initials.index(letter) + 1 :]
            count += 1
    return count


def block_count(anatomy: Anatomy) -> Iterator[Hit]:
    """As many signatures as bodies."""
    if not anatomy.joint:
        return
    bodies = max(len(_bodies(anatomy)), len(_codes(anatomy)))
    if bodies > 1 and anatomy.signatures and len(anatomy.signatures) < bodies:
        found = seen("count", have=len(anatomy.signatures), wanted=bodies)
        yield Hit(found, anatomy.signatures[0].lines[0])


RULES = (
    warning("joint.agency-over-post", "", agency_over_post),
    warning("joint.symbol-order", "", symbol_order),
    warning("joint.block-count", "", block_count),
)
