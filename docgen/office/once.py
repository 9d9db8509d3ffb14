"""What is asked under an Idempotency-Key is done once and answered alike, in one transaction with the key.

Issuing and voiding have an archive between two transactions and keep to the same table in their own way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.proof.canonical import digest
from docgen.register import requests
from docgen.register.refusals import KeyInUse

if TYPE_CHECKING:
    from collections.abc import Callable

    from docgen.database.doing import Doing
    from docgen.office.desk import Desk, Who


@dataclass(frozen=True)
class Asked:
    """What a request wants done: an action, its content as JSON, and its Idempotency-Key if it has one."""

    action: str
    content: Any
    key: str | None = None


def once(desk: Desk, who: Who, asked: Asked, deed: Callable[[Doing], tuple[str, str]]) -> str:
    """Do it and give the answer; the same key and content again give the same answer and do nothing.

    `deed` gives the id of what it made and the answer. Raises KeyReused for another content, KeyInUse, and
    what `deed` raises, after which the key is free again.
    """
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        if asked.key is None:
            return deed(doing)[1]
        key = requests.Key(who.office, asked.action, asked.key, digest(asked.content))
        before = requests.find(connection, key)
        if before is not None:
            if before.answer is None:
                raise KeyInUse
            return before.answer
        made, answer = deed(doing)
        requests.begin(doing, key, made)
        requests.answer(connection, made, asked.action, answer)
        return answer
