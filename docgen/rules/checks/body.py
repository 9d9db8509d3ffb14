"""How the text is set (Phụ lục I, Phần I, II.6.e) and how it ends."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from docgen.rules.checks.looks import mm, points, size_in
from docgen.rules.kinds import WITHOUT_FORM, is_official
from docgen.rules.rule import Hit, error, seen
from docgen.rules.words import has_blanks, is_blank, is_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.anatomy.roles import Item
    from docgen.rules.rule import Severity

_SIZES = (13.0, 14.0)
_INDENTS = (10.0, 12.7)
_INDENT_SLACK = 0.9
_LEAST_GAP = 6.0
_PITCH = (1.0, 1.5)
_HEADINGS = frozenset({"part", "chapter", "section", "subsection"})
_NESTED = frozenset({"dash", "subclause"})


def running_text(anatomy: Anatomy) -> tuple[Item, ...]:
    """The text of the document and of what it puts in force; annexes are lists more often than text."""
    if not is_official(anatomy):
        return ()
    attached = [item for annex in anatomy.annexes if annex.attached for item in annex.items]
    return (*anatomy.items, *attached)


def is_title(item: Item, before: Item | None) -> bool:
    """Tell a heading, or the line in capitals under one, from running text."""
    if item.role in _HEADINGS:
        return True
    return (
        item.role == "plain"
        and item.block.look.bold
        and (is_capitals(item.text) or item.block.alignment == "center")
    ) or (before is not None and before.role in _HEADINGS and item.block.alignment == "center")


def _paragraphs(anatomy: Anatomy) -> Iterator[Item]:
    """Paragraphs of running text, without headings."""
    before: Item | None = None
    for item in running_text(anatomy):
        if not is_title(item, before) and not is_blank(item.text):
            yield item
        before = item


def justify(anatomy: Anatomy) -> Iterator[Hit]:
    """Both edges straight."""
    for item in _paragraphs(anatomy):
        block = item.block
        if (
            len(block.lines) > 1
            and not has_blanks(block.text)
            and block.alignment in ("left", "right", "center")
        ):
            yield Hit(seen(f"aligned-{block.alignment}"), block)


def indent(anatomy: Anatomy) -> Iterator[Hit]:
    """The first line begins 1 cm or 1.27 cm in."""
    exact = {sheet.number for sheet in anatomy.facts.sheets if sheet.left is not None}
    for item in _paragraphs(anatomy):
        block = item.block
        if (
            block.indent is None
            or block.text[0] in "…._"
            or block.alignment in ("center", "right")
            or block.page not in exact
        ):
            continue
        if any(abs(block.indent - wanted) <= _INDENT_SLACK for wanted in _INDENTS):
            continue
        if item.role in _NESTED and block.indent > _INDENTS[0] - _INDENT_SLACK:
            continue
        yield Hit(seen("mm", value=mm(block.indent)), block)


def size(anatomy: Anatomy) -> Iterator[Hit]:
    """13 to 14 points."""
    for item in running_text(anatomy):
        size = item.block.look.size
        if size and not is_blank(item.text) and not size_in(size, _SIZES):
            yield Hit(seen("size", size=f"{size:g}"), item.block)


def uniform(anatomy: Anatomy) -> Iterator[Hit]:
    """One size for all levels of the text."""
    items = [item for item in _paragraphs(anatomy) if size_in(item.block.look.size, _SIZES)]
    sizes = Counter(item.block.look.size for item in items)
    if len(sizes) < 2:  # noqa: PLR2004 # one size is uniform
        return
    usual = max(sizes, key=lambda size: sizes[size])
    for item in items:
        if item.block.look.size != usual:
            yield Hit(
                seen("size", size=f"{item.block.look.size:g}"), item.block, values={"usual": f"{usual:g}"}
            )


def paragraph_spacing(anatomy: Anatomy) -> Iterator[Hit]:
    """At least 6 points between paragraphs."""
    slack = 0.4 if anatomy.facts.source == "docx" else 1.0
    text = running_text(anatomy)
    before: Item | None = None
    for above, item in pairwise(text):
        block = item.block
        open_lines = has_blanks(above.text) or has_blanks(item.text)
        together = is_title(above, before) or is_title(item, above) or open_lines
        before = above
        if (
            together
            or block.gap is None
            or above.block.number != block.number - 1
            or above.block.page != block.page
        ):
            continue
        if block.gap < _LEAST_GAP - slack:
            yield Hit(seen("gap", points=points(max(block.gap, 0.0))), block)


def line_spacing(anatomy: Anatomy) -> Iterator[Hit]:
    """Single to one and a half lines."""
    slack = 0.03 if anatomy.facts.source == "docx" else 0.06
    for item in _paragraphs(anatomy):
        pitch = item.block.pitch
        if pitch is not None and not _PITCH[0] - slack <= pitch <= _PITCH[1] + slack:
            yield Hit(seen("pitch", lines=points(pitch)), item.block)


def end_mark(anatomy: Anatomy) -> Iterator[Hit]:
    """`./.` closes the text."""
    if not is_official(anatomy) or not anatomy.items:
        return
    last = anatomy.items[-1].block
    text = last.text.rstrip()
    if is_blank(text.replace("/", "x")):
        return
    if (
        _ends_in_table(anatomy, last.number)
        or text.endswith("./.")
        or (has_blanks(text) and text.endswith("/."))
    ):
        return
    lower: Severity | None = "warning" if anatomy.kind in WITHOUT_FORM else None
    yield Hit(seen("ends", end=text[-16:]), last, words=text[-16:], severity=lower)


def _ends_in_table(anatomy: Anatomy, number: int) -> bool:
    after = [block for block in anatomy.facts.blocks if block.number > number]
    return bool(after) and after[0].zone == "table"


RULES = (
    error("body.justify", "II.6.e", justify),
    error("body.indent", "II.6.e", indent),
    error("body.size", "II.6.e", size),
    error("size.uniform", "V", uniform),
    error("body.paragraph-spacing", "II.6.e", paragraph_spacing),
    error("body.line-spacing", "II.6.e", line_spacing),
    error("body.end-mark", "PL III", end_mark),
)
