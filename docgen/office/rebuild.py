"""Make an issued paper again from the archive alone, and tell whether its bytes are the same."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.archive.objects import DOCUMENT, load, read_file
from docgen.archive.store import KeyMissing
from docgen.office.archiving import INPUT, REGISTER, read_template
from docgen.proof.canonical import sha256

if TYPE_CHECKING:
    from docgen.archive.store import Store
    from docgen.office.press import Press


@dataclass(frozen=True)
class Rebuilt:
    """What came of it. Other bytes prove a change only when engine and fonts are those of then."""

    same: tuple[str, ...]
    different: tuple[str, ...]
    engine_then: str
    engine_now: str
    fonts_then: str
    fonts_now: str

    @property
    def proved(self) -> bool:
        """Whether every file came out byte for byte."""
        return not self.different

    @property
    def comparable(self) -> bool:
        """Whether it was made by the same programs and fonts."""
        return (self.engine_then, self.fonts_then) == (self.engine_now, self.fonts_now)


def rebuild(store: Store, press: Press, document_id: str) -> Rebuilt:
    """Make the document again. Raises KeyMissing when it is not archived, StorageDamaged."""
    inventory = load(store, DOCUMENT + document_id)
    if inventory is None:
        raise KeyMissing(key=document_id)
    frozen = json.loads(read_file(store, inventory, INPUT))
    about = json.loads(read_file(store, inventory, REGISTER))
    made = press.make(frozen["paper"], frozen["record"], read_template(store, frozen["template"]))
    same = {
        name: sha256(made.files.get(name, b"")) == file["sha256"] for name, file in about["files"].items()
    }
    return Rebuilt(
        tuple(name for name, is_same in same.items() if is_same),
        tuple(name for name, is_same in same.items() if not is_same),
        about["made"]["engine"],
        made.engine,
        about["made"]["fonts"],
        made.fonts,
    )
