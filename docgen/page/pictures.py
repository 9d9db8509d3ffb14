"""Pictures of the record put where the template has a place for them.

A template marks the place by a picture of its own, named in Word under "alternative text"; the record's
picture takes its place, as large as the room allows, its shape kept.
"""

from __future__ import annotations

import base64
import struct
from typing import TYPE_CHECKING, Final

from docgen.page.ooxml import RELATION, w
from docgen.page.read.drawings import PIC, WP
from docgen.page.read.story import read_relations
from docgen.page.read.theme import A

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

_SIZE_AT: Final = 16
"""Where the width of a PNG stands, its height after it (PNG, 11.2.1)."""


def set_pictures(parts: dict[str, bytes], main: str, body: Element, pictures: Mapping[str, str]) -> None:
    """Put `pictures` (name → PNG in base64) in the places of their names; other places stay as they are."""
    relations = read_relations(parts, main)
    for name, encoded in pictures.items():
        content = base64.b64decode(encoded)
        width, height = struct.unpack(">II", content[_SIZE_AT : _SIZE_AT + 8])
        for frame, link in _places(body, name):
            parts[relations[link].target] = content
            _fit(frame, width / height)


def number_drawings(body: Element) -> None:
    """Give each drawing an id of its own: those in a loop come out with the same."""
    for number, properties in enumerate(body.iter(f"{WP}docPr"), 1):
        properties.set("id", str(number))


def _places(body: Element, name: str) -> Iterator[tuple[Element, str]]:
    for drawing in body.iter(w("drawing")):
        properties = drawing.find(f"*/{WP}docPr")
        blip = next(drawing.iter(f"{A}blip"), None)
        if properties is not None and properties.get("name") == name and blip is not None:
            yield drawing[0], blip.get(f"{{{RELATION}}}embed", "")


def _fit(frame: Element, ratio: float) -> None:
    extent = frame.find(f"{WP}extent")
    assert extent is not None, "a drawing has a size"
    width, height = int(extent.get("cx", "0")), int(extent.get("cy", "0"))
    width, height = min(width, round(height * ratio)), min(height, round(width / ratio))
    for size in (extent, *frame.iterfind(f".//{PIC}spPr/{A}xfrm/{A}ext")):
        size.set("cx", str(width))
        size.set("cy", str(height))
