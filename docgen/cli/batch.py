"""`docgen batch PAPER SHEET -o DIR`: every row a paper; what is wrong comes back as a sheet.

Interrupted, or killed, it goes on where it was when it is called again in the same way.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen.cli.batch_folder import UNFINISHED, Collected
from docgen.cli.batch_progress import Bar
from docgen.cli.desk import at_desk, day, number, settings
from docgen.cli.files import make_folder, write_all
from docgen.cli.finding import find
from docgen.cli.records import read_bytes
from docgen.cli.report import complain, tell_faults
from docgen.jobs.batches import Options, find_source
from docgen.messages import Message
from docgen.office.batch import Asked, begin, follow
from docgen.office.batch_crew import Crew
from docgen.office.batch_sheet import SheetHasFaults, items_of, source_of
from docgen.office.sheet import understand
from docgen.office.workshop import open_workshop
from docgen.sheets import fault_book
from docgen.sheets.legacy import NAMES

if TYPE_CHECKING:
    from docgen.cli.grammar import Given
    from docgen.office.desk import Who
    from docgen.office.workshop import Workshop
    from docgen.sheets import Sheet

INTERRUPTED = 130
_LOOK_SECONDS = 0.5


def run(given: Given) -> int:
    """Understand the sheet, make what can be made, write files as they come."""
    file, folder = Path(given.arguments["SHEET"]), Path(given.options["output"])
    sheet = understand(
        find(given.arguments["PAPER"]),
        read_bytes(str(file)),
        file.name,
        mapping=_json(given, "mapping"),
        common=_json(given, "common"),
        agreed=NAMES if "convert" in given.options else (),
    )
    make_folder(folder)
    found = _tell(sheet, file, folder, given)
    if "dry-run" in given.options or sheet.asks:
        return found
    if found and "issue" in given.options:
        raise SheetHasFaults(count=len(sheet.faults))
    with at_desk() as (desk, who):
        shop = open_workshop(settings(), desk)
        batch_id = _begun(shop, who, sheet, file, given)
        write_all({folder / UNFINISHED: batch_id.encode()})
        return _made(shop, who, batch_id, folder, given) or found


def _tell(sheet: Sheet, file: Path, folder: Path, given: Given) -> int:
    """Say what was found; write the workbook of faults. Gives the exit code of it."""
    spoken = given.language
    tell_faults(Message("sheet-notes", count=len(sheet.notes)), sheet.notes, spoken)
    tell_faults(Message("sheet-doubts", count=len(sheet.doubts)), sheet.doubts, spoken)
    for ask in sheet.asks:
        complain(Message("batch-asks", old=ask.old).say(spoken))
        for sample in ask.samples:
            sys.stderr.write("  {}: {} → {}\n".format(*sample))
    if not sheet.faults:
        return 1 if sheet.asks else 0
    tell_faults(Message("sheet-faults", count=len(sheet.faults)), sheet.faults, spoken)
    back = folder / Message("sheet-fault-file", name=file.stem)
    write_all({back: fault_book(sheet, spoken)})
    complain(Message("sheet-handed-back", file=back).say(spoken))
    return 1


def _begun(shop: Workshop, who: Who, sheet: Sheet, file: Path, given: Given) -> str:
    """Go on with the batch of this sheet until its files are all here, or begin one."""
    mark = Path(given.options["output"]) / UNFINISHED
    here = mark.read_text() if mark.is_file() else ""
    formats = tuple(given.options.get("format", "docx,pdf").split(","))
    options = Options(formats, "issue" in given.options, day(given, "on"))
    asked = Asked(sheet.paper.slug, source_of(sheet, file.name), options, "again" in given.options)
    with shop.desk.database.read() as connection:
        before = find_source(connection, who.office, asked.paper, asked.source)
    on = (
        options
        if options.issued_on or before is None
        else replace(options, issued_on=before.options.issued_on)
    )
    if before and before.options == on and (before.id == here or not before.ended_at):
        complain(Message("batch-goes-on", batch=before.id).say(given.language))
        return before.id
    return begin(shop, who, asked, items_of(sheet))


def _made(shop: Workshop, who: Who, batch_id: str, folder: Path, given: Given) -> int:
    crew = Crew(settings(), who.office, batch_id, number(given, "processes") or os.cpu_count() or 1)
    collected, bar = Collected(shop, who, batch_id, folder), Bar(given.language)
    try:
        while True:
            crew.look(_LOOK_SECONDS)
            found, told = follow(shop, who, batch_id)
            collected.take()
            bar.show(told)
            if found.ended_at:
                break
    except KeyboardInterrupt:
        bar.end()
        complain(Message("batch-interrupted").say(given.language))
        return INTERRUPTED
    finally:
        crew.dismiss()
    bar.end()
    collected.finish(printed="print" in given.options)
    complain(Message("batch-ended", done=told.done, failed=told.failed, folder=folder).say(given.language))
    return 1 if told.failed else 0


def _json(given: Given, name: str) -> dict[str, Any] | None:
    if name not in given.options:
        return None
    read: dict[str, Any] = json.loads(read_bytes(given.options[name]))
    return read
