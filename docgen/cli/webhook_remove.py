"""`docgen webhook remove WEBHOOK`: end a webhook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.office.webhooks import end

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """End the webhook. Raises WebhookNotFound."""
    with at_desk() as (desk, who):
        end(desk, who, given.arguments["WEBHOOK"])
