"""The one table of what an office may set: environment variables `DOCGEN_…`, each with a working default.

Read once, where a face starts; everything below the faces gets plain arguments. README.md shows the
same table, and a test compares them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.errors import DocgenError, Fault
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PREFIX = "DOCGEN_"


class InvalidSettings(DocgenError):
    """Raised at start when environment variables cannot be used; carries every fault at once."""

    code = "invalid-settings"
    exit_code = 2


def _takes(read: Callable[[str], object], expects: str, **values: int) -> dict[str, object]:
    """Say how a setting is read: `read` turns text into the value, `expects` names what it takes."""
    return {"read": read, "expects": Message(expects, **values)}


def _whole_number(lowest: int, highest: int) -> dict[str, object]:
    def read(text: str) -> int:
        number = int(text)
        if not lowest <= number <= highest:
            raise ValueError(text)
        return number

    return _takes(read, "setting-whole-number", lowest=lowest, highest=highest)


@dataclass(frozen=True)
class Settings:
    """Each field is the environment variable `DOCGEN_` + its name in capitals."""

    data: Path = field(default=Path("data"), metadata=_takes(Path, "setting-folder"))
    """The one folder that holds everything kept."""
    database: str = field(default="", metadata=_takes(str, "setting-database"))
    """Address of the database; empty: SQLite in the folder."""
    archive: str = field(default="", metadata=_takes(str, "setting-archive"))
    """Where the archive lies, a folder or `s3://bucket/prefix`; empty: in the folder."""
    office: str = field(default="co-quan", metadata=_takes(str, "setting-office"))
    """The office whose register is meant when nothing else says so."""
    host: str = field(default="127.0.0.1", metadata=_takes(str, "setting-address"))
    """The address `docgen serve` listens on."""
    port: int = field(default=8000, metadata=_whole_number(0, 65535))
    """The port `docgen serve` listens on; 0 takes a free one."""
    workers: int = field(default=2, metadata=_whole_number(1, 64))
    """Processes that serve; each renders one paper at a time."""
    threads: int = field(default=4, metadata=_whole_number(1, 64))
    """Requests a process holds at a time."""
    timeout: int = field(default=60, metadata=_whole_number(1, 3600))
    """Seconds without a sign of life after which a process is replaced."""
    max_body: int = field(default=2_000_000, metadata=_whole_number(1_000, 100_000_000))
    """Bytes a request body may have."""


def variable(name: str) -> str:
    """Name the environment variable of the setting `name`."""
    return PREFIX + name.upper()


def from_environment(environment: Mapping[str, str]) -> Settings:
    """Read the settings; a variable that is unset or empty leaves the default.

    Raises InvalidSettings with a fault for each value that cannot be used.
    """
    values: dict[str, object] = {}
    faults: list[Fault] = []
    for setting in fields(Settings):
        name = variable(setting.name)
        text = environment.get(name, "")
        if not text:
            continue
        try:
            values[setting.name] = setting.metadata["read"](text)
        except ValueError:
            message = Message("invalid-setting", value=text, expects=setting.metadata["expects"])
            faults.append(Fault("", message, place=name))
    if faults:
        raise InvalidSettings(faults)
    return Settings(**values)  # type: ignore[arg-type] # each value was read by its own field's reader
