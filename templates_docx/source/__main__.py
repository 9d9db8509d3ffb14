"""Write every template beside this package."""

from __future__ import annotations

from pathlib import Path

from templates_docx.source import build

if __name__ == "__main__":
    for name, content in build().items():
        (Path(__file__).parents[1] / name).write_bytes(content)
