"""The ZIP of a DOCX: read as docgen.containers reads any foreign one, written the same way every time.

Writing fixes order, times, attributes and compression, so equal parts give equal bytes (ISO/IEC 21320-1).
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

from docgen.containers import unpack

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTENT_TYPES: Final = "[Content_Types].xml"

_LEADING = (CONTENT_TYPES, "_rels/.rels")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6

__all__ = ["CONTENT_TYPES", "pack", "unpack"]


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
