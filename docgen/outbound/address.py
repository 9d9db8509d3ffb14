"""Which addresses may be called: a name is resolved once, every answer checked, and only those connected to.

Allowed are https on ports 443 and 8443 of public hosts, and the hosts of an allow-list as they are written
there ("erp.noi-bo:8080"), which may be private and may be http.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from docgen.errors import DocgenError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

LONGEST = 2_000
_PLAIN = re.compile(r"[!-~]+")  # no blanks, no controls, no letters that look like others
_HOST = re.compile(r"[A-Za-z0-9._:-]+")
_PORTS = {443, 8443}
_DEFAULT_PORT = {"http": 80, "https": 443}
_TUNNELS = tuple(
    map(
        ipaddress.IPv6Network,
        ("::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/32", "2002::/16"),
    )
)
"""IPv6 that carries an IPv4 address within: where it leads in the end cannot be seen from it."""


class AddressRefused(DocgenError):
    """Raised for an address that must not be called; `reason` says which rule it breaks."""

    code = "address-refused"
    status = 422


@dataclass(frozen=True)
class Target:
    """A checked address: where to connect to, and what to say there."""

    scheme: str
    host: str
    port: int
    path: str
    addresses: tuple[str, ...]
    """IP addresses, each of them allowed."""


def resolve(host: str, port: int) -> list[str]:
    """Ask the system for every address of a name."""
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def check(url: str, allowed: Collection[str]) -> tuple[str, str, int, str]:
    """Check an address as text: give scheme, host, port and path. Raises AddressRefused."""
    if not _PLAIN.fullmatch(url) or len(url) > LONGEST or "\\" in url:
        raise AddressRefused(reason="form")
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        raise AddressRefused(reason="form") from None
    if (
        parts.scheme not in _DEFAULT_PORT
        or not _HOST.fullmatch(host)
        or "@" in parts.netloc
        or parts.fragment
    ):
        raise AddressRefused(reason="form")
    port = _DEFAULT_PORT[parts.scheme] if port is None else port
    if f"{host}:{port}" not in allowed:
        if parts.scheme != "https":
            raise AddressRefused(reason="https")
        if port not in _PORTS:
            raise AddressRefused(reason="port")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return parts.scheme, host, port, path


def target(url: str, allowed: Collection[str], resolver: Callable[[str, int], list[str]] = resolve) -> Target:
    """Check an address and where it leads. Raises AddressRefused."""
    scheme, host, port, path = check(url, allowed)
    try:
        found = tuple(dict.fromkeys(resolver(host, port)))
    except (OSError, UnicodeError):
        raise AddressRefused(reason="name") from None
    if not found:
        raise AddressRefused(reason="name")
    if f"{host}:{port}" not in allowed and not all(map(is_public, found)):
        raise AddressRefused(reason="private")
    return Target(scheme, host, port, path, found)


def is_public(address: str) -> bool:
    """Tell whether an IP address is of the public Internet and nothing else."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address) and (ip.is_site_local or any(ip in net for net in _TUNNELS)):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback)
