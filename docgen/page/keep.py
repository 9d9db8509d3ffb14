"""What is not torn over two pages, where only the data say which paragraphs it is.

A signature stays with the text it signs and with the other signatures under it; a line that leads on to what
follows ("Thành phần tham dự:") is never the last of a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from docgen.page.ooxml import w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from docgen.page.read.styles import Styles

SIGNING: Final = "Quyền hạn chức vụ"
"""Name of the style of the lines above a signature; a table with one is a block of signatures."""
SIGNER: Final = "Họ tên người ký"
"""Name of the style of the name under a signature."""
RECIPIENTS: Final = "Nơi nhận"
"""Name of the style of the line above the recipients."""


def keep_signatures(body: Element, styles: Styles) -> None:
    """Keep each block of signatures on one page, with the last paragraph before it.

    Which paragraph is the last and how many rows sign only the data decide. A row of recipients below the
    signatures stays with them. What follows may stand on another page: readers of the file disagree on a
    table of which only some paragraphs keep on. Only the paragraph that ends the section is held too, for on
    a page of its own it would leave that page empty.
    """
    signing = {style.id for style in styles.by_id.values() if style.name in (SIGNING, SIGNER)}
    told = {style.id for style in styles.by_id.values() if style.name == RECIPIENTS}
    for table in body.iterchildren(w("tbl")):
        rows = table.findall(w("tr"))
        signed = [index for index, row in enumerate(rows) if _styles_in(row) & signing]
        if not signed:
            continue
        end = next((index for index, row in enumerate(rows) if _styles_in(row) & told), signed[-1])
        last = table.getprevious()
        if last is not None and last.tag == w("p"):
            _keep_next(last)
        for row in rows[:end]:
            for paragraph in row.iter(w("p")):
                _keep_next(paragraph)
        holds = _only_ends_section(table.getnext()) and len(rows) == end + 1
        for row in rows[end:]:
            for paragraph in row.iter(w("p")):
                _keep_next(paragraph, on=holds)


def keep_leads(body: Element) -> None:
    """Keep each paragraph that ends with a colon on one page with what follows it."""
    for paragraph in body.iterchildren(w("p")):
        text = "".join(letters.text or "" for letters in paragraph.iter(w("t")))
        if text.rstrip().endswith(":"):
            _keep_next(paragraph)


def _only_ends_section(block: Element | None) -> bool:
    """Say whether `block` is an empty paragraph with which a section, or the whole text, ends."""
    if block is None or block.tag != w("p") or block.find(w("r")) is not None:
        return False
    following = block.getnext()
    last = following is None or following.tag == w("sectPr")
    return last or block.find(f"{w('pPr')}/{w('sectPr')}") is not None


def _styles_in(row: Element) -> set[str]:
    return {named.get(w("val"), "") for named in row.iter(w("pStyle"))}


def _keep_next(paragraph: Element, *, on: bool = True) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    keep = properties.find(w("keepNext"))
    if keep is None:
        style = properties.find(w("pStyle"))
        keep = etree.Element(w("keepNext"))
        properties.insert(0 if style is None else 1, keep)
    keep.set(w("val"), str(int(on)))
