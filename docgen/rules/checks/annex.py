"""Phụ lục (Phụ lục I, Phần I, III.1; Mẫu 2.1, 2.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.anatomy.annex import LABEL, refers_to_annex
from docgen.rules.anatomy.kinds import ANNEX
from docgen.rules.checks.looks import Style, is_centred, rule_under, style_faults
from docgen.rules.rule import Hit, error, seen, when
from docgen.rules.words import has_blanks, plain
from docgen.wording.enumeration import roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.anatomy.parts import Annex

_LABEL_STYLE = Style((14, 14), bold=True, italic=False, capitals=False)
_TITLE_STYLE = Style((13, 14), bold=True, italic=False, capitals=True)
_REFERENCE_STYLE = Style((13, 14), bold=False, italic=True)
_INFO_STYLE = Style((10, 10), bold=False, italic=False)
_INFO = re.compile(r"^Số: \S.*; \d{1,2}/\d{1,2}/\d{4}; \d{2}:\d{2}:\d{2}(?: ?[+-]\d{2}:\d{2})?$")


def _labelled(anatomy: Anatomy) -> list[Annex]:
    return [annex for annex in anatomy.annexes if annex.label]


def mentioned(anatomy: Anatomy) -> Iterator[Hit]:
    """The text mentions its annex."""
    annexes = _labelled(anatomy)
    if not annexes or anatomy.kind == ANNEX:
        return
    text = [*(item.text for item in anatomy.items), *(block.text for block in anatomy.title.bases)]
    if anatomy.items and not any(refers_to_annex(line) for line in text):
        yield Hit(seen("not-mentioned"), annexes[0].label)


def roman_numbers(anatomy: Anatomy) -> Iterator[Hit]:
    """Roman numbers in order, when there are two or more."""
    annexes = _labelled(anatomy)
    for place, annex in enumerate(annexes, 1):
        assert annex.label
        found = re.match(r"(?i)phụ\s+lục\s+(?:số\s*)?([ivxlc]+|\d+|[a-z])?\b", annex.label.text + " ")
        shown = (found[1] or "") if found else ""
        if has_blanks(annex.label.text) or (
            len(annexes) == 1 and (not shown or re.fullmatch(r"[IVXLC]+", shown))
        ):
            continue
        wanted = roman(place)
        if shown != wanted:
            yield Hit(
                seen("words", words=annex.label.text), annex.label, values={"wanted": f"Phụ lục {wanted}"}
            )


def label_style(anatomy: Anatomy) -> Iterator[Hit]:
    """`Phụ lục` in thường, 14 points, bold, centred, in a line of its own."""
    for annex in _labelled(anatomy):
        block = annex.label
        assert block
        faults = list(style_faults([block], _LABEL_STYLE))
        if not is_centred(anatomy, block):
            faults.append(seen("not-centred"))
        if not LABEL.match(block.text):
            faults.append(seen("title-beside"))
        yield from when(faults, block)


def title_style(anatomy: Anatomy) -> Iterator[Hit]:
    """In hoa, 13 to 14 points, bold, centred."""
    for annex in _labelled(anatomy):
        if annex.title:
            faults = list(style_faults(annex.title, _TITLE_STYLE))
            if any(not is_centred(anatomy, block) for block in annex.title):
                faults.append(seen("not-centred"))
            yield from when(faults, annex.title[0])


def reference(anatomy: Anatomy) -> Iterator[Hit]:
    """`(Kèm theo …)` in italics, centred, a line under it."""
    for annex in anatomy.annexes:
        blocks = annex.reference
        if not blocks:
            if annex.label:
                yield Hit(seen("missing"), annex.title[-1] if annex.title else annex.label)
            continue
        faults = list(style_faults(blocks, _REFERENCE_STYLE))
        text = " ".join(block.text for block in blocks)
        if not (text.startswith("(") and text.rstrip().endswith(")")):
            faults.append(seen("words", words=text[:40]))
        if not is_centred(anatomy, blocks[-1]):
            faults.append(seen("not-centred"))
        if rule_under(anatomy, blocks) is None:
            faults.append(seen("no-rule"))
        yield from when(faults, blocks[0])


def reference_electronic(anatomy: Anatomy) -> Iterator[Hit]:
    """In an electronic annex with a file of its own the number and day are left open."""
    if anatomy.kind != ANNEX or anatomy.top_line is None:
        return
    for annex in anatomy.annexes:
        text = " ".join(block.text for block in annex.reference)
        if re.search(r"số\s*:?\s*\d+\s*/|ngày\s*\d+\s*tháng", text, re.IGNORECASE):
            yield Hit(seen("filled-in"), annex.reference[0])


def page_numbers(anatomy: Anatomy) -> Iterator[Hit]:
    """The pages of each annex are counted on their own."""
    if anatomy.kind == ANNEX:
        return
    starts = [annex.page for annex in anatomy.annexes if annex.page > 1]
    for number in anatomy.facts.numbers:
        start = max((start for start in starts if start <= number.page), default=None)
        if start is not None and number.text != str(number.page - start + 1):
            wanted = str(number.page - start + 1)
            found = seen("number-in-annex", shown=number.text, wanted=wanted)
            yield Hit(found, page=number.page, box=number.box, words=number.text)
            return


def attachment_info(anatomy: Anatomy) -> Iterator[Hit]:
    """`Số: …; ngày/tháng/năm; giờ:phút:giây`, 10 points, at the top right of page 1."""
    if anatomy.kind != ANNEX or anatomy.top_line is None:
        return
    block = anatomy.top_line
    faults = list(style_faults([block], _INFO_STYLE))
    if not _INFO.match(block.text) and "ngày/tháng/năm" not in plain(block.text):
        faults.append(seen("words", words=block.text))
    yield from when(faults, block)


RULES = (
    error("annex.mentioned", "III.1.a", mentioned),
    error("annex.roman", "III.1.b", roman_numbers),
    error("annex.label-style", "III.1.b", label_style),
    error("annex.title-style", "III.1.b", title_style),
    error("annex.reference", "III.1.c", reference),
    error("annex.reference-electronic", "III.1.c", reference_electronic),
    error("annex.page-numbers", "III.1.đ", page_numbers),
    error("sign.attachment-info", "III.1.d", attachment_info),
)
