"""Books of thousands of lines (a year's register): covers by the PDF engine, tables straight to the page.

The engine takes 20 ms to lay out a line of ten cells, this package a fifth of a millisecond. The engine still
makes the file: its covers, metadata and embedded fonts; the tables are set in those very fonts.

letters   which code and width a letter has in a file the engine made
setting   text into lines of a column
pages     lines into pages: what is drawn
appendix  objects behind those of the engine
binding   pages into the file, with the structure that PDF/A-2a asks for
"""

from docgen.page.book.binding import bind, palette
from docgen.page.book.pages import Grid

__all__ = ["Grid", "bind", "palette"]
