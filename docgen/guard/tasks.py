"""The one table of what a worker may be told to do.

A task is a function `(arguments, files) -> (value, files)`: `arguments` and `value` are what JSON can say,
`files` are tuples of bytes. It raises DocgenError for faults of the input. It is named here, not imported:
the guard knows nothing of what it guards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docgen.guard.limits import DEFAULT, MEGABYTE, Limits

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Task:
    """Where the function stands ("package.module:function") and what it may take."""

    function: str
    limits: Limits = DEFAULT
    strict: bool = False
    """It runs what a stranger wrote, and is refused on a machine that cannot shut it in wholly."""

    @property
    def module(self) -> str:
        """The module to have ready before a task comes."""
        return self.function.partition(":")[0]


WARM_UP: Final = "docgen.office.warm:warm_up"
"""What a service has done once, so that no worker does it anew."""
LARGE: Final = Limits(memory=4096 * MEGABYTE, cpu=50, wall=90, open_files=512)
"""For LibreOffice, which maps much and begins slowly."""
LONG: Final = Limits(cpu=60, wall=120)
TASKS: Mapping[str, Task] = {
    "read-sheet": Task("docgen.sheets.read.work:read"),
    "read-old-register": Task("docgen.office.old_register_file:lines_of"),
    "render-paper": Task("docgen.office.apart:work_on_paper", LONG),
    "render-dossier": Task("docgen.office.apart:work_on_dossier", LONG),
    "long-preview": Task("docgen.office.own_work:previewed", LONG),
    "long-remarks": Task("docgen.office.own_work:remarked", LONG),
    "long-press": Task("docgen.office.own_work:pressed", LONG),
    "batch-index": Task("docgen.office.batch_index:laid_out", LONG),
    "check": Task("docgen.office.check_work:findings"),
    "template-understand": Task("docgen.office.own_work:understood", Limits(cpu=40, wall=60), strict=True),
    "template-comments": Task("docgen.office.own_work:commented"),
    "template-render": Task("docgen.office.own_work:rendered", strict=True),
    "template-preview": Task("docgen.office.own_work:previewed", strict=True),
    "template-remarks": Task("docgen.office.own_work:remarked", strict=True),
    "template-press": Task("docgen.office.own_work:pressed", strict=True),
    "pdf-by-libreoffice": Task("docgen.office.writer_work:to_pdf", LARGE, strict=True),
    "template-diff": Task("docgen.office.own_work:compared"),
    "check-report": Task("docgen.office.check_work:report", Limits(cpu=120, wall=180)),
}
