"""The application for any WSGI server: `wsgi:app`."""

from __future__ import annotations

import os

from docgen.application import create_app
from docgen.settings import from_environment

app = create_app(from_environment(os.environ))
