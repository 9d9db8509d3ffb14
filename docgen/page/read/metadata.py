"""The core properties (docProps/core.xml). ECMA-376 Part 2, 11."""

from __future__ import annotations

import re
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
_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
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
        _language(_said(root, f"{_DC}language"), language),
        _moment(_said(root, f"{_TERMS}created")),
        _moment(_said(root, f"{_TERMS}modified")),
    )


def _said(root: Element | None, name: str) -> str:
    element = root.find(name) if root is not None else None
    return (element.text or "").strip() if element is not None else ""


def _language(*said: str | None) -> str:
    """Return the first that is a language tag (BCP 47): a tagged PDF may carry no other."""
    return next((tag for tag in said if tag and _TAG.fullmatch(tag)), _USUAL_LANGUAGE)


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
