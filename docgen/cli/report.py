"""What a person reads on standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli import help as help_pages
from docgen.cli.grammar import PROGRAM, WrongUsage
from docgen.errors import Fault
from docgen.messages import Language, Message, say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from docgen.errors import DocgenError
    from docgen.office.render import Rendering


def tell(error: DocgenError, spoken: Language) -> None:
    """Write `error` to standard error, each fault on a line of its own."""
    if isinstance(error, WrongUsage):
        for fault in error.faults:
            complain(_line(fault, spoken))
        sys.stderr.write(help_pages.usage(error.about, spoken) + "\n")
        return
    complain(error.message.say(spoken))
    for fault in error.faults:
        sys.stderr.write(f"  {_line(fault, spoken)}\n")


def tell_losses(renderings: Iterable[Rendering], spoken: Language) -> None:
    """Write what of a template a finished file could not carry, each on a line of its own."""
    for rendering in renderings:
        if not rendering.losses:
            continue
        complain(Message("losses", file=rendering.filename, count=len(rendering.losses)).say(spoken))
        for loss in rendering.losses:
            sys.stderr.write(f"  {_line(Fault('', loss.what, loss.place.message), spoken)}\n")


def tell_warnings(renderings: Iterable[Rendering], spoken: Language) -> None:
    """Write what to look at again in the record, each once and on a line of its own."""
    found = dict.fromkeys(fault for rendering in renderings for fault in rendering.warnings)
    if found:
        complain(Message("warnings", count=len(found)).say(spoken))
    for fault in found:
        sys.stderr.write(f"  {_line(fault, spoken)}\n")


def tell_faults(heading: Message, faults: Collection[Fault], spoken: Language) -> None:
    """Write a heading and faults under it, or nothing where there are none."""
    if faults:
        complain(heading.say(spoken))
    for fault in faults:
        sys.stderr.write(f"  {_line(fault, spoken)}\n")


def tell_lacks(lacks: Collection[Fault], spoken: Language) -> None:
    """Write what the record lacks for papers that were not made, each on a line of its own."""
    if lacks:
        papers = {fault.message for fault in lacks}
        complain(Message("paper-not-made", count=len(papers)).say(spoken))
    for fault in lacks:
        sys.stderr.write(f"  {_line(fault, spoken)}\n")


def complain(sentence: str) -> None:
    """Write one sentence."""
    sys.stderr.write(f"{PROGRAM}: {_printable(sentence)}\n")


def _line(fault: Fault, spoken: Language) -> str:
    where = " ".join(filter(None, (say(fault.place, spoken), f"({fault.pointer})" if fault.pointer else "")))
    what = fault.message.say(spoken)
    return _printable(f"{where}: {what}" if where else what)


def _printable(text: str) -> str:
    """Show control characters from the input as code points; a terminal would obey them."""
    return "".join(letter if letter.isprintable() else f"U+{ord(letter):04X}" for letter in text)
