"""Every paper filled with its example and with hard cases, as LibreOffice prints it and as docgen does."""

from __future__ import annotations

import pytest

from docgen.page.fill import fill
from docgen.page.html import to_html
from docgen.page.pdf import to_pdf
from docgen.page.read import read
from docgen.page.template import load_template
from docgen.papers import PAPERS
from tests.rig.cases import cases, template_bytes
from tests.rig.office import to_pdfs


@pytest.fixture(scope="session")
def filled() -> dict[str, bytes]:
    """Case → DOCX."""
    made = cases().items()
    return {case: fill(load_template(template_bytes(slug)), context) for case, (slug, context) in made}


@pytest.fixture(scope="session")
def printed(filled: dict[str, bytes]) -> dict[str, bytes]:
    """Case → LibreOffice's PDF; "template-…" is a template as a clerk opens it."""
    return to_pdfs(filled | {f"template-{slug}": template_bytes(slug) for slug in PAPERS})


class Pressed(dict):
    """Case → docgen's own PDF, made when asked for."""

    def __init__(self, documents: dict[str, bytes]) -> None:
        super().__init__()
        self._documents = documents

    def __missing__(self, case: str) -> bytes:
        self[case] = to_pdf(to_html(read(self._documents[case])))
        return self[case]


@pytest.fixture(scope="session")
def pressed(filled: dict[str, bytes]) -> dict[str, bytes]:
    """Case → docgen's own PDF."""
    return Pressed(filled)


@pytest.fixture(params=["printed", "pressed"])
def pdfs(request: pytest.FixtureRequest) -> dict[str, bytes]:
    """Case → PDF, once LibreOffice's and once docgen's own."""
    return request.getfixturevalue(request.param)
