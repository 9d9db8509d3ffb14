"""What each tag says, read by itself: so that one wrong tag does not hide the next.

Refused here, in a clerk's words, is what the strict environment (docgen.page.environment) refuses in a
programmer's, and names that no data can have.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jinja2 import TemplateError, nodes
from jinja2.exceptions import TemplateSyntaxError

from docgen.messages import Message
from docgen.page.environment import FILTERS, TESTS, compile_template, parse_template

if TYPE_CHECKING:
    from collections.abc import Iterator

RESERVED: Final = frozenset(("metadata", "pictures", "shift", "loop"))
"""Names by which filling itself is spoken to."""
LONGEST_NAME: Final = 60

_TAG = re.compile(r"\{(?P<mark>[{%#])(?:(?:p|tr|tc|r)\s)?\s*(?P<said>.*?)\s*[}%#]\}", re.DOTALL)
_HYPHENED = re.compile(r"(?<![\w.])[^\W\d]\w*(?:-[^\W\d]\w*)+")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_WORDS = re.compile(r"[^\W\d]\w*(?: +\w+)+")
_WHOLE = {
    "if": "{{% {} %}}{{% endif %}}",
    "for": "{{% {} %}}{{% endfor %}}",
    "elif": "{{% if 0 %}}{{% {} %}}{{% endif %}}",
}
_NAMED = re.compile(r"No (filter|test) named '([^']*)'")
_TOLD = {"filter": ("expression-filter", FILTERS), "test": ("expression-test", TESTS)}
_FORBIDDEN = re.compile(r"\b(\w+) is not allowed")
_WORD_OPERATORS = frozenset(("and", "or", "not", "in", "is", "if", "else"))


def expression_faults(tag: str) -> list[Message]:
    """Say what is wrong with the expression of a tag that is well-formed by its braces."""
    source = _alone(tag)
    if source is None:
        return []
    try:
        tree = parse_template(source, "tag")
        compile_template(source, "tag")
    except TemplateError as error:
        return [_refusal(tag, error)]
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        return [Message("expression-syntax", tag=tag)]
    return [*_hyphened(tag), *_names(tree), *_shapes(tag, tree)]


def _alone(tag: str) -> str | None:
    """Make a whole template of one tag; None for a comment and for what only ends or parts a block."""
    found = _TAG.fullmatch(tag)
    if found is None or found["mark"] == "#":
        return None
    if found["mark"] == "{":
        return "{{ " + found["said"] + " }}"
    whole = _WHOLE.get(found["said"].partition(" ")[0])
    return whole.format(found["said"]) if whole else None


def _refusal(tag: str, error: TemplateError) -> Message:
    said = error.message or ""
    if named := _NAMED.search(said):
        code, known = _TOLD[named[1]]
        return Message(code, tag=tag, name=named[2], known=", ".join(sorted(known)))
    if forbidden := _FORBIDDEN.search(said):
        call = forbidden[1] in ("Call", "CallBlock")
        return Message("expression-call" if call else "expression-forbidden", tag=tag)
    return _misspelt(tag) if isinstance(error, TemplateSyntaxError) else Message("expression-syntax", tag=tag)


def _misspelt(tag: str) -> Message:
    """Tell the commonest fault of all, a name of several words, from any other."""
    found = _TAG.fullmatch(tag)
    said = found["said"] if found else ""
    if _WORDS.fullmatch(said) and not _WORD_OPERATORS & {*said.split()}:
        return Message("expression-spaces", tag=tag, name="_".join(said.split()))
    return Message("expression-syntax", tag=tag)


def _hyphened(tag: str) -> Iterator[Message]:
    """Refuse what would be reckoned though a name is meant: `họ-tên`; who subtracts writes spaces."""
    for found in _HYPHENED.finditer(_QUOTED.sub("", tag)):
        yield Message("expression-hyphen", tag=tag, name=found[0].replace("-", "_"))


def _names(tree: nodes.Template) -> Iterator[Message]:
    targets = {target.name for loop in tree.find_all(nodes.For) for target in _targets(loop.target)}
    asked = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "load"}
    entries = {node.attr for node in tree.find_all(nodes.Getattr)}
    for name in sorted(asked | targets | entries):
        if name.startswith("_") or len(name) > LONGEST_NAME:
            yield Message("name-unusable", name=name[:LONGEST_NAME])
    for name in sorted((asked - {"loop"} | targets) & RESERVED):
        yield Message("name-reserved", name=name)


def _targets(target: nodes.Node) -> list[nodes.Name]:
    return [target] if isinstance(target, nodes.Name) else list(target.find_all(nodes.Name))


def _shapes(tag: str, tree: nodes.Template) -> Iterator[Message]:
    """Refuse what cannot be asked of data that a form or a sheet is to give."""
    if any(not isinstance(loop.target, nodes.Name) for loop in tree.find_all(nodes.For)):
        yield Message("expression-two-names", tag=tag)
    for node in tree.find_all((nodes.Getattr, nodes.Getitem)):
        if isinstance(node.node, nodes.Const | nodes.List | nodes.Dict | nodes.Tuple):  # type: ignore[attr-defined] # both have one
            yield Message("expression-forbidden", tag=tag)
            return
