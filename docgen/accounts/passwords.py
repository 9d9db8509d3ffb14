"""Passwords: argon2id, 19 MiB and two passes (OWASP's least for it), and which are refused."""

from __future__ import annotations

import unicodedata
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from docgen.accounts.refusals import WeakPassword
from docgen.errors import Fault
from docgen.messages import Message

SHORTEST: Final = 10
LONGEST: Final = 200
"""Letters; more is no password, and hashing it is work for nothing."""
_FEWEST_DIFFERENT: Final = 5
_HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_NOBODYS: Final = _HASHER.hash("a password that belongs to nobody")
_GUESSED_FIRST: Final = ("matkhau", "password", "123456", "qwerty", "docgen")


def hash_password(password: str, name: str) -> str:
    """Give what is kept of a new password of the user `name`. Raises WeakPassword.

    It takes its time on purpose: never inside a transaction.
    """
    _check(password, name)
    return _HASHER.hash(_composed(password))


def matches(kept: str, password: str) -> bool:
    """Tell whether the password is the one kept; without one (""), it takes as long and is not."""
    try:
        return _HASHER.verify(kept or _NOBODYS, _composed(password)[:LONGEST]) and bool(kept)
    except (VerificationError, InvalidHashError):
        return False


def _check(password: str, name: str) -> None:
    said = _composed(password)
    plain = said.casefold().replace(" ", "")
    weak = [
        (
            not SHORTEST <= len(said) <= LONGEST,
            Message("password-length", shortest=SHORTEST, longest=LONGEST),
        ),
        (len(set(plain)) < _FEWEST_DIFFERENT, Message("password-monotone")),
        (name.casefold() in plain or plain.startswith(_GUESSED_FIRST), Message("password-guessed")),
    ]
    faults = [Fault("/password", message) for found, message in weak if found]
    if faults:
        raise WeakPassword(faults)


def _composed(password: str) -> str:
    """Make the same letters the same bytes, whichever keyboard they came from (NFKC; NIST SP 800-63B)."""
    return unicodedata.normalize("NFKC", password)
