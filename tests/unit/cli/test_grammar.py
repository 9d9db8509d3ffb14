"""The grammar of the command line."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.cli.grammar import WrongUsage, language, parse
from docgen.cli.help import page
from docgen.cli.table import COMMANDS


def parsed(line: str):
    given = parse(line.split(), COMMANDS)
    name = given.command.name if given.command else None
    return name, given.language, dict(given.arguments), dict(given.options)


def test_arguments_and_options_may_stand_in_any_order():
    expected = ("render", "vi", {"PAPER": "a", "RECORD.json": "-"}, {"output": "x.pdf"})
    assert parsed("render a - -o x.pdf") == expected
    assert parsed("render -o x.pdf a -") == expected
    assert parsed("render a --output=x.pdf -") == expected


@pytest.mark.parametrize(
    "line", ["--lang en papers --json", "papers --lang=en --json", "papers --json --lang en"]
)
def test_the_language_may_stand_before_or_after_the_command(line):
    name, spoken, _, options = parsed(line)
    assert (name, spoken, "json" in options) == ("papers", "en", True)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("", "cli-command-missing"),
        ("--lang en", "cli-command-missing"),
        ("paper", "cli-command-unknown"),
        ("--lang fr papers", "cli-lang-unknown"),
        ("--lang", "cli-option-needs-value"),
        ("papers --color", "cli-option-unknown"),
        ("papers -x", "cli-option-unknown"),
        ("papers --json=yes", "cli-option-takes-none"),
        ("papers more", "cli-argument-extra"),
        ("example", "cli-argument-missing"),
        ("render a b", "cli-option-missing"),
        ("render a b -o", "cli-option-needs-value"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_reason(line, code):
    with pytest.raises(WrongUsage) as refused:
        parse(line.split(), COMMANDS)
    assert [fault.message.code for fault in refused.value.faults] == [code]


def test_help_needs_no_arguments():
    assert parse(["render", "--help"], COMMANDS).wants_help
    assert parse(["-h"], COMMANDS).wants_help


NAMES = {"lang", "help", "version"} | {option.name for command in COMMANDS for option in command.options}
WORDS = st.sampled_from(
    [
        "render",
        "papers",
        "serve",
        "--lang",
        "en",
        "xx",
        "-o",
        "--output=",
        "--",
        "-",
        "a",
        "--json",
        "-h",
        "--j",
        "",
    ]
)


@given(st.lists(WORDS | st.text(max_size=5), max_size=6))
def test_any_words_parse_or_are_refused(words):
    assert language(words) in ("vi", "en")
    with suppress(WrongUsage):
        assert set(parse(words, COMMANDS).options) <= NAMES


@pytest.mark.parametrize("spoken", ["vi", "en"])
@pytest.mark.parametrize("command", [None, *COMMANDS], ids=str)
def test_every_page_of_help_is_whole(command, spoken):
    """No value is missing in a sentence, and every argument and option is explained."""
    shown = page(command, spoken)
    assert "{" not in shown
    for option in command.options if command else ():
        assert f"--{option.name}" in shown
