"""Triggers that keep the register append-only, whoever writes: what is fixed stays, nothing is deleted."""

from __future__ import annotations

from typing import NamedTuple

from alembic import op

revision = "0002"
down_revision = "0001"


class Guard(NamedTuple):
    """Refuse `event` on `table` (of `columns`, all when empty) where `condition` holds, saying `reason`."""

    table: str
    event: str
    reason: str
    columns: str = ""
    condition: str = ""


_PARTICULARS = (
    "id, office, series_id, number, suffix, origin, paper, type_code, type_name, symbol, subject, body_name,"
    " signer_name, signer_position, recipients, kept_by, copies, language, priority, due_on, note, issued_on,"
    " folded, input_sha256, template_sha256, replaces, reserved_at, reserved_by"
)
_STEPS = "'reserved>issued', 'reserved>void', 'issued>void', 'issued>replaced'"

GUARDS = (
    Guard("document", "DELETE", "a number is never deleted"),
    Guard("document", "UPDATE", "number and particulars are fixed", columns=_PARTICULARS),
    Guard(
        "document",
        "UPDATE",
        "an end state is left only by void or replacement",
        columns="state",
        condition=f"(OLD.state || '>' || NEW.state) NOT IN ({_STEPS})",
    ),
    Guard(
        "document",
        "UPDATE",
        "what was issued is fixed",
        columns="issued_at, pages, files, engine, fonts, lease_until, attempts",
        condition="OLD.state <> 'reserved'",
    ),
    Guard(
        "document",
        "UPDATE",
        "a statement of the end is fixed",
        columns="ended_at, ended_by, end_reason, replaced_by",
        condition="OLD.ended_at IS NOT NULL",
    ),
    Guard(
        "document",
        "UPDATE",
        "the archive only goes forward",
        columns="archived, inventory",
        condition="NEW.archived <= OLD.archived",
    ),
    Guard("series", "DELETE", "a series is never deleted"),
    Guard("series", "UPDATE", "a counter only grows", columns="last", condition="NEW.last < OLD.last"),
    Guard("series", "UPDATE", "a series is fixed", columns="id, office, body, book, scope, year"),
    Guard("hold", "DELETE", "a hold is ended, not deleted"),
    Guard("draft_version", "UPDATE", "a saved version is fixed"),
    *(
        Guard(table, event, f"{table} is append-only")
        for table in ("trail", "checkpoint", "dispatch", "retention", "disposal", "known_gap")
        for event in ("UPDATE", "DELETE")
    ),
    Guard("frozen", "UPDATE", "a frozen input is fixed"),  # it is deleted when its document is disposed of
)


def upgrade() -> None:
    """Make a trigger for each guard."""
    sqlite = op.get_context().dialect.name == "sqlite"
    if not sqlite:
        op.execute(
            "CREATE FUNCTION docgen_refuse() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]"
            " USING ERRCODE = 'integrity_constraint_violation'; END $$"
        )
    for number, guard in enumerate(GUARDS, start=1):
        op.execute(_trigger(f"guard_{number:02d}_{guard.table}", guard, sqlite=sqlite))


def _trigger(name: str, guard: Guard, *, sqlite: bool) -> str:
    event = f"{guard.event} OF {guard.columns}" if guard.columns else guard.event
    when = f"WHEN ({guard.condition})" if guard.condition else ""
    action = (
        f"BEGIN SELECT RAISE(ABORT, '{guard.reason}'); END"
        if sqlite
        else f"EXECUTE FUNCTION docgen_refuse('{guard.reason}')"
    )
    return f"CREATE TRIGGER {name} BEFORE {event} ON {guard.table} FOR EACH ROW {when} {action}"
