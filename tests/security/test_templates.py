"""T01 to T05: a template reads plain data and prints it; whatever else it tries ends in an error, everywhere.

`python -m tests.endurance templates` tries every payload in every place.
"""

from __future__ import annotations

import time
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from jinja2 import TemplateError

from docgen.page.environment import compile_template
from docgen.page.fill import fill
from docgen.page.pack import unpack
from docgen.page.plain import UnfitContext
from docgen.page.template import _FAILURES, TemplateFault, load_template
from tests.rig.word import template, texts
from tests.security.payloads import ESCAPES, PAYLOADS
from tests.security.places import DATA, PLACES, SILENT, put


@pytest.mark.parametrize("group", range(8))
def test_no_payload_gets_through_the_environment(group):
    """An error, and within a second: what is refused is refused before it can exhaust anything."""
    begun = time.process_time()
    through = []
    for source in PAYLOADS[group::8]:
        try:
            program, _ = compile_template(source, "test")
            through.append((source[:80], program.render({**DATA, "img": SimpleNamespace(tpl="seen")})))
        except (*_FAILURES, SyntaxError):
            continue
    assert through == []
    assert time.process_time() - begun < 10


def test_there_are_as_many_payloads_as_there_should_be():
    assert len(set(PAYLOADS)) >= 200
    assert len(PLACES) + len(SILENT) >= 10


@pytest.mark.parametrize("place", PLACES)
def test_a_payload_is_a_fault_wherever_it_stands(place):
    for source in PAYLOADS[:: len(PAYLOADS) // 8]:
        with pytest.raises(TemplateFault) as caught:
            fill(load_template(put(place, source)), DATA)
        assert caught.value.status == 422


@pytest.mark.parametrize("place", PLACES)
def test_an_honest_tag_works_wherever_it_stands(place):
    made = fill(load_template(put(place, "«{{ a.b }}»")), DATA)
    assert any("«B&lt;&gt;»".encode() in part for part in unpack(made).values())


@pytest.mark.parametrize("place", SILENT)
def test_what_is_no_place_for_tags_is_never_rendered(place):
    """docxtpl renders title, author and the like: a way in that nobody sees in Word."""
    made = fill(load_template(put(place, "{{ a.b }}{{ 7 * 7 }}")), DATA)
    assert not any(
        b"49" in part or b"B&lt;&gt;" in part for name, part in unpack(made).items() if "doc" in name
    )


def test_the_control_the_payloads_are_real():
    """Jinja as it comes calls the operating system."""
    said = "{{ cycler.__init__.__globals__.os.getcwd() }}{{ ''.__class__ }}"
    assert jinja2.Environment().from_string(said).render() == f"{Path.cwd()}<class 'str'>"


def test_nothing_but_plain_data_is_within_reach():
    """T02: three steps from every value of the context only exact plain types are found."""
    seen = [DATA]
    for _ in range(3):
        for value in list(seen):
            if type(value) is dict:
                seen += value.values()
            elif type(value) is list:
                seen += value
    assert {type(value) for value in seen} <= {dict, list, str, int, float, bool, type(None)}
    for value in (SimpleNamespace(), object(), print, b"bytes", type("S", (str,), {})("x")):
        with pytest.raises(UnfitContext):
            fill(load_template(template("{{ a }}")), {"a": value})


KNOWN = {
    "CVE-2016-10745": "'{0.__class__.__init__.__globals__}'.format(a)",
    "CVE-2019-10906": "'{a.__class__}'.format_map({'a': a})",
    "CVE-2024-56201": "a|attr('format')",
    "CVE-2024-56326": "('{0.__class__}'|attr('format'))(a)",
    "CVE-2025-27516": "('{0.__class__}'|attr('format_map'))({'0': a})",
}


@pytest.mark.parametrize("said", KNOWN.values(), ids=KNOWN.keys())
def test_known_ways_out_of_jinja_stay_shut(said):
    """T03."""
    with pytest.raises(TemplateError):
        compile_template(f"{{{{ {said} }}}}", "test")[0].render(DATA)


def test_loops_in_loops_end_with_the_worker_not_with_the_server(attack):
    """T04: what the environment cannot bound, the guard does."""
    from docgen.guard import Limits, TooMuch  # noqa: PLC0415

    loops = "{% for a in l %}" * 12 + "{{ a }}" + "{% endfor %}" * 12
    with pytest.raises(TooMuch):
        attack("render", Limits(cpu=1, wall=20), source=loops, data={"l": list(range(20))})
    assert attack("render", source="{% for a in l %}{{ a }}{% endfor %}", data={"l": [1, 2]}) == "12"


SECOND = ["{{ 7 * 7 }}", "{_{ 7 * 7 }_}", "{% if a %}", "{#c#}", "{%p if a %}"]


@pytest.mark.parametrize("said", SECOND)
@pytest.mark.parametrize("place", PLACES)
def test_data_are_never_read_as_template(place, said):
    """T05, F7: also where docxtpl would render a part once for each section."""
    made = fill(load_template(put(place, "«{{ a.b }}»")), {**DATA, "a": {"b": said}})
    assert any(f"«{said}»".encode() in part for part in unpack(made).values())


def test_runs_split_by_the_thousand_take_no_time():
    """T06."""
    for piece in ("{", "{{", "{%tr ", "{%", "{{ a"):
        document = put("body", "".join(f"</w:t></w:r><w:r><w:t>{piece}" for _ in range(4_000)))
        begun = time.process_time()
        with pytest.raises(TemplateFault):
            load_template(document)
        assert time.process_time() - begun < 2


def test_escapes_have_twins():
    """What looks like an escape but is a key of the data works."""
    data = {"items": "x", "__class__": "y", "keys": {"values": "z"}}
    document = template("{{ a.items }}{{ a['__class__'] }}{{ a.keys.values }}")
    assert texts(fill(load_template(document), {"a": data})) == ["xyz"]
    assert "a.items()" in ESCAPES
