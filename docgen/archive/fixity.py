"""Fixity (kiểm tra toàn vẹn): compare every object with its digests, and with those known elsewhere.

Findings in Archivematica's three classes. An edit of content, inventory and sidecar together fits itself;
only the inventory's digest known elsewhere (the register) shows it.
"""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from docgen.archive.objects import TEMPLATE
from docgen.archive.ocfl import DECLARATION, INVENTORY, ROOT, SIDECAR, Inventory, folder_of, sha512, sidecar
from docgen.archive.store import KeyMissing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from docgen.archive.store import Kept, Store

LAST = "\U0010ffff"
"""After every key of a folder."""


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it was written."""

    kind: Literal["changed", "missing", "untracked"]
    key: str


@dataclass(frozen=True)
class Checked:
    """One object that was gone through: where it lies, its bytes, what was found."""

    folder: str
    size: int
    findings: tuple[Finding, ...]


def check_all(
    store: Store, known: Mapping[str, str], *, after: str = "", bytes_per_second: int | None = None
) -> Iterator[Checked]:
    """Go through the archive in order of its folders, beginning after the folder `after`.

    `known` gives object id → SHA-512 of its inventory, for every object that must be there; "" where
    only its presence is known. Sleeps as needed to stay under `bytes_per_second`.
    """
    inventories = {folder_of(object_id): digest for object_id, digest in known.items()}
    awaited = deque(sorted(folder for folder in [*ROOT, *inventories] if folder > after))
    pace = _pace(bytes_per_second)
    for folder, kept in groupby(store.walk(after=f"{after}/{LAST}" if after else ""), _folder):
        while awaited and awaited[0] < folder:
            yield _missing(awaited.popleft())
        if awaited and awaited[0] == folder:
            awaited.popleft()
        checked = check_folder(store, folder, list(kept), inventories)
        yield checked
        pace(checked.size)
    yield from map(_missing, awaited)


def check_folder(store: Store, folder: str, kept: list[Kept], inventories: Mapping[str, str]) -> Checked:
    """Compare what lies in the folder of one object with what was written there."""
    findings = _findings(store, folder, {each.key for each in kept}, inventories)
    return Checked(folder, sum(each.size for each in kept), tuple(findings))


def _findings(store: Store, folder: str, keys: set[str], inventories: Mapping[str, str]) -> Iterator[Finding]:
    wanted = {folder: sha512(ROOT[folder])} if folder in ROOT else _wanted(store, folder)
    if wanted is None:
        yield Finding("changed", f"{folder}/{INVENTORY}")
        return
    if not wanted and folder in inventories:
        yield Finding("missing", f"{folder}/{INVENTORY}")
    for key in sorted(keys - set(wanted)):
        yield Finding("untracked", key)
    for key, digest in wanted.items():
        if key not in keys:
            yield Finding("missing", key)
        elif _digest(store, key) != digest:
            yield Finding("changed", key)
    if wanted and folder not in ROOT:
        yield from _against_what_is_known(store, folder, wanted, inventories)


def _wanted(store: Store, folder: str) -> dict[str, str] | None:
    """Say which keys with which SHA-512 belong to an object: none without inventory, None if it is wrong."""
    try:
        inventory = Inventory.read(store.read(f"{folder}/{INVENTORY}"))
    except KeyMissing:
        return {}
    except ValueError:
        return None
    if folder_of(inventory.id) != folder:
        return None
    wanted = {f"{folder}/{name}": sha512(data) for name, data in DECLARATION.items()}
    wanted |= {f"{folder}/{path}": digest for digest, path in inventory.manifest.items()}
    inventories = {f"v{number}/": inventory.as_of(number) for number in range(1, len(inventory.versions) + 1)}
    for place, version in {**inventories, "": inventory}.items():
        text = version.spelled()
        wanted[f"{folder}/{place}{INVENTORY}"] = sha512(text)
        wanted[f"{folder}/{place}{SIDECAR}"] = sha512(sidecar(text))
    return wanted


def _against_what_is_known(
    store: Store, folder: str, wanted: Mapping[str, str], inventories: Mapping[str, str]
) -> Iterator[Finding]:
    inventory = Inventory.read(store.read(f"{folder}/{INVENTORY}"))
    if inventory.id.startswith(TEMPLATE):  # it names its own content
        if set(inventory.fixity.values()) != {inventory.id.removeprefix(TEMPLATE)}:
            yield Finding("changed", f"{folder}/{INVENTORY}")
    elif folder not in inventories:
        yield Finding("untracked", folder)
    elif inventories[folder] not in {"", wanted[f"{folder}/{INVENTORY}"]}:
        yield Finding("changed", f"{folder}/{INVENTORY}")


def _digest(store: Store, key: str) -> str:
    try:
        return sha512(store.read(key))
    except KeyMissing:
        return ""


def _folder(kept: Kept) -> str:
    """Name the folder of the object a key belongs to; a file of the storage root stands for itself."""
    return kept.key if kept.key in ROOT else "/".join(kept.key.split("/")[:2])


def _missing(folder: str) -> Checked:
    return Checked(folder, 0, (Finding("missing", folder),))


def _pace(bytes_per_second: int | None) -> Callable[[int], None]:
    begun, done = time.monotonic(), 0

    def wait(size: int) -> None:
        nonlocal done
        done += size
        if bytes_per_second:
            time.sleep(max(0.0, begun + done / bytes_per_second - time.monotonic()))

    return wait
