"""BagIt packages (RFC 8493) for a handover: the payload with its digests, readable by any archive."""

from __future__ import annotations

import hashlib
import re
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_UNCLEAR = re.compile(r"[%\r\n]")
_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def write_bag(folder: Path, payload: Iterable[tuple[str, bytes]], info: Mapping[str, str]) -> int:
    """Write a new bag into `folder`, which must not exist; give the number of payload files.

    `payload` is name → bytes one after the other, so that a large handover need not fit in memory. `info`
    are lines of bag-info.txt; Payload-Oxum is added. What stops midway leaves no folder: half a bag could be
    taken for one.
    """
    folder.mkdir(parents=True)
    try:
        return _write(folder, payload, info)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _write(folder: Path, payload: Iterable[tuple[str, bytes]], info: Mapping[str, str]) -> int:
    manifest, octets = [], 0
    for name, data in payload:
        if _UNCLEAR.search(name):
            raise ValueError(f"programs read this name differently in a manifest: {name}")
        target = folder / "data" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        manifest.append(f"{hashlib.sha512(data).hexdigest()}  data/{name}\n")
        octets += len(data)
    (folder / "data").mkdir(exist_ok=True)
    about = {**info, "Payload-Oxum": f"{octets}.{len(manifest)}"}
    tags = {
        "bagit.txt": _DECLARATION,
        "bag-info.txt": "".join(f"{label}: {' '.join(value.split())}\n" for label, value in about.items()),
        "manifest-sha512.txt": "".join(manifest),
    }
    lines = [f"{hashlib.sha512(text.encode()).hexdigest()}  {name}\n" for name, text in tags.items()]
    for name, text in {**tags, "tagmanifest-sha512.txt": "".join(lines)}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return len(manifest)
