"""Mức độ hoàn thành: how far a task has come, in the words of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PROGRESS: Mapping[str, str] = {
    "done": "Hoàn thành",
    "partly": "Hoàn thành một phần",
    "not-done": "Chưa hoàn thành",
}
"""In the order in which a report counts them."""
