"""`docgen template lint FILE.docx`: every fault of a Word template with its place; keeps nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen.cli.files import write_all
from docgen.cli.output import print_json
from docgen.cli.records import read_bytes
from docgen.messages import Message, say
from docgen.office import own_templates as office
from docgen.office.own_render import loss_from_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docgen.cli.grammar import Given
    from docgen.messages import Language


def run(given: Given) -> int:
    """Say what was found, write the file with comments or the trial if they are wanted."""
    content, base = read_bytes(given.arguments["FILE.docx"]), given.options.get("base", "")
    looked = office.look(content, base)
    if commented := given.options.get("comments"):
        write_all({Path(commented): office.comments(content, base, given.language)})
    if (trial := given.options.get("trial")) and looked.trial:
        write_all({Path(trial): looked.trial})
    if "json" in given.options:
        faults = [
            {"place": say(each.place, given.language), "message": each.message.say(given.language)}
            for each in looked.faults
        ]
        print_json({"faults": faults, "fields": looked.fields})
    else:
        for each in looked.faults:
            sys.stdout.write(f"{say(each.place, given.language)}: {each.message.say(given.language)}\n")
        count = len(looked.faults)
        sys.stdout.write(Message("cli-template-faults", count=count).say(given.language) + "\n")
        for loss in looked.losses:
            sys.stderr.write(f"{loss.place.message.say(given.language)}: {loss.what.say(given.language)}\n")
    return int(bool(looked.faults))


def tell_losses_of(losses: Iterable[Mapping[str, Any]], language: Language) -> None:
    """Say on standard error what of a template a PDF cannot carry."""
    for each in losses:
        loss = loss_from_plain(each)
        sys.stderr.write(f"{loss.place.message.say(language)}: {loss.what.say(language)}\n")
