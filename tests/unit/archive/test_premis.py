from __future__ import annotations

import json

from lxml import etree

from docgen.archive.premis import Event, as_json, as_xml

OBJECT = "urn:docgen:document:1"
EVENTS = [
    Event("creation", "2026-04-15T01:30:00.000000Z", "docgen", "Số 12/QĐ-SNV"),
    Event("validation", "2026-04-15T01:30:01.000000Z", "docgen", "2 lỗi < 3", "failure"),
]
NAMES = {"p": "http://www.loc.gov/premis/v3"}


def test_json_keeps_every_event_in_order():
    assert json.loads(as_json(OBJECT, EVENTS)) == {
        "premis": "3.0",
        "object": OBJECT,
        "events": [
            {
                "kind": "creation",
                "at": "2026-04-15T01:30:00.000000Z",
                "agent": "docgen",
                "detail": "Số 12/QĐ-SNV",
                "outcome": "success",
            },
            {
                "kind": "validation",
                "at": "2026-04-15T01:30:01.000000Z",
                "agent": "docgen",
                "detail": "2 lỗi < 3",
                "outcome": "failure",
            },
        ],
    }


def test_xml_says_the_same_in_the_elements_of_premis():
    root = etree.fromstring(as_xml(OBJECT, EVENTS))
    assert (
        root.xpath("string(p:object/p:objectIdentifier/p:objectIdentifierValue)", namespaces=NAMES) == OBJECT
    )
    told = [
        tuple(
            event.xpath(f"string(.//p:{name})", namespaces=NAMES)
            for name in (
                "eventType",
                "eventDateTime",
                "linkingAgentIdentifierValue",
                "eventDetail",
                "eventOutcome",
            )
        )
        for event in root.findall("p:event", NAMES)
    ]
    assert told == [(event.kind, event.at, event.agent, event.detail, event.outcome) for event in EVENTS]
