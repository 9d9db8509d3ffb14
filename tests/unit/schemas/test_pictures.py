from __future__ import annotations

import base64
import io
import struct
import zlib

import pytest
from marshmallow import ValidationError
from PIL import Image

from schemas.pictures import BLANK, LARGEST_PNG, LONGEST_PNG_TEXT, Png

FIELD = Png("Biểu trưng", "Ảnh.")


def picture(kind="PNG", size=(3, 2)):
    made = io.BytesIO()
    Image.new("RGB", size).save(made, kind)
    return made.getvalue()


def said(content):
    return base64.b64encode(content).decode()


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def claiming(width, height):
    """A picture whose head says another size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return picture()[:8] + chunk(b"IHDR", head) + picture()[33:]


@pytest.mark.parametrize("text", [BLANK, said(picture()), said(picture(size=(4000, 1))), ""])
def test_a_sound_png_is_kept_as_it_is(text):
    assert FIELD.deserialize(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "đ",
        said(b"PNG"),
        said(picture("JPEG")),
        said(picture()[:-4]),
        said(picture()[:40]),
        said(picture()[:50] + b"!" + picture()[51:]),
        said(claiming(4001, 1)),
        said(claiming(0, 1)),
        said(picture()) + "\n",
        "A" * (LONGEST_PNG_TEXT + 4),
    ],
)
def test_anything_else_is_refused(text):
    with pytest.raises(ValidationError) as caught:
        FIELD.deserialize(text)
    (message,) = caught.value.messages
    assert message.code == "not-a-png"


def test_a_picture_is_text():
    with pytest.raises(ValidationError) as caught:
        FIELD.deserialize(7)
    assert [message.code for message in caught.value.messages] == ["not-text"]


def test_the_limit_of_the_text_is_that_of_the_bytes():
    assert len(said(b"\0" * LARGEST_PNG)) == LONGEST_PNG_TEXT
