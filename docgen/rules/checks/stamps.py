"""Stamps of secrecy, urgency, circulation (III.2); images of signature and seal (II.7.d, II.8.a)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.rules.anatomy.margin import CIRCULATION, SECRECY, URGENCY
from docgen.rules.checks.looks import Style, mm, style_faults
from docgen.rules.rule import Hit, error, seen, when
from docgen.rules.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Block, Box, Picture

_STYLE = Style((13, 14), bold=True, italic=False, capitals=True)
_SECRECY_STYLE = Style(capitals=True)
_INSIDE = 1.5
_SIGNING_ROOM = 12.0
_LARGEST = 70.0
_THIRD = (0.15, 0.55)
"""How much of the signature the seal may cover: about a third."""


def _of(anatomy: Anatomy, words: tuple[str, ...]) -> Iterator[Block]:
    for block in anatomy.stamps:
        text = plain(block.text).strip(" .")
        if text in words or (words is URGENCY and text.startswith(("hỏa tốc", "hoả tốc"))):
            yield block


def _boxed(anatomy: Anatomy, block: Block) -> bool:
    return block.zone == "box" or any(
        frame.page == block.page and frame.box.holds(block.box, _INSIDE) for frame in anatomy.facts.frames
    )


def _left_faults(anatomy: Anatomy, block: Block) -> Iterator[str]:
    """Say what is wrong with the place of a stamp that belongs at the left, under the number."""
    sheet = anatomy.facts.sheet(block.page)
    if block.box.middle > sheet.width / 2:
        yield seen("at-right")
    number = anatomy.header.number
    if number and number.page == block.page and block.baseline < number.baseline:
        yield seen("above-number")


def secrecy(anatomy: Anatomy) -> Iterator[Hit]:
    """At the left, under number or abstract."""
    for block in _of(anatomy, SECRECY):
        yield from when([*style_faults([block], _SECRECY_STYLE), *_left_faults(anatomy, block)], block)


def urgency(anatomy: Anatomy) -> Iterator[Hit]:
    """In hoa, 13 to 14 points, bold, red, in a box, at the left under number or abstract."""
    for block in _of(anatomy, URGENCY):
        faults = [*style_faults([block], _STYLE), *_left_faults(anatomy, block)]
        if not _boxed(anatomy, block):
            faults.append(seen("no-box"))
        colour = block.look.colour
        red, green, blue = (int(colour[place : place + 2], 16) for place in (0, 2, 4))
        if not (red > 0xA0 and green < 0x60 and blue < 0x60):  # noqa: PLR2004 # a red, by its parts
            faults.append(seen("colour", colour=colour))
        yield from when(faults, block)


def circulation(anatomy: Anatomy) -> Iterator[Hit]:
    """In hoa, 13 to 14 points, bold, in a box, in the top margin right of the middle."""
    for block in _of(anatomy, CIRCULATION):
        faults = list(style_faults([block], _STYLE))
        sheet = anatomy.facts.sheet(block.page)
        country = anatomy.header.country
        if block.box.middle < sheet.width / 2:
            faults.append(seen("at-left"))
        if country and block.baseline > country[0].baseline:
            faults.append(seen("not-at-top"))
        if not _boxed(anatomy, block):
            faults.append(seen("no-box"))
        yield from when(faults, block)


# ---------------------------------------------------------------------------- images


def _signing_images(anatomy: Anatomy) -> Iterator[tuple[Picture, Block]]:
    """Images that stand on a signature block, with its first line."""
    for signature in anatomy.signatures:
        box = signature.box
        for picture in anatomy.facts.pictures:
            near = picture.page == signature.lines[0].page and picture.box.width < _LARGEST
            if near and _overlap(picture.box, box, _SIGNING_ROOM):
                yield picture, signature.lines[0]


def _overlap(one: Box, other: Box, slack: float = 0.0) -> bool:
    return (
        one.left < other.right + slack
        and other.left - slack < one.right
        and one.top < other.bottom + slack
        and other.top - slack < one.bottom
    )


def image_signature(anatomy: Anatomy) -> Iterator[Hit]:
    """The image of the signature is blue, PNG, transparent."""
    for picture, line in _signing_images(anatomy):
        if picture.ink == "red":
            continue
        faults = [] if picture.ink == "blue" else [seen("ink", ink=seen(f"ink-{picture.ink}"))]
        if not (picture.png and picture.transparent):
            faults.append(seen("opaque"))
        yield from when(faults, line)


def image_seal(anatomy: Anatomy) -> Iterator[Hit]:
    """The image of the seal is red, PNG, transparent."""
    for picture, line in _signing_images(anatomy):
        if picture.ink == "red" and not (picture.png and picture.transparent):
            yield Hit(seen("opaque"), line)


def seal_overlap(anatomy: Anatomy) -> Iterator[Hit]:
    """The seal covers about a third of the signature, on its left."""
    found = list(_signing_images(anatomy))
    seals = [picture for picture, _ in found if picture.ink == "red"]
    hands = [(picture, line) for picture, line in found if picture.ink != "red"]
    for hand, line in hands[:1] if seals else ():
        seal = seals[0]
        covered = min(seal.box.right, hand.box.right) - max(seal.box.left, hand.box.left)
        share = covered / hand.box.width
        if not _THIRD[0] <= share <= _THIRD[1] or seal.box.middle > hand.box.middle:
            yield Hit(
                seen("seal", share=round(max(share, 0.0) * 100), distance=mm(seal.box.left - hand.box.left)),
                line,
            )


RULES = (
    error("stamp.secrecy", "III.2.a", secrecy),
    error("stamp.urgency", "III.2.b", urgency),
    error("stamp.circulation", "III.2.c", circulation),
    error("sign.image-signature", "II.7.d", image_signature),
    error("sign.image-seal", "II.8.a", image_seal),
    error("sign.seal-overlap", "II.8.a", seal_overlap),
)
