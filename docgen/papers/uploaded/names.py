"""What data a template asks for: a tree of names, each with how it is used.

Read from the compiled template's own syntax tree, so a name in a loop is known to be an entry of its rows,
in whatever nesting. `{{ a.b }}` makes `a` a group; `{% for x in a %}` makes `a` a list; a name that only
conditions ask about is a yes or no.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from jinja2 import nodes

from docgen.page.environment import parse_template

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from docgen.page.template import Template

Use = Literal["printed", "asked", "reckoned", "dated", "in-words", "summed", "guarded", "bare", "maybe"]
_USES: Mapping[str, Use] = {
    "ngày_dài": "dated",
    "bằng_chữ": "in-words",
    "int": "reckoned",
    "round": "reckoned",
    "default": "guarded",
}
"""Filter → what it says of the value it is put on."""
_OF_LISTS = frozenset(("first", "last", "join", "tổng"))


@dataclass
class Name:
    """One name of the data; `row` is what each entry of a list is, None for what is no list."""

    entries: dict[str, Name] = field(default_factory=dict)
    row: Name | None = None
    uses: set[Use] = field(default_factory=set)
    spelt: list[str] = field(default_factory=list)
    """How tags write it, loop names included: the ways to find the text beside its first tag."""

    def entry(self, name: str) -> Name:
        """Give the entry `name` of a group, new when it is asked for the first time."""
        return self.entries.setdefault(name, Name())

    def rows(self) -> Name:
        """Make this a list and give what its rows are."""
        self.row = self.row or Name()
        return self.row

    @property
    def scalar(self) -> bool:
        """Tell whether it is used as one value rather than as a list or a group."""
        return self.row is None and not self.entries


def names_of(template: Template) -> Name:
    """Give the tree of all names of a template; its root is the record."""
    root = Name()
    for part in template.compiled:
        _Walk(root).block(parse_template(part.source, part.name).body, {}, frozenset())
    return root


class _Walk:
    """Goes through a syntax tree; `scope` are the names of loops, `guards` what is known not to be empty."""

    def __init__(self, root: Name) -> None:
        self.root = root

    def block(self, body: Iterable[nodes.Node], scope: Mapping[str, Name], guards: frozenset[int]) -> None:
        for node in body:
            if isinstance(node, nodes.Output):
                for said in node.nodes:
                    if not isinstance(said, nodes.TemplateData):
                        self.use(said, "printed", scope, guards)
            elif isinstance(node, nodes.For):
                self._loop(node, scope, guards)
            elif isinstance(node, nodes.If):
                self._choice(node, scope, guards)

    def _loop(self, node: nodes.For, scope: Mapping[str, Name], guards: frozenset[int]) -> None:
        looped = self._of(node.iter, scope, guards)
        row = looped.rows() if looped else Name()
        assert isinstance(node.target, nodes.Name)
        inner = {**scope, node.target.name: row, "loop": Name()}
        if node.test:
            self.use(node.test, "asked", inner, guards)
        self.block(node.body, inner, guards)
        self.block(node.else_, scope, guards)

    def _choice(self, node: nodes.If, scope: Mapping[str, Name], guards: frozenset[int]) -> None:
        self.use(node.test, "asked", scope, guards)
        known = guards | {id(name) for each in _told(node.test) if (name := self._of(each, scope, guards))}
        self.block(node.body, scope, known)
        self.block(node.elif_, scope, guards)
        self.block(node.else_, scope, guards)

    def use(self, node: nodes.Node, how: Use, scope: Mapping[str, Name], guards: frozenset[int]) -> None:
        """Note how an expression uses each name in it."""
        name = self._of(node, scope, guards)
        if name is not None:
            name.uses.add(how)
            if how != "asked":
                name.uses.add("guarded" if id(name) in guards or how == "guarded" else "bare")
        elif isinstance(node, nodes.Filter):
            self._filtered(node, how, scope, guards)
        elif isinstance(node, nodes.Test) and node.name == "defined":
            name = self._of(node.node, scope, guards)
            if name is not None:
                name.uses |= {"asked", "maybe"}
        elif isinstance(node, nodes.CondExpr):
            self.use(node.test, "asked", scope, guards)
            known = guards | {
                id(name) for each in _told(node.test) if (name := self._of(each, scope, guards))
            }
            self.use(node.expr1, how, scope, known)
            if node.expr2 is not None:
                self.use(node.expr2, how, scope, guards)
        else:
            within: Use = "reckoned" if isinstance(node, _ARITHMETIC) else how
            if isinstance(node, nodes.Compare):
                within = "reckoned" if _ordered(node) else "printed"
            for child in node.iter_child_nodes():
                self.use(child, within, scope, guards)

    def _filtered(
        self, node: nodes.Filter, how: Use, scope: Mapping[str, Name], guards: frozenset[int]
    ) -> None:
        if node.node is None:
            return
        name = self._of(node.node, scope, guards)
        if name is not None and node.name in _OF_LISTS and not isinstance(node.node, nodes.Getitem):
            row = name.rows()
            if node.name == "tổng" and node.args and isinstance(node.args[0], nodes.Const):
                row.entry(str(node.args[0].value)).uses.add("summed")
        elif name is not None and node.name == "length":
            name.uses.add("asked")
        else:
            self.use(node.node, _USES.get(node.name, how), scope, guards)

    def _of(self, node: nodes.Node | None, scope: Mapping[str, Name], guards: frozenset[int]) -> Name | None:
        """Find the name that an expression is nothing but, `a.b[0].c`; None for any other expression."""
        if isinstance(node, nodes.Name):
            name = scope.get(node.name) or self.root.entry(node.name)
            return _spelt(name, node.name)
        if isinstance(node, nodes.Getattr):
            outer = self._of(node.node, scope, guards)
            if outer is None:
                return None
            return _spelt(outer.entry(node.attr), *(f"{way}.{node.attr}" for way in outer.spelt))
        if isinstance(node, nodes.Getitem):
            return self._item(node, scope, guards)
        if isinstance(node, nodes.Filter) and node.name in ("first", "last") and node.node is not None:
            listed = self._of(node.node, scope, guards)
            return listed.rows() if listed else None
        return None

    def _item(self, node: nodes.Getitem, scope: Mapping[str, Name], guards: frozenset[int]) -> Name | None:
        outer = self._of(node.node, scope, guards)
        if outer is None:
            return None
        if isinstance(node.arg, nodes.Slice):
            outer.rows()
            return outer
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return _spelt(outer.entry(node.arg.value))
        if isinstance(node.arg, nodes.Const):
            return outer.rows()
        self.use(node.arg, "reckoned", scope, guards)
        return outer.rows()


_ARITHMETIC = (
    *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod),
    *(nodes.Neg, nodes.Pos),
)


def _ordered(node: nodes.Compare) -> bool:
    return any(operand.op in ("lt", "lteq", "gt", "gteq") for operand in node.ops)


def _told(test: nodes.Node) -> Iterator[nodes.Node]:
    """Give what a condition says is not empty: `a`, `a and b`, `a is defined`."""
    if isinstance(test, nodes.And):
        yield from _told(test.left)
        yield from _told(test.right)
    elif isinstance(test, nodes.Test) and test.name == "defined":
        yield test.node
    else:
        yield test


def _spelt(name: Name, *ways: str) -> Name:
    name.spelt += [way for way in ways if way not in name.spelt]
    return name
