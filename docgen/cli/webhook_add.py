"""`docgen webhook add URL`: have events told to an address; its secret goes to standard output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, settings
from docgen.cli.report import complain
from docgen.messages import Message
from docgen.office.webhooks import Wanted, secret, subscribe

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Add the webhook. Raises InvalidWebhook."""
    wanted = Wanted(given.arguments["URL"], tuple(given.options["events"].split(",")))
    with at_desk() as (desk, who):
        made = subscribe(desk, who, wanted, settings().allowed_hosts)
        sys.stdout.write(secret(desk, made.id) + "\n")
    complain(Message("webhook-made", id=made.id).say(given.language))
