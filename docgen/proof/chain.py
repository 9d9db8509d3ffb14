"""The hash chain of the audit trail: each link is bound to its entry and to every entry before it."""

from __future__ import annotations

import hashlib

GENESIS = bytes(32)
"""The link before the first entry."""


def link(before: bytes, entry: bytes) -> bytes:
    """Link `entry` to all before it, whose link is `before`: SHA-256(0x00 ‖ length ‖ entry ‖ before).

    The length (8 bytes, big-endian) keeps entry and link apart, so no two pairs share their bytes.
    """
    return hashlib.sha256(b"\x00" + len(entry).to_bytes(8) + entry + before).digest()
