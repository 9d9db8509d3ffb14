"""From the words of a call to an exit code: parse, run the command, say what went wrong.

Exit codes: 0 good, 1 findings or invalid input, 2 wrong usage, 70 a defect of docgen (EX_SOFTWARE),
130 interrupted. Nobody who uses docgen sees a traceback: a defect's goes to a file that the sentence names.
"""

from __future__ import annotations

import importlib
import io
import os
import sys
import tempfile
import traceback
from typing import TYPE_CHECKING

from docgen.cli import help as help_pages
from docgen.cli.grammar import PROGRAM, Given, language, parse
from docgen.cli.report import complain, tell
from docgen.cli.table import COMMANDS
from docgen.errors import DocgenError
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

DEFECT = 70
INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Run one call of `docgen` and give its exit code."""
    words = sys.argv[1:] if words is None else words
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                encoding="utf-8"
            )  # Vietnamese in, Vietnamese out, whatever the terminal's locale
    spoken = language(words)
    try:
        code = _run(parse(words, COMMANDS))
        sys.stdout.flush()
    except DocgenError as error:
        tell(error, spoken)
        return error.exit_code
    except BrokenPipeError:
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # or Python complains when it closes it
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:  # noqa: BLE001 -- the last stop: a defect ends in one sentence, its cause in a file
        complain(Message("cli-defect", file=_keep_cause()).say(spoken))
        return DEFECT
    return code


def _run(given: Given) -> int:
    if given.wants_help:
        sys.stdout.write(help_pages.page(given.command, given.language) + "\n")
        return 0
    if given.command is None:
        from importlib.metadata import version  # noqa: PLC0415 -- 30 ms that no other command has to wait

        sys.stdout.write(f"{PROGRAM} {version(PROGRAM)}\n")
        return 0
    found: int | None = importlib.import_module(f"docgen.cli.{given.command.module}").run(given)
    return found or 0


def _keep_cause() -> str:
    with tempfile.NamedTemporaryFile(
        "w", prefix=f"{PROGRAM}-", suffix=".log", delete=False, encoding="utf-8"
    ) as file:
        traceback.print_exc(file=file)
    return file.name
