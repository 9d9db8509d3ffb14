"""What a person should look at again before a paper is signed: doubts, never refusals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers import award_warnings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docgen.errors import Fault
    from docgen.papers.blocks import Data

_BY_KIND: Mapping[str, Callable[[Data], list[Fault]]] = {"award": award_warnings.warnings}


def warnings(kind: str, record: Data) -> list[Fault]:
    """List the doubts about a loaded `record` of `kind`, each with its place in it."""
    return _BY_KIND[kind](record) if kind in _BY_KIND else []
