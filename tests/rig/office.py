"""LibreOffice as an independent witness: DOCX in, PDF out, in a profile of its own."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def to_pdfs(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Convert many at once, for the start is what takes time; name → PDF."""
    with tempfile.TemporaryDirectory(prefix="docgen-office-") as folder:
        root = Path(folder)
        sources = []
        for name, content in documents.items():
            source = root / f"{name}.docx"
            source.write_bytes(content)
            sources.append(source)
        subprocess.run(
            [
                *("soffice", f"-env:UserInstallation={(root / 'profile').as_uri()}", "--headless"),
                *("--convert-to", "pdf", "--outdir", folder, *map(str, sources)),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return {name: (root / f"{name}.pdf").read_bytes() for name in documents}
