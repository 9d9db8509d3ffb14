"""Which rules a document can be asked about, by its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.rules.anatomy.kinds import ANNEX, CERTIFICATE, GREETING, OTHER

if TYPE_CHECKING:
    from docgen.rules.anatomy import Anatomy

WITHOUT_FORM = frozenset({"HĐ", "BGN", "BTT", GREETING, OTHER})
"""Types for which Phụ lục III has no model form."""
_ENOUGH_MARKS = 3
"""A name and a signature alone also stand under a speech or a list."""
JOINT_SUFFIXES = ("PH", "LT")


def has_header(anatomy: Anatomy) -> bool:
    """Tell an administrative document, which must have a header, from any other paper."""
    if anatomy.kind in (ANNEX, CERTIFICATE):
        return False
    header = anatomy.header
    marks = (
        header.country,
        header.motto,
        header.number,
        header.place_date,
        anatomy.recipients,
        anatomy.signatures,
    )
    if anatomy.kind != OTHER:
        return True
    return sum(bool(mark) for mark in marks) >= _ENOUGH_MARKS


def is_official(anatomy: Anatomy) -> bool:
    """Tell what an agency sends: it bears a number or says who receives it, as no own report does."""
    sent = anatomy.header.number is not None or anatomy.recipients is not None
    return has_header(anatomy) and sent


def is_judged(anatomy: Anatomy) -> bool:
    """Tell a document the rules of the page hold for."""
    return has_header(anatomy) or anatomy.kind == ANNEX
