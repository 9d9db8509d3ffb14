"""The name of a file for people: `12-QĐ-SNV Quyết định khen thưởng.pdf`, short and safe on every system."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 200
"""Bytes a name may have before its ending; file systems stop at 255."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
"""What Windows does not allow in a file name; Linux and macOS forbid less."""
_LOOSE = " -–,;:(“"
"""What no name ends with before its ellipsis."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)


def file_name(name: str, number_line: str, ending: str) -> str:
    """Name a paper's file: number and symbol once they are given (`Số: 12/QĐ-SNV`, else ""), its name."""
    numbered = number_line.partition(":")[2].strip()
    return f"{safe_name(f'{numbered} {name}')}.{ending}"


def ascii_name(name: str) -> str:
    """Write `name` without Vietnamese letters, for clients that cannot read them."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in plain if " " <= letter <= "~")


def safe_name(name: str) -> str:
    """Make a name without an ending safe on every system: no forbidden letters, not too long."""
    name = _FORBIDDEN.sub("-", unicodedata.normalize("NFC", name))
    name = " ".join(name.split())
    if len(name.encode()) > LONGEST:
        name = name.encode()[:LONGEST].decode(errors="ignore").rsplit(" ", 1)[0].rstrip(_LOOSE) + "…"
    name = name.strip(" .")
    return f"_{name}" if _DEVICE.match(name) else name
