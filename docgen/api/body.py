"""JSON bodies of the register's requests: every fault at once, each with its pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import request
from marshmallow import Schema, ValidationError, fields, validate

from docgen.api import intake
from docgen.errors import DocgenError, Fault, InvalidRecord
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

REQUIRED: dict[str, str | list[Any] | dict[Any, Any]] = {"required": Message("member-missing")}
_LONGEST_KEY = 255
MOST = 999_999_999
"""Larger numbers are nobody's; the database takes what fits 8 bytes."""


class KeyNeeded(DocgenError):
    """Raised when a request that must not be done twice has no Idempotency-Key, or one that is no key."""

    code = "key-needed"
    status = 400


class Body(Schema):
    """A body with known members only."""

    class Meta:
        """Refuse unknown members."""

        unknown = "raise"

    error_messages = {"unknown": Message("unknown-member"), "type": Message("not-an-object")}  # noqa: RUF012


def year_field(**more: Any) -> fields.Integer:  # noqa: ANN401 -- arguments of marshmallow
    """Give the field of a year."""
    within = validate.Range(1, 9999, error=Message("not-a-year"))
    return fields.Integer(strict=True, validate=within, **more)


def number_field(**more: Any) -> fields.Integer:  # noqa: ANN401 -- as above
    """Give the field of a number that somebody gave, 0 where none was given yet."""
    within = validate.Range(0, MOST, error=Message("page-not-a-number"))
    return fields.Integer(strict=True, validate=within, **more)


def read(schema: Schema) -> dict[str, Any]:
    """Read the body of the request. Raises InvalidRecord with every fault, MalformedInput."""
    return checked(schema, intake.record())


def checked(schema: Schema, said: object) -> dict[str, Any]:
    """Read what a request says. Raises InvalidRecord with every fault."""
    try:
        loaded: dict[str, Any] = schema.load(said)  # type: ignore[arg-type] # it refuses what is no object
    except ValidationError as error:
        messages = error.messages if isinstance(error.messages, dict) else {"_schema": error.messages}
        faults = list(_faults(messages))
        raise InvalidRecord(faults, count=len(faults)) from None
    return loaded


def idempotency_key() -> str:
    """Give the Idempotency-Key of a request that must have one. Raises KeyNeeded."""
    key = offered_key()
    if key is None:
        raise KeyNeeded
    return key


def offered_key() -> str | None:
    """Give the Idempotency-Key of a request that may have one. Raises KeyNeeded for one that is no key."""
    given = request.headers.get("Idempotency-Key")
    if given is None:
        return None
    key = given.strip('"')
    if not key or len(key) > _LONGEST_KEY or not key.isascii() or not key.isprintable():
        raise KeyNeeded
    return key


def _faults(messages: dict[Any, Any], pointer: str = "") -> Iterator[Fault]:
    for key, said in messages.items():
        here = pointer if key == "_schema" else f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"
        if isinstance(said, dict):
            yield from _faults(said, here)
        else:
            for each in said:
                yield Fault(here, each if isinstance(each, Message) else Message("invalid-member"))
