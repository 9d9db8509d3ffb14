"""What a worker of the guard does to make a PDF by LibreOffice, the second engine: what ours cannot carry.

LibreOffice is loaded into the worker as a library (LibreOfficeKit), so that the worker stays shut in as any
other: it starts no program, has no network, and its profile goes with the worker's folder.
"""

from __future__ import annotations

import ctypes
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from docgen.errors import DocgenError

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLACES: Final = ("/usr/lib/libreoffice/program", "/opt/libreoffice/program")
_LIBRARIES: Final = ("libmergedlo.so", "libsofficeapp.so")
_OPTIONS: Final = json.dumps(
    {
        "SelectPdfVersion": {"type": "long", "value": "2"},  # PDF/A-2b
        "UseTaggedPDF": {"type": "boolean", "value": "true"},
    }
)
_POINTER, _TEXT = ctypes.c_void_p, ctypes.c_char_p


class EngineFailed(DocgenError):
    """Raised when LibreOffice gave no PDF."""

    code = "engine-failed"
    status = 422


class _Methods(ctypes.Structure):
    """Beginning of LibreOfficeKitClass (LibreOfficeKit.h)."""

    _fields_ = (
        ("size", ctypes.c_size_t),
        ("destroy", _POINTER),
        ("load", ctypes.CFUNCTYPE(_POINTER, _POINTER, _TEXT)),
        ("error", ctypes.CFUNCTYPE(_TEXT, _POINTER)),
        ("load_with_options", _POINTER),
        ("free_error", _POINTER),
        ("register_callback", _POINTER),
        ("filter_types", _POINTER),
        ("set_features", _POINTER),
        ("set_password", _POINTER),
        ("version", ctypes.CFUNCTYPE(_TEXT, _POINTER)),
    )


class _DocumentMethods(ctypes.Structure):
    """Beginning of LibreOfficeKitDocumentClass."""

    _fields_ = (
        ("size", ctypes.c_size_t),
        ("destroy", _POINTER),
        ("save", ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, _TEXT, _TEXT, _TEXT)),
    )


def library() -> str:
    """Find LibreOffice on this machine; "" where it is not installed."""
    known = (Path(place) / name for place in _PLACES for name in _LIBRARIES)
    return next((str(each) for each in known if each.is_file()), "")


def to_pdf(_: Mapping[str, Any], files: tuple[bytes, ...]) -> tuple[Any, tuple[bytes, ...]]:
    """Make a PDF/A-2b of a DOCX; give the version of LibreOffice beside it. Raises EngineFailed."""
    folder = Path.cwd()
    source, made = folder / "paper.docx", folder / "paper.pdf"
    source.write_bytes(files[0])
    os.environ["SAL_USE_VCLPLUGIN"] = "svp"  # without a screen
    os.environ["UNO_SHARED_PACKAGES_CACHE"] = (folder / "shared").as_uri()  # or it wants to write in /var
    office = _begin(folder)
    methods = _methods(office, _Methods)
    document = methods.load(office, source.as_uri().encode())
    if document:
        _methods(document, _DocumentMethods).save(document, made.as_uri().encode(), b"pdf", _OPTIONS.encode())
    if not made.is_file():
        raise EngineFailed(said=(methods.error(office) or b"").decode(errors="replace")[:200])
    return _named(methods.version(office)), (made.read_bytes(),)


def _begin(folder: Path) -> Any:  # noqa: ANN401 # a pointer
    found = library()
    begin = ctypes.CDLL(found).libreofficekit_hook_2
    begin.restype, begin.argtypes = _POINTER, [_TEXT, _TEXT]
    office = begin(str(Path(found).parent).encode(), (folder / "profile").as_uri().encode())
    if not office:
        raise EngineFailed(said="")
    return office


def _methods(thing: Any, kind: Any) -> Any:  # noqa: ANN401 # of ctypes
    """Read what a thing of LibreOfficeKit can do: its first word points to a table."""
    table = ctypes.cast(thing, ctypes.POINTER(ctypes.POINTER(kind)))
    return table.contents.contents


def _named(said: bytes) -> str:
    about = json.loads(said)
    return f"LibreOffice {about['ProductVersion']}{about['ProductExtension']}"
