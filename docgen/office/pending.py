"""What is waiting in this installation, all offices together: for whoever watches the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from docgen.jobs.tables import item
from docgen.register.tables import document
from docgen.webhooks.outbox import count_waiting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement

    from docgen.office.desk import Desk

_WAITING: Mapping[str, ColumnElement[bool]] = {
    "documents": document.c.state == "reserved",
    "batch_items": item.c.ended_at.is_(None),
}


def pending(desk: Desk) -> dict[str, int]:
    """Count documents that have a number and no files yet, rows of batches and messages not done."""
    with desk.database.read() as connection:
        found = {
            name: connection.execute(select(func.count()).where(condition)).scalar_one()
            for name, condition in _WAITING.items()
        }
        return {**found, "webhook_messages": count_waiting(connection)}
