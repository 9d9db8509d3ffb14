"""/register: the register as a file, and the report of numbers without a document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from flask_smorest import Blueprint
from marshmallow import fields, validate

from docgen.api import delivery, engine, intake
from docgen.api.choice import ChoiceQuery, wanted
from docgen.api.desk import desk
from docgen.api.documents import REFUSED
from docgen.api.identity import who
from docgen.messages import Message
from docgen.office.register_export import MEDIA_TYPES, export
from docgen.register.gaps import gaps

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Response

register = Blueprint("register", __name__, url_prefix="/api/v1/register", description="Sổ đăng ký văn bản đi")

_FORMS = ", ".join(MEDIA_TYPES)


class ExportQuery(ChoiceQuery):
    """Which documents, in which form."""

    format = fields.String(
        load_default="xlsx", validate=validate.OneOf(MEDIA_TYPES, error=Message("not-a-form", known=_FORMS))
    )
    volume = fields.Integer(
        load_default=1,
        validate=validate.Range(1, 9999, error=Message("not-a-volume")),
        error_messages={"invalid": Message("not-a-volume")},
        metadata={"description": "Quyển số of the first volume of a PDF"},
    )


@register.route("", methods=["GET"])
@register.arguments(ExportQuery, location="query", unknown="raise")
@register.doc(
    operationId="exportRegister",
    responses={
        "200": {
            "description": "The register",
            "content": {
                kind: {"schema": {"type": "string", "format": "binary"}} for kind in MEDIA_TYPES.values()
            },
        },
        **REFUSED,
    },
)
def export_register(query: Mapping[str, Any]) -> Response:
    """Write the register: CSV or XLSX of any choice, PDF in volumes with their covers."""
    form = query["format"]
    content = engine.run(export, desk(), who().office, wanted(query), form, query["volume"])
    name = f"{Message('register-title')}.{form}"
    return delivery.attach(delivery.private(content, MEDIA_TYPES[form]), name)


@register.route("/gaps", methods=["GET"])
@register.doc(
    operationId="reportGaps",
    responses={
        "200": {
            "description": "The gaps",
            "content": {intake.JSON: {"schema": {"type": "array", "items": {"type": "object"}}}},
        },
        **REFUSED,
    },
)
def report_gaps() -> Response:
    """List every number that is no ordinary document, with the reason."""
    with desk().database.read() as connection:
        found = gaps(connection, who().office)
    rows = [{**vars(gap), "series": str(gap.series)} for gap in found]
    return delivery.private(json.dumps(rows, ensure_ascii=False).encode(), intake.JSON)
