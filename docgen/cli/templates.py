"""The commands of an office's own templates; docgen.cli.table has them all."""

from __future__ import annotations

from docgen.cli.grammar import Command, Option


def _takes(name: str, value: str, *, required: bool = False) -> Option:
    return Option(name, f"cli-option-template-{name}", value, required=required)


JSON = Option("json", "cli-option-json")
BASE = _takes("base", "PAPER")
COMMENTS = Option("comments", "cli-option-comments", "OUT.docx")
OUT_WORD = Option("output", "cli-option-output-file", "OUT.docx", short="o", required=True)

TEMPLATES = (
    Command(
        "template add",
        ("FILE.docx",),
        (
            _takes("name", "NAME", required=True),
            _takes("title", "TEXT"),
            _takes("about", "TEXT"),
            BASE,
            Option("draft", "cli-option-template-draft"),
            COMMENTS,
        ),
    ),
    Command("template lint", ("FILE.docx",), (BASE, COMMENTS, _takes("trial", "OUT.pdf"), JSON)),
    Command("template list", (), (JSON,)),
    Command("template show", ("NAME",)),
    Command("template fields", ("NAME", "FIELDS.json")),
    Command("template activate", ("NAME",), (_takes("version", "NUMBER", required=True),)),
    Command("template deprecate", ("NAME",)),
    Command("template diff", ("NAME", "OLDER", "NEWER")),
    Command("template download", ("NAME",), (OUT_WORD, _takes("version", "NUMBER"))),
)
