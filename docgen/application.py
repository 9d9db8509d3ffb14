"""The whole application: the API and the pages on one server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen import api, web

if TYPE_CHECKING:
    from flask import Flask

    from docgen.settings import Settings


def create_app(settings: Settings) -> Flask:
    """Make an application for `settings`; several may live side by side."""
    app = api.create_app(settings)
    web.add_pages(app)
    return app
