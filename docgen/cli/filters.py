"""The options by which documents are chosen, the same for every command that chooses some."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from docgen.cli.desk import day, number
from docgen.cli.grammar import WrongUsage
from docgen.messages import Message
from docgen.office.numbering import Which
from docgen.register.books import OUTGOING
from docgen.register.document import State
from docgen.register.search import Wanted

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def wanted(given: Given) -> Wanted:
    """Read the options that choose. Raises WrongUsage."""
    options = given.options
    state = options.get("state", "")
    if state not in ("", *get_args(State)):
        known = ", ".join(get_args(State))
        raise WrongUsage(Message("cli-not-a-state", given=state, known=known), given.command)
    return Wanted(
        text=options.get("text", ""),
        body=options.get("body", ""),
        book=options.get("book", ""),
        year=number(given, "year"),
        type_code=options.get("type"),
        signer=options.get("signer", ""),
        state=state,  # type: ignore[arg-type] # compared with every state above
        issued_from=day(given, "from"),
        issued_to=day(given, "to"),
    )


def which(given: Given) -> Which:
    """Read which numbers are meant: the argument BODY, and options for book, type and year."""
    options = given.options
    return Which(
        given.arguments["BODY"], options.get("book", OUTGOING), options.get("type", ""), number(given, "year")
    )
