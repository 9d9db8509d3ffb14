"""`docgen archive verify`: compare every object with its digests. Exit 1 if something is not as written."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.cli.output import print_json
from docgen.messages import Message
from docgen.office.fixity import audit

if TYPE_CHECKING:
    from docgen.cli.grammar import Given

_MEGABYTE = 1_000_000


def run(given: Given) -> int:
    """Verify, at most --rate megabytes a second; a pass that is broken off goes on the next time."""
    rate = number(given, "rate")
    with at_desk() as (desk, _):
        done = audit(desk, bytes_per_second=rate * _MEGABYTE if rate else None)
    if "json" in given.options:
        print_json(asdict(done))
        return int(bool(done.findings))
    for finding in done.findings:
        sys.stdout.write(f"{Message(f'finding-{finding.kind}').say(given.language)}  {finding.key}\n")
    said = Message("archive-verified", objects=done.objects, findings=len(done.findings))
    sys.stdout.write(said.say(given.language) + "\n")
    return int(bool(done.findings))
