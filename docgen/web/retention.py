"""Thời hạn bảo quản and the tables of law: what is due, by which rule; figures with day and source."""

from __future__ import annotations

from flask import Blueprint, Response, request

from docgen.api.desk import desk
from docgen.errors import DocgenError
from docgen.office.accounts import require
from docgen.papers.tables import table
from docgen.register import retention as register
from docgen.register.books import day_of
from docgen.web import asked
from docgen.web.rendering import page
from docgen.web.session import who

retention = Blueprint("retention", __name__)


@retention.get("/administration/retention")
def due() -> Response:
    """List what need not be kept any longer, and the classes."""
    require(who(), "listDue")
    refused, day = None, day_of(desk().clock())
    try:
        day = asked.day(request.args, "on") or day
    except DocgenError as error:
        refused = error
    with desk().database.read() as connection:
        found = register.due(connection, who().office, day)
    return page(
        "retention.html",
        422 if refused else 200,
        due=found,
        day=day,
        classes=register.classes().values(),
        faults=asked.faults_of(refused),
        given=request.args.get("on", ""),
    )


@retention.get("/administration/tables")
def tables() -> Response:
    """Show the figures that papers are made by; they change with the law and with a new version of docgen."""
    require(who(), "listUsers")
    rewards = table("rewards")
    return page(
        "tables.html",
        salaries=rewards["base_salary"],
        decrees=rewards["decree"],
        bases=table("legal_bases")["basis"],
        ballots=table("ballots")["rule"],
    )
