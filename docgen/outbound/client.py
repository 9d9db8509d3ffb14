"""One POST to a checked address: the connection goes to the IP that was checked, under the name asked.

Status and a few headers are read and nothing more: no body, no redirect, no proxy, no compression.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.outbound.address import Target

SECONDS = 15.0
"""From the first packet to the last header, however the other side spreads them."""

_ADDRESSES = 3
_CONNECT_SECONDS = 5.0


class NoAnswer(Exception):
    """Raised when no answer came; `reason` is "connect", "tls", "time" or "http"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Answer:
    """What was answered. `retry_after` in seconds, where it was said in seconds."""

    status: int
    retry_after: int | None


class _Pinned(http.client.HTTPConnection):
    """Connects to the checked IP addresses; the name is for the Host header and the certificate."""

    def __init__(self, target: Target, context: ssl.SSLContext | None, seconds: float) -> None:
        super().__init__(target.host, target.port, timeout=seconds)
        self._addresses, self._context = target.addresses[:_ADDRESSES], context

    def connect(self) -> None:
        """Connect to the first address that answers."""
        self.sock = self._reached()
        if self._context is not None:
            # The handshake comes after `sock` is set, so that it can be cut off, too.
            self.sock = self._context.wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.sock.do_handshake()

    def _reached(self) -> socket.socket:
        *others, last = self._addresses
        for address in others:
            with suppress(OSError):
                return socket.create_connection((address, self.port), _CONNECT_SECONDS)
        return socket.create_connection((last, self.port), _CONNECT_SECONDS)


def post(
    target: Target,
    body: bytes,
    headers: Mapping[str, str],
    *,
    context: ssl.SSLContext | None = None,
    seconds: float = SECONDS,
) -> Answer:
    """Send `body` and give the answer; `context` is for https, else the system's. Raises NoAnswer."""
    if target.scheme == "https" and context is None:
        context = ssl.create_default_context()
    connection = _Pinned(target, context if target.scheme == "https" else None, seconds)
    late = threading.Event()
    watch = threading.Timer(seconds, _cut, (connection, late))
    watch.daemon = True
    watch.start()
    try:
        connection.request("POST", target.path, body, {**headers, "Connection": "close"})
        response = connection.getresponse()
        return Answer(response.status, _seconds(response.headers.get("Retry-After")))
    except ssl.SSLError:
        raise NoAnswer("time" if late.is_set() else "tls") from None
    except TimeoutError:
        raise NoAnswer("time") from None
    except OSError:
        raise NoAnswer("time" if late.is_set() else "connect") from None
    except (http.client.HTTPException, ValueError):
        raise NoAnswer("time" if late.is_set() else "http") from None
    finally:
        watch.cancel()
        connection.close()


def _cut(connection: _Pinned, late: threading.Event) -> None:
    """End a connection that takes too long, in whatever it hangs."""
    late.set()
    with suppress(OSError, AttributeError):
        connection.sock.shutdown(socket.SHUT_RDWR)


def _seconds(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < len("1000000") else None
