"""Free content: the pieces and tables of a text as docgen.papers.general.content lays them out (II.6.đ)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.columns import COLUMN_WIDTHS
from templates_docx.source.blocks import styled, tag, tag_row
from templates_docx.source.package import PORTRAIT
from templates_docx.source.styles import LISTED_TABLE, STRONG, style_id
from templates_docx.source.word import Row, cell, run, table

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_STYLES: Final = {
    "article-title": "Tên điều",
    "clause": "Khoản",
    "clause-title": "Tên khoản",
    "point": "Điểm",
    "dash": "Gạch đầu dòng",
    "heading": "Đề mục",
}
"""Kinds that are one paragraph of one look; plain text is what none of the others is."""
_CENTRED: Final = {"part": "phần", "chapter": "chương", "section": "mục"}
"""Kinds with number and title on a line each."""
_TAG_WIDTH: Final = 12.0


def content(source: str = "content") -> list[Element]:
    """Lay out the list named `source`."""
    blocks = [tag(f"{{%p for block in {source} %}}"), tag('{%p if block.kind == "table" %}'), *_table()]
    blocks += [
        tag('{%p elif block.kind == "article" %}'),
        styled("Điều", run("{{ block.label }}", style=style_id(STRONG)), " {{ block.text }}"),
    ]
    for kind, name in _CENTRED.items():
        blocks += [
            tag(f'{{%p elif block.kind == "{kind}" %}}'),
            styled(name.capitalize(), "{{ block.label }}"),
            styled(f"Tên {name}", "{{ block.title }}"),
        ]
    for kind, style in _STYLES.items():
        blocks += [tag(f'{{%p elif block.kind == "{kind}" %}}'), styled(style, "{{ block.text }}")]
    return [
        *blocks,
        tag("{%p else %}"),
        styled("Nội dung", "{{ block.text }}"),
        tag("{%p endif %}"),
        tag("{%p endfor %}"),
    ]


def _table() -> list[Element]:
    """Make a table of as many columns as the data have: widths, heads, rows, names of groups."""
    columns = 3  # in the template: a tag, the cell it repeats, the tag that ends it
    rows = [
        _repeated("width in block.widths", styled(COLUMN_WIDTHS, "{{ width }}")),
        _repeated("head in block.heads", styled("Đầu cột", "{{ head }}"), heads=True),
        tag_row("{%tr for row in block.rows %}", columns),
        tag_row("{%tr if row.group %}", columns),
        Row((cell(styled("Ô nhóm", "{{ row.group }}"), columns=columns),)),
        tag_row("{%tr else %}", columns),
        _repeated(
            "cell in row.cells",
            tag('{%p if cell.align == "center" %}'),
            styled("Ô giữa", "{{ cell.text }}"),
            tag('{%p elif cell.align == "right" %}'),
            styled("Ô số", "{{ cell.text }}"),
            tag("{%p else %}"),
            styled("Ô chữ", "{{ cell.text }}"),
            tag("{%p endif %}"),
        ),
        tag_row("{%tr endif %}", columns),
        tag_row("{%tr endfor %}", columns),
    ]
    widths = (_TAG_WIDTH, PORTRAIT.text_width - 2 * _TAG_WIDTH, _TAG_WIDTH)
    return [styled("Khoảng trước bảng"), table(style_id(LISTED_TABLE), widths, rows)]


def _repeated(each: str, *blocks: Element, heads: bool = False) -> Row:
    return Row(
        (
            cell(tag(f"{{%tc for {each} %}}")),
            cell(*blocks, vertical="center" if heads else "top"),
            cell(tag("{%tc endfor %}")),
        ),
        repeated=heads,
    )
