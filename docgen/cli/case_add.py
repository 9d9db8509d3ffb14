"""`docgen case add CASE DOCUMENT`: put a document into a file, and print its place there."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, document
from docgen.register.case_files import find_case_file, put_into

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Put it in. Raises CaseFileNotFound, CaseFileClosed, CaseFileKnown, DocumentNotFound."""
    with at_desk() as (desk, who):
        found = document(desk, who, given.arguments["DOCUMENT"])
        with desk.database.write() as connection:
            case_file = find_case_file(connection, who.office, given.arguments["CASE"])
            place = put_into(desk.doing(connection, who), case_file, found.id)
    sys.stdout.write(f"{place}\n")
