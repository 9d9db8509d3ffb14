"""Who does something, in which office, when, and in which transaction: the same for all it writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True)
class Doing:
    """One deed; first argument of every function that changes the register.

    `now` is read once for a deed, so that every row it writes bears the same instant.
    """

    connection: Connection
    office: str
    actor: str
    now: datetime
