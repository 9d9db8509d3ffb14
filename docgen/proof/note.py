"""C2SP signed notes with Ed25519: text, a blank line, then lines `— name base64(key id ‖ signature)`."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_ED25519 = b"\x01"
_ID_BYTES = 4


class NotVerified(ValueError):
    """Raised when a note is not signed by the key asked for, or its text was changed."""


@dataclass(frozen=True)
class Verifier:
    """A public key and its name; as text `name+id+key`, the form in which it is published."""

    name: str
    key: bytes

    @classmethod
    def read(cls, text: str) -> Self:
        """Read the published form; raises ValueError when it is not one of an Ed25519 key."""
        name, identifier, encoded = text.strip().split("+", 2)
        kind_and_key = base64.b64decode(encoded, validate=True)
        verifier = cls(name, kind_and_key[1:])
        if kind_and_key[:1] != _ED25519 or verifier.id.hex() != identifier:
            raise ValueError("not the published form of an Ed25519 key")
        return verifier

    @property
    def id(self) -> bytes:
        """The first four bytes of SHA-256(name ‖ newline ‖ kind ‖ key)."""
        return hashlib.sha256(self.name.encode() + b"\n" + _ED25519 + self.key).digest()[:_ID_BYTES]

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(_ED25519 + self.key).decode()}"


@dataclass(frozen=True)
class Signer:
    """A name and the Ed25519 key that signs for it. The name has no space and no plus."""

    name: str
    key: Ed25519PrivateKey

    @property
    def verifier(self) -> Verifier:
        """The public half."""
        return Verifier(self.name, self.key.public_key().public_bytes_raw())


def sign(text: str, signer: Signer) -> str:
    """Sign `text`, which ends with a newline, and return the note."""
    signature = base64.b64encode(signer.verifier.id + signer.key.sign(text.encode())).decode()
    return f"{text}\n— {signer.name} {signature}\n"


def open_note(note: str, verifier: Verifier) -> str:
    """Give the text of `note`; raises NotVerified unless `verifier` signed exactly this text.

    Signatures of other keys are passed over, as the format demands.
    """
    text, found, signatures = note.rpartition("\n\n")
    if not found or not note.endswith("\n"):
        raise NotVerified("not a signed note")
    text += "\n"
    for name, identifier, signature in map(_signature, signatures.splitlines()):
        if (name, identifier) == (verifier.name, verifier.id):
            try:
                Ed25519PublicKey.from_public_bytes(verifier.key).verify(signature, text.encode())
            except InvalidSignature:
                raise NotVerified("the signature does not fit the text") from None
            return text
    raise NotVerified(f"no signature by {verifier.name}")


def _signature(line: str) -> tuple[str, bytes, bytes]:
    match line.split(" "):
        case ["—", name, encoded] if name:
            try:
                signature = base64.b64decode(encoded, validate=True)
            except binascii.Error:
                raise NotVerified("a signature is not base64") from None
            if base64.b64encode(signature).decode() != encoded:
                # The last letter has bits that mean nothing; a note must have one spelling only.
                raise NotVerified("a signature is not base64 in its one spelling")
            return name, signature[:_ID_BYTES], signature[_ID_BYTES:]
        case _:
            raise NotVerified("not a signature line")
