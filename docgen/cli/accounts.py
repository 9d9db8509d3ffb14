"""The commands of users, keys, offices and webhooks; docgen.cli.table has them all."""

from __future__ import annotations

from docgen.cli.grammar import Command, Option

JSON = Option("json", "cli-option-json")
_ROLES = Option("roles", "cli-option-roles", "ROLE,…", required=True)
_FULL_NAME = Option("full-name", "cli-option-full-name", "TEXT", required=True)

ACCOUNTS = (
    Command("user add", ("NAME",), (_FULL_NAME, _ROLES)),
    Command("user list", (), (JSON,)),
    Command("user roles", ("NAME",), (_ROLES,)),
    Command("user disable", ("NAME",)),
    Command("user link", ("NAME",)),
    Command(
        "key create",
        (),
        (
            Option("name", "cli-option-key-name", "TEXT", required=True),
            Option("scopes", "cli-option-scopes", "SCOPE,…", required=True),
            Option("days", "cli-option-days", "DAYS"),
        ),
    ),
    Command("key list", (), (JSON,)),
    Command("key revoke", ("KEY",)),
    Command("office add", ("OFFICE",), (Option("title", "cli-option-title", "TEXT", required=True),)),
    Command("office list", (), (JSON,)),
    Command("webhook add", ("URL",), (Option("events", "cli-option-events", "EVENT,…", required=True),)),
    Command("webhook list", (), (JSON,)),
    Command("webhook remove", ("WEBHOOK",)),
    Command("webhook log", ("WEBHOOK",)),
)
