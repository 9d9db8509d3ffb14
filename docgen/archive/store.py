"""The port: what the archive needs of a place that keeps bytes under keys (`a/b/c`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from docgen.errors import DocgenError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class KeyMissing(DocgenError):
    """Raised when nothing is kept under `key`."""

    code = "key-missing"
    status = 404


class DifferentBytes(DocgenError):
    """Raised when other bytes are kept already where something is to be written once."""

    code = "different-bytes"
    status = 409


@dataclass(frozen=True)
class Kept:
    """One key and its size in bytes."""

    key: str
    size: int


class Store(Protocol):
    """A folder or a bucket. When a call returns, its bytes survive a power cut."""

    def create(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Write `files` (name below `folder` → bytes) once, in the order given.

        Where the same bytes are already, that is success. Raises DifferentBytes otherwise.
        """

    def replace(self, key: str, data: bytes) -> None:
        """Put `data` in the place of what `key` holds, as one step."""

    def read(self, key: str) -> bytes:
        """Give the bytes; raises KeyMissing."""

    def walk(self, folder: str = "", after: str = "") -> Iterator[Kept]:
        """List what is kept below `folder`, in order of the keys, beyond the key `after`."""

    def remove(self, folder: str) -> None:
        """Remove everything below `folder`; nothing there is success."""
