"""Centred text that needs several lines falls into lines of about equal length, broken between phrases.

`ĐÀI PHÁT THANH / VÀ TRUYỀN HÌNH`, not `ĐÀI PHÁT THANH VÀ TRUYỀN / HÌNH`. The text is left as it is: equal
indents on both sides narrow the paragraph just so far that every reader of the file breaks it there.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from docgen.page.indents import set_indents, style_name
from docgen.page.model import LineBreak, Text
from docgen.page.ooxml import w
from docgen.page.wrap import Line, pieces, set_lines
from docgen.wording.line_ends import seam

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from docgen.page.model import Inline
    from docgen.page.rooms import Rooms
    from docgen.page.wrap import Piece
    from docgen.wording.line_ends import Seam

BALANCED: Final = frozenset(
    (
        *("Cơ quan chủ quản", "Tên cơ quan", "Địa danh ngày tháng", "Trích yếu công văn"),
        *("Tên loại", "Trích yếu", "Thẩm quyền ban hành", "Lời ban hành"),
        *("Phần", "Tên phần", "Chương", "Tên chương", "Mục", "Tên mục"),
        *("Quyền hạn chức vụ", "Ghi chú ký", "Chức vụ khác", "Họ tên người ký", "Kính gửi"),
        *("Phụ lục", "Tên phụ lục", "Kèm theo", "Đầu cột"),
        *("Giấy khen - thành tích", "Giấy khen A3 - thành tích"),
        *("Biển tên - họ tên dài", "Biển tên - chức vụ"),
    )
)
"""Names of the styles whose paragraphs are balanced where they are centred."""

_ROOMY: Final = frozenset(
    ("Cơ quan chủ quản", "Tên cơ quan", "Thẩm quyền ban hành", "Quyền hạn chức vụ", "Chức vụ khác")
)
"""Names of the styles that may take a line more than the text needs, where that spares it a torn word."""

_MOST_LINES: Final = 8
"""What is longer is running text, whatever its style."""
_SLACK: Final = 1.5
"""By how many points a break must be sure: programs round widths differently."""
_SEAMS: Final[Mapping[Seam, float]] = {"phrase": 0.0, "word": 0.25, "torn": 0.6}
_LONELY: Final = 0.5
"""What a line of one word costs. Measure: a line half as long as the longest costs 0.25."""
_TALLER: Final = 0.25
"""What a line more than the text needs costs."""


def balance_lines(rooms: Rooms) -> None:
    """Set the indents of every centred paragraph of a balanced style that needs several lines."""
    for paragraph in list(rooms.body.iter(w("p"))):
        style = style_name(paragraph, rooms.story.sheet.styles)
        if style not in BALANCED:
            continue
        read, width = rooms.read(paragraph)
        if read is None or read.layout.alignment != "center" or read.label or read.layout.indent_first:
            continue
        left, right = read.layout.indent_left, read.layout.indent_right
        available = width - left - right
        narrower = (available - best_width(read.inlines, available, roomy=style in _ROOMY)) / 2
        if narrower:
            set_indents(paragraph, left + narrower, right + narrower)


def best_width(inlines: Sequence[Inline], available: float, *, roomy: bool = False) -> float:
    """Return the width, `available` at most, in which the text breaks best.

    It needs no line more than in `available`; a `roomy` place has one where that spares a torn word.
    """
    text = list(pieces(inlines))
    count = len(set_lines(text, available))
    words = list(_words(text))
    ordered = 1 + sum(word.ends for word in words)
    if not ordered < count <= _MOST_LINES or not all(isinstance(one, Text | LineBreak) for one in inlines):
        return available
    best = set_lines(words, available)
    if len(best) > count or max(word.width for word in words) > available:
        return available
    chosen, cost = available, _cost(best)
    for more in range(1 + roomy):
        for width in _widths(words, count + more, available):
            lines = set_lines(words, width)
            longest, ceiling = _range(lines, available)
            sure = len(lines) == count + more and ceiling - longest >= _SLACK
            if sure and (wanted := _cost(lines) + more * _TALLER) < cost:
                best, chosen, cost = lines, (longest + ceiling) / 2, wanted
        if "torn" not in _seams(best):
            break
    return chosen


def _words(text: Iterable[Piece]) -> Iterator[Piece]:
    """Join the pieces of each word: a line of a heading ends at a blank only."""
    held: Piece | None = None
    for piece in text:
        word = (
            replace(piece, letters=held.letters + piece.letters, width=held.width + piece.width)
            if held
            else piece
        )
        held = replace(word, head=held.head) if held else word
        if held.blank or held.ends:
            yield held
            held = None
    if held:
        yield held


def _widths(words: Sequence[Piece], count: int, available: float) -> Iterator[float]:
    """Yield every width that some run of words fills: between two of them the breaks stay the same."""
    least = max(*(word.width for word in words), sum(word.width for word in words) / count)
    for start in range(len(words)):
        run = Line()
        for word in words[start:]:
            run.add(word)
            if run.width > available:
                break
            if run.width >= least:
                yield run.width
            if word.ends:
                break


def _range(lines: Sequence[Line], available: float) -> tuple[float, float]:
    """Return the widths between which the text falls into just these lines."""
    spills = (
        line.width + line.blank + following.pieces[0].head
        for line, following in pairwise(lines)
        if not line.pieces[-1].ends
    )
    return max(line.width for line in lines), min(available, *spills)


def _cost(lines: Sequence[Line]) -> float:
    longest = max(line.width for line in lines)
    ragged = sum((1 - line.width / longest) ** 2 for line in lines)
    lonely = sum(len(line.pieces) == 1 for line in lines) * _LONELY
    return ragged + lonely + sum(_SEAMS[each] for each in _seams(lines))


def _seams(lines: Sequence[Line]) -> list[Seam]:
    """Say what stands between each line and the next."""
    return [
        seam(line.pieces[-1].letters, " ".join(word.letters for word in following.pieces[:2]))
        for line, following in pairwise(lines)
        if not line.pieces[-1].ends
    ]
