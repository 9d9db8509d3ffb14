"""How the templates are made: one table of styles, shared blocks, one module per paper.

`python -m templates_docx.source` writes every template anew; equal sources give equal bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from templates_docx.source import (
    award_decision,
    award_proposal,
    ceremony_minutes,
    ceremony_plan,
    conclusion_notice,
    conference_agenda,
    coordination_programme,
    council_minutes,
    delegate_list,
    implementation_plan,
    invitation,
    mc_script,
    payment_list,
    news_report,
    programme_report,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_PAPERS = (
    award_decision,
    award_proposal,
    ceremony_minutes,
    ceremony_plan,
    conclusion_notice,
    conference_agenda,
    coordination_programme,
    council_minutes,
    delegate_list,
    implementation_plan,
    invitation,
    mc_script,
    payment_list,
    news_report,
    programme_report,
)


def build() -> Mapping[str, bytes]:
    """Build every template: file name → DOCX."""
    return {paper.NAME: paper.build() for paper in _PAPERS}
