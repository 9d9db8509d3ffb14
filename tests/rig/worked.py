"""A desk at which some work was done, to be damaged."""

from __future__ import annotations

import json

from sqlalchemy import select

from docgen.archive.objects import DOCUMENT
from docgen.database.engine import open_database
from docgen.office.ending import void
from docgen.office.issue import issue
from docgen.register import trail
from docgen.register.tables import document
from tests.rig.desks import CLERK, SIGNER, desk_on, order
from tests.rig.trials import make_model


def a_desk_with_work(folder):
    """Eight documents, two of them void; a checkpoint after each."""
    made = make_model(folder)
    desk = desk_on(open_database(f"sqlite:///{made / 'docgen.db'}"), made)
    checkpoints = []
    for number in range(8):
        answer = json.loads(issue(desk, CLERK, order(subject=f"Văn bản {number}")))
        if number % 4 == 0:
            void(desk, CLERK, answer["id"], "Nhầm")
        with desk.database.write() as connection:
            checkpoints.append(trail.sign(connection, SIGNER, desk.clock()))
    return desk, checkpoints


def without_guards(desk):
    """Take the triggers away, as somebody with the file in hand can."""
    with desk.database.write() as connection:
        triggers = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for name in triggers.scalars().all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")


def known_of(desk):
    """What the register knows of the archive: object id → digest of its inventory."""
    with desk.database.read() as connection:
        rows = connection.execute(select(document.c.id, document.c.inventory))
        return {DOCUMENT + row.id: row.inventory for row in rows}
