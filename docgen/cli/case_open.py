"""`docgen case open NOTATION`: open a file (hồ sơ) for documents, and print its id."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.register.books import Book
from docgen.register.case_files import Label, open_case_file

if TYPE_CHECKING:
    from docgen.cli.grammar import Given

_WORDS = {"rights": "rights", "creator": "creator", "keep": "maintenance", "note": "description"}
"""Option → what of the label it says."""


def run(given: Given) -> None:
    """Open it. Raises CaseFileKnown."""
    options = given.options
    words = {name: options[option] for option, name in _WORDS.items() if option in options}
    with at_desk() as (desk, who), desk.database.write() as connection:
        doing = desk.doing(connection, who)
        year = number(given, "year") or Book(who.office, "").today(doing.now).year
        label = Label(options["organ"], year, given.arguments["NOTATION"], options["title"], **words)
        made = open_case_file(doing, label)
    sys.stdout.write(made + "\n")
