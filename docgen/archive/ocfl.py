"""OCFL 1.1, pure: where an object lies, and the inventory that says which files each version has.

https://ocfl.io/1.1/spec/ with extension 0003 (one tuple of three hexadecimal digits, then the object's
own name): 4,096 folders, so that a million objects lie some 250 to a folder, two levels deep.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import quote, unquote

from docgen.proof.canonical import canonical, sha256

if TYPE_CHECKING:
    from collections.abc import Mapping

LAYOUT = "0003-hash-and-id-n-tuple-storage-layout"
ROOT = {
    "0=ocfl_1.1": b"ocfl_1.1\n",
    "ocfl_layout.json": canonical(
        {"extension": LAYOUT, "description": "One tuple of the id's SHA-256, then the id"}
    ),
    f"extensions/{LAYOUT}/config.json": canonical(
        {"extensionName": LAYOUT, "digestAlgorithm": "sha256", "tupleSize": 3, "numberOfTuples": 1}
    ),
}
"""The files of an empty storage root."""

DECLARATION = {"0=ocfl_object_1.1": b"ocfl_object_1.1\n"}
INVENTORY = "inventory.json"
SIDECAR = "inventory.json.sha512"
_TYPE = "https://ocfl.io/1.1/spec/#inventory"
_USER = "urn:docgen:user:"
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")
_LONGEST_NAME = 100


def folder_of(object_id: str) -> str:
    """Name the folder of an object below the storage root (extension 0003)."""
    hashed = sha256(object_id.encode())
    name = _UNSAFE.sub(lambda found: "".join(f"%{byte:02x}" for byte in found[0].encode()), object_id)
    return f"{hashed[:3]}/{name if len(name) <= _LONGEST_NAME else f'{name[:_LONGEST_NAME]}-{hashed}'}"


def object_in(folder: str) -> str:
    """Give the id of the object that lies in a folder, for ids that `folder_of` does not cut."""
    return unquote(folder.rpartition("/")[2])


def sidecar(inventory: bytes) -> bytes:
    """Spell the sidecar of an inventory."""
    return f"{sha512(inventory)} {INVENTORY}\n".encode()


def sha512(data: bytes) -> str:
    """Give the SHA-512 of `data` as 128 hexadecimal digits."""
    return hashlib.sha512(data).hexdigest()


@dataclass(frozen=True)
class Stamp:
    """Who made a version, when and why."""

    created: datetime
    user: str
    message: str


@dataclass(frozen=True)
class Version:
    """One version of an object: logical file name → SHA-512 of its bytes."""

    created: str
    user: str
    message: str
    state: Mapping[str, str]


@dataclass(frozen=True)
class Inventory:
    """All versions of an object, and where the bytes of each digest lie below its folder."""

    id: str
    versions: tuple[Version, ...] = ()
    manifest: Mapping[str, str] = field(default_factory=dict)
    """SHA-512 → content path."""
    fixity: Mapping[str, str] = field(default_factory=dict)
    """Content path → SHA-256, the digest that the register and the receipts speak of."""

    @property
    def head(self) -> str:
        """The name of the newest version: "v2"."""
        return f"v{len(self.versions)}"

    @property
    def state(self) -> Mapping[str, str]:
        """The files of the newest version: logical name → SHA-512."""
        return self.versions[-1].state

    def path(self, name: str) -> str:
        """Give the content path of a file of the newest version. Raises KeyError."""
        return self.manifest[self.state[name]]

    def extended(self, files: Mapping[str, bytes], stamp: Stamp) -> tuple[Self, dict[str, bytes]]:
        """Add a version in which `files` are new or changed and the others stay as they are.

        Gives the new inventory and the contents to write, by content path.
        """
        added = f"v{len(self.versions) + 1}/content"
        state = dict(self.state) if self.versions else {}
        manifest, fixity, contents = dict(self.manifest), dict(self.fixity), {}
        for name, data in files.items():
            state[name] = sha512(data)
            if state[name] not in manifest:
                path = f"{added}/{name}"
                manifest[state[name]], fixity[path], contents[path] = path, sha256(data), data
        created = stamp.created.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
        version = Version(created, stamp.user, stamp.message, state)
        return type(self)(self.id, (*self.versions, version), manifest, fixity), contents

    def spelled(self) -> bytes:
        """Spell inventory.json; the same inventory always has the same bytes."""
        return canonical(
            {
                "id": self.id,
                "type": _TYPE,
                "digestAlgorithm": "sha512",
                "head": self.head,
                "manifest": {digest: [path] for digest, path in self.manifest.items()},
                "fixity": {"sha256": _grouped(self.fixity)},
                "versions": {
                    f"v{number}": {
                        "created": version.created,
                        "message": version.message,
                        "user": {"name": version.user, "address": _USER + quote(version.user, safe="")},
                        "state": _grouped(version.state),
                    }
                    for number, version in enumerate(self.versions, start=1)
                },
            }
        )

    def as_of(self, number: int) -> Self:
        """Give the inventory as it was when version `number` was the newest."""
        versions = self.versions[:number]
        had = {digest for version in versions for digest in version.state.values()}
        manifest = {digest: path for digest, path in self.manifest.items() if digest in had}
        fixity = {path: self.fixity[path] for path in manifest.values()}
        return type(self)(self.id, versions, manifest, fixity)

    @classmethod
    def read(cls, spelled: bytes) -> Self:
        """Read what `spelled` spells. Raises ValueError for anything else."""
        try:
            inventory = cls._from(json.loads(spelled))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("not an inventory") from error
        if inventory.spelled() != spelled:
            raise ValueError("not an inventory as docgen spells it")
        return inventory

    @classmethod
    def _from(cls, data: dict[str, Any]) -> Self:
        versions = [data["versions"][f"v{number}"] for number in range(1, len(data["versions"]) + 1)]
        return cls(
            data["id"],
            tuple(
                Version(each["created"], each["user"]["name"], each["message"], _flat(each["state"]))
                for each in versions
            ),
            {digest: path for digest, (path,) in data["manifest"].items()},
            _flat(data["fixity"]["sha256"]),
        )


def _grouped(names: Mapping[str, str]) -> dict[str, list[str]]:
    """Turn name → digest into digest → names, as OCFL has it."""
    grouped: dict[str, list[str]] = {}
    for name in sorted(names):
        grouped.setdefault(names[name], []).append(name)
    return grouped


def _flat(grouped: Mapping[str, list[str]]) -> dict[str, str]:
    return {name: digest for digest, names in grouped.items() for name in names}
