"""T19: pictures of a foreign file leave as pixels, or not at all."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from docx import Document
from PIL import Image, ImageFile, PngImagePlugin

from docgen import guard
from docgen.containers import ForbiddenContent, clean_pictures, scan_docx
from docgen.containers.pictures import MAX_PIXELS
from docgen.page.pack import pack, unpack
from tests.security.test_word_files import with_part

SECRET = b"a place, a time, a name"


def png(**more) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").save(out, "PNG", **more)
    return out.getvalue()


def jpeg(mode: str = "RGB", **more) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").convert(mode).save(out, "JPEG", **more)
    return out.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def with_chunk(kind: bytes, content: bytes) -> bytes:
    """Put a chunk before the pixels."""
    whole = png()
    at = whole.index(b"IDAT") - 4
    return whole[:at] + chunk(kind, content) + whole[at:]


def sized(width: int, height: int) -> bytes:
    head = struct.pack(">2L5B", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(100_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def moving() -> bytes:
    out = io.BytesIO()
    frames = [Image.new("L", (4, 4), shade) for shade in range(50)]
    frames[0].save(out, "PNG", save_all=True, append_images=frames[1:])
    return out.getvalue()


def described() -> bytes:
    said = PngImagePlugin.PngInfo()
    said.add_text("Author", SECRET.decode())
    return png(pnginfo=said)


def located() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    return jpeg(exif=exif.tobytes(), comment=SECRET)


def cleaned(content: bytes) -> bytes:
    return clean_pictures({"word/media/a": content})["word/media/a"]


def pixels(content: bytes) -> bytes:
    return Image.open(io.BytesIO(content)).convert("L").tobytes()


BOMBS = {
    "50,000 pixels a side": sized(50_000, 50_000),
    "one pixel more than allowed": sized(MAX_PIXELS + 1, 1),
    "the largest header": sized(0x7FFFFFFF, 0x7FFFFFFF),
    "no width": sized(0, 10),
    "fewer pixels than told": sized(1000, 1000),
    "moving": moving(),
    "a text that inflates": with_chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(80_000_000))),
    "a colour profile that inflates": with_chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(80_000_000))),
    "cut off": png()[:200],
    "a PNG in name only": b"\x89PNG\r\n\x1a\nnothing",
    "a JPEG in name only": b"\xff\xd8\xff\xe0nothing",
    "a JPEG cut off": jpeg()[:300],
}


@pytest.mark.parametrize("content", BOMBS.values(), ids=BOMBS.keys())
@pytest.mark.parametrize("lenient", [False, True], ids=["by default", "beside WeasyPrint"])
def test_bombs_and_wrecks_are_refused(content, lenient, monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)
    with pytest.raises(ForbiddenContent) as caught:
        cleaned(content)
    assert [fault.message.code for fault in caught.value.faults] == ["forbidden-picture"]


BAGGAGE = {
    "text": described(),
    "a place": located(),
    "an archive behind": png() + b"PK\x03\x04" + SECRET,
    "a page behind": jpeg() + b"<script>" + SECRET,
    "a chunk of its own": with_chunk(b"prVt", SECRET),
}


@pytest.mark.parametrize("content", BAGGAGE.values(), ids=BAGGAGE.keys())
def test_what_a_picture_brings_along_is_left_behind(content):
    assert SECRET in content
    assert SECRET not in cleaned(content)


@pytest.mark.parametrize(
    "content", [png(), png(dpi=(300, 300)), jpeg(), jpeg("CMYK"), jpeg("L", progressive=True)]
)
def test_an_honest_picture_looks_as_before_and_comes_out_the_same_each_time(content):
    before, after = pixels(content), pixels(cleaned(content))
    assert max(abs(one - other) for one, other in zip(before, after, strict=True)) <= 6
    assert cleaned(content) == cleaned(content)


def test_transparency_is_kept():
    out = io.BytesIO()
    Image.new("RGBA", (2, 2), (255, 0, 0, 7)).save(out, "PNG")
    assert Image.open(io.BytesIO(cleaned(out.getvalue()))).getpixel((0, 0)) == (255, 0, 0, 7)


def test_the_rest_of_a_template_is_left_as_it_is():
    parts = scan_docx(with_part("word/media/a.png", "image/png", described()))
    made = clean_pictures(parts)
    assert {name for name in parts if made[name] != parts[name]} == {"word/media/a.png"}


def taken_in(content: bytes) -> bytes:
    """Have a template with a picture taken in; give the picture of what is filled in from then on."""
    document = Document()
    document.add_paragraph("Ông (bà): {{ họ_tên }}")
    document.add_picture(io.BytesIO(png()))
    held = io.BytesIO()
    document.save(held)
    parts = unpack(held.getvalue())
    (name,) = (each for each in parts if each.startswith("word/media/"))
    asked = {"slug": "mau", "title": "Mẫu", "about": "", "base": "", "fields": []}
    made = guard.run("template-understand", asked, (pack({**parts, name: content}),))
    return unpack(made.files[0])[name]


def test_a_template_taken_in_keeps_pixels_only():
    made = taken_in(described())
    assert SECRET not in made
    assert pixels(made) == pixels(png())


@pytest.mark.parametrize("bomb", ["50,000 pixels a side", "a text that inflates"])
def test_a_template_with_a_bomb_for_a_picture_is_not_taken_in(bomb):
    with pytest.raises(ForbiddenContent) as caught:
        taken_in(BOMBS[bomb])
    assert [fault.message.code for fault in caught.value.faults] == ["forbidden-picture"]
