"""Read the record a command names."""

from __future__ import annotations

import sys
from pathlib import Path

from docgen.errors import DocgenError, why
from schemas.json_text import parse

STDIN = "-"


class UnreadableFile(DocgenError):
    """Raised when a file named on the command line cannot be read."""

    code = "unreadable-file"
    exit_code = 2


def read_record(name: str) -> object:
    """Read the JSON in the file `name`, or on standard input for `-`.

    Raises UnreadableFile, and MalformedInput with line and column.
    """
    return parse(sys.stdin.buffer.read() if name == STDIN else read_bytes(name))


def read_bytes(name: str) -> bytes:
    """Read a file named on the command line. Raises UnreadableFile."""
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise UnreadableFile(name=name, reason=why(error)) from error
