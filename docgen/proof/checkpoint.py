"""C2SP tlog-checkpoint (the signed head of a tree) and tlog-proof (one entry is in that tree)."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.proof import merkle
from docgen.proof.note import NotVerified, Signer, Verifier, open_note, sign

if TYPE_CHECKING:
    from collections.abc import Sequence

_PROOF = "c2sp.org/tlog-proof@v1"
_DECIMAL = re.compile(r"0|[1-9][0-9]{0,17}")


@dataclass(frozen=True)
class Checkpoint:
    """What a log signs: its name (`origin`), how many entries, and the root hash over them."""

    origin: str
    size: int
    root: bytes


def sign_checkpoint(size: int, root: bytes, signer: Signer) -> str:
    """Sign the head of a tree; its origin is the signer's name."""
    return sign(f"{signer.name}\n{size}\n{base64.b64encode(root).decode()}\n", signer)


def open_checkpoint(note: str, verifier: Verifier) -> Checkpoint:
    """Check the signature and read the checkpoint; raises NotVerified."""
    lines = open_note(note, verifier).splitlines()
    match lines:
        case [origin, size, encoded, *_] if origin and _DECIMAL.fullmatch(size):
            return Checkpoint(origin, int(size), _hash(encoded))
        case _:
            raise NotVerified("not a checkpoint")


def write_proof(index: int, path: Sequence[bytes], checkpoint: str) -> str:
    """Write the tlog-proof text for the entry at `index`: path of hashes, then the signed checkpoint."""
    hashes = [base64.b64encode(step).decode() for step in path]
    return "\n".join([_PROOF, f"index {index}", *hashes, "", checkpoint])


def verify_proof(proof: str, entry: bytes, verifier: Verifier) -> tuple[int, Checkpoint]:
    """Check that `entry` is in the log that `verifier` signs for: its index there and the checkpoint.

    Raises NotVerified when the text, the signature or the path does not hold.
    """
    head, _, note = proof.partition("\n\n")
    match head.split("\n"):
        case [kind, place, *hashes] if kind == _PROOF and place.startswith("index "):
            number = place.removeprefix("index ")
        case _:
            raise NotVerified("not a proof")
    if not _DECIMAL.fullmatch(number):
        raise NotVerified("not an index")
    checkpoint = open_checkpoint(note, verifier)
    try:
        path = [_hash(step) for step in hashes]
        found = merkle.root_from_inclusion(entry, int(number), checkpoint.size, path)
    except ValueError as error:
        raise NotVerified(str(error)) from None
    if found != checkpoint.root:
        raise NotVerified("the path does not lead to the signed root")
    return int(number), checkpoint


def _hash(encoded: str) -> bytes:
    try:
        value = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        raise NotVerified("a hash is not base64") from None
    if len(value) != len(merkle.root([])):
        raise NotVerified("a hash has not 32 bytes")
    return value
