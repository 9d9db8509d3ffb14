"""Hồ sơ cơ quan: what an office writes again and again, so that nobody types it twice.

Under "" stands what is the same in every paper (body, signer), under the name of a paper what is usual in
that one (recipients, legal bases).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select

from docgen.register.tables import usual

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from docgen.database.doing import Doing

EVERYWHERE = ""


def usual_of(connection: Connection, office: str) -> dict[str, dict[str, Any]]:
    """Give what is usual in an office: name of the paper, or EVERYWHERE → part of a record."""
    rows = connection.execute(select(usual.c.name, usual.c.value).where(usual.c.office == office))
    return {row.name: json.loads(row.value) for row in rows}


def keep_usual(doing: Doing, name: str, value: Mapping[str, Any]) -> None:
    """Keep what is usual under `name` in the place of what was; nothing at all forgets it."""
    where = (usual.c.office == doing.office, usual.c.name == name)
    doing.connection.execute(delete(usual).where(*where))
    if value:
        doing.connection.execute(
            insert(usual).values(
                office=doing.office,
                name=name,
                value=json.dumps(value, ensure_ascii=False),
                changed_at=doing.now,
                changed_by=doing.actor,
            )
        )
