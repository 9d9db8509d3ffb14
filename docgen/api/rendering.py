"""POST …/render: a record in, a paper or a whole dossier out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import current_app
from flask_smorest import Blueprint
from marshmallow import fields, validate

from docgen.api import delivery, description, engine, intake
from docgen.api.choice import Query
from docgen.api.finding import find
from docgen.messages import Message
from docgen.office import apart, bundle
from docgen.office.catalogue import kind_label
from docgen.office.formats import FORMATS
from docgen.office.second_engine import ENGINES, LIBREOFFICE, OURS
from docgen.page.pdf import ARCHIVE, VARIANTS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from flask import Response

    from docgen.office.apart import Made
    from docgen.settings import Settings

LOSSES = "Docgen-Losses"
"""Header that counts what of a template the files could not carry; absent when they carry all of it."""
ENGINE = "Docgen-Engine"
"""Header of a PDF: what laid out its pages."""
WARNINGS = "Docgen-Warnings"
"""Header that counts what of the record should be looked at again; absent when nothing is doubtful."""

renders = Blueprint("renders", __name__, url_prefix="/api/v1", description="Lập văn bản")


class RenderQuery(Query):
    """Parameters of every render."""

    variant = fields.String(
        load_default=ARCHIVE,
        validate=validate.OneOf(VARIANTS, error=Message("not-a-variant", known=", ".join(VARIANTS))),
        metadata={"description": "Kind of PDF"},
    )


class PaperQuery(RenderQuery):
    """Parameters of a render of one paper."""

    format = fields.String(
        validate=validate.OneOf(FORMATS, error=Message("not-a-format", known=", ".join(FORMATS))),
        metadata={"description": "Format; goes before Accept", "enum": list(FORMATS)},
    )
    engine = fields.String(
        load_default=OURS,
        validate=validate.OneOf(ENGINES, error=Message("not-an-engine", known=", ".join(ENGINES))),
        metadata={"description": "What lays out a PDF; libreoffice only for an office's own template"},
    )


@renders.route("/papers/<paper>/render", methods=["POST"], parameters=[description.PAPER])
@renders.arguments(PaperQuery, location="query", unknown="raise")
@renders.doc(operationId="renderPaper", **description.render_paper())
def render_paper(query: Mapping[str, str], paper: str) -> Response:
    """Make one paper from a record.

    The same record gives the same bytes, so a render can be repeated and cached like a GET.
    """
    found = find(paper)
    wanted = intake.wanted_format(query.get("format"))
    if query["engine"] == LIBREOFFICE:
        settings: Settings = current_app.config["DOCGEN"]
        allowed = settings.libreoffice_allowed
        made = apart.paper_by_libreoffice(found, intake.record(), wanted, allowed=allowed)
    else:
        made = apart.paper(found, intake.record(), wanted, query["variant"], engine.run)
    response = _with_doubts(delivery.private(made.content, made.format.media_type), [made])
    if made.format.name == "pdf":
        response.headers[ENGINE] = made.engine
    return delivery.attach(response, made.filename) if made.format.kept else response


@renders.route("/records/<kind>/render", methods=["POST"], parameters=[description.KIND])
@renders.arguments(RenderQuery, location="query", unknown="raise")
@renders.doc(operationId="renderRecord", **description.render_record())
def render_record(query: Mapping[str, str], kind: str) -> Response:
    """Make every paper of a record, as DOCX and PDF in one ZIP."""
    label = kind_label(kind)
    intake.accept_only(bundle.MEDIA_TYPE)
    made = apart.papers(kind, intake.record(), query["variant"], engine.run)
    packed = bundle.bundle({each.filename: each.content for each in made})
    response = _with_doubts(delivery.private(packed, bundle.MEDIA_TYPE), made)
    return delivery.attach(response, f"{Message('dossier-file', label=label)}.zip")


def _with_doubts(response: Response, made: Collection[Made]) -> Response:
    """Count in headers what could not be carried and what should be looked at again."""
    losses = sum(each.losses for each in made)
    warnings = max((each.warnings for each in made), default=0)  # of the record, so the same for every paper
    for header, count in ((LOSSES, losses), (WARNINGS, warnings)):
        if count:
            response.headers[header] = str(count)
    return response
