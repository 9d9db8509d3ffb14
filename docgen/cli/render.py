"""`docgen render PAPER RECORD.json -o OUT`: one paper, in the format its file's ending names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli.desk import settings
from docgen.cli.files import write_all
from docgen.cli.finding import find
from docgen.cli.records import read_record
from docgen.cli.report import complain, tell_losses, tell_warnings
from docgen.errors import NotKnown
from docgen.messages import Message
from docgen.office.own_render import render_paper
from docgen.office.second_engine import ENGINES, LIBREOFFICE, OURS, render_by_libreoffice

if TYPE_CHECKING:
    from docgen.cli.grammar import Given
    from docgen.office.render import Rendering


def run(given: Given) -> None:
    """Make the paper and write it."""
    target = Path(given.options["output"])
    rendering = _rendered(given, target.suffix.lower().removeprefix("."))
    write_all({target: rendering.content})
    if rendering.engine != OURS:
        complain(Message("engine-used", file=rendering.filename, engine=rendering.engine).say(given.language))
    tell_losses([rendering], given.language)
    tell_warnings([rendering], given.language)


def _rendered(given: Given, ending: str) -> Rendering:
    paper, record = find(given.arguments["PAPER"]), read_record(given.arguments["RECORD.json"])
    engine = given.options.get("engine", OURS)
    if engine not in ENGINES:
        raise NotKnown(what=Message("what-engine"), name=engine)
    if engine == LIBREOFFICE:
        return render_by_libreoffice(paper, record, ending, allowed=settings().libreoffice_allowed)
    return render_paper(paper, record, ending, variant=given.options.get("variant"))
