"""Saved ways to read an office's sheets: which heading is which entry of a paper, under a name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select

from docgen.jobs.tables import mapping

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from docgen.database.doing import Doing


def save_mapping(doing: Doing, paper: str, name: str, columns: dict[str, Any]) -> None:
    """Keep `columns` under a name, in the place of what was kept under it."""
    drop_mapping(doing, paper, name)
    doing.connection.execute(
        insert(mapping).values(
            office=doing.office,
            paper=paper,
            name=name,
            columns=json.dumps(columns, ensure_ascii=False),
            saved_at=doing.now,
            saved_by=doing.actor,
        )
    )


def drop_mapping(doing: Doing, paper: str, name: str) -> None:
    """Forget a saved mapping; one that is not there is forgotten already."""
    doing.connection.execute(
        delete(mapping).where(
            mapping.c.office == doing.office, mapping.c.paper == paper, mapping.c.name == name
        )
    )


def saved_mappings(connection: Connection, office: str, paper: str) -> dict[str, dict[str, Any]]:
    """Give name → columns for a paper, by name."""
    rows = connection.execute(
        select(mapping.c.name, mapping.c.columns)
        .where(mapping.c.office == office, mapping.c.paper == paper)
        .order_by(mapping.c.name)
    )
    return {row.name: json.loads(row.columns) for row in rows}
