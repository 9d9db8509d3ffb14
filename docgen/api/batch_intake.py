"""What a request for a batch brings: a workbook and its form, or rows as JSON; nothing is begun here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from flask import request
from marshmallow import fields, validate

from docgen.api.body import REQUIRED, Body, checked
from docgen.api.description import FILE
from docgen.api.desk import desk
from docgen.api.finding import find
from docgen.api.identity import who
from docgen.api.intake import JSON, UnsupportedMediaType, record
from docgen.errors import Fault, InvalidRecord
from docgen.jobs.batches import Options
from docgen.messages import Message
from docgen.office.batch import MADE, Asked
from docgen.office.batch_sheet import (
    Tried,
    remembered,
    rows_source,
    source_of,
    try_rows,
    try_sheet,
)
from docgen.office.sheet import LARGEST, understand
from docgen.sheets.cells import MAX_ROWS
from docgen.sheets.legacy import NAMES
from schemas.json_text import parse

if TYPE_CHECKING:
    from docgen.papers import Paper

MULTIPART: Final = "multipart/form-data"
_LISTS = ("formats", "agreed")
_PLAIN = ("paper", "issue", "issued_on", "skip_faulty", "again")
_LONGEST_NAME = 200


class BatchBody(Body):
    """What every batch says of itself."""

    paper = fields.String(required=True, error_messages=REQUIRED)
    formats = fields.List(fields.String(validate=validate.OneOf(MADE)), load_default=list(MADE))
    issue = fields.Boolean(load_default=False)
    issued_on = fields.Date(load_default=None)
    common = fields.Dict(load_default=dict)
    skip_faulty = fields.Boolean(load_default=False)
    again = fields.Boolean(load_default=False)


class SheetBody(BatchBody):
    """The form beside a workbook."""

    mapping = fields.Dict(fields.String(), fields.String(), load_default=dict)
    agreed = fields.List(fields.String(validate=validate.OneOf(NAMES)), load_default=list)


class RowsBody(BatchBody):
    """Rows as JSON: each a record, or what of it is not in `common`."""

    rows = fields.List(
        fields.Dict(), required=True, validate=validate.Length(1, MAX_ROWS), error_messages=REQUIRED
    )


_TEXT = {"type": "string"}
_FORM = {
    "type": "object",
    "required": ["file", "paper"],
    "properties": {
        "file": FILE,
        "paper": _TEXT,
        "formats": {**_TEXT, "description": "docx,pdf"},
        "issue": {"type": "boolean"},
        "issued_on": {**_TEXT, "format": "date"},
        "mapping": {**_TEXT, "description": "heading → key as JSON, or the name of a saved mapping"},
        "common": {**_TEXT, "description": "What all rows share, as JSON"},
        "agreed": {**_TEXT, "description": f"Old encodings that were looked at: {', '.join(NAMES)}"},
        "skip_faulty": {"type": "boolean"},
        "again": {"type": "boolean"},
    },
}
BODY = {
    "required": True,
    "content": {JSON: {"schema": RowsBody}, MULTIPART: {"schema": _FORM}},
}


@dataclass(frozen=True)
class Brought:
    """A batch as it is asked for, and what was found in its rows."""

    asked: Asked
    tried: Tried
    skip_faulty: bool


def brought() -> Brought:
    """Read the request.

    Raises UnsupportedMediaType, InvalidRecord, MalformedSheet, MalformedInput, NotKnown.
    """
    request.max_content_length = LARGEST
    if request.mimetype == JSON:
        body = checked(RowsBody(), record())
        paper = find(body["paper"])
        tried, source = try_rows(paper, body["common"], body["rows"]), rows_source(body)
    elif request.mimetype == MULTIPART:
        file = request.files.get("file")
        if file is None:
            raise InvalidRecord([Fault("/file", Message("member-missing"))], count=1)
        name = (file.filename or "")[:_LONGEST_NAME]
        paper = find(request.form.get("paper", ""))
        body = checked(SheetBody(), _form(paper))
        chosen = {key: body[key] for key in ("mapping", "common", "agreed")}
        sheet = understand(paper, file.read(), name, **chosen)
        tried, source = try_sheet(sheet), source_of(sheet, name)
    else:
        raise UnsupportedMediaType(expected=f"{MULTIPART}, {JSON}")
    options = Options(tuple(dict.fromkeys(body["formats"])), body["issue"], body["issued_on"])
    return Brought(Asked(paper.slug, source, options, body["again"]), tried, body["skip_faulty"])


def _form(paper: Paper) -> dict[str, Any]:
    """Read the parts of the form as JSON would say them."""
    given = request.form
    said: dict[str, Any] = {key: given[key] for key in given if key in _PLAIN}
    said |= {key: [each.strip() for each in given[key].split(",")] for key in _LISTS if given.get(key)}
    for key in ("mapping", "common"):
        text = given.get(key, "").strip()
        if text.startswith("{"):
            said[key] = parse(text.encode())
        elif text:
            said[key] = _saved(paper, text) if key == "mapping" else text
    unknown = given.keys() - {*_PLAIN, *_LISTS, "mapping", "common"}
    return said | dict.fromkeys(unknown)


def _saved(paper: Paper, name: str) -> dict[str, str]:
    kept = remembered(desk(), who(), paper.slug)
    if name not in kept:
        raise InvalidRecord([Fault("/mapping", Message("mapping-not-saved", name=name))], count=1)
    return kept[name]
