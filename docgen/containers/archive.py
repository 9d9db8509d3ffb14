"""The ZIP of an office file, read by its own small reader (APPNOTE.TXT 6.3.10; ISO/IEC 21320-1).

What an archive says of itself twice must agree, or two programs would see two different files: the central
directory and the header of each entry, the sizes told and the bytes inflated. Nothing stands
before, between or behind what is listed, entries do not overlap, and no name leads out of a folder.
"""

from __future__ import annotations

import stat
import struct
import unicodedata
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, NoReturn

from docgen.errors import MalformedInput
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_ENTRIES: Final = 2000
MAX_PART: Final = 16 * 1024 * 1024
MAX_TOTAL: Final = 64 * 1024 * 1024
MAX_RATIO: Final = 200
"""Bytes inflated from one byte; text of an office file gives 5 to 60."""
_SMALL = 4 * 1024 * 1024
"""Of a part up to this size the ratio does not matter."""

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 1 << 0 | 1 << 6 | 1 << 13
_SIZES_FOLLOW = 1 << 3
_UTF8 = 1 << 11
_UNKNOWN = 0xFFFFFFFF
"""In a 32-bit size: the real one stands in a 64-bit field, which a file of this size has no need of."""
_ZIP64_FIELD = 1
_MADE_ON_UNIX = 3


class _Central(NamedTuple):
    signature: bytes
    made_by: int
    needed: int
    flags: int
    method: int
    time: int
    date: int
    checksum: int
    packed: int
    size: int
    name_length: int
    extra_length: int
    comment_length: int
    disk: int
    internal: int
    external: int
    offset: int


class _Local(NamedTuple):
    signature: bytes
    needed: int
    flags: int
    method: int
    time: int
    date: int
    checksum: int
    packed: int
    size: int
    name_length: int
    extra_length: int


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    raw_name: bytes
    flags: int
    method: int
    checksum: int
    packed: int
    size: int
    offset: int

    @property
    def is_folder(self) -> bool:
        return self.name.endswith("/")


def unpack(content: bytes) -> dict[str, bytes]:
    """Return the parts by name, in the order of the archive; folders are left out.

    Raises MalformedInput for what is no ZIP, is damaged, lies about itself or exceeds a limit.
    """
    try:
        entries = list(_entries(content))
        _check_names(entries)
        _check_sizes(entries)
        starts = _starts(content, entries)
        return {
            entry.name: _inflated(content, entry, start)
            for entry, start in zip(entries, starts, strict=True)
            if not entry.is_folder
        }
    except (struct.error, zlib.error, UnicodeDecodeError) as error:
        raise _refusal("pack-no-zip") from error


def _entries(content: bytes) -> Iterator[_Entry]:
    """Read the central directory, which must end where the end record begins."""
    end = content.rfind(b"PK\x05\x06", max(0, len(content) - _END.size - 0xFFFF))
    if end < 0:
        _refuse("pack-no-zip")
    _, disk, first_disk, here, count, size, start, comment = _END.unpack_from(content, end)
    if (
        disk
        or first_disk
        or here != count
        or end + _END.size + comment != len(content)
        or start + size != end
    ):
        _refuse("pack-no-zip")
    if count > MAX_ENTRIES:
        _refuse("pack-too-many", limit=MAX_ENTRIES)
    place = start
    for _ in range(count):
        head = _Central._make(_CENTRAL.unpack_from(content, place))
        name_at = place + _CENTRAL.size
        raw = content[name_at : name_at + head.name_length]
        place = name_at + head.name_length + head.extra_length + head.comment_length
        if head.signature != b"PK\x01\x02" or head.disk or len(raw) < head.name_length or place > end:
            _refuse("pack-no-zip")
        if head.made_by >> 8 == _MADE_ON_UNIX:
            _check_kind(head.external >> 16)
        name = raw.decode("utf-8" if head.flags & _UTF8 else "cp437")
        yield _Entry(name, raw, head.flags, head.method, head.checksum, head.packed, head.size, head.offset)
    if place != end:
        _refuse("pack-no-zip")


def _check_kind(mode: int) -> None:
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        _refuse("pack-name")


def _check_names(entries: list[_Entry]) -> None:
    folded = {unicodedata.normalize("NFC", entry.name).casefold().rstrip("/") for entry in entries}
    if len(folded) < len(entries):
        _refuse("pack-twice")
    for entry in entries:
        steps = entry.name.removesuffix("/").split("/")
        if any(step in ("", ".", "..") for step in steps) or any(
            sign in '\\:*?"<>|' or ord(sign) < ord(" ") for sign in entry.name
        ):
            _refuse("pack-name")


