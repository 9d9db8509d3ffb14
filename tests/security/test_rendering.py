"""T16 to T18: a page fetches nothing, and one that explodes ends in its worker."""

from __future__ import annotations

import ast
import contextlib
from pathlib import Path

import pytest
import weasyprint

from docgen.guard import Limits, TooMuch, Unprocessable
from docgen.page.html import Html
from docgen.page.pdf import NotRendered, to_pdf

SOURCES = {
    str(path): list(ast.walk(ast.parse(path.read_text("utf-8"))))
    for folder in ("docgen", "schemas")
    for path in Path(folder).rglob("*.py")
}


def ways_out(port: int) -> dict[str, str]:
    there = f"http://127.0.0.1:{port}/x"
    styles = {
        "import": f"@import url({there})",
        "font": f"@font-face{{font-family:f;src:url({there})}}p{{font-family:f}}",
        "background": f"body{{background:url({there})}}",
        "content": f"p::before{{content:url({there})}}",
        "list": f"li{{list-style-image:url({there})}}",
        "page": f"@page{{background:url({there})}}",
        "border": f"p{{border:9px solid;border-image-source:url({there})}}",
        "profile": f"@color-profile --x{{src:url({there})}}",
    }
    elements = {
        "link": f'<link rel="stylesheet" href="{there}">',
        "image": f'<img src="{there}" alt="x">',
        "set": f'<img srcset="{there} 1x" src="{there}" alt="x">',
        "object": f'<object data="{there}"></object>',
        "embed": f'<embed src="{there}">',
        "attachment": f'<a rel="attachment" href="{there}">x</a>',
        "attached": f'<link rel="attachment" href="{there}">',
        "drawing": f'<svg width="9" height="9"><image href="{there}" width="9" height="9"/></svg>',
        "use": f'<svg width="9" height="9"><use href="{there}#a"/></svg>',
        "file": '<img src="file:///etc/hostname" alt="x">',
        "attached file": '<a rel="attachment" href="file:///etc/hostname">x</a>',
        "other case": f'<img src="{there.replace("http", "HTTP")}" alt="x">',
    }
    return {name: f"<style>{rule}</style><p>x</p><ul><li>x</li></ul>" for name, rule in styles.items()} | {
        name: f"<p>x</p>{element}" for name, element in elements.items()
    }


def page(body: str) -> Html:
    return Html(f'<html lang="vi"><head><title>x</title></head><body>{body}</body></html>', {})


@pytest.mark.parametrize("name", ways_out(1))
def test_nothing_is_fetched_and_the_page_is_refused(name, canary):
    markup = ways_out(canary.port)[name]
    try:
        made = to_pdf(page(markup))
    except NotRendered:
        made = b""
    assert canary.hits == []
    assert name in ("embed", "set", "profile", "use") or made == b"", "a hole in the page is a failure"


@pytest.mark.filterwarnings("ignore")
def test_the_control_the_canary_is_hit_by_the_engine_as_it_comes(canary):
    weasyprint.HTML(string=page(ways_out(canary.port)["image"]).markup).write_pdf()
    assert canary.hits
    assert canary.hits[0].startswith(b"GET /x")


def test_an_address_that_is_only_shown_is_no_reason_to_refuse():
    assert to_pdf(page('<p><a href="http://127.0.0.1:9/x">http://127.0.0.1:9/x</a></p>')).startswith(b"%PDF")


def test_one_module_alone_calls_the_engine():
    """A second caller could forget the fetcher (CVE-2026-55073)."""
    calls = {
        path
        for path, tree in SOURCES.items()
        for node in tree
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
        if name == "weasyprint" or name.startswith(("weasyprint.urls", "weasyprint.text.fonts"))
    }
    assert calls == {"docgen/page/pdf.py"}


def test_nothing_in_docgen_runs_a_shell_evaluates_text_or_unpickles():
    forbidden = {"eval", "exec", "system", "popen", "pickle", "marshal", "shelve", "loads_pickle"}
    found = [
        (path, node.lineno)
        for path, tree in SOURCES.items()
        for node in tree
        if (isinstance(node, ast.Call) and getattr(node.func, "id", "") in forbidden)
        or (isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {"system", "popen"})
        or (isinstance(node, ast.Import) and {name.name for name in node.names} & forbidden)
        or any(word.arg == "shell" for word in getattr(node, "keywords", ()))
    ]
    assert found == []


EXPLODING = {
    "a cell over many columns": "<table><tr><td colspan=99999999>x</table>",
    "columns upon columns": "<table><tr>" + "<td colspan=1000>x" * 50 + "</table>",
    "a grid": "<div style='display:grid;grid-template-columns:repeat(100000,1px)'><p>x</div>",
    "small pages": "<style>@page{size:10px;margin:0}</style>" + "<p>x" * 3_000,
    "boxes in boxes": "<div>" * 2_000 + "x",
    "a huge page": "<style>@page{size:99999999px}</style><p>x",
    "many columns of text": "<div style='columns:10000'>" + "x " * 1_000,
}


@pytest.mark.parametrize("name", EXPLODING)
def test_layout_that_explodes_ends_within_limits(attack, name):
    with contextlib.suppress(TooMuch, Unprocessable):
        attack("lay_out", Limits(cpu=1, wall=30), markup=EXPLODING[name])
    assert attack("echo") == {}


def test_an_honest_page_is_laid_out(attack):
    assert attack("lay_out", markup="<p>x</p>") > 1_000
