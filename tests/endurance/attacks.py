"""The long runs of safety: payloads in every place, changed files for every parser, a stranger at the API."""

from __future__ import annotations

import collections
import sys
import tempfile
from pathlib import Path

from docgen.guard.pool import Pool
from docgen.guard.start import start
from docgen.page.fill import fill
from docgen.page.template import TemplateFault, load_template
from tests.rig.stranger import explore
from tests.security.fuzzing import TARGETS, fuzz
from tests.security.payloads import PAYLOADS
from tests.security.places import DATA, PLACES, put

_A_ROUND = 10
"""Requests of each kind to each operation before the service begins anew."""


def templates(_: int) -> tuple[dict, list]:
    """Try every payload in every place of a template."""
    through = []
    for place in PLACES:
        for source in PAYLOADS:
            try:
                fill(load_template(put(place, source)), DATA)
            except TemplateFault:
                continue
            through.append(f"{place}: {source[:80]}")
    return {"payloads": len(PAYLOADS), "places": len(PLACES)}, through


def parsers(count: int) -> tuple[dict, list]:
    """Give each parser `count` changed files; keep those over which a worker broke down."""
    figures, found = {}, []
    kept = Path(tempfile.gettempdir()) / "docgen-fuzz"
    nursery = start(sorted({target.task().module for target in TARGETS.values()}))
    pool = Pool(nursery.door)
    try:
        for name in TARGETS:
            outcome = fuzz(pool, name, count, seed=count)
            figures[name] = dict(outcome.answers)
            found += [f"{name}: {code}" for code in outcome.servers_fault]
            for number, content in enumerate(outcome.broken):
                kept.mkdir(exist_ok=True)
                (kept / f"{name}-{number}").write_bytes(content)
    finally:
        pool.close()
        nursery.close()
    return figures, found


def stranger(count: int) -> tuple[dict, list]:
    """Send good and bad requests to every operation of the API until there were `count`."""
    figures, failures = collections.Counter(), {}
    for seed in range(count):
        with tempfile.TemporaryDirectory() as folder:
            found = explore(Path(folder), _A_ROUND, seed=seed)
        figures += found.statuses
        failures |= found.failures
        sys.stderr.write(f"{figures.total()} requests, {len(failures)} failures\n")
        if figures.total() >= count:
            break
    told = [f"{what}\n    {how[:600]}" for what, how in failures.items()]
    return {"requests": figures.total(), "answers": dict(figures)}, told
