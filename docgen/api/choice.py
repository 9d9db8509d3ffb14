"""Query parameters that choose documents, the same for /documents and /register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from marshmallow import Schema, fields, validate

from docgen.messages import Message
from docgen.register.document import State
from docgen.register.search import Wanted

if TYPE_CHECKING:
    from collections.abc import Mapping

_STATES = get_args(State)
_NOT_A_STATE = Message("not-a-state", known=", ".join(_STATES))


def _day() -> fields.Date:
    said: dict[str, str | list[Any] | dict[Any, Any]] = {"invalid": Message("not-a-date")}
    return fields.Date(load_default=None, error_messages=said)


class Query(Schema):
    """Query parameters; one that is not known is a fault."""

    class Meta:
        """Refuse unknown parameters."""

        unknown = "raise"

    error_messages = {"unknown": Message("unknown-parameter")}  # noqa: RUF012 # marshmallow declares it an instance's own


class PageQuery(Query):
    """How many at a time, and from where on."""

    limit = fields.Integer(load_default=50, validate=validate.Range(1, 200, error=Message("not-a-limit")))
    after = fields.String(load_default=None, metadata={"description": "`next` of the page before"})


class ChoiceQuery(Query):
    """Which documents are meant."""

    text = fields.String(load_default="", metadata={"description": "Words, without diacritics"})
    year = fields.Integer(
        load_default=None,
        validate=validate.Range(1, 9999, error=Message("not-a-year")),
        error_messages={"invalid": Message("not-a-year")},
    )
    body = fields.String(load_default="")
    book = fields.String(load_default="")
    type = fields.String(load_default=None)
    signer = fields.String(load_default="")
    state = fields.String(load_default=None, validate=validate.OneOf(_STATES, error=_NOT_A_STATE))
    issued_from = _day()
    issued_to = _day()


def wanted(query: Mapping[str, Any]) -> Wanted:
    """Read the choice out of a checked query."""
    names = ("text", "year", "body", "book", "signer", "issued_from", "issued_to")
    chosen = {name: query[name] for name in names}
    return Wanted(type_code=query["type"], state=query["state"] or "", **chosen)
