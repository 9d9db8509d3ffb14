"""Several files as one: a ZIP with the same bytes for the same files."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MEDIA_TYPE = "application/zip"
_READABLE = 0o644 << 16
"""Permissions as ZIP keeps them; without them unzip on Linux makes files nobody may read."""


def bundle(contents: Mapping[str, bytes]) -> bytes:
    """Put files in a ZIP by name, times fixed, stored as they are: DOCX and PDF are compressed already."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in contents.items():
            entry = zipfile.ZipInfo(name)  # dated 1980-01-01, the earliest a ZIP can say
            entry.external_attr = _READABLE
            archive.writestr(entry, content)
    return packed.getvalue()
