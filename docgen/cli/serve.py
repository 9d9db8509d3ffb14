"""`docgen serve`: serve over HTTP until interrupted."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from docgen import logs
from docgen.api.observing import shared_numbers
from docgen.api.server import serve
from docgen.application import create_app
from docgen.cli import links
from docgen.messages import Message
from docgen.settings import from_environment, variable

if TYPE_CHECKING:
    from docgen.cli.grammar import Given
    from docgen.office.accounts import Link


def run(given: Given) -> None:
    """Serve; options go before environment variables."""
    options = {variable(name): given.options[name] for name in ("host", "port") if name in given.options}

    chosen = from_environment({**os.environ, **options})

    def announce(address: str, link: Link | None) -> None:
        told = [Message("serving", address=address)]
        if link:
            told.append(links.made("first-administrator", link, chosen.public_url or address))
        sys.stdout.write("".join(message.say(given.language) + "\n" for message in told))
        sys.stdout.flush()

    logs.configure(chosen.log)
    with shared_numbers() as slots:
        serve(create_app(chosen), announce, slots)
