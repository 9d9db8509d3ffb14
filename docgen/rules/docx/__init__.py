"""Read a DOCX as facts: the page model, laid out lightly so that everything has a place on a page."""

from docgen.rules.docx.read import facts_of, read

__all__ = ["facts_of", "read"]
