"""The example record of each kind: complete and valid, kept as JSON in examples/."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from docgen.papers.catalogue import others

if TYPE_CHECKING:
    from docgen.papers.paper import Paper


def example(kind: str) -> dict[str, Any]:
    """Read the example record of `kind`, as JSON values; a fresh copy each time."""
    text = (files(__package__) / "examples" / f"{kind}.json").read_text("utf-8")
    record: dict[str, Any] = json.loads(text)
    return record


def example_of(paper: Paper) -> dict[str, Any]:
    """Read the example record of a paper's kind, without what the paper has nothing to do with."""
    own = paper.own_example()
    if own is not None:
        return own
    left_out = others(paper)
    return {key: value for key, value in example(paper.kind).items() if key not in left_out}
