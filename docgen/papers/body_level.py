"""Cấp của cơ quan: told by its name, since powers and legal bases depend on it (data/bodies.toml)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.papers.blocks import full_name
from docgen.papers.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.papers.blocks import Data


def level(body: Data) -> str:
    """Tell the level of `body`, such as "department"; "" when its name does not say."""
    said = {"name": full_name(body), "parent": body["parent"], "head": body["head_post"]}
    return next((row["level"] for row in table("bodies")["level"] if _fits(row, said)), "")


def _fits(row: Data, said: Mapping[str, str]) -> bool:
    return all(re.match(row.get(key, ""), f"{text} ".casefold()) for key, text in said.items())
