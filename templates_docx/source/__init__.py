"""How the templates are made: one table of styles, shared blocks, one module per paper.

`python -m templates_docx.source` writes every template anew; equal sources give equal bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from templates_docx.source import (
    achievement_report,
    award_decision,
    award_proposal,
    ceremony_minutes,
    ceremony_plan,
    certificate,
    conclusion_notice,
    conference_agenda,
    coordination_programme,
    council_minutes,
    decision,
    delegate_list,
    implementation_plan,
    introduction,
    invitation,
    leave_permit,
    mc_script,
    meeting_invitation,
    minutes,
    named_paper,
    news_report,
    official_letter,
    payment_list,
    programme_report,
    seat_cards,
    telegram,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_PAPERS = (
    achievement_report,
    award_decision,
    award_proposal,
    ceremony_minutes,
    ceremony_plan,
    certificate,
    conclusion_notice,
    conference_agenda,
    coordination_programme,
    council_minutes,
    decision,
    delegate_list,
    implementation_plan,
    introduction,
    invitation,
    leave_permit,
    mc_script,
    meeting_invitation,
    minutes,
    named_paper,
    news_report,
    official_letter,
    payment_list,
    programme_report,
    seat_cards,
    telegram,
)


def build() -> Mapping[str, bytes]:
    """Build every template: file name → DOCX."""
    return {paper.NAME: paper.build() for paper in _PAPERS}
