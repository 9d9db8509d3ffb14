"""`docgen archive classes`: the retention classes, their periods and legal sources."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from docgen.cli.output import print_json
from docgen.messages import Message
from docgen.register.retention import classes

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """List them."""
    if "json" in given.options:
        print_json([asdict(each) for each in classes().values()])
        return
    for each in classes().values():
        code = "years" if each.years else "for-good"
        period = Message(code, years=each.years).say(given.language)
        doubt = "" if each.confirmed else f"  ({Message('not-confirmed').say(given.language)})"
        sys.stdout.write(f"{each.code}  {period}  {each.name}  {each.source}{doubt}\n")
