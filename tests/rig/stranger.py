"""A stranger who knows the API by its description alone (Schemathesis): every operation, good and bad.

`python -m tests.rig.stranger ADDRESS EXAMPLES SEED` visits a server that runs, with the key in DOCGEN_KEY,
and prints what was found as one line of JSON.
"""

from __future__ import annotations

import collections
import json
import os
import resource
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.generation import GenerationMode

from docgen.accounts.permissions import SCOPES
from docgen.api import create_app
from docgen.papers import PAPERS, example_of
from docgen.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

BYTES = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/pdf",
    "application/octet-stream",
)
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


KEPT_RULES = ["400", "412", "422"]
"""Answers a good request may get beside the usual: it fits its schema and breaks rules that no schema says,
such as dates in order, numbers that are held, cursors that were given."""
MEMORY = 8 << 30
"""Bytes of address space of a visit from outside; to think up requests must not take the machine's memory."""


@dataclass
class Findings:
    """How many requests were sent, what they were answered, what broke the description."""

    cases: int = 0
    statuses: collections.Counter = field(default_factory=collections.Counter)
    failures: dict[str, str] = field(default_factory=dict)


@schemathesis.serializer(*BYTES)
def as_it_is(_, value) -> bytes:
    """Send a file as the bytes it is."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


def explore(folder: Path, examples: int, *, seed: int = 0) -> Findings:
    """Send `examples` good and as many bad requests to every operation, in this process.

    The service keeps its things in `folder`; the stranger holds a key with every scope.
    """
    app = create_app(Settings(data=folder, rate=1_000_000))
    return _visit(schemathesis.openapi.from_wsgi("/openapi.json", app), a_key(folder), examples, seed)


def main(address: str, examples: int, seed: int) -> None:
    """Do the same to a server that runs."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    described = schemathesis.openapi.from_url(f"{address}/openapi.json")
    found = _visit(described, os.environ["DOCGEN_KEY"], examples, seed)
    told = {"cases": found.cases, "statuses": dict(found.statuses), "failures": found.failures}
    sys.stdout.write(json.dumps(told) + "\n")


def _visit(described, key: str, examples: int, seed: int) -> Findings:
    described.config.generation.with_security_parameters = False
    checks = described.config.checks.positive_data_acceptance
    checks.expected_statuses = [*checks.expected_statuses, *KEPT_RULES]

    @described.auth()
    class _Auth:
        def get(self, _, __):
            return key

        def set(self, case, data, _):
            case.headers["Authorization"] = f"Bearer {data}"

    found = Findings()
    for result in described.get_all_operations():
        operation = result.ok()
        if operation.path.endswith("/render"):
            _send_examples(operation, found)
        else:
            for mode in MODES:
                _send(operation, mode, examples, seed, found)
    return found


def a_key(folder: Path) -> str:
    """Have an administrator on the machine itself make a key."""
    client = create_app(Settings(data=folder, access="open")).test_client()
    made = client.post("/api/v1/keys", json={"name": "Khách lạ", "scopes": sorted(SCOPES)})
    return made.json["key"]


def _send(operation, mode, examples: int, seed: int, found: Findings) -> None:
    @seeded(seed)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.as_strategy(generation_mode=mode))
    def requests(case) -> None:
        _ask(case, mode, found)

    try:
        requests()
    except Exception as error:  # noqa: BLE001 -- what cannot be tried is told as well
        if type(error).__name__ not in ("Unsatisfiable", "InvalidArgument", "SkipTest"):
            found.failures.setdefault(f"{operation.label} {mode.value} {type(error).__name__}", str(error))


def _send_examples(operation, found: Findings) -> None:
    """Records thought up from their schema take minutes and gigabytes each: the examples are sent instead.

    tests/integration/api/test_any_body.py changes them.
    """
    for name, paper in PAPERS.items():
        place = {"paper": name} if "{paper}" in operation.path else {"kind": paper.kind}
        body, media_type = example_of(paper), "application/json"
        case = operation.Case(method="POST", path_parameters=place, body=body, media_type=media_type)
        _ask(case, GenerationMode.POSITIVE, found)
        if "{kind}" in operation.path:
            break


def _ask(case, mode, found: Findings) -> None:
    found.cases += 1
    response = case.call()
    found.statuses[response.status_code] += 1
    try:
        case.validate_response(response)
    except (Failure, FailureGroup) as failure:
        for each in getattr(failure, "exceptions", [failure]):
            what = f"{case.operation.label} {mode.value} {each.title} {response.status_code}"
            found.failures.setdefault(what, f"{each}\n{case.as_curl_command()}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
