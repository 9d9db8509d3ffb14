"""The Flask application: one table of what it serves, one form for every error, nothing read from outside."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from flask import Flask
from flask.json.provider import DefaultJSONProvider

from docgen import guard
from docgen.api import delivery, identity, observing, problem
from docgen.api.accounts import keys, users
from docgen.api.archives import archives
from docgen.api.batch_files import batches
from docgen.api.case_files import case_files
from docgen.api.catalogue import papers
from docgen.api.checking import checks
from docgen.api.description import DocgenApi
from docgen.api.documents import documents
from docgen.api.drafts import drafts
from docgen.api.health import DESCRIPTION, health, watch
from docgen.api.numbering import numbering
from docgen.api.own_templates import templates
from docgen.api.registers import register
from docgen.api.rendering import renders
from docgen.api.webhooks import webhooks
from docgen.errors import DocgenError

if TYPE_CHECKING:
    from docgen.settings import Settings


def create_app(settings: Settings) -> Flask:
    """Make an application for `settings`; several may live side by side."""
    app = Flask("docgen", static_folder=None, template_folder=None)
    app.config.update(
        MAX_CONTENT_LENGTH=settings.max_body,
        API_TITLE="docgen",
        API_VERSION=version("docgen"),
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/",
        DOCGEN=settings,
    )
    assert isinstance(app.json, DefaultJSONProvider)
    app.json.ensure_ascii = False
    app.json.sort_keys = False
    app.url_map.strict_slashes = False
    if settings.isolation == "any":
        guard.accept_less()
    observing.init_app(app)
    app.extensions[DESCRIPTION] = api = DocgenApi(app)
    for blueprint in (
        papers,
        renders,
        checks,
        templates,
        drafts,
        documents,
        register,
        numbering,
        case_files,
        batches,
        archives,
        users,
        keys,
        webhooks,
        health,
        watch,
    ):
        api.register_blueprint(blueprint)
    app.register_error_handler(DocgenError, problem.from_docgen)
    app.register_error_handler(Exception, problem.from_defect)
    identity.init_app(app)
    app.after_request(delivery.finish)
    return app
