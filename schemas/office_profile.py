"""What an office says of itself once, for all its papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError

from docgen.errors import InvalidRecord
from schemas.faults import flat
from schemas.groups import Part, Record
from schemas.shared import Filing, IssuingBody, Signer

if TYPE_CHECKING:
    from collections.abc import Mapping


class OfficeProfile(Record):
    """Hồ sơ cơ quan."""

    label = "Hồ sơ cơ quan"

    body = Part(IssuingBody, "Cơ quan ban hành", "Như trên đầu văn bản.")
    signer = Part(Signer, "Người ký", "Người thường ký văn bản.", optional=True)
    filing = Part(
        Filing, "Dòng Lưu ở nơi nhận", "Ghi sau «Lưu: VT»: đơn vị soạn thảo, số bản.", optional=True
    )


def load_profile(value: Mapping[str, Any]) -> dict[str, Any]:
    """Check a profile. Raises InvalidRecord with every fault."""
    schema = OfficeProfile()
    try:
        loaded: dict[str, Any] = schema.load(value)
    except ValidationError as error:
        faults = flat(schema, error.messages_dict)
        raise InvalidRecord(faults, count=len(faults)) from None
    return loaded
