"""T41: no pattern of ours takes time that grows with the square of a text, however the text was made up.

Every `re.…` of the source is found in its syntax tree and asked as the source asks it. The rules of the check
are left out: they read a stranger's file in the guard only, where processor time is counted and ends.
"""

from __future__ import annotations

import ast
import importlib
import re
import time
from itertools import product
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ASKED = ("search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer")
BYTES = 20_000
LIMIT = 0.3
"""Seconds of processor; a pattern that goes over the text once takes a hundredth of that."""
PUMPED = (
    *' aA1.,-_…\n\t\u00a0ắẮ(</"#%=', "{{", "a ", "A ", "1 ", "1.", "1,", "1/", "- ", ". ", ", ", " .", "\n ",
    "a\n", "A. ", "a,", "Điều 1. ", "ngày 1 ",
)  # fmt: skip


def patterns():
    """Every pattern of the source with the ways in which it is asked: (place, pattern, methods)."""
    for file in sorted(file for top in ("docgen", "schemas") for file in (ROOT / top).rglob("*.py")):
        text = file.read_text("utf-8")
        if "rules" not in file.parts and re.search(r"^import re$", text, re.MULTILINE):
            yield from _of_module(file, text)


def _of_module(file, text):
    name = ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    module, tree = importlib.import_module(name), ast.parse(text)
    named = {
        id(node.value): target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        if not (isinstance(node.func.value, ast.Name) and node.func.value.id == "re"):
            continue
        try:
            pattern = _evaluated(node.args[0], module)
        except NameError:  # made in a function from what it is given
            continue
        if isinstance(pattern, str) and node.func.attr in (*ASKED, "compile"):
            flags = re.NOFLAG
            for other in [*node.args[1:], *(keyword.value for keyword in node.keywords)]:
                with_flags = ast.unparse(other).startswith("re.")
                flags |= _evaluated(other, module) if with_flags else re.NOFLAG
            asked = _asked(text, named.get(id(node))) if node.func.attr == "compile" else {node.func.attr}
            yield f"{name}:{node.lineno}", re.compile(pattern, flags), asked


def _evaluated(node, module):
    return eval(compile(ast.Expression(node), "pattern", "eval"), vars(module))


def _asked(text, name):
    """Methods the source calls on a pattern by its name; of one without a name, any."""
    calls = re.findall(rf"\b{name}\.(\w+)\(", text) if name else []
    return {call for call in calls if call in ASKED} or {"search"}


FOUND = list(patterns())


def _seconds(pattern, method, text):
    asked = {"sub": lambda: pattern.sub("", text), "finditer": lambda: list(pattern.finditer(text))}
    begun = time.process_time()
    asked.get(method, lambda: getattr(pattern, method)(text))()
    return time.process_time() - begun


def test_the_patterns_are_found():
    assert len(FOUND) > 80


@pytest.mark.parametrize(("pattern", "methods"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_no_text_makes_a_pattern_slow(pattern, methods):
    for method, piece in product(sorted(methods), PUMPED):
        text = piece * (BYTES // len(piece.encode())) + "\x00"
        assert _seconds(pattern, method, text) < LIMIT, (method, piece)


def test_control_a_pattern_of_quadratic_time_is_seen():
    assert _seconds(re.compile(r"\s+$"), "search", " " * BYTES + "x") > LIMIT
