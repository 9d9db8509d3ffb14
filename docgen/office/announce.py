"""What webhooks are told of, written into the outbox in the transaction in which it happened.

A message says which thing it is about and in which state; whoever may know more asks for it by its id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.database.doing import Doing
from docgen.jobs.batches import counts, get_batch
from docgen.office.desk import DOCGEN
from docgen.webhooks.outbox import put

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from docgen.jobs.batches import Batch
    from docgen.register.document import Document
    from docgen.webhooks.subscriptions import Event


def document(doing: Doing, event: Event, about: Document) -> None:
    """Tell that a document was issued or became void."""
    said = {
        "id": about.id,
        "state": about.state,
        "code": about.code,
        "number": about.number,
        "issued_on": about.issued_on.isoformat(),
        "series": str(about.series),
        "paper": about.paper,
        "replaces": about.replaces,
    }
    put(doing, event, said)


def batch_if_ended(connection: Connection, about: Batch, now: datetime) -> None:
    """Tell that a batch has finished, if it ended at this very moment."""
    found = get_batch(connection, about.office, about.id)
    if found.ended_at != now:
        return
    said = {
        "id": found.id,
        "paper": found.paper,
        "total": found.total,
        "counts": counts(connection, found.id),
    }
    put(Doing(connection, found.office, DOCGEN, now), "batch.finished", said)
