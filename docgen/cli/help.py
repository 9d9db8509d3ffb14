"""The pages `--help` shows, made from the grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.grammar import ANYWHERE, PROGRAM, VERSION, Command, Option
from docgen.cli.table import COMMANDS
from docgen.messages import Language, Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def page(command: Command | None, language: Language) -> str:
    """Write the help page of `command`, or the overview of all."""
    lines = _overview(language) if command is None else _command(command, language)
    return "\n".join(lines)


def usage(command: Command | None, language: Language) -> str:
    """Write the one line that says how it should have been written."""
    line = str(command) if command else f"{PROGRAM} [--lang vi|en] COMMAND …"
    return Message("cli-usage", line=line).say(language)


def _overview(language: Language) -> Iterator[str]:
    yield usage(None, language)
    yield ""
    yield Message("cli-about").say(language)
    yield ""
    yield from _columns((command.name, command.help.say(language)) for command in COMMANDS)
    yield ""
    yield from _options((*ANYWHERE, VERSION), language)
    yield ""
    yield Message("cli-exit-codes").say(language)


def _command(command: Command, language: Language) -> Iterator[str]:
    yield usage(command, language)
    yield ""
    yield command.help.say(language)
    yield ""
    yield from _columns((name, Message(f"cli-argument-{name}").say(language)) for name in command.arguments)
    yield from _options((*command.options, *ANYWHERE), language)


def _options(options: Iterable[Option], language: Language) -> Iterator[str]:
    return _columns((_names(option), Message(option.help).say(language)) for option in options)


def _names(option: Option) -> str:
    names = f"-{option.short}, --{option.name}" if option.short else f"--{option.name}"
    return f"{names} {option.value}" if option.value else names


def _columns(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    rows = list(rows)
    width = max((len(left) for left, _ in rows), default=0)
    return (f"  {left:{width}}  {right}" for left, right in rows)
