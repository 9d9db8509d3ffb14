"""Spreadsheets: the workbook a clerk fills in for a paper, and whatever workbook comes back.

The way of the data, each step a plain function on plain values:

    layout_of(paper)                which tables a sheet of the paper has, which columns, by JSON pointer
    blank_book(paper)               → the workbook to fill in (XLSX bytes)
    read_book(content, filename)    XLSX, XLS, ODS, CSV → Book, the cells as plain JSON values (the one step
                                    that parses untrusted bytes; `Book.as_json`, `Book.from_json` cross a pipe)
    understand(paper, book, …)      Book → Sheet: how headings were taken, one Item for each paper to be made,
                                    every fault and doubt with its cell ("Dữ liệu!C7"), what was left out
    fault_book(sheet)               → the same rows handed back, "Lỗi" column, red cells, comments, summary

`Sheet.items` are what a batch makes: `Item.source` ("Dữ liệu!7"), `Item.name` (for file names), `Item.record`
(JSON values for the schema), `Item.faults` (an item with faults is not to be made). `Sheet.digest` is equal
for files of equal content. `Sheet.mapping` is plain JSON, to be kept and given again. `Sheet.asks` is not
empty when a person has to say yes first (an old letter encoding), and then `items` is empty.
Pure: no clock, no database, no files. Raises MalformedSheet for bytes that are no such file.
"""
