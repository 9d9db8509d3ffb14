"""`docgen template add FILE.docx --name NAME`: take a Word template in, or say every fault of it at once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.files import write_all
from docgen.cli.records import read_bytes
from docgen.cli.template_lint import tell_losses_of
from docgen.messages import Message
from docgen.office import own_templates as office
from docgen.office.own_paper import slug_of
from docgen.page.template import TemplateFault
from docgen.templates.store import Named

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Keep the file as a new version, in use unless it is to be a draft."""
    said = given.options
    file = given.arguments["FILE.docx"]
    content = read_bytes(file)
    named = Named(said["name"], said.get("title", ""), said.get("about", ""), said.get("base", ""))
    with at_desk() as (desk, who):
        try:
            sent = office.Sent(content, Path(file).name)
            kept = office.upload(desk, who, named, sent, use="draft" not in said)
        except TemplateFault:
            if commented := said.get("comments"):
                write_all({Path(commented): office.comments(content, named.base, given.language)})
            raise
        told = Message("cli-template-kept", paper=slug_of(who.office, named.name), number=kept.number)
    sys.stdout.write(told.say(given.language) + "\n")
    tell_losses_of(kept.losses, given.language)
