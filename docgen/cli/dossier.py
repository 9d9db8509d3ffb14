"""`docgen dossier KIND RECORD.json -o DIR`: every paper of a record, as DOCX and PDF."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli.files import make_folder, write_all
from docgen.cli.finding import find_kind
from docgen.cli.records import read_record
from docgen.cli.report import tell_lacks, tell_losses, tell_warnings
from docgen.office.consistency import InconsistentDossier, consistency
from docgen.office.render import dossier

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Make the papers, write them and print their names; tell where they disagree and what is lacking.

    Raises InconsistentDossier once all is written.
    """
    folder = Path(given.options["output"])
    kind, record = find_kind(given.arguments["KIND"]), read_record(given.arguments["RECORD.json"])
    made = dossier(kind, record, variant=given.options.get("variant"))
    make_folder(folder)
    write_all({folder / rendering.filename: rendering.content for rendering in made})
    for rendering in made:
        sys.stdout.write(f"{rendering.filename}\n")
    tell_losses(made, given.language)
    tell_warnings(made, given.language)
    found = consistency(kind, record, made)
    tell_lacks(found.lacks, given.language)
    if found.differences:
        raise InconsistentDossier(found.differences, count=len(found.differences))
