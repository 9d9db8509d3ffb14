"""What happened to an archived document, in the words of PREMIS 3 (Library of Congress, event types)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from lxml import etree

from docgen.proof.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind = Literal[
    "creation",
    "ingestion",
    "message digest calculation",
    "validation",
    "fixity check",
    "metadata modification",
    "deletion",
]
_XML = "http://www.loc.gov/premis/v3"


@dataclass(frozen=True)
class Event:
    """One event: its kind, when (ISO 8601, UTC), whether it went well, what else is to be said, by whom."""

    kind: Kind
    at: str
    agent: str
    detail: str
    outcome: Literal["success", "failure"] = "success"


def as_json(object_id: str, events: Sequence[Event]) -> bytes:
    """Spell the events as canonical JSON, the form in which they are archived."""
    return canonical({"premis": "3.0", "object": object_id, "events": [asdict(event) for event in events]})


def as_xml(object_id: str, events: Sequence[Event]) -> bytes:
    """Write the events as a PREMIS 3 document, the form in which they are handed over."""
    root = etree.Element(_tag("premis"), {"version": "3.0"}, {"premis": _XML})
    thing = etree.SubElement(
        root,
        _tag("object"),
        {"{http://www.w3.org/2001/XMLSchema-instance}type": "intellectualEntity"},
    )
    _identify(thing, "object", "URN", object_id)
    for number, event in enumerate(events, start=1):
        element = etree.SubElement(root, _tag("event"))
        _identify(element, "event", "local", f"{object_id}#event-{number}")
        _add(element, "eventType", event.kind)
        _add(element, "eventDateTime", event.at)
        _add(etree.SubElement(element, _tag("eventDetailInformation")), "eventDetail", event.detail)
        _add(etree.SubElement(element, _tag("eventOutcomeInformation")), "eventOutcome", event.outcome)
        agent = etree.SubElement(element, _tag("linkingAgentIdentifier"))
        _add(agent, "linkingAgentIdentifierType", "local")
        _add(agent, "linkingAgentIdentifierValue", event.agent)
        linked = etree.SubElement(element, _tag("linkingObjectIdentifier"))
        _add(linked, "linkingObjectIdentifierType", "URN")
        _add(linked, "linkingObjectIdentifierValue", object_id)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _identify(parent: etree._Element, what: str, kind: str, value: str) -> None:
    identifier = etree.SubElement(parent, _tag(f"{what}Identifier"))
    _add(identifier, f"{what}IdentifierType", kind)
    _add(identifier, f"{what}IdentifierValue", value)


def _add(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, _tag(name)).text = text


def _tag(name: str) -> str:
    return f"{{{_XML}}}{name}"
