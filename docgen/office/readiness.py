"""Whether this machine can make papers as they must be: fonts, font subsets, a folder for what is kept."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from docgen import guard
from docgen.office.writer_work import library
from docgen.page.fonts import FontMissing, face, stands_in
from docgen.page.model import Font

if TYPE_CHECKING:
    from pathlib import Path

VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
"""The alphabet with every tone; fonts of the 1990s, and fonts-liberation 1.x, lack most of it."""


@dataclass(frozen=True)
class Check:
    """One thing that must be there. `found` says what is, for whoever mends it."""

    name: str
    ready: bool
    found: str
    needed: bool = True
    """Whether nothing can be served without it; else the machine is only degraded."""


def checks(data: Path, *, libreoffice: bool = False) -> tuple[Check, ...]:
    """Look at everything a render needs; `data` is the folder that holds everything kept.

    `libreoffice`: it may be used, so it should be there.
    """
    second = (_second_engine(),) if libreoffice else ()
    return (_fonts(), _subsets(), _folder(data), _isolation(), _all_layers(), *second)


def versions() -> dict[str, str]:
    """Tell the versions that decide how a page comes out."""
    from weasyprint.text.ffi import pango  # noqa: PLC0415 -- half a second; only those who ask pay it

    number = pango.pango_version()
    return {
        "docgen": version("docgen"),
        "python": platform.python_version(),
        "weasyprint": version("weasyprint"),
        "pango": f"{number // 10000}.{number // 100 % 100}.{number % 100}",
        "docxtpl": version("docxtpl"),
    }


def _fonts() -> Check:
    try:
        faces = [
            face(Font().family, bold=bold, italic=italic)
            for bold in (False, True)
            for italic in (False, True)
        ]
    except FontMissing:
        return Check("fonts", False, "")
    suits = all(
        stands_in(each, Font().family) and not each.lacks(VIETNAMESE + VIETNAMESE.upper()) for each in faces
    )
    return Check("fonts", suits, ", ".join(dict.fromkeys(each.family for each in faces)))


def _subsets() -> Check:
    from weasyprint.text.ffi import harfbuzz_subset  # noqa: PLC0415 -- as above

    present = harfbuzz_subset is not None
    return Check("harfbuzz-subset", present, "libharfbuzz-subset" * present)


def _isolation() -> Check:
    """How far the workers for foreign files are shut in, by layer; without limits there is no guard."""
    reached = guard.isolation().reached
    return Check("isolation", "limits" in reached, ", ".join(reached))


def _all_layers() -> Check:
    missing = guard.isolation().missing
    found = f"missing: {', '.join(missing)}" if missing else "every layer"
    return Check("isolation-layers", not missing, found, needed=False)


def _second_engine() -> Check:
    found = library()
    return Check("libreoffice", bool(found), found or "not installed", needed=False)


def _folder(data: Path) -> Check:
    # A folder that is not there yet is made by whoever first keeps something in it.
    nearest = next(folder for folder in (data.absolute(), *data.absolute().parents) if folder.exists())
    writable = nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)
    return Check("data", writable, "writable" * writable)
