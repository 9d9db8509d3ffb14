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
    """Tell one of the 29 types, or a paper that at least bears a number; a list or a speech is none."""
    return has_header(anatomy) and (anatomy.kind != OTHER or anatomy.header.number is not None)


def is_judged(anatomy: Anatomy) -> bool:
    """Tell a document the rules of the page hold for."""
    return has_header(anatomy) or anatomy.kind == ANNEX
