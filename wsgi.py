"""The application for any WSGI server: `wsgi:app`."""

from __future__ import annotations

import os

from docgen import logs
from docgen.application import create_app
from docgen.settings import from_environment

settings = from_environment(os.environ)
logs.configure(settings.log)
app = create_app(settings)
