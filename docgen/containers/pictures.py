"""Pictures of a foreign file, drawn anew: what leaves is pixels, whatever came in (metadata, tails, bombs).

Only PNG and JPEG are opened, and no picture is drawn whose header says it is too large.
"""

from __future__ import annotations

import io
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageFile

from docgen.containers.forbidden import fault, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docgen.errors import Fault

MAX_PIXELS: Final = 25_000_000
_KINDS: Final = {b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG"}
_JPEG_QUALITY = 92


class _Unfit(Exception):
    """Raised for a picture that is none, is too large or moves."""


def clean_pictures(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the parts of a DOCX with every PNG and JPEG drawn anew; the same parts give the same bytes.

    Raises ForbiddenContent with one fault for each picture that cannot be. Call it inside the guard.
    """
    faults: list[Fault] = []
    made: dict[str, bytes] = {}
    for name, content in parts.items():
        kind = next((kind for magic, kind in _KINDS.items() if content.startswith(magic)), None)
        try:
            made[name] = _again(content, kind) if kind else content
        except _Unfit:
            faults.append(fault("forbidden-picture", name, limit=MAX_PIXELS // 1_000_000))
    refuse(faults)
    return made


def _again(content: bytes, kind: str) -> bytes:
    out = io.BytesIO()
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            _wholly(),
            Image.open(io.BytesIO(content), formats=[kind]) as picture,
        ):
            if picture.width * picture.height > MAX_PIXELS or getattr(picture, "n_frames", 1) > 1:
                raise _Unfit
            picture.load()
            if kind == "PNG":
                _bare(picture, ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"), "RGBA").save(out, "PNG")
            else:
                _bare(picture, ("L", "RGB"), "RGB").save(out, "JPEG", quality=_JPEG_QUALITY)
    except (OSError, ValueError, SyntaxError, ArithmeticError, Image.DecompressionBombError) as error:
        raise _Unfit from error
    return out.getvalue()


@contextmanager
def _wholly() -> Iterator[None]:
    """Have Pillow refuse what is cut off or false; WeasyPrint, once loaded, makes it lenient."""
    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _bare(picture: Image.Image, modes: tuple[str, ...], otherwise: str) -> Image.Image:
    """Give the pixels without what came along, but which of them are transparent."""
    bare = picture if picture.mode in modes else picture.convert(otherwise)
    seen = bare.info.get("transparency")
    bare.info = {} if seen is None else {"transparency": seen}
    return bare
