"""WHAT a record says: one marshmallow schema per kind of record.

`load` takes the JSON value of a record to plain Python values (dates as `date`, entries left out as
"", None, False or []), or raises InvalidRecord with every fault at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError

from docgen.errors import InvalidRecord, NotKnown
from docgen.messages import Message
from schemas.award import AwardRound
from schemas.faults import flat
from schemas.general import General
from schemas.programme import Programme
from schemas.signing_ceremony import SigningCeremony

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.errors import Fault
    from schemas.groups import Record

SCHEMAS: Mapping[str, type[Record]] = {
    "signing_ceremony": SigningCeremony,
    "programme": Programme,
    "award": AwardRound,
    "general": General,
}
"""Kind of record (loại hồ sơ sự việc) → its schema."""


def load(kind: str, data: object) -> dict[str, Any]:
    """Load `data`, a JSON value, as a record of `kind`.

    Raises NotKnown for a kind that is not in SCHEMAS and InvalidRecord with every fault.
    """
    if kind not in SCHEMAS:
        raise NotKnown(what=Message("what-record-kind"), name=kind)
    return load_as(SCHEMAS[kind], data)


def load_as(record_schema: type[Record], data: object) -> dict[str, Any]:
    """Load `data`, a JSON value, by the schema of a record. Raises InvalidRecord with every fault."""
    record, faults = load_partly(record_schema, data)
    if faults:
        raise InvalidRecord(faults, count=len(faults))
    return record


def load_partly(record_schema: type[Record], data: object) -> tuple[dict[str, Any], list[Fault]]:
    """Load what can be loaded of `data`, a JSON value, and list every fault.

    What lacks or is wrong in itself is not there then (a row of text is {}); what is wrong only beside
    something else is.
    """
    schema = record_schema.made()
    try:
        return schema.load(data), []  # type: ignore[arg-type] # it checks the type itself
    except ValidationError as error:
        loaded: Any = error.valid_data
        return loaded, flat(schema, error.messages_dict)
