"""Spreadsheets: the workbook a clerk fills in for a paper, and whatever workbook comes back.

The way of the data, each step a plain function on plain values:

    layout_of(paper)              which tables a sheet of the paper has and which columns, by JSON pointer
    blank_book(paper)             → the workbook to fill in; filled_book(paper, record) one that says a record
    read_book(content, filename)  XLSX, XLS, ODS, CSV → Book: cells as plain values. The one step that parses
                                  foreign bytes: docgen.office.sheet.read runs it in a worker of the guard
    understand(paper, book, …)    Book → Sheet: how headings were taken, one Item for each paper to be made,
                                  every fault and doubt with its cell (`Dữ liệu!C7`), what was left out
    left_open(sheet)              which entries all rows share and no cell says; at_entry tells a fault there
    fault_book(sheet)             → the same rows handed back: column "Lỗi", red cells, comments, summary

`Sheet.items` are what a batch makes: `Item.source` ("Dữ liệu!7"), `Item.name` (for file names), `Item.record`
(JSON values for the schema), `Item.faults` (an item with any is not to be made). `Sheet.digest` is equal for
files of equal content. `Sheet.mapping` is plain JSON, to be kept and given again. `Sheet.asks` is not empty
when a person has to say yes first (an old letter encoding); `items` is empty until `agreed` says so.
Whether a row is a paper of its own or a line of one paper stands in docgen.sheets.per_row.

Pure: no clock, no database, no files.
"""

from __future__ import annotations

from docgen.sheets.blank import blank_book, filled_book
from docgen.sheets.cells import Book, MalformedSheet
from docgen.sheets.fault_book import fault_book
from docgen.sheets.gather import taken_for
from docgen.sheets.layout import layout_of
from docgen.sheets.left_open import at_entry, left_open
from docgen.sheets.legacy import Old
from docgen.sheets.understand import NAMED_BY, Ask, Item, Sheet, understand

__all__ = [
    "NAMED_BY",
    "Ask",
    "Book",
    "Item",
    "MalformedSheet",
    "Old",
    "Sheet",
    "at_entry",
    "blank_book",
    "fault_book",
    "filled_book",
    "layout_of",
    "left_open",
    "taken_for",
    "understand",
]
