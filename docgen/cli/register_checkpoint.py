"""`docgen register checkpoint`: sign the trail as it is. Keep what is printed in another place."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.register import trail

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print the checkpoint, or with --public-key the key that checks it."""
    with at_desk() as (desk, _):
        if "public-key" in given.options:
            sys.stdout.write(f"{desk.signer.verifier}\n")
            return
        with desk.database.write() as connection:
            sys.stdout.write(trail.sign(connection, desk.signer, desk.clock()))
