"""`docgen case show CASE`: the fields of Appendix VI of a file and its documents, as JSON or XML."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.output import print_json
from docgen.register import metadata
from docgen.register.case_files import find_case_file, get_case_file

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print them. Raises CaseFileNotFound."""
    with at_desk() as (desk, who), desk.database.read() as connection:
        named = find_case_file(connection, who.office, given.arguments["CASE"])
        case_file = get_case_file(connection, who.office, named)
    if "xml" in given.options:
        sys.stdout.write(metadata.case_file_as_xml(case_file).decode())
    else:
        print_json(metadata.with_documents(case_file))
