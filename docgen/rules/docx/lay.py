"""Blocks of a DOCX, one under the other: the light layout that tells where everything stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.page.model import Paragraph
from docgen.rules.docx.paragraphs import lay_paragraph
from docgen.rules.docx.tables import lay_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.page.model import Block
    from docgen.rules.docx.flow import Flow
    from docgen.rules.docx.room import Column


def lay(flow: Flow, blocks: Sequence[Block], column: Column) -> None:
    """Lay `blocks` into `column`, from where `flow` has come to."""
    for block in blocks:
        if isinstance(block, Paragraph):
            lay_paragraph(flow, block, column)
        else:
            lay_table(flow, block, column)
