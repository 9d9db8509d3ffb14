"""Write, extend, read and dispose of an object of the archive. Each step may be repeated after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.archive.ocfl import DECLARATION, INVENTORY, ROOT, SIDECAR, Inventory, folder_of, sha512, sidecar
from docgen.archive.store import DifferentBytes, KeyMissing
from docgen.errors import StorageDamaged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.archive.ocfl import Stamp
    from docgen.archive.store import Store

DOCUMENT = "urn:docgen:document:"
"""An object of this name + the document's id holds one issued document."""
TEMPLATE = "urn:docgen:template:"
"""An object of this name + the template's SHA-256 holds a template, once for all documents made from it."""


def prepare(store: Store) -> None:
    """Make the storage root, if it is not there."""
    store.create("", ROOT)


def create_object(store: Store, object_id: str, files: Mapping[str, bytes], stamp: Stamp) -> str:
    """Write the first version of an object and give the SHA-512 of its inventory.

    Writing the same again is success. Raises DifferentBytes when the object is there with other content.
    """
    inventory, contents = Inventory(object_id).extended(files, stamp)
    spelled, folder = inventory.spelled(), folder_of(object_id)
    everything = {
        **DECLARATION,
        **contents,
        **_with_sidecar("v1/", spelled),
        **_with_sidecar("", spelled),
    }
    try:
        store.create(folder, everything)
    except DifferentBytes:
        if load(store, object_id):
            raise
        # Without its sidecar it never was an object, only what a crash left of one.
        store.remove(folder)
        store.create(folder, everything)
    return sha512(spelled)


def extend_object(store: Store, object_id: str, files: Mapping[str, bytes], stamp: Stamp) -> str:
    """Add a version with `files` to an object and give the SHA-512 of its inventory.

    Adding the same version again does nothing. Raises KeyMissing when there is no such object.
    """
    inventory = settle(store, object_id)
    if len(inventory.versions) > 1:
        before = inventory.as_of(len(inventory.versions) - 1)
        again, _ = before.extended(files, stamp)
        if again == inventory:
            return sha512(inventory.spelled())
    extended, contents = inventory.extended(files, stamp)
    spelled, folder = extended.spelled(), folder_of(object_id)
    added = f"{folder}/{extended.head}"
    within = {path.removeprefix(f"{extended.head}/"): data for path, data in contents.items()}
    try:
        store.create(added, {**within, **_with_sidecar("", spelled)})
    except DifferentBytes:
        # `settle` found no whole version here, so this is what a crash left.
        store.remove(added)
        store.create(added, {**within, **_with_sidecar("", spelled)})
    _put_inventory(store, folder, spelled)
    return sha512(spelled)


def settle(store: Store, object_id: str) -> Inventory:
    """Finish what a crash interrupted in an object, and give its inventory. Raises KeyMissing."""
    folder = folder_of(object_id)
    number, newest = 1, _read_pair(store, f"{folder}/v1")
    while newest and (later := _read_pair(store, f"{folder}/v{number + 1}")):
        number, newest = number + 1, later
    if newest is None:
        raise KeyMissing(key=object_id)
    if _read_pair(store, folder) != newest:
        _put_inventory(store, folder, newest)
    return Inventory.read(newest)


def load(store: Store, object_id: str) -> Inventory | None:
    """Give the inventory of an object, None when there is no object. Raises StorageDamaged."""
    folder = folder_of(object_id)
    try:
        mark = store.read(f"{folder}/{SIDECAR}")
    except KeyMissing:
        return None
    try:
        spelled = store.read(f"{folder}/{INVENTORY}")
        inventory = Inventory.read(spelled)
    except (KeyMissing, ValueError):
        raise StorageDamaged from None
    if mark != sidecar(spelled) or inventory.id != object_id:
        raise StorageDamaged
    return inventory


def read_file(store: Store, inventory: Inventory, name: str) -> bytes:
    """Give the bytes of a file of the newest version. Raises KeyMissing, StorageDamaged."""
    if name not in inventory.state:
        raise KeyMissing(key=name)
    data = store.read(f"{folder_of(inventory.id)}/{inventory.path(name)}")
    if sha512(data) != inventory.state[name]:
        raise StorageDamaged
    return data


def dispose_of(store: Store, object_id: str, tombstone: Mapping[str, bytes], stamp: Stamp) -> str:
    """Destroy an object and put a tombstone in its place; give the SHA-512 of its inventory."""
    inventory, _ = Inventory(object_id).extended(tombstone, stamp)
    if load(store, object_id) != inventory:
        store.remove(folder_of(object_id))
    return create_object(store, object_id, tombstone, stamp)


def _with_sidecar(folder: str, spelled: bytes) -> dict[str, bytes]:
    return {f"{folder}{INVENTORY}": spelled, f"{folder}{SIDECAR}": sidecar(spelled)}


def _put_inventory(store: Store, folder: str, spelled: bytes) -> None:
    for key, data in _with_sidecar(f"{folder}/", spelled).items():
        store.replace(key, data)


def _read_pair(store: Store, folder: str) -> bytes | None:
    """Give an inventory if it is there with its sidecar."""
    try:
        spelled, mark = store.read(f"{folder}/{INVENTORY}"), store.read(f"{folder}/{SIDECAR}")
    except KeyMissing:
        return None
    return spelled if mark == sidecar(spelled) else None
