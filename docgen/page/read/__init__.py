"""Read a finished DOCX into the page model.

Follows ECMA-376 Part 1: what a paragraph or a character looks like is settled here (styles.py,
characters.py, layouts.py, numbering.py), so that nobody after has to know OOXML. Whatever the model cannot
carry becomes a Loss with its place; nothing is left out in silence.
"""

from docgen.page.read.document import read

__all__ = ["read"]
