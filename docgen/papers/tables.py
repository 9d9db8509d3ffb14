"""The tables of law that papers are made by: TOML files in data/, each figure with its day and source."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Read data/<name>.toml."""
    return tomllib.loads((files(__package__) / "data" / f"{name}.toml").read_text("utf-8"))
