"""HTML to PDF/A: with docgen.page.paged.from_engine the only place that knows WeasyPrint.

Nothing is fetched but the pictures docgen hands over itself; a warning of the engine is a failure, never a
page with a hole in it. The same HTML gives the same bytes: dates come from the document, the identifier from
the HTML.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse, URLFetchingError

from docgen.errors import DocgenError, NotKnown
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docgen.page.html import Html

ARCHIVE: Final = "pdf/a-2a"
"""Tagged and for long keeping (ISO 19005-2)."""

VARIANTS: Final[Mapping[str, tuple[str | None, bool]]] = {
    "pdf/a-1b": ("pdf/a-1b", False),
    "pdf/a-2b": ("pdf/a-2b", False),
    "pdf/a-2u": ("pdf/a-2u", False),
    "pdf/a-2a": ("pdf/a-2a", True),
    "pdf/a-3b": ("pdf/a-3b", False),
    "pdf/a-3u": ("pdf/a-3u", False),
    "pdf/a-3a": ("pdf/a-3a", True),
    "pdf/ua-1": ("pdf/ua-1", True),
    "pdf": (None, True),
}
"""Name → variant of the engine, tagged. Left out: a-4u, which the engine does not make valid."""

_LOGGER: Final = logging.getLogger("weasyprint")


class NotRendered(DocgenError):
    """Raised when the engine could not make the pages whole."""

    code = "not-rendered"
    status = 500


class _Assets(URLFetcher):  # type: ignore[misc] # WeasyPrint is not typed
    """Serves the document's own pictures and refuses everything else."""

    def __init__(self, assets: Mapping[str, tuple[bytes, str]]) -> None:
        super().__init__(allowed_protocols=("asset",), allow_redirects=False)
        self._assets = assets

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002
        if url not in self._assets:
            # The fatal kind stops the rendering; the other leaves a hole and goes on.
            raise FatalURLFetchingError(f"asset not allowed: {url}")
        content, media_type = self._assets[url]
        return URLFetcherResponse(url, body=content, headers={"Content-Type": media_type})


class _Complaints(logging.Handler):
    """Keeps what the engine complains of while one document is made."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self._thread:
            self.said.append(record.getMessage())


@contextmanager
def _whole() -> Iterator[None]:
    """Have pages made whole or not at all. Raises NotRendered when the engine complains of anything."""
    complaints = _Complaints()
    _LOGGER.addHandler(complaints)
    try:
        yield
    except (FatalURLFetchingError, URLFetchingError, RecursionError) as error:
        raise NotRendered(reason=str(error)) from error
    finally:
        _LOGGER.removeHandler(complaints)
    if complaints.said:
        raise NotRendered(reason="; ".join(complaints.said))


def to_pdf(html: Html, variant: str = ARCHIVE) -> bytes:
    """Make the PDF. Raises NotKnown for a variant, NotRendered when the engine complains of anything."""
    if variant not in VARIANTS:
        raise NotKnown(what=Message("what-variant"), name=variant)
    standard, tagged = VARIANTS[variant]
    with _whole():
        pdf: bytes = _opened(html).write_pdf(
            pdf_variant=standard,
            pdf_tags=tagged,
            pdf_identifier=hashlib.sha256(html.markup.encode()).digest()[:16],
            font_config=FontConfiguration(),
        )
    return pdf


def laid_out(html: Html) -> tuple[Any, list[Any]]:
    """Lay out pages without writing them; give the tree of the HTML and a box of the engine for each page.

    Raises NotRendered as `to_pdf`.
    """
    with _whole():
        opened = _opened(html)
        pages = opened.render(font_config=FontConfiguration()).pages
    return opened.etree_element, [page._page_box for page in pages]  # noqa: SLF001 -- no other way to what stands where


def _opened(html: Html) -> weasyprint.HTML:
    return weasyprint.HTML(string=html.markup, url_fetcher=_Assets(html.assets))
