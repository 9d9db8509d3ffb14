"""How a one-time link is shown, the same for every command that makes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.messages import Message

if TYPE_CHECKING:
    from docgen.office.accounts import Link


def address_of(link: Link, server: str) -> str:
    """Give the address a person opens; `server` is where they reach docgen."""
    return f"{server}/welcome/{link.token}"


def made(code: str, link: Link, server: str) -> Message:
    """Say that a link was made."""
    until = f"{link.expires_at.astimezone():%Y-%m-%d %H:%M}"
    return Message(code, name=link.user, address=address_of(link, server), until=until)
