"""What the store of own templates refuses."""

from __future__ import annotations

from docgen.errors import DocgenError


class TemplateNotFound(DocgenError):
    """Raised for a template, or a version of one, that the office does not have."""

    code = "template-not-found"
    status = 404


class TemplateNotInUse(DocgenError):
    """Raised when a paper is asked of a template none of whose versions is in use."""

    code = "template-not-in-use"
    status = 409


class TemplateBound(DocgenError):
    """Raised when a version is to print other data than the template was made for."""

    code = "template-bound"
    status = 409
