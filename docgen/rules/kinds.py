"""Which rules a document can be asked about, by its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.rules.anatomy.kinds import ANNEX, CERTIFICATE, LETTER, OTHER

if TYPE_CHECKING:
    from docgen.rules.anatomy import Anatomy

WITHOUT_FORM = frozenset({"HĐ", "BGN", "BTT", OTHER})
"""Types for which Phụ lục III has no model form."""
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
    return sum(bool(mark) for mark in marks) >= 2 or anatomy.kind == LETTER  # noqa: PLR2004 # one mark may be chance
