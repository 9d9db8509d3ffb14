"""What the readers of one part share: the whole document's tables, the part's relations, its open fields."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from docgen.page.ooxml import RELATION, parse
from docgen.page.read.fields import OpenFields

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element as Element

    from docgen.page.model import Block, Place
    from docgen.page.read.losses import Losses
    from docgen.page.read.numbering import Numbering
    from docgen.page.read.styles import Styles
    from docgen.page.read.theme import Theme

_RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True)
class Relation:
    """Where a relation of a part leads: a part's name, or an address outside the package."""

    target: str
    kind: str
    external: bool


@dataclass(frozen=True)
class Sheet:
    """What counts for the whole document."""

    parts: Mapping[str, bytes]
    theme: Theme
    styles: Styles
    numbering: Numbering
    losses: Losses
    text_edge_tables: bool
    """Word before 2013 sets a table's text, not its edge, at its indent."""
    footnotes: list[str] = field(default_factory=list)
    """Ids of the footnotes in the order of their marks."""


@dataclass(frozen=True)
class Story:
    """One part that holds text: body, header, footer, footnotes."""

    sheet: Sheet
    relations: Mapping[str, Relation]
    read_blocks: Callable[[Element, Story, Place, float], tuple[Block, ...]]
    """Reads block content (paragraphs, tables) of a given width; handed down, for boxes hold blocks too."""
    fields: OpenFields = field(default_factory=OpenFields)

    def lost(self, place: Place, code: str, **values: object) -> None:
        """Report a thing that is not carried."""
        self.sheet.losses.report(place, code, **values)

    def related(self, relation_id: str | None) -> Relation | None:
        """Return the relation, None when the part declares none of this id."""
        return self.relations.get(relation_id or "")


@dataclass(frozen=True)
class Here:
    """A paragraph being read, for what is drawn in it; `box` = the place of its next text box."""

    story: Story
    place: Place
    box: Place

    def lost(self, code: str, **values: object) -> None:
        """Report a thing that is not carried."""
        self.story.lost(self.place, code, **values)

    def read_box(self, content: Element, width: float) -> tuple[Block, ...]:
        """Read what a text box holds; its fields are its own."""
        inner = replace(self.story, fields=OpenFields())
        return self.story.read_blocks(content, inner, self.box, max(width, 1.0))


def read_relations(parts: Mapping[str, bytes], source: str) -> dict[str, Relation]:
    """Read the relations of a part, by id."""
    folder, name = posixpath.split(source)
    content = parts.get(f"{folder}/_rels/{name}.rels".lstrip("/"))
    if content is None:
        return {}
    relations = {}
    for element in parse(content, f"{name}.rels").iter(_RELATIONSHIP):
        external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = element.get("Type", "").removeprefix(f"{RELATION}/")
        relations[element.get("Id", "")] = Relation(target, kind, external)
    return relations
