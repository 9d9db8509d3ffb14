"""What the templates of general papers share: marks, signatures, annexes with pages of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.rule_lines import ABSTRACT_RULE, ATTACHMENT_RULE
from templates_docx.source.blocks import (
    copied,
    header,
    letterhead,
    signed_together,
    signed_with_recipients,
    styled,
    tag,
)
from templates_docx.source.content import content
from templates_docx.source.package import LANDSCAPE, PORTRAIT, Marks, docx, marked_pages, pages_after_marks
from templates_docx.source.styles import CIRCULATION_TABLE, URGENCY_TABLE, style_id
from templates_docx.source.word import Page, Row, cell, section_break, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element as Element

_STAMP_HEIGHT: Final = 8.0
_URGENCY_WIDTHS: Final = {"urgent": 20.0, "very_urgent": 40.0, "at_once": 30.0}
"""Key of the mark → width of its box, mm (III.2.b)."""
_CIRCULATION_WIDTH: Final = 56.0
_CIRCULATION_INDENT: Final = 88.0
"""Right of the centre, left of cell 14, where an electronic copy is signed."""


def marked_header(*, letter: bool = False, place_and_date: bool = True) -> Element:
    """Cells 1 to 4, 5b of an official letter, and the stamp of urgency under them (10b)."""
    subject = [styled("Trích yếu công văn", "{{ subject_line }}")] if letter else []
    return header(place_and_date=place_and_date, under_number=[*subject, *_urgency()])


def titled() -> list[Element]:
    """Cell 5a of a paper that may do without an abstract."""
    return [
        styled("Tên loại", "{{ type_name }}"),
        tag("{%p if abstract %}"),
        styled("Trích yếu", "{{ abstract }}"),
        tag("{%p endif %}"),
        styled(ABSTRACT_RULE),
    ]


def signed() -> list[Element]:
    """Cells 7 and 9b, for one body that signs or for several."""
    return [
        tag("{%p if signatures|length == 1 %}"),
        signed_with_recipients(),
        tag("{%p else %}"),
        signed_together(),
        tag("{%p endif %}"),
    ]


def lines() -> list[Element]:
    """Lay out the `lines` of a form without free content."""
    return [tag("{%p for line in lines %}"), styled("Nội dung", "{{ line }}"), tag("{%p endfor %}")]


def paper(title: str, blocks: Iterable[Element], *, attached: bool = False) -> bytes:
    """Put a template together: the paper, its annexes, the block of a copy.

    With `attached` a text that it issues may go with it too (M1.3).
    """
    whole = [
        *blocks,
        *copied("copy and not attachments"),
        section_break(style_id("Ngắt phần"), marked_pages(PORTRAIT)),
        *_attachments(attached=attached),
    ]
    return docx(title, whole, pages_after_marks(PORTRAIT), marks=_marks())


def short_paper(title: str, blocks: Sequence[Element]) -> bytes:
    """Put together a template of one form, without annexes."""
    return docx(title, [*blocks, *copied()], marked_pages(PORTRAIT), marks=_marks())


def _marks() -> Marks:
    return Marks(
        header=(tag("{%p if circulation %}"), _circulation(), tag("{%p endif %}")),
        footer=(
            tag("{%p if address %}"),
            styled("Kẻ hết chiều ngang"),
            tag("{%p for line in address %}"),
            styled("Địa chỉ", "{{ line }}"),
            tag("{%p endfor %}"),
            tag("{%p endif %}"),
        ),
    )


def _circulation() -> Element:
    mark = cell(styled("Dấu lưu hành", "{{ circulation }}"), vertical="center")
    return table(
        style_id(CIRCULATION_TABLE),
        [_CIRCULATION_WIDTH],
        [Row((mark,), height=_STAMP_HEIGHT, exact=True)],
        indent=_CIRCULATION_INDENT,
    )


def _urgency() -> list[Element]:
    """Cell 10b: a red box, its size by the words."""
    blocks: list[Element] = []
    for key, width in _URGENCY_WIDTHS.items():
        mark = cell(styled("Dấu khẩn", f"{{{{ urgency.{key} }}}}"), vertical="center")
        row = Row((mark,), height=_STAMP_HEIGHT, exact=True)
        blocks += [
            tag(f"{{%p if urgency.{key} is defined %}}"),
            styled("Khoảng quanh dấu"),
            table(style_id(URGENCY_TABLE), [width], [row], centred=True),
            styled("Ngắt phần"),
            tag("{%p endif %}"),
        ]
    return blocks


def _page_break(page: Page) -> Element:
    """End the pages of an annex.

    LibreOffice hangs the break on the paragraph before it: that must not be a tag, which filling removes.
    """
    return section_break(style_id("Ngắt phần"), pages_after_marks(page))


def _attachments(*, attached: bool) -> list[Element]:
    annex = [
        styled("Phụ lục", "{{ each.label }}"),
        tag("{%p if each.title %}"),
        styled("Tên phụ lục", "{{ each.title }}"),
        tag("{%p endif %}"),
    ]
    text = [
        letterhead(),
        styled("Tên loại", "{{ each.type_name }}"),
        styled("Trích yếu", "{{ each.title }}"),
    ]
    head = [tag("{%p if each.label %}"), *annex, tag("{%p else %}"), *text, tag("{%p endif %}")]
    pages = [(tag("{%p if each.landscape %}"), LANDSCAPE), (tag("{%p else %}"), PORTRAIT)]
    return [
        tag("{%p for each in attachments %}"),
        *(head if attached else annex),
        styled("Kèm theo", "{{ each.reference }}"),
        styled(ATTACHMENT_RULE),
        *content("each.content"),
        *copied("copy and loop.last"),
        *(block for before, page in pages for block in (before, styled("Ngắt phần"), _page_break(page))),
        tag("{%p endif %}"),
        tag("{%p endfor %}"),
    ]
