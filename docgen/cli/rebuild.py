"""`docgen rebuild DOCUMENT`: make it again from the archive and compare every byte. Exit 1 if it differs."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, document
from docgen.cli.output import print_json
from docgen.messages import Message
from docgen.office.rebuild import rebuild

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> int:
    """Rebuild and say what came of it."""
    with at_desk() as (desk, who):
        found = document(desk, who, given.arguments["DOCUMENT"])
        again = rebuild(desk.archive, desk.press, found.id)
    if "json" in given.options:
        print_json({**asdict(again), "proved": again.proved, "comparable": again.comparable})
        return int(not again.proved)
    code = "rebuilt" if again.proved else "rebuilt-differs" if again.comparable else "rebuilt-otherwise"
    said = Message(code, document=found.code, then=again.engine_then, now=again.engine_now)
    sys.stdout.write(said.say(given.language) + "\n")
    return int(not again.proved)
