"""Read a PDF, by whatever program made, as facts: from glyphs at places back to paragraphs."""

from docgen.rules.pdf.read import read

__all__ = ["read"]
