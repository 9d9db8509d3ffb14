"""The core properties (docProps/core.xml). ECMA-376 Part 2, 11."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from docgen.page.model import Metadata
from docgen.page.ooxml import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_TERMS: Final = "{http://purl.org/dc/terms/}"
_CORE: Final = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_USUAL_LANGUAGE: Final = "vi-VN"


def read_metadata(parts: Mapping[str, bytes], language: str | None) -> Metadata:
    """Read the core properties; `language` = what the text itself says, where they say none."""
    content = parts.get("docProps/core.xml")
    root = parse(content, "docProps/core.xml") if content is not None else None
    return Metadata(
        _said(root, f"{_DC}title"),
        _said(root, f"{_DC}creator"),
        _said(root, f"{_DC}subject"),
        _said(root, f"{_CORE}keywords"),
        _said(root, f"{_DC}language") or language or _USUAL_LANGUAGE,
        _moment(_said(root, f"{_TERMS}created")),
        _moment(_said(root, f"{_TERMS}modified")),
    )


def _said(root: Element | None, name: str) -> str:
    element = root.find(name) if root is not None else None
    return (element.text or "").strip() if element is not None else ""


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
