"""A damaged DOCX is read, or refused as malformed; nothing else ever comes of it."""

from __future__ import annotations

import random

import pytest
from lxml import etree

from docgen.errors import MalformedInput
from docgen.page.model import Document
from docgen.page.pack import pack, unpack
from docgen.page.read import read
from tests.rig.raw import docx, png
from tests.rig.samples import sample
from tests.unit.page.read.test_drawings import anchor, pict, picture, shape
from tests.unit.page.read.test_inlines import field
from tests.unit.page.read.test_numbering import NUMBERING, item
from tests.unit.page.read.test_tables import GRID, cell, row

VALUES = ["", "-1", "0", "abc", "1e400", "nan", "99999999999", "-5.5", "12pt", "FFFF", "true", "center", "☃"]
SYMBOL = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
EVERYTHING = docx(
    anchor(shape())
    + anchor(picture('<a:srcRect l="1000"/>'))
    + pict('<v:line from="1pt,2pt" to="3pt,4pt" strokeweight="1pt"/>')
    + pict(
        '<v:rect style="width:9pt;height:9pt"><v:textbox inset="1,,2"><w:txbxContent/></v:textbox></v:rect>'
    )
    + field("PAGE \\* ROMAN", "<w:t>1</w:t>")
    + item(0)
    + SYMBOL
    + f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="04A0"/>{GRID}</w:tblPr>'
    + row(
        cell("a", '<w:gridSpan w:val="2"/><w:tcW w:w="900" w:type="dxa"/>'),
        properties='<w:trHeight w:val="9"/>',
    )
    + "</w:tbl>",
    media={"seal.png": png()},
    numbering=NUMBERING,
)
FILES = {
    "everything": (EVERYTHING, 300),
    **{name: (sample(name), 30) for name in ("tables", "running", "looks")},
}
"""Name → file, times it is damaged."""


def damaged(docx_bytes: bytes, seed: int) -> bytes:
    """Change, drop, double or move some elements and attributes of one part."""
    chance = random.Random(seed)
    parts = unpack(docx_bytes)
    name = chance.choice(sorted(name for name in parts if name.startswith("word/") and name.endswith(".xml")))
    root = etree.fromstring(parts[name])
    elements = list(root.iter(etree.Element))
    for _ in range(chance.randint(1, 8)):
        element = chance.choice(elements)
        parent = element.getparent()
        match chance.randrange(5):
            case 0 if element.attrib:
                element.set(chance.choice(sorted(element.attrib)), chance.choice(VALUES))
            case 1 if element.attrib:
                element.attrib.pop(chance.choice(sorted(element.attrib)))
            case 2 if parent is not None:
                parent.remove(element)
            case 3 if parent is not None:
                parent.insert(0, etree.fromstring(etree.tostring(element)))
            case 4:
                element.tag = chance.choice(elements).tag
    parts[name] = etree.tostring(root)
    return pack(parts)


@pytest.mark.parametrize("name", FILES)
def test_damage_is_read_or_refused(name):
    document, times = FILES[name]
    for seed in range(times):
        try:
            found = read(damaged(document, seed))
        except MalformedInput:
            continue
        assert isinstance(found, Document)
