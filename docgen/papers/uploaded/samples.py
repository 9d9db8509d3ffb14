"""Records made up from fields: the example a clerk sees, and the ones a template is tried out with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docgen.papers.uploaded.fields import Field

_MANY_ROWS = 6
_LONG = " ".join(["Câu văn dài để thử chỗ của mẫu, có đủ chữ Ắ Ằ Ẳ Ẵ Ặ ắ ằ ẳ ẵ ặ và dấu phẩy, dấu chấm."] * 6)
_LONG_LINE = "Nguyễn Thị Trường Phương Thảo Uyên, phòng Tổ chức cán bộ và Cải cách hành chính"
_LARGE = {"number": 987_654, "money": 1_234_567_890}
_TEXTS = {"line": _LONG_LINE, "paragraph": _LONG, "lines": _LONG_LINE}


def example(fields: tuple[Field, ...]) -> dict[str, Any]:
    """Give a complete valid record, every list with two rows."""
    return {each.name: _example(each) for each in fields}


def full(fields: tuple[Field, ...]) -> dict[str, Any]:
    """Give a record with everything, long: names that fill a line, text of many lines, lists of many rows."""
    return {each.name: _full(each) for each in fields}


def least(fields: tuple[Field, ...]) -> dict[str, Any]:
    """Give the record with the least that is allowed."""
    return {each.name: _least(each) for each in fields if each.required}


def _example(each: Field) -> Any:  # noqa: ANN401 # of any kind
    if each.kind == "group":
        return example(each.fields)
    if each.kind == "rows":
        return [example(each.fields), example(each.fields)]
    return [each.example] * 2 if each.kind == "lines" else each.example


def _full(each: Field) -> Any:  # noqa: ANN401 # of any kind
    if each.kind == "group":
        return full(each.fields)
    if each.kind == "rows":
        return [full(each.fields)] * _MANY_ROWS
    if each.kind == "lines":
        return [_TEXTS["lines"]] * _MANY_ROWS
    return _LARGE.get(each.kind) or _TEXTS.get(each.kind, each.example)


def _least(each: Field) -> Any:  # noqa: ANN401 # of any kind
    if each.kind == "group":
        return least(each.fields)
    if each.kind == "rows":
        return [least(each.fields)]
    return [each.example] if each.kind == "lines" else each.example
