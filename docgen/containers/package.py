"""Open Packaging Conventions (ISO/IEC 29500-2): what type each part has and what it points to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docgen.containers.markup import parse
from docgen.errors import MalformedInput
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CONTENT_TYPES: Final = "[Content_Types].xml"
RELATIONS_TYPE: Final = "application/vnd.openxmlformats-package.relationships+xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Relation:
    """One link: from the part that owns the relations part, `kind` its type's address."""

    part: str
    kind: str
    target: str
    outside: bool

    @property
    def name(self) -> str:
        """The last step of the type: "image", "hyperlink" …."""
        return self.kind.rpartition("/")[2]


def types(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Give each part its content type, "" for one that has none. Raises MalformedInput."""
    if CONTENT_TYPES not in parts:
        raise MalformedInput(reason=Message("pack-no-office-file"))
    declared = parse(parts[CONTENT_TYPES], CONTENT_TYPES)
    defaults = {
        each.get("Extension", "").lower(): each.get("ContentType", "")
        for each in declared.iter(f"{_TYPES}Default")
    }
    named = {
        each.get("PartName", "").lstrip("/").lower(): each.get("ContentType", "")
        for each in declared.iter(f"{_TYPES}Override")
    }
    return {
        name: named.get(name.lower(), defaults.get(name.rpartition(".")[2].lower(), ""))
        for name in parts
        if name != CONTENT_TYPES
    }


def relations(parts: Mapping[str, bytes]) -> Iterator[Relation]:
    """Give every link of every part. Raises MalformedInput."""
    for name, content in parts.items():
        if name.lower().endswith(".rels"):
            for each in parse(content, name).iter(_RELATION):
                yield Relation(
                    name,
                    each.get("Type", ""),
                    each.get("Target", ""),
                    each.get("TargetMode", "Internal") != "Internal",
                )
