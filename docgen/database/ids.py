"""Names for rows: 26 letters that sort by time and cannot be guessed (ULID)."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LETTERS = 26
_RANDOM_BITS = 80


def new_id(now: datetime) -> str:
    """Make a new id: 48 bits of milliseconds, 80 of chance, in Crockford's base 32."""
    value = int(now.timestamp() * 1000) << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS)
    return "".join(_ALPHABET[value >> 5 * place & 31] for place in reversed(range(_LETTERS)))
