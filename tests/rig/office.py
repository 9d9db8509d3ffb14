"""LibreOffice as an independent witness, in a profile of its own."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def to_pdfs(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Print each DOCX; name → PDF. Many at once, for the start is what takes time."""
    return _convert(documents, "pdf")


def saved_again(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Open each DOCX and save it as DOCX, as a clerk does who edits it."""
    return _convert(documents, "docx")


def _convert(documents: Mapping[str, bytes], kind: str) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory(prefix="docgen-office-") as folder:
        given, made = Path(folder, "given"), Path(folder, "made")
        given.mkdir()
        for name, content in documents.items():
            (given / f"{name}.docx").write_bytes(content)
        subprocess.run(
            [
                *("soffice", f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless"),
                *("--convert-to", kind, "--outdir", str(made)),
                *(str(source) for source in sorted(given.iterdir())),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return {name: (made / f"{name}.{kind}").read_bytes() for name in documents}
