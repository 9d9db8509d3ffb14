"""Quyết định khen thưởng (M1.2); more than one commended stand in an annex with pages of its own (M2.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from templates_docx.source.blocks import (
    annex_head,
    bases,
    header,
    signed_with_recipients,
    styled,
    tag,
    tag_row,
    title,
)
from templates_docx.source.package import LANDSCAPE, PORTRAIT, docx, numbered_pages
from templates_docx.source.styles import LISTED_TABLE, STRONG, style_id
from templates_docx.source.word import Row, cell, run, section_break, table

if TYPE_CHECKING:
    from collections.abc import Callable

NAME: Final = "award-decision.docx"

_COLUMNS: Final[tuple[tuple[str, str, str, int], ...]] = (
    ("TT", "number", "Ô giữa", 12),
    ("Họ và tên, tên tập thể", "name", "Ô chữ", 48),
    ("Chức vụ", "position", "Ô chữ", 38),
    ("Đơn vị, địa chỉ", "unit", "Ô chữ", 46),
    ("Thành tích", "achievement", "Ô chữ", 58),
    ("Tiền thưởng (đồng)", "reward", "Ô số", 28),
    ("Ghi chú", "note", "Ô chữ", 22),
)
"""Columns of the list: heading, key of the row, style, width in mm. Seven columns want a page on its side."""
_COUNT = len(_COLUMNS)
_BEFORE_REWARD = 5


def build() -> bytes:
    """Make the template."""
    blocks = [
        header(),
        *title(),
        styled("Thẩm quyền ban hành", "{{ authority_line }}"),
        *bases(),
        styled("Lời ban hành", "{{ enacting_line }}"),
        tag("{%p for article in articles %}"),
        styled("Điều", run("{{ article.label }}", style=style_id(STRONG)), " {{ article.text }}"),
        tag("{%p endfor %}"),
        signed_with_recipients(),
        section_break(style_id("Ngắt phần"), numbered_pages(PORTRAIT)),
        tag("{%p if annex %}"),
        *annex_head(),
        table(style_id(LISTED_TABLE), [width for *_, width in _COLUMNS], _list()),
        tag("{%p if annex.total_in_words %}"),
        styled("Nội dung", "{{ annex.total_in_words }}"),
        tag("{%p endif %}"),
        tag("{%p endif %}"),
    ]
    return docx("Quyết định khen thưởng", blocks, numbered_pages(LANDSCAPE))


def _list() -> list[Row]:
    """Heads repeated on each page, a line per group, a line per commended, the total.

    Where no money goes with the award the achievement takes the column of the money too.
    """
    return [
        *_with_or_without_reward(_heads),
        tag_row("{%tr for group in annex.groups %}", _COUNT),
        Row((cell(styled("Ô nhóm", "{{ group.heading }}"), columns=_COUNT),)),
        tag_row("{%tr for row in group.rows %}", _COUNT),
        *_with_or_without_reward(_values),
        tag_row("{%tr endfor %}", _COUNT),
        tag_row("{%tr endfor %}", _COUNT),
        tag_row("{%tr if annex.total %}", _COUNT),
        Row(
            (
                cell(styled("Đầu cột", "Tổng cộng"), columns=_BEFORE_REWARD),
                cell(styled("Ô số", run("{{ annex.total }}", style=style_id(STRONG)))),
                cell(styled("Ô chữ")),
            )
        ),
        tag_row("{%tr endif %}", _COUNT),
    ]


def _with_or_without_reward(make: Callable[[bool], Row]) -> list[Row]:
    return [
        tag_row("{%tr if annex.has_rewards %}", _COUNT),
        make(True),
        tag_row("{%tr else %}", _COUNT),
        make(False),
        tag_row("{%tr endif %}", _COUNT),
    ]


def _heads(with_reward: bool) -> Row:
    return Row(
        tuple(
            cell(styled("Đầu cột", head), columns=span, vertical="center")
            for (head, *_), span in _spans(with_reward)
        ),
        repeated=True,
    )


def _values(with_reward: bool) -> Row:
    return Row(
        tuple(
            cell(styled(style, f"{{{{ row.{key} }}}}"), columns=span)
            for (_, key, style, _), span in _spans(with_reward)
        )
    )


def _spans(with_reward: bool) -> list[tuple[tuple[str, str, str, int], int]]:
    if with_reward:
        return [(column, 1) for column in _COLUMNS]
    return [(column, 2 if column[1] == "achievement" else 1) for column in _COLUMNS if column[1] != "reward"]
