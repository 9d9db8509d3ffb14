"""Every paper filled with its example and with hard cases, and LibreOffice's view of each."""

from __future__ import annotations

import pytest

from docgen.page.fill import fill
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
