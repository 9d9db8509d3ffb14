"""T43: what is installed is not older than the versions in which known ways in were shut."""

from __future__ import annotations

from importlib.metadata import version

import pytest
from packaging.version import Version

FLOORS = {
    "weasyprint": "70.0",
    "jinja2": "3.1.6",
    "lxml": "6.1.0",
    "pillow": "13.0.0",
    "werkzeug": "3.1.4",
    "gunicorn": "23",
    "docxtpl": "0.20.2",
    "defusedxml": "0.7.1",
}


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_the_version_is_not_below_its_floor(name, floor):
    assert Version(version(name)) >= Version(floor)
