"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("docgen", deadline=None)  # how fast the machine is today is no property of a text
settings.load_profile("docgen")
