"""Đề mục: the body of a paper in sections, each of clauses that may have a title (docgen.papers)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from templates_docx.source.blocks import styled, tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def sections(of: str = "") -> list[Element]:
    """Lay out `sections`: {"heading", "clauses": [{"title", "lines"}]}; `of` goes before the tag."""
    return [
        tag(f"{{%p for section in {of}sections %}}"),
        styled("Đề mục", "{{ section.heading }}"),
        tag("{%p for clause in section.clauses %}"),
        tag("{%p if clause.title %}"),
        styled("Tên khoản", "{{ clause.title }}"),
        tag("{%p endif %}"),
        tag("{%p for line in clause.lines %}"),
        styled("Khoản", "{{ line }}"),
        tag("{%p endfor %}"),
        tag("{%p endfor %}"),
        tag("{%p endfor %}"),
    ]
