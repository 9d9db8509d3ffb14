"""The ZIP of a DOCX: read with limits, written the same way every time.

Reading trusts nothing the archive says of itself: entries may not overlap (a few kilobytes can claim
gigabytes), every size is capped before a byte is inflated, and whatever Word never writes is refused.
Writing fixes order, times, attributes and compression, so equal parts give equal bytes (ISO/IEC 21320-1).
"""

from __future__ import annotations

import io
import zipfile
import zlib
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from docgen.errors import MalformedInput
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTENT_TYPES: Final = "[Content_Types].xml"
MAX_ENTRIES: Final = 500
MAX_PART: Final = 16 * 1024 * 1024
MAX_TOTAL: Final = 64 * 1024 * 1024

_LEADING = (CONTENT_TYPES, "_rels/.rels")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_LEVEL = 6


def unpack(docx: bytes) -> dict[str, bytes]:
    """Return the parts of a DOCX by name, in the order of the archive.

    Raises MalformedInput for anything that is no ZIP, is damaged, lies about its sizes or exceeds a limit.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _refuse_unusual(entries, len(docx))
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise _malformed("pack-no-zip") from error


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Write the parts as a ZIP; the same parts give the same bytes whatever their order."""
    names = [name for name in _LEADING if name in parts]
    names += sorted(name for name in parts if name not in _LEADING)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 0
            archive.writestr(entry, parts[name], zipfile.ZIP_DEFLATED, _LEVEL)
    return out.getvalue()


def _refuse_unusual(entries: list[zipfile.ZipInfo], length: int) -> None:
    if len(entries) > MAX_ENTRIES:
        raise _malformed("pack-too-many", limit=MAX_ENTRIES)
    if len({entry.filename for entry in entries}) < len(entries):
        raise _malformed("pack-twice")
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise _malformed("pack-encrypted")
        if entry.file_size > MAX_PART:
            raise _malformed("pack-part-too-large", part=entry.filename, limit=MAX_PART // 1024 // 1024)
    if sum(entry.file_size for entry in entries) > MAX_TOTAL:
        raise _malformed("pack-too-large", limit=MAX_TOTAL // 1024 // 1024)
    spans = sorted((entry.header_offset, _end(entry)) for entry in entries)
    if any(end > start for (_, end), (start, _) in pairwise([*spans, (length, length)])):
        raise _malformed("pack-overlap")


def _end(entry: zipfile.ZipInfo) -> int:
    return entry.header_offset + _LOCAL_HEADER + len(entry.orig_filename.encode()) + entry.compress_size


def _malformed(code: str, **values: object) -> MalformedInput:
    return MalformedInput(reason=Message(code, **values))
