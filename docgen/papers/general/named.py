"""Văn bản có tên loại (form 1.4), and the types of like layout that have no form: contracts, open letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers.blocks import addressees, bases, recipients
from docgen.papers.general.content import laid_out
from docgen.papers.general.frame import frame
from docgen.wording.text import capital_first, capitals

if TYPE_CHECKING:
    from docgen.papers.blocks import Data
    from docgen.wording.types import PaperType


def context(record: Data, own: Data, type_: PaperType) -> Data:
    """Template data of a paper of a named type."""
    return {
        **frame(record, own, type_),
        "abstract": capital_first(own["abstract"]),
        "addressees": addressees(own["addressees"]) if own["addressees"] else None,
        "bases": bases(own["legal_bases"]),
        "content": laid_out(own["content"]),
        "recipients": recipients("Như trên" if own["addressees"] else "", own),
    }


def mutual(record: Data, own: Data, type_: PaperType) -> Data:
    """Template data of what several parties agree on: each heads and signs the paper."""
    others = own["other_parties"]
    bodies = [*record["bodies"], *(party["body"] for party in others)]
    signers = [*record["signers"], *(party["signer"] for party in others)]
    return context({**record, "bodies": bodies, "signers": signers}, own, type_)


def public_letter(record: Data, own: Data, type_: PaperType) -> Data:
    """Template data of a thư công; its title says what kind of letter it is."""
    made = context(record, {**own, "legal_bases": []}, type_)
    return {**made, "type_name": capitals(own["title"])}
