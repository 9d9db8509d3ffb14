"""Files between two pages: what was sent is kept for an hour, for what the next page does with it.

A sheet between upload and start, a document between check and download. Nothing of it is a document of the
office: no register, no archive; a name that nobody can guess, and only for the office that sent it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from docgen.archive.store import KeyMissing
from docgen.database.ids import new_id
from docgen.errors import DocgenError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.archive.store import Store

KEPT_FOR: Final = timedelta(hours=1)
_FOLDER: Final = "passing"
_ABOUT: Final = "about.json"
_ID_LETTERS: Final = frozenset("0123456789abcdefghjkmnpqrstvwxyz")


class NoLongerKept(DocgenError):
    """Raised for files that were never there, or whose hour is over."""

    code = "no-longer-kept"
    status = 404


@dataclass(frozen=True)
class Passing:
    """What was said of the files `id`; each is read by its name."""

    id: str
    about: dict[str, Any]


def keep(
    store: Store, office: str, about: Mapping[str, Any], files: Mapping[str, bytes], now: datetime
) -> str:
    """Keep `files` and what is said of them for an hour; give their id. Those whose hour is over go."""
    _sweep(store, now)
    made = new_id(now)
    said = {"office": office, "kept_at": now.isoformat(), "about": dict(about)}
    store.create(f"{_FOLDER}/{made}", {**files, _ABOUT: json.dumps(said, ensure_ascii=False).encode()})
    return made


def find(store: Store, office: str, kept_id: str, now: datetime) -> Passing:
    """Find what an office has sent. Raises NoLongerKept."""
    said = json.loads(_read(store, kept_id, _ABOUT))
    if said["office"] != office or datetime.fromisoformat(said["kept_at"]) < now - KEPT_FOR:
        raise NoLongerKept
    return Passing(kept_id, said["about"])


def content(store: Store, found: Passing, name: str) -> bytes:
    """Read one of the files. Raises NoLongerKept."""
    return _read(store, found.id, name)


def _read(store: Store, kept_id: str, name: str) -> bytes:
    if not _ID_LETTERS.issuperset(kept_id):
        raise NoLongerKept
    try:
        return store.read(f"{_FOLDER}/{kept_id}/{name}")
    except KeyMissing:
        raise NoLongerKept from None


def _sweep(store: Store, now: datetime) -> None:
    """Take away what is over: names sort by time, so the first that is not ends it."""
    limit = new_id(now - KEPT_FOR)
    over = set()
    for each in store.walk(_FOLDER):
        name = each.key.removeprefix(f"{_FOLDER}/").partition("/")[0]
        if name >= limit:
            break
        over.add(name)
    for name in over:
        store.remove(f"{_FOLDER}/{name}")
