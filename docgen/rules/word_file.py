"""A Word file opened for change: where a finding's place is in it, and its bytes afterwards."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import docx
from docx.text.paragraph import Paragraph

from docgen.page.ooxml import w
from docgen.page.pack import pack, unpack
from docgen.page.read.inlines import MC, read_alternative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from lxml.etree import _Element as Element

    from docgen.page.model import Place

_AUTHOR = "docgen"
_HOLDERS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_TAGS = {"paragraph": w("p"), "table": w("tbl"), "row": w("tr"), "cell": w("tc")}


def open_word(content: bytes) -> Document:
    """Open a DOCX. Raises MalformedInput for an archive that is none or exceeds a limit."""
    return docx.Document(io.BytesIO(pack(unpack(content))))


def save_word(document: Document) -> bytes:
    """Give the bytes; the same document gives the same bytes."""
    held = io.BytesIO()
    document.save(held)
    return pack(unpack(held.getvalue()))


def paragraph_at(document: Document, place: Place | None) -> Paragraph | None:
    """Find the paragraph of the body that `place` names, or the one a box in it hangs on; else None."""
    if place is None or place.part != "body":
        return None
    here: Any = document.element.body
    for kind, number in place.steps:
        if kind not in _TAGS:
            break
        found = [element for element in _flat(here) if element.tag == _TAGS[kind]]
        if number > len(found):
            return None
        here = found[number - 1]
    return Paragraph(here, document._body) if here.tag == w("p") else None  # noqa: SLF001 # python-docx gives no other parent


def comment_on(document: Document, paragraph: Element, text: str) -> None:
    """Write a comment at a paragraph of the body; in a text box it stands where the box hangs."""
    outermost = next(reversed([paragraph, *paragraph.iterancestors(w("p"))]))
    at = Paragraph(outermost, document._body)  # type: ignore[arg-type] # noqa: SLF001 # python-docx gives no other parent
    comment = document.add_comment(at.runs or [at.add_run()], text=text, author=_AUTHOR, initials=_AUTHOR[:2])
    comment._comment_elm.attrib.pop(w("date"), "")  # noqa: SLF001 # the same file has the same comments at any time


def _flat(parent: Element) -> Iterator[Element]:
    """Yield what stands in a holder, content controls and the like opened (as docgen.page.read counts)."""
    for child in parent:
        if child.tag in _HOLDERS:
            yield from _flat(child)
        elif child.tag == f"{MC}AlternateContent":
            chosen = read_alternative(child)
            yield from _flat(chosen) if chosen is not None else ()
        else:
            yield child
