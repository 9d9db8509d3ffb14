"""How an order and its answer cross the pipe: a length, JSON, then the files as they are.

Nothing that arrives is ever executed or unpickled; the receiver bounds what it takes before it reads it.
"""

from __future__ import annotations

import json
import struct
import time
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import socket
    from collections.abc import Mapping, Sequence

_LENGTH: Final = struct.Struct(">Q")
_CHUNK = 1 << 18


class TooLong(Exception):
    """Raised when what arrives is longer than the receiver takes."""


class Ended(Exception):
    """Raised when the other side closed in the middle of a message."""


class Garbled(Exception):
    """Raised when what arrives is no message."""


def encode(head: Mapping[str, object], files: Sequence[bytes]) -> list[bytes]:
    """Write a message; its pieces in order. Raises TypeError or ValueError for what JSON cannot say."""
    text = json.dumps(
        {**head, "files": [len(content) for content in files]}, ensure_ascii=False, allow_nan=False
    ).encode("utf-8", "surrogatepass")
    return [_LENGTH.pack(len(text)), text, *files]


def send(connection: socket.socket, pieces: Sequence[bytes], *, until: float | None = None) -> None:
    """Send a message; `until` (time.monotonic) bounds the waiting. Raises OSError (TimeoutError)."""
    for piece in pieces:
        _bound(connection, until)
        connection.sendall(piece)


def receive(
    connection: socket.socket, most: int, *, until: float | None = None
) -> tuple[dict[str, Any], tuple[bytes, ...]]:
    """Read one message of at most `most` bytes. Raises TooLong, Ended, Garbled, OSError (TimeoutError)."""
    (length,) = _LENGTH.unpack(_exactly(connection, _LENGTH.size, until))
    if length > most:
        raise TooLong
    text = _exactly(connection, length, until)
    try:
        head = json.loads(text.decode("utf-8", "surrogatepass"))
        sizes = [int(size) for size in head.pop("files")]
    except (ValueError, RecursionError, AttributeError, KeyError, TypeError) as error:
        raise Garbled from error
    if min(sizes, default=0) < 0 or length + sum(sizes) > most:
        raise TooLong
    return head, tuple(bytes(_exactly(connection, size, until)) for size in sizes)


def _exactly(connection: socket.socket, size: int, until: float | None) -> bytearray:
    whole = bytearray()
    while len(whole) < size:
        _bound(connection, until)
        piece = connection.recv(min(_CHUNK, size - len(whole)))
        if not piece:
            raise Ended
        whole += piece
    return whole


def _bound(connection: socket.socket, until: float | None) -> None:
    if until is not None:
        left = until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        connection.settimeout(left)
