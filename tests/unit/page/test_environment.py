"""What a template may do and what it may not; each refusal stands beside a twin that works."""

from __future__ import annotations

from types import SimpleNamespace

import jinja2
import pytest
from jinja2 import TemplateError

from docgen.page.environment import FILTERS, NUMBER_BOUND, TESTS, compile_template

DATA = {
    "a": {"b": "B", "items": "a key called items", "c": [1, 2, 3]},
    "l": ["x", "y", "z"],
    "n": 7,
    "markup": "<b>&",
    "none": None,
    "half": 2.5,
    "flag": True,
}


def said(source: str, **more: object) -> str:
    program, _ = compile_template(source, "test")
    return program.render({**DATA, **more})


ALLOWED = {
    "{{ a.b }}": "B",
    "{{ a['b'] }}": "B",
    "{{ a.items }}": "a key called items",
    "{{ l[0] }}{{ l[-1] }}": "xz",
    "{{ l[:2]|join('-') }}": "x-y",
    "{% if n > 3 and l %}yes{% else %}no{% endif %}": "yes",
    "{% if n is odd %}odd{% elif n == 8 %}eight{% endif %}": "odd",
    "{% for x in l %}{{ loop.index }}{{ x }}{% if not loop.last %},{% endif %}{% endfor %}": "1x,2y,3z",
    "{% for x in l if x != 'y' %}{{ x }}{% else %}none{% endfor %}": "xz",
    "{% for x in l %}{% if not loop.last %}{{ loop.nextitem }}{% endif %}{% endfor %}": "yz",
    "{% for k, v in {'p': 1, 'q': 2}|dictsort %}{{ k }}{{ v }}{% endfor %}": "p1q2",
    "{% for k, v in {'p': 1}|items %}{{ k }}{{ v }}{% endfor %}": "p1",
    "{{ 3 * 4 + n % 3 - 10 // 4 }}": "11",
    "{{ 'a' ~ n ~ 'b' }}": "a7b",
    "{{ l|length }} {{ l|first }} {{ l|last }}": "3 x z",
    "{{ 'ủy ban'|upper }} {{ 'ỦY BAN'|lower }} {{ ' x '|trim }}": "ỦY BAN ủy ban x",
    "{{ unknown|default('…') }}": "…",
    "{% if unknown is defined %}yes{% else %}no{% endif %}": "no",
    "{{ (7 / 2)|round(0, 'floor')|int }}": "3",
    "{{ 'x' if n in a.c else 'y' }}": "y",
    "{{ markup }}": "&lt;b&gt;&amp;",
    "{{ '<i>' ~ markup }}": "&lt;i&gt;&lt;b&gt;&amp;",
}


@pytest.mark.parametrize(("source", "expected"), ALLOWED.items())
def test_what_a_template_needs_works(source, expected):
    assert said(source) == expected


ESCAPES = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ a.__class__ }}",
    "{{ l.__len__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ ''|attr('__class__') }}",
    "{{ ('{0.__class__.__mro__}'|attr('format'))(1) }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ '{a.__class__}'.format_map({'a': 1}) }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as x %}",
    "{% from 'os' import path %}",
    "{% extends 'base' %}",
    "{% block x %}{% endblock %}",
    "{{ [1]|map(attribute='__class__')|list }}",
    "{% autoescape false %}{{ markup }}{% endautoescape %}",
    "{{ markup|safe }}",
    "{{ markup|e|safe }}",
    "{% set ns = namespace() %}{% set ns.x = 1 %}",
    "{% set x = 1 %}{{ x }}",
    "{% set x %}text{% endset %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% call(x) l() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% with x = 1 %}{{ x }}{% endwith %}",
    "{% for x in l recursive %}{{ loop(l) }}{% endfor %}",
    "{% for x in l %}{{ loop.cycle('a', 'b') }}{% endfor %}",
    "{% for x in l %}{{ loop.changed(x) }}{% endfor %}",
    "{% for x in l %}{{ loop._iterator }}{% endfor %}",
    "{{ a.items() }}",
    "{{ a.keys() }}",
    "{{ 'a'.upper() }}",
    "{{ 'a'.ljust(9) }}",
    "{{ dict() }}",
    "{{ joiner }}",
    "{{ range(3) }}",
    "{{ 'x'|format(1) }}",
    "{{ markup|tojson }}",
    "{{ markup|xmlattr }}",
    "{{ l|pprint }}",
    "{{ 'www.example.vn'|urlize }}",
    "{{ l|select }}",
    "{{ l|replace('x', 'y') }}",
    "{{ 2 is callable }}",
    "{{ 'upper' is filter }}",
]


