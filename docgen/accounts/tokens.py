"""Random secrets of 256 bits. Only their SHA-256 is kept; so many bits need no slow hash (ASVS 6.5.2)."""

from __future__ import annotations

import hashlib
import secrets

_BYTES = 32


def new_token() -> str:
    """Make a secret that can stand in an address, a cookie or a header."""
    return secrets.token_urlsafe(_BYTES)


def digest(token: str) -> bytes:
    """Give what is kept of a secret."""
    return hashlib.sha256(token.encode()).digest()
