"""A second reader of tags, docxtpl-lint: whatever it finds that docgen's own reading does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docxtpl_lint import lint

from docgen.messages import Message
from docgen.page.environment import FILTERS, TESTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docxtpl_lint import Issue

_SAID: Mapping[str, str] = {
    "DTL003": "lint-deleted",
    "DTL106": "lint-outside-loop",
    "DTL201": "lint-percent",
    "DTL202": "lint-spaced",
}
"""Rule of docxtpl-lint → docgen's own sentence; any other is told in the linter's words."""
_DATA_RULES = ("DTL3", "DTL4", "DTL005")
"""Rules about data, of which there are none here, and about its own comments."""


def second_reading(docx: bytes) -> Iterator[tuple[str, int, Message]]:
    """Give each error: the part as the linter calls it ("header1"), the paragraph from 1, what is wrong."""
    result = lint(docx, filters=FILTERS, tests=TESTS, autoescape=True, ignore=_DATA_RULES)
    for issue in result.errors:
        yield issue.location.part, issue.location.paragraph, _said(issue)


def _said(issue: Issue) -> Message:
    code = _SAID.get(issue.rule)
    if code is None:
        return Message("lint-other", detail=issue.message)
    return Message(code, tag=issue.snippet, name=issue.params.get("name", ""))
