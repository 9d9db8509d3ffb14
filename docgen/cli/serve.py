"""`docgen serve`: serve over HTTP until interrupted."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from docgen.api.server import serve
from docgen.messages import Message
from docgen.settings import from_environment, variable

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Serve; options go before environment variables."""
    options = {variable(name): given.options[name] for name in ("host", "port") if name in given.options}

    def announce(address: str) -> None:
        sys.stdout.write(Message("serving", address=address).say(given.language) + "\n")
        sys.stdout.flush()

    serve(from_environment({**os.environ, **options}), announce)
