"""Every rule, one module for each area of the decree; a rule is one function and one line in its table."""

from docgen.rules.checks import (
    annex,
    awards,
    body,
    capitals,
    copies,
    dates,
    forms,
    header,
    joint,
    number,
    page,
    recipients,
    signer,
    stamps,
    structure,
    text,
    title,
)

RULES = (
    *page.RULES,
    *header.RULES,
    *number.RULES,
    *dates.RULES,
    *title.RULES,
    *body.RULES,
    *structure.RULES,
    *signer.RULES,
    *recipients.RULES,
    *annex.RULES,
    *stamps.RULES,
    *copies.RULES,
    *forms.RULES,
    *capitals.RULES,
    *text.RULES,
    *joint.RULES,
    *awards.RULES,
)
assert len({rule.id for rule in RULES}) == len(RULES), "a rule id stands in two tables"

__all__ = ["RULES"]
