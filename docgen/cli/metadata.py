"""`docgen metadata DOCUMENT`: the fields of Appendix VI of a document, as JSON or XML."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, document
from docgen.cli.output import print_json
from docgen.register import metadata

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print them."""
    with at_desk() as (desk, who):
        about = metadata.of_document(document(desk, who, given.arguments["DOCUMENT"]))
    if "xml" in given.options:
        sys.stdout.write(metadata.as_xml("Document", about).decode())
    else:
        print_json(about)
