"""Pictures in a record: PNG as base64, checked as far as can be without drawing them."""

from __future__ import annotations

import base64
import binascii
import struct
import zlib
from typing import ClassVar

from marshmallow import fields

from schemas.fields import presence, told, wrong

LARGEST_PNG = 1024 * 1024
"""Bytes, before base64."""
LONGEST_PNG_TEXT = (LARGEST_PNG + 2) // 3 * 4
LONGEST_SIDE = 4000
"""Pixels."""
BLANK = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII="
"""A picture of one pixel."""

_MAGIC = b"\x89PNG\r\n\x1a\n"
_CHUNK = struct.Struct(">I4s")


class Png(fields.Field[str]):
    """A PNG picture as base64; may be left out."""

    widget: ClassVar[str] = "picture"

    def __init__(self, label: str, about: str) -> None:
        super().__init__(**presence(optional=True, otherwise=""), metadata=told(label, about, BLANK))

    def _deserialize(self, value: object, *_: object, **__: object) -> str:
        if not isinstance(value, str):
            wrong("not-text")
        if value and not _sound(value):
            wrong("not-a-png", most=LARGEST_PNG // 1024, side=LONGEST_SIDE)
        return value


def _sound(text: str) -> bool:
    """Whether `text` is a PNG within limits whose chunks are whole (PNG, 5.3)."""
    if len(text) > LONGEST_PNG_TEXT:
        return False
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return False
    if not content.startswith(_MAGIC):
        return False
    kinds = _chunks(content)
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or b"IDAT" not in kinds:
        return False
    sides = struct.unpack_from(">II", content, len(_MAGIC) + _CHUNK.size)
    return all(0 < side <= LONGEST_SIDE for side in sides)


def _chunks(content: bytes) -> list[bytes]:
    """List the kinds of the chunks as far as they are whole."""
    kinds: list[bytes] = []
    at = len(_MAGIC)
    while at + _CHUNK.size <= len(content):
        length, kind = _CHUNK.unpack_from(content, at)
        end = at + _CHUNK.size + length
        if content[end : end + 4] != struct.pack(">I", zlib.crc32(content[at + 4 : end])):
            break
        kinds.append(kind)
        at = end + 4
    return kinds
