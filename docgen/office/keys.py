"""The key with which an office signs the checkpoints of its trail: made once, kept in one file."""

from __future__ import annotations

import base64
import os
import secrets
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from docgen.errors import StorageDamaged
from docgen.proof.note import Signer

if TYPE_CHECKING:
    from pathlib import Path

_PRIVATE = 0o600


def signing_key(file: Path) -> Signer:
    """Read the key, or make it where there is none. Raises StorageDamaged when the file holds no key.

    Its name is its own for ever: a checkpoint of another installation can never be taken for one of this.
    """
    if not file.exists():
        _make(file)
    try:
        name, seed = file.read_text().split()
        return Signer(name, Ed25519PrivateKey.from_private_bytes(base64.b64decode(seed, validate=True)))
    except ValueError as error:
        raise StorageDamaged from error


def _make(file: Path) -> None:
    """Write a new key beside its place and link it there: two processes that start at once agree on one."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    seed = base64.b64encode(Ed25519PrivateKey.generate().private_bytes_raw()).decode()
    beside = file.with_name(f".{secrets.token_hex(8)}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    with os.fdopen(handle, "w") as stream:
        stream.write(f"docgen.local/{secrets.token_hex(8)} {seed}\n")
        stream.flush()
        os.fsync(stream.fileno())
    try:
        os.link(beside, file)
    except FileExistsError:
        pass
    finally:
        beside.unlink()
