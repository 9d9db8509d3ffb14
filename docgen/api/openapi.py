"""What /openapi.json says beyond the views: who may call, what is refused everywhere, examples.

Examples lie in `examples/`, one file for each operation: `request`, and the `response` it had. A test sends
every request and compares every answer.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from docgen.accounts.permissions import OPEN, RENDER, SCOPE_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

JSON = "application/json"
_SCHEME = {
    "type": "http",
    "scheme": "bearer",
    "bearerFormat": "dg_…",
    "description": "An API key: `docgen key create`, or POST /api/v1/keys",
}
EVERYWHERE = {"401": "UNAUTHORIZED", "403": "FORBIDDEN", "429": "TOO_MANY_REQUESTS"}
"""What any operation may be refused with that is not open to all."""


def complete(description: dict[str, Any]) -> dict[str, Any]:
    """Add to what flask-smorest has gathered; changes `description` and gives it back."""
    description["components"]["securitySchemes"] = {"key": _SCHEME}
    for operation in operations(description):
        _secure(operation)
        _exemplify(operation)
    return description


def operations(description: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give every operation of a description."""
    for item in description["paths"].values():
        yield from (operation for method, operation in item.items() if method != "parameters")


def _secure(operation: dict[str, Any]) -> None:
    action = operation["operationId"]
    if action in OPEN:
        operation["security"] = []
        return
    operation["security"] = [{}, {"key": []}] if action in RENDER else [{"key": []}]
    if action in SCOPE_OF:
        scope = f"Scope of the key: `{SCOPE_OF[action]}`."
        operation["description"] = "\n\n".join(filter(None, (operation.get("description"), scope)))
    for status, name in EVERYWHERE.items():
        operation["responses"].setdefault(status, {"$ref": f"#/components/responses/{name}"})
    operation["responses"] = dict(sorted(operation["responses"].items()))


def _exemplify(operation: dict[str, Any]) -> None:
    example = _examples().get(operation["operationId"], {})
    asked = operation.get("requestBody", {}).get("content", {}).get(JSON)
    if asked is not None and "request" in example:
        asked["example"] = example["request"]
    for status, answer in operation["responses"].items():
        said = answer.get("content", {}).get(JSON)
        if said is not None and status.startswith("2") and "response" in example:
            said.setdefault("example", example["response"])


@cache
def _examples() -> dict[str, dict[str, Any]]:
    folder = files("docgen.api") / "examples"
    return {
        file.name.removesuffix(".json"): json.loads(file.read_text("utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".json")
    }
