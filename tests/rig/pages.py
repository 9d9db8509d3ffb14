"""What is sent to a page, and what it says to a reader."""

from __future__ import annotations

import io
import re
from html import unescape

import openpyxl
from docx import Document


def text_of(response):
    """Give what stands on a page, without its markup."""
    return " ".join(unescape(re.sub("<[^>]+>", " ", response.text)).split())


def sent(content, file_name, /, **more):
    """Give a form with a file."""
    return {"file": (io.BytesIO(content), file_name), **more}


def word(*lines):
    """Make a Word file of a paragraph for each line."""
    made, content = Document(), io.BytesIO()
    for line in lines:
        made.add_paragraph(line)
    made.save(content)
    return content.getvalue()


def sheet(*rows):
    """Make a workbook of one sheet."""
    book, content = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(content)
    return content.getvalue()
