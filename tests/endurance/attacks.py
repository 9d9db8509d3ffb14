"""The long runs of safety: payloads in every place, changed files for every parser, a stranger at the API."""

from __future__ import annotations

import collections
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from docgen.guard.pool import Pool
from docgen.guard.start import start
from docgen.page.fill import fill
from docgen.page.template import TemplateFault, load_template
from tests.rig.service import Service
from tests.rig.stranger import a_key
from tests.security.fuzzing import TARGETS, fuzz
from tests.security.payloads import PAYLOADS
from tests.security.places import DATA, PLACES, put

_A_ROUND = 12
"""Requests of each kind to each operation before the service begins anew."""
_LONGEST_ROUND = 1200
"""Seconds of a round."""


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
    """Visit a server with good and bad requests to every operation until there were `count`.

    Each round has a server and a visitor of its own, so that neither's memory grows with the run.
    """
    statuses, failures, most = collections.Counter(), {}, 0
    for seed in range(count):
        with tempfile.TemporaryDirectory() as folder:
            found, memory = _visited(Path(folder), seed)
        statuses.update(found["statuses"])
        failures |= found["failures"]
        sys.stderr.write("".join(f"  {what}\n" for what in found["failures"]))
        most = max(most, memory)
        sys.stderr.write(f"{statuses.total()} requests, {len(failures)} failures, {memory >> 20} MB\n")
        if statuses.total() >= count:
            break
    told = [f"{what}\n    {how[:600]}" for what, how in failures.items()]
    figures = {"requests": statuses.total(), "rounds": seed + 1, "service MB": most >> 20}
    return {**figures, "answers": dict(statuses)}, told


def _visited(folder: Path, seed: int) -> tuple[dict, int]:
    """Do one round; give what was found and what the service then weighed."""
    key = a_key(folder)
    service = Service(folder, {"DOCGEN_ACCESS": "keys", "DOCGEN_BATCH_WORKERS": "1"})
    try:
        asked = [f"http://{service.address}", str(_A_ROUND), str(seed)]
        said = subprocess.run(
            [sys.executable, "-m", "tests.rig.stranger", *asked],
            env={**os.environ, "DOCGEN_KEY": key},
            stdout=subprocess.PIPE,
            timeout=_LONGEST_ROUND,
            check=True,
        )
        return json.loads(said.stdout), service.memory()
    finally:
        service.stop()
