"""Small templates for tests, made of the same pieces as the real ones, and what a filled one says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from docgen.page.ooxml import parse, w
from docgen.page.pack import pack, unpack
from templates_docx.source.blocks import styled
from templates_docx.source.package import PORTRAIT, docx, numbered_pages
from templates_docx.source.word import element

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BODY = "word/document.xml"


def template(*blocks: str | Element) -> bytes:
    """A template of one section; a text stands for a paragraph of body text."""
    made = [styled("Nội dung", block) if isinstance(block, str) else block for block in blocks]
    return docx("Mẫu thử", made, numbered_pages(PORTRAIT))


def split(*pieces: str) -> Element:
    """A paragraph whose text Word has split over runs."""
    return styled("Nội dung", *pieces)


def with_part(document: bytes, name: str, content_type: str, root: Element) -> bytes:
    """Add a part to a document and declare it."""
    parts = unpack(document)
    types = parse(parts["[Content_Types].xml"], "types")
    etree.SubElement(types, f"{{{types.nsmap[None]}}}Override", PartName=f"/{name}", ContentType=content_type)
    parts["[Content_Types].xml"] = etree.tostring(types)
    parts[name] = etree.tostring(root)
    return pack(parts)


def footnotes(text: str) -> Element:
    """A footnotes part with one note."""
    return element("footnotes", element("footnote", styled("Nội dung", text), id=1))


def tree(document: bytes, part: str = BODY) -> Element:
    return parse(unpack(document)[part], part)


def texts(document: bytes, part: str = BODY) -> list[str]:
    """The text of each paragraph, a line break as LF and a tab as TAB."""
    return ["".join(map(_said, paragraph.iter(etree.Element))) for paragraph in paragraphs(document, part)]


def paragraphs(document: bytes, part: str = BODY) -> list[Element]:
    """Every paragraph but the one that filling puts after a table at the end."""
    found = list(tree(document, part).iter(w("p")))
    closing = found and found[-1].getprevious() is not None and found[-1].getprevious().tag == w("tbl")
    return found[:-1] if closing and not len(found[-1].findall(w("r"))) else found


def _said(element: Element) -> str:
    return {w("t"): element.text or "", w("br"): "\n", w("tab"): "\t"}.get(str(element.tag), "")


def shape(document: bytes, part: str = BODY) -> list[str]:
    """Every element and attribute in order; a text with its line breaks and tabs counts as one piece.

    What follows the text by design is left out: indents of balanced text and rule lines, what leads on.
    """
    said = []
    for found in tree(document, part).iter(etree.Element):
        if found.tag in (w("ind"), w("keepNext")):
            continue
        before = found.getprevious()
        if not _is_text(found):
            said.append(f"{found.tag} {dict(found.attrib)}")
        elif before is None or not _is_text(before):
            said.append("text")
    return said


def _is_text(element: Element) -> bool:
    return element.tag == w("t") or (element.tag in (w("br"), w("tab")) and not element.attrib)
