"""ZIP files written by hand, so that each field can lie."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field

UTF8 = 1 << 11


@dataclass
class Entry:
    """One part, told as it is in both headers; `local` and `central` override what one of them says."""

    name: bytes = b"a.xml"
    content: bytes = b"<a/>"
    method: int = 8
    flags: int = 0
    packed: bytes | None = None
    local: dict = field(default_factory=dict)
    central: dict = field(default_factory=dict)
    extra: bytes = b""
    behind: bytes = b""
    made_by: int = 0
    external: int = 0
    at: int | None = None
    """Where the directory says it begins."""

    def bytes_packed(self) -> bytes:
        if self.packed is not None:
            return self.packed
        if self.method == 0:
            return self.content
        stream = zlib.compressobj(9, zlib.DEFLATED, -15)
        return stream.compress(self.content) + stream.flush()

    def told(self) -> dict:
        return {
            "name": self.name,
            "flags": self.flags,
            "method": self.method,
            "crc": zlib.crc32(self.content),
            "packed": len(self.bytes_packed()),
            "size": len(self.content),
        }


def forge(
    *entries: Entry,
    before: bytes = b"",
    between: bytes = b"",
    behind: bytes = b"",
    comment: bytes = b"",
    count: int | None = None,
    disk: int = 0,
    start: int = 0,
    repeat: int = 1,
    magic: bytes = b"PK\x05\x06",
) -> bytes:
    """Write the archive; `repeat` lists every entry so often, the other words lie in the end record."""
    out, central = bytearray(before), bytearray()
    for entry in entries:
        told = entry.told() | entry.local
        offset = len(out)
        out += struct.pack(
            "<4s5H3L2H",
            *(
                b"PK\x03\x04",
                20,
                told["flags"],
                told["method"],
                0,
                33,
                told["crc"],
                told["packed"],
                told["size"],
            ),
            *(len(told["name"]), len(entry.extra)),
        )
        out += told["name"] + entry.extra + entry.bytes_packed() + entry.behind
        told = entry.told() | entry.central
        central += struct.pack(
            "<4s6H3L5H2L",
            *(b"PK\x01\x02", entry.made_by << 8 | 20, 20, told["flags"], told["method"], 0, 33),
            *(told["crc"], told["packed"], told["size"], len(told["name"]), 0, 0, 0, 0, entry.external),
            offset if entry.at is None else entry.at,
        )
        central += told["name"]
    out += between
    begin = len(out)
    listed = bytes(central) * repeat
    number = len(entries) * repeat if count is None else count
    out += listed + magic
    out += struct.pack("<4H2LH", disk, disk, number, number, len(listed), begin + start, len(comment))
    return bytes(out) + comment + behind
