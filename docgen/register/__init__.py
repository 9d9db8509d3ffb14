"""The register: numbers given, in order, per body, book and year; what stands behind each number; the trail.

Rule of this folder: every function takes the connection of a transaction that its caller opened, so that a
use case decides what is committed together. It knows neither the archive nor how a paper is made.

    tables.py       every table, with the meaning of each column
    books.py        a book (sổ) of a body: how it is numbered, in which time zone
    numbers.py      the next number, holds, gaps that are known
    particulars.py  what the register writes of a document (the ten columns, Appendix VI)
    drafts.py       drafts: editable, versioned, autosaved
    documents.py    reserved → issued → void or replaced
    requests.py     Idempotency-Key: one request, one effect, one answer
    trail.py        the audit trail: append, verify, sign checkpoints, prove
"""
