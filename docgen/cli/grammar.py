"""What may be written on the command line, as data, and how words become a Given.

Own texts in two languages instead of argparse's; the words themselves are taken apart by getopt.
"""

from __future__ import annotations

import getopt
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import pairwise
from typing import TYPE_CHECKING, NoReturn

from docgen.errors import DocgenError, Fault
from docgen.messages import LANGUAGES, Language, Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PROGRAM = "docgen"


class WrongUsage(DocgenError):
    """Raised when the words do not fit the grammar; `about` is the command they were meant for."""

    code = "wrong-usage"
    exit_code = 2

    def __init__(self, fault: Message, about: Command | None = None) -> None:
        super().__init__([Fault("", fault)])
        self.about = about


@dataclass(frozen=True)
class Option:
    """An option of a command; without `value` it is a switch. `help` is the code of its sentence."""

    name: str
    help: str
    value: str = ""
    short: str = ""
    required: bool = False

    def __str__(self) -> str:
        name = f"-{self.short}" if self.short else f"--{self.name}"
        return f"{name} {self.value}" if self.value else name


@dataclass(frozen=True)
class Command:
    """One command, of one word or two; the module of its name in this package does it, by `run(Given)`."""

    name: str
    arguments: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()

    @property
    def module(self) -> str:
        """Name the module that does it: `register_export`."""
        return self.name.replace(" ", "_")

    @property
    def help(self) -> Message:
        """Say in one line what the command does."""
        return Message(f"cli-{self.name.replace(' ', '-')}")

    def __str__(self) -> str:
        options = [str(option) if option.required else f"[{option}]" for option in self.options]
        return " ".join((PROGRAM, self.name, *self.arguments, *options))


@dataclass(frozen=True)
class Given:
    """What was written: the command (none was needed for help), its arguments and options by name."""

    command: Command | None
    language: Language
    arguments: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def wants_help(self) -> bool:
        """Say whether help was asked for instead of work."""
        return HELP.name in self.options


LANG = Option("lang", "cli-option-lang", "|".join(LANGUAGES))
HELP = Option("help", "cli-option-help", short="h")
VERSION = Option("version", "cli-option-version")
ANYWHERE = (LANG, HELP)
"""Options that may stand before the command or after it."""


def parse(words: Sequence[str], commands: Sequence[Command]) -> Given:
    """Take the words of one call apart. Raises WrongUsage with what to write instead."""
    before, rest = _options(words, (*ANYWHERE, VERSION), None)
    if not rest:
        if not before.keys() & {HELP.name, VERSION.name}:
            raise WrongUsage(Message("cli-command-missing"))
        return Given(None, language(words), {}, before)
    command = _command(rest, commands)
    after, positional = _options(rest[len(command.name.split()) :], (*ANYWHERE, *command.options), command)
    options = before | after
    if HELP.name in options:
        return Given(command, language(words), {}, options)
    return Given(command, language(words), _arguments(positional, command), _complete(options, command))


def _command(words: Sequence[str], commands: Sequence[Command]) -> Command:
    """Find the command that the first word or the first two name."""
    for name in (" ".join(words[:2]), words[0]):
        for command in commands:
            if command.name == name:
                return command
    names = [each.name for each in commands]
    family = [name for name in names if name.startswith(f"{words[0]} ")]
    meant = " ".join(words[:2]) if family else words[0]
    near = family or get_close_matches(meant, names) or [f"--{HELP.name}"]
    raise WrongUsage(Message("cli-command-unknown", name=meant, near=", ".join(near)))


def language(words: Sequence[str]) -> Language:
    """Find the language asked for, so that even words that do not parse are answered in it."""
    for word, following in pairwise((*words, "")):
        for known in LANGUAGES:
            if word == f"--{LANG.name}={known}" or (word == f"--{LANG.name}" and following == known):
                return known
    return LANGUAGES[0]


def _options(
    words: Sequence[str], options: Sequence[Option], command: Command | None
) -> tuple[dict[str, str], list[str]]:
    short = "".join(option.short + ":" * bool(option.value) for option in options)
    long = [option.name + "=" * bool(option.value) for option in options]
    read = getopt.gnu_getopt if command else getopt.getopt
    try:
        found, rest = read(list(words), short, long)
    except getopt.GetoptError as error:
        _refuse(error.opt, options, command)
    names = {f"--{option.name}": option.name for option in options}
    names |= {f"-{option.short}": option.name for option in options if option.short}
    given = {names[written]: value for written, value in found}
    asked = given.get(LANG.name, LANGUAGES[0])
    if asked not in LANGUAGES:
        raise WrongUsage(Message("cli-lang-unknown", name=asked, known=", ".join(LANGUAGES)), command)
    return given, rest


def _refuse(written: str, options: Sequence[Option], command: Command | None) -> NoReturn:
    option = next((option for option in options if written in (option.name, option.short)), None)
    dashed = f"-{written}" if len(written) == 1 else f"--{written}"
    if option is None:
        raise WrongUsage(Message("cli-option-unknown", name=dashed), command) from None
    code = "cli-option-needs-value" if option.value else "cli-option-takes-none"
    raise WrongUsage(Message(code, name=dashed, value=option.value), command) from None


def _arguments(positional: Sequence[str], command: Command) -> dict[str, str]:
    names = command.arguments
    if len(positional) < len(names):
        raise WrongUsage(Message("cli-argument-missing", name=names[len(positional)]), command)
    if len(positional) > len(names):
        raise WrongUsage(Message("cli-argument-extra", name=positional[len(names)]), command)
    return dict(zip(names, positional, strict=True))


def _complete(options: dict[str, str], command: Command) -> dict[str, str]:
    for option in command.options:
        if option.required and option.name not in options:
            raise WrongUsage(Message("cli-option-missing", name=str(option)), command)
    return options
