"""The archive in an S3-compatible bucket (obstore): each key is written once, by If-None-Match.

A bucket has no step that makes several keys appear together, so `create` keeps the order given: in OCFL
the sidecar comes last, and an object without it is not there yet.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError, PermissionDeniedError, UnauthenticatedError
from obstore.store import S3Store

from docgen.archive.store import DifferentBytes, Kept, KeyMissing
from docgen.errors import StorageReadOnly, StorageUnreachable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class BucketStore:
    """A Store below `s3://bucket/prefix`. Keys and endpoint come from the AWS_… environment, or `options`."""

    def __init__(self, url: str, **options: Any) -> None:  # noqa: ANN401 # S3Store's own
        self.bucket = S3Store.from_url(url, **options)

    def create(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Write `files` below `folder` one after the other; the same bytes already there are success."""
        for name, data in files.items():
            key = f"{folder}/{name}" if folder else name
            with _in_docgens_words():
                try:
                    obstore.put(self.bucket, key, data, mode="create")
                except AlreadyExistsError:
                    if self.read(key) != data:
                        raise DifferentBytes(key=key) from None

    def replace(self, key: str, data: bytes) -> None:
        """Put `data` in the place of what `key` holds."""
        with _in_docgens_words():
            obstore.put(self.bucket, key, data)

    def read(self, key: str) -> bytes:
        """Give the bytes; raises KeyMissing."""
        with _in_docgens_words():
            try:
                return bytes(obstore.get(self.bucket, key).bytes())
            except FileNotFoundError:
                raise KeyMissing(key=key) from None

    def walk(self, folder: str = "", after: str = "") -> Iterator[Kept]:
        """List what is kept below `folder`, in order of the keys, beyond the key `after`."""
        with _in_docgens_words():
            for page in obstore.list(self.bucket, prefix=folder or None, offset=after or None):
                for about in sorted(page, key=lambda about: about["path"]):
                    yield Kept(about["path"], about["size"])

    def remove(self, folder: str) -> None:
        """Remove everything below `folder`."""
        with _in_docgens_words():
            obstore.delete(self.bucket, [kept.key for kept in self.walk(folder)])


@contextmanager
def _in_docgens_words() -> Iterator[None]:
    try:
        yield
    except (PermissionDeniedError, UnauthenticatedError) as error:
        raise StorageReadOnly from error
    except BaseError as error:
        raise StorageUnreachable from error
