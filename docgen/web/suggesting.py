"""What was written in the same place before: offered while one types, from the office's own papers."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from docgen.api.desk import desk
from docgen.register.document import frozen_input
from docgen.register.drafts import list_drafts
from docgen.register.search import Wanted, search
from docgen.web.finding import known_paper

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 8
"""Suggestions of one entry."""
LONGEST = 160
_LOOKED_AT = 20
"""Documents, and drafts, that are looked through, the last first."""
_ROWS_LOOKED_AT = 50
"""Rows of a list that are looked through, the first of it."""
_ROW = re.compile(r"\.\d+(?=\.|$)")


def shape_of(name: str) -> str:
    """Name an entry whatever row it stands in."""
    return _ROW.sub("", name)


def suggestions(office: str, kind: str, names: Iterable[str], but: str = "") -> dict[str, list[str]]:
    """Give what earlier records of a kind say in the entries `names`: shape of the name → texts.

    The last used stand first. `but` is the draft that is being written.
    """
    wanted = {shape_of(name) for name in names}
    found: dict[str, list[str]] = {}
    for record in _records(office, kind, but):
        for name, text in _texts(record, ""):
            if name not in wanted:
                continue
            said = found.setdefault(name, [])
            if len(said) < MOST and text not in said:
                said.append(text)
    return found


def _records(office: str, kind: str, but: str) -> Iterator[Any]:
    with desk().database.read() as connection:
        drafts = list_drafts(connection, office, limit=_LOOKED_AT + 1)
        documents = search(connection, office, Wanted(), limit=_LOOKED_AT).documents
        for draft in drafts:
            if draft.id != but and _is_of(kind, draft.paper):
                yield draft.record
        for document in documents:
            if document.input_sha256 and _is_of(kind, document.paper):
                yield json.loads(frozen_input(connection, document.id))["record"]


def _is_of(kind: str, slug: str) -> bool:
    paper = known_paper(slug)
    return paper is not None and paper.kind == kind


def _texts(value: object, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _texts(each, f"{name}.{key}" if name else key)
    elif isinstance(value, list):
        for each in value[:_ROWS_LOOKED_AT]:
            yield from _texts(each, name)
    elif isinstance(value, str) and value and len(value) <= LONGEST and "\n" not in value:
        yield name, value
