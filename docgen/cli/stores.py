"""The commands of the register and the archive; docgen.cli.table has them all."""

from __future__ import annotations

from docgen.cli.grammar import Command, Option


def _takes(name: str, value: str, *, required: bool = False) -> Option:
    return Option(name, f"cli-option-{name}", value, required=required)


def _needs(name: str, value: str) -> Option:
    return _takes(name, value, required=True)


XML = Option("xml", "cli-option-xml")
JSON = Option("json", "cli-option-json")
KEY = _takes("key", "KEY")
BOOK = _takes("book", "CODE")
BODY = _takes("body", "CODE")
TYPE = _takes("type", "CODE")
YEAR = _takes("year", "YEAR")
ON = _takes("on", "2026-04-15")
REASON = _needs("reason", "TEXT")
CHOICE = (
    _takes("text", "WORDS"),
    YEAR,
    BODY,
    BOOK,
    TYPE,
    _takes("signer", "NAME"),
    _takes("state", "STATE"),
    _takes("from", "2026-01-01"),
    _takes("to", "2026-12-31"),
)
"""Which documents are meant."""
REGISTER_FILE = Option("output", "cli-option-output-register", "OUT.csv|.xlsx|.pdf", short="o", required=True)
FOLDER = Option("output", "cli-option-output-folder", "DIR", short="o", required=True)

STORES = (
    Command(
        "issue", ("PAPER", "RECORD.json"), (ON, _takes("held", "NUMBER"), _takes("replaces", "DOCUMENT"), KEY)
    ),
    Command("void", ("DOCUMENT",), (REASON, KEY)),
    Command("receipt", ("DOCUMENT",)),
    Command("receipt verify", ("FILE", "RECEIPT.json"), (_takes("signed-by", "KEY"),)),
    Command("metadata", ("DOCUMENT",), (XML,)),
    Command("rebuild", ("DOCUMENT",), (JSON,)),
    Command("recover"),
    Command("register list", (), (*CHOICE, JSON)),
    Command("register export", (), (REGISTER_FILE, *CHOICE, _takes("volume", "NUMBER"))),
    Command(
        "register import", ("FILE",), (_needs("body", "CODE"), BOOK, Option("write", "cli-option-write"))
    ),
    Command("register gaps", (), (YEAR, JSON)),
    Command(
        "register book",
        (),
        (
            BODY,
            BOOK,
            _takes("title", "TEXT"),
            _takes("name", "TEXT"),
            _takes("parent", "TEXT"),
            _takes("numbering", "together|by-type"),
            _takes("zone", "Asia/Ho_Chi_Minh"),
        ),
    ),
    Command(
        "register begin", ("BODY",), (_needs("year", "YEAR"), _needs("last", "NUMBER"), REASON, BOOK, TYPE)
    ),
    Command("register hold", ("BODY",), (REASON, _takes("count", "COUNT"), BOOK, TYPE)),
    Command("register release", ("BODY", "NUMBER"), (REASON, YEAR, BOOK, TYPE)),
    Command("register sent", ("DOCUMENT",), (ON, _takes("by", "NAME"), _takes("note", "TEXT"))),
    Command("register check", (), (_takes("checkpoint", "FILE"),)),
    Command("register checkpoint", (), (Option("public-key", "cli-option-public-key"),)),
    Command("archive verify", (), (_takes("rate", "MB"), JSON)),
    Command("archive export", (), (FOLDER, _takes("file", "ID"), _takes("title", "TEXT"), *CHOICE)),
    Command("archive due", (), (ON, JSON)),
    Command(
        "archive dispose",
        ("LIST",),
        (_needs("decision", "TEXT"), _needs("decided-on", "2026-04-15"), _needs("decided-by", "NAME")),
    ),
    Command("archive class", ("DOCUMENT", "CLASS"), (YEAR,)),
    Command("archive classes", (), (JSON,)),
    Command(
        "case open",
        ("NOTATION",),
        (
            _needs("title", "TEXT"),
            _needs("organ", "CODE"),
            YEAR,
            _takes("keep", "TEXT"),
            _takes("rights", "TEXT"),
            _takes("creator", "NAME"),
            _takes("note", "TEXT"),
        ),
    ),
    Command("case add", ("CASE", "DOCUMENT")),
    Command("case list", (), (YEAR, JSON)),
    Command("case show", ("CASE",), (XML,)),
    Command("case close", ("CASE",)),
    Command("db upgrade"),
)