@pytest.mark.parametrize("source", ESCAPES)
def test_ways_out_are_refused(source):
    """Refused means an error: text that merely stays empty would leave as a wrong paper."""
    with pytest.raises(TemplateError):
        said(source)


@pytest.mark.parametrize(
    "source", ["{{ ''.__class__ }}", "{{ ''|attr('__class__') }}", "{{ '{0.__class__}'.format(1) }}"]
)
def test_the_same_ways_out_are_open_in_jinja_as_it_comes(source):
    """The negative control: these payloads are real."""
    assert "class" in jinja2.Environment().from_string(source).render()


EXHAUSTING = [
    "{{ 9**9**8 }}",
    "{{ (9**99999)|string|length }}",
    "{{ ('A' * (10**9))|length }}",
    "{{ ([1] * (10**9))|length }}",
    "{{ [1] + [2] }}",
    "{{ ('A'|center(2000000000))|length }}",
    "{{ ('%02000000000d'|format(1))|length }}",
    "{{ '%02000000000d' % 1 }}",
    "{{ ('\\n' * 1000000)|indent(1000) }}",
    "{{ 'a' + 'b' }}",
    "{{ lipsum(n=2000000) }}",
    f"{{{{ {NUMBER_BOUND} * 2 }}}}",
    "{{ true + 1 }}",
]


@pytest.mark.parametrize("source", EXHAUSTING)
def test_what_would_exhaust_memory_is_refused(source):
    with pytest.raises(TemplateError):
        said(source)


@pytest.mark.parametrize(
    "source", ["{{ unknown }}", "{{ a.unknown }}", "{{ l[9] }}", "{% for x in unknown %}{% endfor %}"]
)
def test_an_unknown_name_is_an_error(source):
    with pytest.raises(jinja2.UndefinedError):
        said(source)


@pytest.mark.parametrize(
    "source",
    [
        "{{ none }}",
        "{{ true }}",
        "{{ 2.5 }}",
        "{{ [1] }}",
        "{{ 1 < 2 }}",
        "{{ half }}",
        "{{ flag }}",
        "{{ l }}",
        "{{ a }}",
        "{{ n > 3 }}",
    ],
)
def test_only_text_and_whole_numbers_are_printed(source):
    """`None`, `True` or `2.5` on a paper would be a fault nobody sees before it is signed."""
    with pytest.raises(jinja2.exceptions.SecurityError):
        said(source)


@pytest.mark.parametrize("source", ["{{ img.tpl }}", "{{ img['tpl'] }}", "{{ img.save('x') }}", "{{ img }}"])
def test_an_object_in_the_context_gives_nothing_away(source):
    """The context is checked before; should an object slip through, it still has no attributes."""
    with pytest.raises(TemplateError):
        said(source, img=SimpleNamespace(tpl="secret", save=print))


def test_names_asked_of_the_context_are_told():
    _, names = compile_template("{{ a.b }}{% for x in l %}{{ x }}{{ loop.index }}{% endfor %}", "test")
    assert names == {"a", "l"}


def test_lists_of_filters_and_tests_are_as_documented():
    """A longer list is a decision, not an accident."""
    assert {
        *(
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
            "ngày_dài",
            "bằng_chữ",
            "tổng",
        )
    } == FILTERS
    assert not {"callable", "filter", "test", "sameas", "escaped"} & TESTS
