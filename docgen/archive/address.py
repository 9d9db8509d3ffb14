"""Where bytes are kept: a folder, or `s3://bucket/prefix`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docgen.archive.local import LocalStore
from docgen.archive.objects import prepare

if TYPE_CHECKING:
    from docgen.archive.store import Store

_BUCKET = "s3://"


def open_archive(address: str) -> Store:
    """Open the archive at `address`, making its storage root if there is none."""
    store = open_store(address)
    prepare(store)
    return store


def open_store(address: str) -> Store:
    """Open a place that keeps bytes under keys."""
    if address.startswith(_BUCKET):
        # Imported here: obstore is a large library that a folder does not need.
        from docgen.archive.bucket import BucketStore  # noqa: PLC0415

        return BucketStore(address)
    return LocalStore(Path(address))
