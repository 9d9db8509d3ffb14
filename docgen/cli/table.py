"""Every command of `docgen`, as the design fixes it. A command not built yet is not here."""

from __future__ import annotations

from docgen.cli.accounts import ACCOUNTS
from docgen.cli.grammar import Command, Option
from docgen.cli.stores import STORES
from docgen.cli.templates import TEMPLATES

JSON = Option("json", "cli-option-json")
OUT_FILE = Option("output", "cli-option-output-file", "OUT.pdf|.docx|.html", short="o", required=True)
OUT_SHEET = Option("output", "cli-option-output-file", "BLANK.xlsx", short="o", required=True)
OUT_FOLDER = Option("output", "cli-option-output-folder", "DIR", short="o", required=True)
SARIF = Option("sarif", "cli-option-sarif")
HTML = Option("html", "cli-option-html", "OUT.html")
COMMENTS = Option("comments", "cli-option-comments", "OUT.docx")
FIX = Option("fix", "cli-option-fix", "OUT.docx")
HOST = Option("host", "cli-option-host", "HOST")
PORT = Option("port", "cli-option-port", "PORT")
PROCESSES = Option("processes", "cli-option-processes", "COUNT")
VARIANT = Option("variant", "cli-option-variant", "VARIANT")
ENGINE = Option("engine", "cli-option-engine", "ENGINE")
BATCH = (
    Option("output", "cli-option-output-batch", "DIR", short="o", required=True),
    Option("format", "cli-option-format", "FORMATS"),
    Option("dry-run", "cli-option-dry-run"),
    Option("print", "cli-option-print"),
    Option("issue", "cli-option-issue"),
    Option("on", "cli-option-on", "2026-04-15"),
    Option("again", "cli-option-again"),
    Option("convert", "cli-option-convert"),
    Option("mapping", "cli-option-mapping", "MAPPING.json"),
    Option("common", "cli-option-common", "RECORD.json"),
    PROCESSES,
)

COMMANDS = (
    Command("papers", (), (JSON,)),
    Command("example", ("PAPER",)),
    Command("schema", ("PAPER",)),
    Command("sheet", ("PAPER",), (OUT_SHEET,)),
    Command("render", ("PAPER", "RECORD.json"), (OUT_FILE, VARIANT, ENGINE)),
    Command("dossier", ("KIND", "RECORD.json"), (OUT_FOLDER, VARIANT)),
    Command("batch", ("PAPER", "SHEET"), BATCH),
    Command("check", ("FILE.docx|.pdf",), (JSON, SARIF, HTML, COMMENTS, FIX)),
    Command("serve", (), (HOST, PORT)),
    Command("worker", (), (PROCESSES,)),
    *TEMPLATES,
    *STORES,
    *ACCOUNTS,
)
