"""The clerk's desk (bàn văn thư): all that numbering and archiving need, put together once by a face."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from docgen.database.doing import Doing

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from docgen.archive.store import Store
    from docgen.database.engine import Database
    from docgen.office.press import Press
    from docgen.proof.note import Signer


def now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Who:
    """Who acts, in which office; `roles` are those of a person, `scopes` what a person or a key may do.

    The command line acts on the folder itself and is not asked for scopes.
    """

    office: str
    name: str
    roles: frozenset[str] = frozenset()
    scopes: frozenset[str] = frozenset()


DOCGEN = "docgen"
"""The name under which docgen acts by itself, when it recovers."""


@dataclass(frozen=True)
class Desk:
    """One office installation. `lease` is how long a process may take between number and archive."""

    database: Database
    archive: Store
    press: Press
    signer: Signer
    clock: Callable[[], datetime] = now
    lease: timedelta = timedelta(minutes=2)

    def doing(self, connection: Connection, who: Who) -> Doing:
        """Begin a deed of `who`, now, in a transaction."""
        return Doing(connection, who.office, who.name, self.clock())
