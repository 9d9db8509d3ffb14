"""Kính gửi, Nơi nhận, drafter mark, address (Phụ lục I, Phần I, II.9, III.3, III.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.anatomy.kinds import DECIDING, LETTER
from docgen.rules.checks.looks import Style, mm, style_faults
from docgen.rules.rule import Hit, error, seen, when
from docgen.rules.words import has_blanks, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.anatomy.parts import Recipients

_TO_STYLE = Style((13, 14), bold=False, italic=False)
_LABEL_STYLE = Style((12, 12), bold=True, italic=True, capitals=False)
_LIST_STYLE = Style((11, 11), bold=False, italic=False)
_ADDRESS_STYLE = Style((11, 12), bold=False, italic=False)
_LEVEL = 3.5
_FLUSH = 5.0
_FULL_WIDTH = 0.8
_MARK = re.compile(r"^[A-ZĐ][A-ZĐa-z]{0,5}\.\s*\(\d+\)\.?$")
_BAD_MARK = re.compile(r"\b([A-ZĐ]{2,5})\s*[-–:]?\s*\((\d+)\s*bản\)", re.IGNORECASE)
_MUST_ADDRESS = frozenset({LETTER, "TTr"})


def to_required(anatomy: Anatomy) -> Iterator[Hit]:
    """A công văn and a tờ trình name whom they go to."""
    if anatomy.kind in _MUST_ADDRESS and anatomy.addressees is None:
        yield Hit(seen("missing"), anatomy.items[0].block if anatomy.items else None)


def to_layout(anatomy: Anatomy) -> Iterator[Hit]:
    """One addressee beside the label; more each on a line with a dash, `;` after each, `.` after the last."""
    addressees = anatomy.addressees
    if addressees is None or anatomy.kind == "CĐ":
        return
    label = addressees.label
    faults = list(style_faults([label, *addressees.lines], _TO_STYLE))
    if not label.text.startswith("Kính gửi:"):
        faults.append(seen("words", words=" ".join(label.text.split()[:2])))
    faults += _list_faults([line.text for line in addressees.lines])
    beside = label.text.partition(":")[2].strip()
    if addressees.lines and beside:
        faults.append(seen("words", words=label.text))
    if not addressees.lines and not beside:
        faults.append(seen("nobody"))
    yield from when(faults, label)


def _list_faults(lines: list[str]) -> Iterator[str]:
    for place, text in enumerate(lines):
        wanted = "." if place == len(lines) - 1 else ";"
        if not text.rstrip().endswith(wanted) and not has_blanks(text):
            yield seen("ends", end=text[-14:])


def label_style(anatomy: Anatomy) -> Iterator[Hit]:
    """`Nơi nhận:` 12 points, bold, italic."""
    for recipients in _all(anatomy):
        label = recipients.label
        if label:
            faults = list(style_faults([label], _LABEL_STYLE))
            if label.text.strip() != "Nơi nhận:":
                faults.append(seen("words", words=label.text))
            yield from when(faults, label)


def _all(anatomy: Anatomy) -> list[Recipients]:
    copied = anatomy.copy.recipients if anatomy.copy else None
    return [recipients for recipients in (anatomy.recipients, copied) if recipients]


def list_style(anatomy: Anatomy) -> Iterator[Hit]:
    """The list 11 points, upright, each line with a dash."""
    for recipients in _all(anatomy):
        blocks = [block for line in recipients.lines for block in line]
        faults = list(style_faults(blocks, _LIST_STYLE))
        if any(not text.startswith(("-", "+")) for text in recipients.texts):
            faults.append(seen("no-dash"))
        yield from when(faults, blocks[0] if blocks else recipients.label)


def position(anatomy: Anatomy) -> Iterator[Hit]:
    """At the left, level with the signer's post."""
    recipients = anatomy.recipients
    label = recipients.label if recipients else None
    if label is None:
        return
    faults = []
    left = anatomy.facts.sheet(label.page).text_left
    if left is not None and label.box.left - left > _FLUSH:
        faults.append(seen("set-in", distance=mm(label.box.left - left)))
    if anatomy.kind != "BB" and not anatomy.joint and len(anatomy.signatures) == 1:
        first = anatomy.signatures[0].lines[0]
        off = abs(first.baseline - label.baseline)
        if first.page == label.page and off > _LEVEL and label.baseline < first.baseline + 60:
            faults.append(seen("not-level", what=seen("post"), distance=mm(off)))
    yield from when(faults, label)


