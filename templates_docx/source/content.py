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
    "article_title": "Tên điều",
    "clause": "Khoản",
    "clause_title": "Tên khoản",
    "point": "Điểm",
    "dash": "Gạch đầu dòng",
    "heading": "Đề mục",
    "paragraph": "Nội dung",
}
"""Kinds that are one paragraph of one look."""
_CENTRED: Final = {"part": "phần", "chapter": "chương", "section": "mục"}
"""Kinds with number and title on a line each."""
_ALIGNED: Final = {"left": "Ô chữ", "center": "Ô giữa", "right": "Ô số"}
_TAG_WIDTH: Final = 12.0


def content(source: str = "content") -> list[Element]:
    """Lay out the list named `source`, each entry of which has one key: what it is."""
    strong = run("{{ block.article.label }}", style=style_id(STRONG))
    kinds: dict[str, list[Element]] = {
        "table": _table(),
        "article": [styled("Điều", strong, " {{ block.article.text }}")],
    }
    for kind, name in _CENTRED.items():
        kinds[kind] = [
            styled(name.capitalize(), f"{{{{ block.{kind}.label }}}}"),
            styled(f"Tên {name}", f"{{{{ block.{kind}.title }}}}"),
        ]
    kinds |= {kind: [styled(style, f"{{{{ block.{kind} }}}}")] for kind, style in _STYLES.items()}
    return [
        tag(f"{{%p for block in {source} %}}"),
        *(
            block
            for kind, blocks in kinds.items()
            for block in (tag(f"{{%p if block.{kind} is defined %}}"), *blocks, tag("{%p endif %}"))
        ),
        tag("{%p endfor %}"),
    ]


def _table() -> list[Element]:
    """Make a table of as many columns as the data have: widths, heads, rows, names of groups.

    The row of widths is a head too, for heads are only heads without a gap from the top.
    """
    columns = 3  # in the template: a tag, the cell it repeats, the tag that ends it
    rows = [
        _repeated("width in block.table.widths", styled(COLUMN_WIDTHS, "{{ width }}"), heads=True),
        _repeated("head in block.table.heads", styled("Đầu cột", "{{ head }}"), heads=True),
        tag_row("{%tr for row in block.table.rows %}", columns),
        tag_row("{%tr if row.group %}", columns),
        Row((cell(styled("Ô nhóm", "{{ row.group }}"), columns=columns),)),
        tag_row("{%tr else %}", columns),
        _repeated(
            "cell in row.cells",
            *(
                block
                for align, style in _ALIGNED.items()
                for block in (
                    tag(f"{{%p if cell.{align} is defined %}}"),
                    styled(style, f"{{{{ cell.{align} }}}}"),
                    tag("{%p endif %}"),
                )
            ),
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
