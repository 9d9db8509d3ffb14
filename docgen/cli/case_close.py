"""`docgen case close CASE`: the work has ended; nothing more goes into the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.register.case_files import close_case_file, find_case_file

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Close it. Raises CaseFileNotFound, CaseFileClosed."""
    with at_desk() as (desk, who), desk.database.write() as connection:
        case_file = find_case_file(connection, who.office, given.arguments["CASE"])
        close_case_file(desk.doing(connection, who), case_file)
