"""What the pages of a draft share: what its form shows, how it is read, what is wrong with it."""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from flask import request, url_for

from docgen.api.desk import desk
from docgen.office.begun_again import begun_again
from docgen.papers import PAPERS
from docgen.papers.uploaded.paper import OwnPaper
from docgen.register.document import frozen_input, get
from docgen.register.drafts import get_draft
from docgen.web.finding import find, find_begun
from docgen.web.form import Shown, parse
from docgen.web.form.rows import moved_row, without_row
from docgen.web.rendering import go
from docgen.wording.text import shortened
from schemas.json_text import parse as read_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from werkzeug.wrappers import Response as AnyResponse

    from docgen.papers import Paper
    from docgen.register.drafts import Draft

Json = dict[str, Any]

LARGEST_FORM = 4_000_000
"""Bytes of a form that is sent."""
_SUBJECTS = ("abstract", "title", "agreement", "achievement", "award", "event")
"""Entries that tell what a record is about, the first that is there."""
_LONGEST_SUBJECT = 120
_ROWS: Mapping[str, Callable[[Mapping[str, str], str], dict[str, str]]] = {
    "remove": without_row,
    "up": partial(moved_row, step=-1),
    "down": partial(moved_row, step=1),
}
"""What the buttons of a row do."""


def shown_for(paper: Paper) -> Shown:
    """Say what the form of a paper shows: what papers of its kind share, its own section, what it needs."""
    sections = {each.section for each in PAPERS.values() if each.kind == paper.kind}
    only = [name for name in paper.schema.made().fields if name not in sections or name in paper.needs]
    return Shown(paper.schema, tuple(only), paper.needs)


def posted_record(
    paper: Paper, before: Mapping[str, Any], unasked: Mapping[str, str] = MappingProxyType({})
) -> Json:
    """Read the record of a form that was sent; what the form does not show stays as it was.

    `unasked`: what the form of this paper would send as well, were it asked for: name → text.
    The button that was pressed may have moved a row or taken it out.
    """
    request.max_form_memory_size = LARGEST_FORM
    posted = {**unasked, **request.form.to_dict()}
    deed, _, row = posted.get("do", "").partition(":")
    if deed in _ROWS:
        posted = _ROWS[deed](posted, row)
    return parse(shown_for(paper), posted, before)


def subject_of(paper: Paper, record: Mapping[str, Any]) -> str:
    """Say in a few words what a record is about; of an own template, what its first texts say."""
    if isinstance(paper, OwnPaper):
        places: tuple[Mapping[str, Any], ...] = (record,)
        keys = tuple(each.name for each in paper.fields if each.kind in ("line", "paragraph"))
    else:
        section = record.get(paper.section)
        places, keys = (section if isinstance(section, dict) else {}, record), _SUBJECTS
    found = next(
        (text for key in keys for place in places if isinstance(text := place.get(key), str) and text),
        "",
    )
    return shortened(found, _LONGEST_SUBJECT)


def draft_of(office: str, draft_id: str) -> Draft:
    """Find a draft. Raises DraftNotFound."""
    with desk().database.read() as connection:
        return get_draft(connection, office, draft_id)


def to_document(draft: Draft) -> AnyResponse | None:
    """Lead on to the document of a draft that was issued: nothing is left to do to the draft."""
    if draft.document_id is None:
        return None
    return go(url_for("web.documents.show", document_id=draft.document_id), "web-draft-issued")


def paper_shown(draft: Draft) -> Paper:
    """Say which paper of the record is worked on: that of the draft, or another one of its dossier."""
    own = find_begun(draft.paper)
    asked = request.values.get("paper")
    chosen = find(asked) if asked and asked != draft.paper else own
    return chosen if chosen.kind == own.kind else own


@dataclass(frozen=True)
class Source:
    """An earlier record to begin from."""

    paper: str
    record: Json


def record_of(office: str, identity: str, paper: Paper) -> Source:
    """Find the record of an earlier document or draft to begin `paper` from.

    What other papers say of the document stands in it as issued, with number and date; `paper` gets its own.
    Raises DocumentNotFound.
    """
    with desk().database.read() as connection:
        if identity.startswith("draft-"):
            draft = get_draft(connection, office, identity.removeprefix("draft-"))
            return Source(draft.paper, copy.deepcopy(draft.record))
        document = get(connection, office, identity)
        frozen: Any = read_json(frozen_input(connection, identity).encode())
    return Source(document.paper, without_numbers(frozen["record"], paper))


def begun_from(office: str, identity: str, paper: Paper, *, replaces: bool) -> Source:
    """Give what a new record of `paper` says that begins from an earlier document or draft.

    What is of its time stays in what replaces a document, and where other papers of the record begin.
    """
    source = record_of(office, identity, paper)
    if replaces or source.paper != paper.slug:
        return source
    return replace(source, record=begun_again(paper.schema, source.record))


def without_numbers(record: Json, paper: Paper) -> Json:
    """Take number and date of a paper out of its record; what nothing was said of stays so."""
    own = record.get(paper.section)
    if not isinstance(own, dict):
        return record
    kept = {key: value for key, value in own.items() if key not in ("number", "date")}
    return {**record, paper.section: kept}
