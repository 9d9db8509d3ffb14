"""What ink a picture is in: a signature is blue, a seal is red (Phụ lục I, II.7.d, II.8.a)."""

from __future__ import annotations

import colorsys
import io
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from PIL import Image

from docgen.errors import MalformedInput
from docgen.messages import Message

if TYPE_CHECKING:
    from docgen.rules.facts import Ink

MAX_PIXELS: Final = 40_000_000
_SAMPLE = (96, 96)
_SEEN = 40
_PALE, _DARK, _GREY = 0.92, 0.35, 0.25
_RED, _BLUE = (0.94, 0.06), (0.5, 0.75)
_CLEAR = 255
_COLOURED = frozenset({"RGB", "RGBA", "P", "CMYK", "YCbCr"})


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look at a picture tells; `width` in dots."""

    ink: Ink
    transparent: bool
    width: int
    coloured: bool


def image_ink(content: bytes) -> Seen:
    """Look at PNG or JPEG bytes. Raises MalformedInput for an image too large to look at."""
    try:
        with Image.open(io.BytesIO(content), formats=["PNG", "JPEG"]) as image:
            if image.width * image.height > MAX_PIXELS:
                raise MalformedInput(reason=Message("image-too-large", limit=MAX_PIXELS // 1_000_000))
            ink, transparent = ink_of(image)
            return Seen(ink, transparent, image.width, image.mode in _COLOURED)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return Seen("other", transparent=False, width=0, coloured=True)


def ink_of(image: Image.Image) -> tuple[Ink, bool]:
    """Tell the ink of most of the picture's marks, and whether its background is transparent."""
    small = image.convert("RGBA").resize(_SAMPLE)
    pixels = cast("list[tuple[int, int, int, int]]", list(small.get_flattened_data()))
    transparent = any(alpha < _CLEAR for *_, alpha in pixels)
    inks = Counter(_ink(red, green, blue) for red, green, blue, alpha in pixels if alpha > _SEEN)
    del inks[None]
    return cast("Ink", max(inks, key=lambda ink: inks[ink])) if inks else "other", transparent


def _ink(red: int, green: int, blue: int) -> Ink | None:
    hue, saturation, value = colorsys.rgb_to_hsv(red / 255, green / 255, blue / 255)
    if saturation < _GREY:
        return None if value > _PALE else ("black" if value < _DARK else "other")
    if hue >= _RED[0] or hue <= _RED[1]:
        return "red"
    return "blue" if _BLUE[0] <= hue <= _BLUE[1] else "other"
