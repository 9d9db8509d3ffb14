"""`docgen template diff NAME OLDER NEWER`: what two versions say differently."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.grammar import WrongUsage
from docgen.messages import Message, say
from docgen.office import own_templates as office

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print the lines that are only in one of them."""
    older, newer = (_number(given, name) for name in ("OLDER", "NEWER"))
    with at_desk() as (desk, who):
        changes = office.compare(desk, who, given.arguments["NAME"], older, newer)
    for each in changes:
        sys.stdout.write(f"{each.change} {say(each.place, given.language)}: {each.text}\n")


def _number(given: Given, name: str) -> int:
    text = given.arguments[name]
    if not text.isdecimal():
        raise WrongUsage(Message("cli-not-a-number", name=name, given=text), given.command)
    return int(text)