def _check_sizes(entries: list[_Entry]) -> None:
    """Refuse by what the directory says; what it says is proven while inflating."""
    for entry in entries:
        if entry.flags & _ENCRYPTED:
            _refuse("pack-encrypted")
        if entry.method not in (_STORED, _DEFLATED) or (entry.is_folder and entry.size):
            _refuse("pack-no-zip")
        if entry.size > MAX_PART:
            _refuse("pack-part-too-large", part=entry.name, limit=MAX_PART // 1024 // 1024)
    if sum(entry.size for entry in entries) > MAX_TOTAL:
        _refuse("pack-too-large", limit=MAX_TOTAL // 1024 // 1024)
    if any(entry.size > max(_SMALL, MAX_RATIO * entry.packed) for entry in entries):
        _refuse("pack-ratio")


def _starts(content: bytes, entries: list[_Entry]) -> list[int]:
    """Where the bytes of each entry begin, its own header compared with the directory."""
    starts, spans = [], []
    for entry in entries:
        head = _Local._make(_LOCAL.unpack_from(content, entry.offset))
        name_at = entry.offset + _LOCAL.size
        name_end = name_at + head.name_length
        start = name_end + head.extra_length
        if (
            head.signature != b"PK\x03\x04"
            or (head.flags ^ entry.flags) & (_ENCRYPTED | _SIZES_FOLLOW | _UTF8)
            or (head.method, content[name_at:name_end]) != (entry.method, entry.raw_name)
            or not _agree(head, content[name_end:start], entry)
        ):
            _refuse("pack-overlap")
        starts.append(start)
        spans.append((entry.offset, start + entry.packed))
    _check_spans(content, entries, spans)
    return starts


def _agree(head: _Local, extra: bytes, entry: _Entry) -> bool:
    """Whether the header of the entry says what the directory says, or, as far as it may, nothing."""
    packed, size = head.packed, head.size
    if _UNKNOWN in (packed, size):
        wide = _wide_sizes(extra)
        size = wide.pop(0) if size == _UNKNOWN and wide else size
        packed = wide.pop(0) if packed == _UNKNOWN and wide else packed
    told = ((head.checksum, entry.checksum), (packed, entry.packed), (size, entry.size))
    unknown = {0} if head.flags & _SIZES_FOLLOW else set()
    return all(here == listed or here in unknown for here, listed in told)


def _wide_sizes(extra: bytes) -> list[int]:
    """Read the 64-bit sizes of a header whose writer did not know them yet."""
    while extra:
        kind, length = struct.unpack_from("<2H", extra)
        if kind == _ZIP64_FIELD:
            return [value for (value,) in struct.iter_unpack("<Q", extra[4 : 4 + length])]
        extra = extra[4 + length :]
    return []


def _check_spans(content: bytes, entries: list[_Entry], spans: list[tuple[int, int]]) -> None:
    """Every byte before the directory belongs to one entry: no two share one, none is left over.

    Behind an entry may stand what repeats its sizes (APPNOTE 4.3.9): at most 24 bytes.
    """
    directory = content.rfind(b"PK\x05\x06")
    directory = struct.unpack_from("<L", content, directory + 16)[0]
    follows = {entry.offset: entry.flags & _SIZES_FOLLOW for entry in entries}
    place, behind = 0, 0
    for start, end in sorted(spans):
        if not place <= start <= place + behind:
            _refuse("pack-overlap")
        place, behind = end, 24 if follows[start] else 0
    if not place <= directory <= place + behind:
        _refuse("pack-overlap")


def _inflated(content: bytes, entry: _Entry, start: int) -> bytes:
    packed = content[start : start + entry.packed]
    if entry.method == _STORED:
        whole, ended = packed, True
    else:
        stream = zlib.decompressobj(-zlib.MAX_WBITS)
        whole = stream.decompress(packed, entry.size + 1)
        ended = stream.eof and not stream.unused_data
    if not ended or len(whole) != entry.size or zlib.crc32(whole) != entry.checksum:
        _refuse("pack-no-zip")
    return whole


def _refuse(code: str, **values: object) -> NoReturn:
    raise _refusal(code, **values)


def _refusal(code: str, **values: object) -> MalformedInput:
    return MalformedInput(reason=Message(code, **values))
