"""Cấp của cơ quan: told by its name, since powers and legal bases depend on it (data/bodies.toml)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.papers.blocks import full_name
from docgen.papers.tables import table

if TYPE_CHECKING:
    from docgen.papers.blocks import Data


def level(body: Data) -> str:
    """Tell the level of `body`, such as "department"; "" when its name does not say."""
    name, parent = f"{full_name(body)} ".casefold(), f"{body['parent']} ".casefold()
    return next(
        (
            row["level"]
            for row in table("bodies")["level"]
            if re.match(row["name"], name) and re.match(row.get("parent", ""), parent)
        ),
        "",
    )
