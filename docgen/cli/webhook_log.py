"""`docgen webhook log WEBHOOK`: show what was sent to a webhook and what came of it, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.output import print_json
from docgen.office.webhooks import log

if TYPE_CHECKING:
    from docgen.cli.grammar import Given

_MOST = 200


def run(given: Given) -> None:
    """Print the newest messages with their attempts. Raises WebhookNotFound."""
    with at_desk() as (desk, who):
        print_json(log(desk, who, given.arguments["WEBHOOK"], limit=_MOST))
