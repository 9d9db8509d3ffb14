"""The example record of each kind: complete and valid, kept as JSON in examples/."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def example(kind: str) -> dict[str, Any]:
    """Read the example record of `kind`, as JSON values; a fresh copy each time."""
    text = (files(__package__) / "examples" / f"{kind}.json").read_text("utf-8")
    record: dict[str, Any] = json.loads(text)
    return record
