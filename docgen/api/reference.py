"""GET /reference: /openapi.json as a page to read. No script, no address of anybody else."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 62rem; padding: 1rem; color: #1a1a1a }
nav ul { columns: 22rem; padding-left: 1.2rem } section { border-top: 1px solid #999; margin-top: 2rem }
code, pre { font: 14px/1.45 ui-monospace, monospace; background: #f2f2f2 }
pre { padding: .6rem; overflow-x: auto; max-height: 24rem }
table { border-collapse: collapse }
td, th { border: 1px solid #bbb; padding: .2rem .5rem; text-align: left; vertical-align: top }
h3 code { padding: .1rem .4rem } a { color: #003d99 }
@media (prefers-color-scheme: dark) {
  body { background: #161616; color: #eee } code, pre { background: #262626 } a { color: #9cf }
}
"""


def page(description: Mapping[str, Any]) -> str:
    """Write the page."""
    info = description["info"]
    body = "".join(_body(description))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(info['title'])} API</title>"
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head><body>'
        f"<h1>{escape(info['title'])} {escape(info['version'])}</h1>"
        '<p>The same as <a href="/openapi.json">/openapi.json</a>, to read. Errors are '
        "<code>application/problem+json</code>; keys go into <code>Authorization: Bearer dg_…</code>.</p>"
        f"{body}</body></html>"
    )


def _body(description: Mapping[str, Any]) -> Iterator[str]:
    operations = [
        (path, method, said, item.get("parameters", []))
        for path, item in description["paths"].items()
        for method, said in item.items()
        if method != "parameters"
    ]
    yield "<nav><ul>"
    for path, method, said, _ in operations:
        yield f'<li><a href="#{said["operationId"]}"><code>{method.upper()} {escape(path)}</code></a></li>'
    yield "</ul></nav>"
    for path, method, said, shared in operations:
        yield from _operation(f"{method.upper()} {path}", said, [*shared, *said.get("parameters", [])])


def _operation(title: str, said: Mapping[str, Any], parameters: list[Mapping[str, Any]]) -> Iterator[str]:
    yield f'<section id="{said["operationId"]}"><h3><code>{escape(title)}</code></h3>'
    yield f"<p>{escape(said['summary'])}</p>"
    yield "".join(f"<p>{escape(part)}</p>" for part in said.get("description", "").split("\n\n") if part)
    if parameters:
        rows = "".join(_parameter(parameter) for parameter in parameters)
        yield f"<table><tr><th>parameter</th><th>in</th><th>what</th></tr>{rows}</table>"
    yield from _contents("Request", said.get("requestBody", {}).get("content", {}))
    for status, answer in said["responses"].items():
        if status.startswith(("2", "3")):
            yield from _contents(f"{status} {answer.get('description', '')}", answer.get("content", {}))
    refused = " ".join(status for status in said["responses"] if status[:1] in "45")
    yield f"<p>Refused with: <code>{refused}</code></p></section>"


def _parameter(said: Mapping[str, Any]) -> str:
    needed = "" if said.get("required") else " (optional)"
    what = escape(said.get("description", ""))
    return (
        f"<tr><td><code>{escape(said['name'])}</code>{needed}</td><td>{said['in']}</td><td>{what}</td></tr>"
    )


def _contents(title: str, content: Mapping[str, Any]) -> Iterator[str]:
    yield f"<h4>{escape(title)}</h4>"
    for kind, said in content.items():
        yield f"<p><code>{escape(kind)}</code></p>"
        examples = [said["example"]] if "example" in said else []
        examples += [each["value"] for each in said.get("examples", {}).values()][:1]
        for example in examples:
            yield f"<pre>{escape(json.dumps(example, ensure_ascii=False, indent=2))}</pre>"