def first_line(anatomy: Anatomy) -> Iterator[Hit]:
    """`- Như trên;` after Kính gửi, `- Như Điều …;` in decisions and resolutions."""
    recipients = anatomy.recipients
    if recipients is None or not recipients.lines:
        return
    text = plain(recipients.texts[0]).lstrip("-–+ ")
    upward = anatomy.kind == "BC" and anatomy.addressees is not None
    if (anatomy.kind in _MUST_ADDRESS or upward) and not text.startswith("như trên"):
        yield Hit(
            seen("words", words=recipients.texts[0]), recipients.lines[0][0], values={"wanted": "- Như trên;"}
        )
    if anatomy.kind in DECIDING and not text.startswith("như điều"):
        yield Hit(
            seen("words", words=recipients.texts[0]),
            recipients.lines[0][0],
            values={"wanted": "- Như Điều …;"},
        )


def save_line(anatomy: Anatomy) -> Iterator[Hit]:
    """The last line is `- Lưu: VT, …` and ends with a full stop, those before with a semicolon."""
    for recipients in _all(anatomy):
        if not recipients.lines:
            yield Hit(seen("missing"), recipients.label)
            continue
        faults: list[str] = []
        last = recipients.texts[-1]
        if not re.match(r"^-\s*Lưu:\s*VT\b", last):
            faults.append(seen("words", words=last))
        faults += _list_faults(list(recipients.texts))
        yield from when(faults, recipients.lines[-1][0])


def drafter_mark(anatomy: Anatomy) -> Iterator[Hit]:
    """`PL.(300)`, 11 points."""
    blocks = [block for recipients in _all(anatomy) for line in recipients.lines for block in line]
    alone = [block for block in anatomy.facts.blocks if _MARK.match(block.text) and block not in blocks]
    for block in alone:
        yield from when(style_faults([block], _LIST_STYLE), block)
    for block in blocks:
        found = _BAD_MARK.search(block.text)
        if found:
            yield Hit(seen("words", words=found[0]), block, words=found[0])


def address_block(anatomy: Anatomy) -> Iterator[Hit]:
    """11 to 12 points, upright, under a line from edge to edge, at the foot of page 1."""
    blocks = anatomy.address
    if not blocks:
        return
    faults = list(style_faults(blocks, _ADDRESS_STYLE))
    first = blocks[0]
    sheet = anatomy.facts.sheet(first.page)
    left, right = sheet.text_left, sheet.text_right
    room = right - left if left is not None and right is not None else sheet.width - 50
    ruled = any(
        stroke.page == first.page
        and stroke.length > _FULL_WIDTH * room
        and first.box.top - 8 < stroke.y < first.baseline
        for stroke in anatomy.facts.strokes
    )
    if not ruled:
        faults.append(seen("no-rule"))
    yield from when(faults, first)


RULES = (
    error("recipient.to-required", "II.9.b", to_required),
    error("recipient.to-layout", "II.9.d", to_layout),
    error("recipient.label-style", "II.9.d", label_style),
    error("recipient.list-style", "II.9.d", list_style),
    error("recipient.position", "II.9.d", position),
    error("recipient.first-line", "II.9.b", first_line),
    error("recipient.save-line", "II.9.d", save_line),
    error("drafter.mark", "III.3", drafter_mark),
    error("address.block", "III.4", address_block),
)
