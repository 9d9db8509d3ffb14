"""The real application on a fresh folder."""

from __future__ import annotations

import pytest

from docgen.api import create_app
from docgen.settings import Settings


@pytest.fixture
def app(tmp_path):
    return create_app(Settings(data=tmp_path / "data", max_body=50_000, access="open"))


@pytest.fixture
def client(app):
    return app.test_client()
