"""The one Jinja environment a template runs in: it can choose, repeat and print, nothing else.

docxtpl and Jinja by themselves let a template run any code and print an unknown name as nothing. Here a
template is data: no calls at all, no assignment, no attribute but a key of a dict or a field of `loop`,
filters and tests from a short list, arithmetic on bounded numbers only. Whatever is refused raises; it
never prints as empty text.

What this cannot bound is time: loops within loops over long lists. A template from outside is filled in
a process that can be killed.

One environment serves the whole process: it is never changed after it is built and compiled templates
keep their state in the context of each rendering.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn

from jinja2 import StrictUndefined, Template, nodes, pass_context
from jinja2.exceptions import SecurityError, TemplateAssertionError
from jinja2.meta import find_undeclared_variables
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from docgen.page import filters

if TYPE_CHECKING:
    from jinja2.runtime import Context

FILTERS: Final = frozenset(
    (
        "default",
        "dictsort",
        "first",
        "int",
        "items",
        "join",
        "last",
        "length",
        "lower",
        "round",
        "trim",
        "upper",
        *filters.FILTERS,
    )
)
TESTS: Final = frozenset(
    ("boolean", "defined", "divisibleby", "even", "mapping", "none", "number", "odd", "sequence", "string")
)
LOOP_FIELDS: Final = frozenset(
    (
        "index",
        "index0",
        "revindex",
        "revindex0",
        "first",
        "last",
        "length",
        "depth",
        "depth0",
        "previtem",
        "nextitem",
    )
)
NUMBER_BOUND: Final = 10**12
"""Arithmetic takes numbers below this in size: enough for đồng, too little to exhaust memory."""

_NODES = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If),
    *(nodes.Name, nodes.Const, nodes.Tuple, nodes.List, nodes.Dict, nodes.Pair),
    *(nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Filter, nodes.Test, nodes.Keyword),
    *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr, nodes.Concat),
    *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Neg, nodes.Pos),
)
_ARITHMETIC = frozenset(("+", "-", "*", "/", "//", "%", "**"))


class _Environment(ImmutableSandboxedEnvironment):
    intercepted_binops = _ARITHMETIC

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=_printed)
        self.globals = {}
        known = {**self.filters, **filters.FILTERS}
        self.filters = {name: known[name] for name in FILTERS}
        self.tests = {name: self.tests[name] for name in TESTS}

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Give a key of a dict, even one called "items", or a field of `loop`; nothing else."""
        if type(obj) is dict:
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if type(obj) is LoopContext and attribute in LOOP_FIELDS:
            return getattr(obj, attribute)
        return _refuse(f"{type(obj).__name__}.{attribute}")

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Give a key of a dict or a place in a list, never an attribute by another way."""
        if type(obj) not in (dict, list, tuple, str):
            _refuse(f"{type(obj).__name__}[…]")
        try:
            return obj[argument]
        except (LookupError, TypeError):
            return self.undefined(obj=obj, name=argument)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:  # noqa: ARG002 - Jinja's hook
        return False

    def is_safe_callable(self, obj: object) -> bool:  # noqa: ARG002 - Jinja's hook
        return False

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - Jinja's own
        """Reckon with numbers of ordinary size only: text × 10⁹ asks for gigabytes."""
        for operand in (left, right):
            if type(operand) not in (int, float) or not -NUMBER_BOUND < operand < NUMBER_BOUND:
                _refuse(f"{operator} {type(operand).__name__}")
        return super().call_binop(context, operator, left, right)


@pass_context  # without it Jinja escapes a constant before it comes here, and `{{ none }}` prints "None"
def _printed(_: Context, value: object) -> str:
    """Let text and whole numbers on paper; `None`, `True`, 2.5 or a list print as no office writes them."""
    if isinstance(value, StrictUndefined):
        return str(value)  # raises, naming what is unknown
    if type(value) in (str, Markup, int):
        return value  # type: ignore[return-value] # Jinja escapes or converts it
    return _refuse(f"print {type(value).__name__}")


def _refuse(what: str) -> NoReturn:
    raise SecurityError(what)


_ENVIRONMENT: Final = _Environment()


def parse_template(source: str, name: str) -> nodes.Template:
    """Parse the source without compiling it.

    Raises jinja2.TemplateError with the line for a fault of syntax or for a node no template may have.
    """
    tree = _ENVIRONMENT.parse(source, name, name)
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _NODES):
            raise TemplateAssertionError(f"{type(node).__name__} is not allowed", node.lineno, name)
    return tree


def compile_template(source: str, name: str) -> tuple[Template, frozenset[str]]:
    """Compile the source; return it with the names it asks of the context.

    Raises jinja2.TemplateError with the line for a fault of syntax or for anything a template may not do.
    """
    tree = parse_template(source, name)
    names = frozenset(find_undeclared_variables(tree))
    code = _ENVIRONMENT.compile(tree, name, name)
    return Template.from_code(_ENVIRONMENT, code, {}), names
