"""Take away what conditions left empty: Word refuses a table without rows or a cell without a paragraph.

A section left without content goes too, so a template can hold a section for each case, each ended by a
section break inside its condition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from docgen.page.ooxml import w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HOLDERS = (w("tc"), w("hdr"), w("ftr"), w("footnote"), w("endnote"), w("txbxContent"))


def prune(root: Element) -> None:
    """Remove tables without rows and an empty last section; give every cell its paragraph."""
    for table in list(root.iter(w("tbl"))):
        parent = table.getparent()
        if table.find(w("tr")) is None and parent is not None:
            parent.remove(table)
    for holder in root.iter(*_HOLDERS):
        if len(holder) == 0 or holder[-1].tag != w("p"):
            holder.append(etree.Element(w("p")))
    for body in root.iter(w("body")):
        _fold_last_section(body)
        _close(body)


def _fold_last_section(body: Element) -> None:
    """Let the last section break end the document when nothing follows it.

    Its paragraph stays: Word wants one after a table.
    """
    blocks = [child for child in body if child.tag != w("sectPr")]
    broken = blocks[-1].find(f"{w('pPr')}/{w('sectPr')}") if blocks else None
    if broken is None:
        return
    for final in body.findall(w("sectPr")):
        body.remove(final)
    body.append(broken)


def _close(body: Element) -> None:
    """Put a paragraph of hardly any height after a table at the end.

    Word and LibreOffice would make one of their own, a whole line high, and a page for it after a full one.
    """
    tables = [child for child in body if child.tag != w("sectPr")][-1:]
    if tables and tables[0].tag == w("tbl"):
        last = etree.Element(w("p"))
        spacing = etree.SubElement(etree.SubElement(last, w("pPr")), w("spacing"))
        for name, value in (("before", "0"), ("after", "0"), ("line", "1"), ("lineRule", "exact")):
            spacing.set(w(name), value)
        tables[0].addnext(last)
