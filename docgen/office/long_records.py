"""What is too long to be made in a serving process."""

from __future__ import annotations

import json
from typing import Final

LONG: Final = 64_000
"""Characters of a record as JSON; the largest examples have a sixth of it."""


def is_long(data: object) -> bool:
    """Tell whether a record is longer than what is made in this process."""
    return len(json.dumps(data, ensure_ascii=False)) > LONG
