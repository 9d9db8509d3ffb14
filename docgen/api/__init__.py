"""The HTTP face: parse, call one use case, choose a status."""

from docgen.api.application import create_app

__all__ = ["create_app"]
