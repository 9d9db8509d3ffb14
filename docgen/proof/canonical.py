"""One spelling of a JSON value, so that equal values have equal hashes (RFC 8785, without fractions)."""

from __future__ import annotations

import hashlib
import json

LARGEST = 2**53 - 1
"""The largest whole number every JSON reader keeps exactly (RFC 8785 §3.2.2.3, I-JSON)."""


def canonical(value: object) -> bytes:
    """Spell `value` as UTF-8: no spaces, keys in order of their UTF-16 units, no fractions.

    Raises ValueError for what has no single spelling: a float, a number beyond ±(2⁵³ - 1), a key that is
    no text, a lone surrogate, any other type.
    """
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":")).encode()


def sha256(data: bytes) -> str:
    """Give the SHA-256 of `data` as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def digest(value: object) -> str:
    """Give the SHA-256 of what a request asks, by which it is known again.

    Nothing was checked yet, so it may hold what has no canonical spelling, a fraction or a very large number.
    """
    spelled = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(spelled.encode("utf-8", "surrogatepass"))


def _ordered(value: object) -> object:
    match value:
        case None | bool() | str():
            return value
        case int():
            if abs(value) > LARGEST:
                raise ValueError(f"not exact in JSON: {value}")
            return value
        case list() | tuple():
            return [_ordered(item) for item in value]
        case dict():
            return {key: _ordered(value[key]) for key in sorted(value, key=_utf16)}
        case _:
            raise ValueError(f"no canonical JSON for {type(value).__name__}")


def _utf16(key: object) -> bytes:
    if not isinstance(key, str):
        raise ValueError(f"a key must be text, not {type(key).__name__}")  # noqa: TRY004 # one error for callers
    return key.encode("utf-16-be")
