"""Registers to work on, and the pages of every paper as LibreOffice prints them and as docgen does."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime

import pytest

from docgen.database.doing import Doing
from docgen.database.engine import open_database
from docgen.database.schema import METADATA
from docgen.database.upgrade import upgrade
from docgen.page.fill import fill
from docgen.page.html import to_html
from docgen.page.pdf import to_pdf
from docgen.page.read import read
from docgen.page.template import load_template
from docgen.papers import PAPERS
from tests.rig.cases import cases, template_bytes
from tests.rig.desks import desk_on
from tests.rig.office import to_pdfs
from tests.rig.postgresql import Server
from tests.rig.samples import SAMPLES, sample
from tests.rig.shared import MadeWhenAsked, folder, made_once

NOW = datetime(2026, 4, 15, 1, 30, tzinfo=UTC)
"""08:30 in Lạng Sơn."""


@pytest.fixture(scope="session")
def postgresql():
    server = Server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgresql_model(postgresql):
    """A database with a register, emptied before each test."""
    return postgresql.database()


@pytest.fixture(scope="session")
def sqlite_model(tmp_path_factory):
    """A file with an empty register."""
    file = tmp_path_factory.mktemp("model") / "docgen.db"
    opened = open_database(f"sqlite:///{file}")
    upgrade(opened)
    opened.close()
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, tmp_path):
    """An empty register, once on each kind of database."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_model"), tmp_path / "docgen.db")
        url = f"sqlite:///{tmp_path / 'docgen.db'}"
    else:
        url = request.getfixturevalue("postgresql_model")
    opened = open_database(url)
    if not opened.on_sqlite:
        with opened.write() as connection:  # no trigger guards rows against TRUNCATE
            tables = ", ".join(METADATA.tables)
            connection.exec_driver_sql(f"TRUNCATE {tables} RESTART IDENTITY")
    yield opened
    opened.close()


@pytest.fixture
def connection(database):
    """One transaction that is committed at the end of the test."""
    with database.write() as opened:
        yield opened


@pytest.fixture
def clerk_in():
    """Deeds of the clerk of Sở Nội vụ in a transaction of one's own."""
    return lambda connection, now=NOW: Doing(connection, "so-noi-vu", "van-thu", now)


@pytest.fixture
def clerk(connection, clerk_in):
    """A deed of the clerk of Sở Nội vụ on 15 April 2026."""
    return clerk_in(connection)


@pytest.fixture
def desk(database, tmp_path):
    """A desk of a small press, on each kind of database."""
    return desk_on(database, tmp_path)


@pytest.fixture(scope="session")
def filled() -> dict[str, bytes]:
    """Case → DOCX: every paper with its example and with hard cases, and samples of single things."""
    papers = cases().items()
    made = {case: fill(load_template(template_bytes(slug)), context) for case, (slug, context) in papers}
    return made | {name: sample(name) for name in SAMPLES}


@pytest.fixture(scope="session")
def printed(filled: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Case → LibreOffice's PDF; "template-…" is a template as a clerk opens it."""
    templates = {f"template-{slug}": template_bytes(slug) for slug in PAPERS}
    return made_once(folder(tmp_path_factory, "printed"), lambda: to_pdfs(filled | templates))


@pytest.fixture(scope="session")
def pressed(filled: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Case → docgen's own PDF, made when asked for; a document that it cannot carry whole fails."""

    def press(case: str) -> bytes:
        document = read(filled[case])
        html = to_html(document)
        assert (document.losses, html.losses) == ((), ())
        return to_pdf(html)

    return MadeWhenAsked(folder(tmp_path_factory, "pressed"), press)


@pytest.fixture(params=["printed", "pressed"])
def pdfs(request: pytest.FixtureRequest) -> dict[str, bytes]:
    """Case → PDF, once LibreOffice's and once docgen's own."""
    return request.getfixturevalue(request.param)
