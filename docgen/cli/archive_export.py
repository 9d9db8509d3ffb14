"""`docgen archive export -o DIR`: a BagIt package of the documents chosen, or of one file (hồ sơ)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.files import UnwritableFile
from docgen.cli.filters import wanted
from docgen.cli.report import complain
from docgen.messages import Message
from docgen.office.handover import hand_over
from docgen.register.case_files import get_case_file
from docgen.register.search import in_order

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Write the package and tell which metadata is too long for Appendix VI. Raises UnwritableFile."""
    target = Path(given.options["output"])
    if target.exists():
        raise UnwritableFile(name=target, reason=Message("folder-there"))
    named = given.options.get("file")
    with at_desk() as (desk, who):
        with desk.database.read() as connection:
            case_file = get_case_file(connection, who.office, named) if named else None
            chosen = case_file.documents if case_file else in_order(connection, who.office, wanted(given))
        title = case_file.label.title if case_file else given.options.get("title", "")
        faults = hand_over(desk, target, chosen, title, case_file)
    for fault in faults:
        complain(fault.message.say(given.language))
