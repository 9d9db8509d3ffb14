"""The one table of what an office may set: environment variables `DOCGEN_…`, each with a working default.

Read once, where a face starts; everything below the faces gets plain arguments. README.md shows the
same table, and a test compares them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from docgen.errors import DocgenError, Fault
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PREFIX = "DOCGEN_"


class InvalidSettings(DocgenError):
    """Raised at start when environment variables cannot be used; carries every fault at once."""

    code = "invalid-settings"
    exit_code = 2


class PlaceholderSecret(DocgenError):
    """Raised at start when a secret is still the one of an example."""

    code = "placeholder-secret"
    exit_code = 78  # EX_CONFIG


_HIGHEST_PORT = 65535
_PLACEHOLDERS = {"changeme", "change-me", "password", "secret", "example", "docgen", "postgres", "matkhau"}


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


def _choice(*known: str) -> dict[str, object]:
    def read(text: str) -> str:
        if text not in known:
            raise ValueError(text)
        return text

    return {"read": read, "expects": Message("setting-choice", known=", ".join(known))}


def _database(text: str) -> str:
    """Read the address of a database. Raises PlaceholderSecret for a password that stands in examples."""
    return _without_placeholder(text, "database")


def _without_placeholder(address: str, setting: str) -> str:
    password = urlsplit(address).password
    if password is not None and password.casefold() in _PLACEHOLDERS:
        raise PlaceholderSecret(name=variable(setting))
    return address


def _queue(text: str) -> str:
    """Read the address of a queue. Raises PlaceholderSecret for a password that stands in examples."""
    if urlsplit(text).scheme not in {"redis", "rediss", "postgresql"}:
        raise ValueError(text)
    return _without_placeholder(text, "queue")


def _hosts(text: str) -> str:
    """Read a list of `host:port`, commas between."""
    for each in filter(None, text.split(",")):
        host, _, port = each.rpartition(":")
        if not host or not 0 < int(port) <= _HIGHEST_PORT:
            raise ValueError(text)
    return text


def _web_address(text: str) -> str:
    address = urlsplit(text)
    if text and (address.scheme not in ("http", "https") or not address.hostname):
        raise ValueError(text)
    return text.rstrip("/")


@dataclass(frozen=True)
class Settings:
    """Each field is the environment variable `DOCGEN_` + its name in capitals."""

    data: Path = field(default=Path("data"), metadata=_takes(Path, "setting-folder"))
    """The one folder that holds everything kept."""
    database: str = field(default="", metadata=_takes(_database, "setting-database"))
    """Address of the database; empty: SQLite in the folder."""
    archive: str = field(default="", metadata=_takes(str, "setting-archive"))
    """Where the archive lies, a folder or `s3://bucket/prefix`; empty: in the folder."""
    results: str = field(default="", metadata=_takes(str, "setting-archive"))
    """Where the files of batches lie, a folder or `s3://bucket/prefix`; empty: in the folder."""
    queue: str = field(default="", metadata=_takes(_queue, "setting-queue"))
    """What calls the workers of batches: `redis://…`, `postgresql://…`; empty: a file in the folder."""
    batch_workers: int = field(default=1, metadata=_whole_number(0, 64))
    """Processes that work on batches beside `docgen serve`; 0 leaves them to `docgen worker` elsewhere."""
    office: str = field(default="co-quan", metadata=_takes(str, "setting-office"))
    """The office whose register is meant when nothing else says so."""
    access: str = field(default="keys", metadata=_choice("keys", "open"))
    """`open`: every request from this machine is an administrator's, for one person's own machine."""
    render: str = field(default="open", metadata=_choice("open", "keys"))
    """Whether what keeps nothing (catalogue, render, check) needs a key, too."""
    public_url: str = field(default="", metadata=_takes(_web_address, "setting-url"))
    """The address people use, where it is not the one `docgen serve` listens on."""
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
    webhook_hosts: str = field(default="", metadata=_takes(_hosts, "setting-hosts"))
    """Hosts with their ports that webhooks may call though they are not public: `erp.noi-bo:8080,…`."""
    rate: int = field(default=1200, metadata=_whole_number(1, 1_000_000))
    """Requests a minute that one key or one address may send to each process."""
    isolation: str = field(default="full", metadata=_choice("full", "any"))
    """Whether uploaded templates run only where the machine can isolate a worker wholly, or anywhere."""
    libreoffice: str = field(default="off", metadata=_choice("off", "on"))
    """Whether a PDF of an uploaded template may be made by LibreOffice where somebody asks for that."""
    log: str = field(default="info", metadata=_choice("debug", "info", "warning", "error"))
    """From which level on log lines are written."""
    max_body: int = field(default=2_000_000, metadata=_whole_number(1_000, 100_000_000))
    """Bytes a request body may have."""

    @property
    def libreoffice_allowed(self) -> bool:
        """Tell whether LibreOffice may be used."""
        return self.libreoffice == "on"

    @property
    def database_file(self) -> Path:
        """Name the file of the database, where it is in the folder."""
        return self.data / "docgen.db"

    @property
    def allowed_hosts(self) -> frozenset[str]:
        """Give the entries of `webhook_hosts`."""
        return frozenset(filter(None, self.webhook_hosts.split(",")))

    @property
    def address(self) -> str:
        """Give the address under which people reach the server, as far as it is known before it runs."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.public_url or f"http://{host}:{self.port}"


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
