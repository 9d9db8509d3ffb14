"""A batch from its rows to its files, with docgen's own papers, on SQLite and PostgreSQL."""

from __future__ import annotations

import io
import os
import re
import zipfile
from dataclasses import replace

import openpyxl
import pikepdf
import pytest

from docgen.archive.local import LocalStore
from docgen.errors import StorageFull, StorageUnreachable
from docgen.jobs import ledger
from docgen.jobs.batches import NewItem, Options, SameSource, Source, list_items
from docgen.jobs.bell import open_bell
from docgen.office import batch_worker
from docgen.office.batch import Asked, NothingToMake, begin, cancel, follow, repeat, state_of
from docgen.office.batch_print import merged
from docgen.office.batch_results import NoResult, table, zipped
from docgen.office.batch_worker import name_of, work
from docgen.office.desk import Who
from docgen.office.paper_press import PaperPress
from docgen.office.workshop import Workshop
from docgen.papers import example
from tests.rig.desks import desk_on
from tests.rig.pdf import pieces

WHO = Who("so-noi-vu", "van-thu")
BOTH = Options()
PDF = Options(formats=("pdf",))


def row(number, **changes):
    record = example("signing_ceremony")
    words = {"addressed": "list", "remarks": [f"Ông Trần Văn {number} phát biểu"]}
    record["invitation"] = {**record["invitation"], **words, **changes}
    return NewItem(f"Dữ liệu!{number}", f"Ông Trần Văn {number}", record)


@pytest.fixture
def shop(database, tmp_path):
    desk = replace(desk_on(database, tmp_path), press=PaperPress())
    return Workshop(desk, LocalStore(tmp_path / "results"), open_bell("", tmp_path / "queue"))


def made(shop, rows, options=PDF, name="khách.xlsx", again=False):
    source = Source(name, str(len(rows)) * 64)
    return begin(shop, WHO, Asked("invitation", source, options, again), rows)


def items(shop, batch):
    with shop.desk.database.read() as connection:
        return list_items(connection, batch, limit=100)


def test_every_row_becomes_its_files_under_names_that_sort_in_their_order(shop):
    batch = made(shop, [row(1), row(2)], BOTH)
    assert work(shop) == 2
    found, told = follow(shop, WHO, batch)
    assert (state_of(found, told), told.done, told.seconds_left) == ("done", 2, None)
    packed = zipfile.ZipFile(io.BytesIO(b"".join(zipped(shop, WHO, batch))))
    assert packed.namelist() == [
        f"000{number} Ông Trần Văn {number}.{ending}" for number in (1, 2) for ending in ("docx", "pdf")
    ]
    assert packed.testzip() is None
    assert any("Trần Văn 2" in piece.text for piece in pieces(packed.read("0002 Ông Trần Văn 2.pdf")))


def test_a_row_that_cannot_be_made_fails_alone_and_is_repeated_alone(shop):
    batch = made(shop, [row(1), row(2, remarks=7), row(3)])
    assert work(shop) == 3
    states = [item.state for item in items(shop, batch)]
    assert states == ["done", "failed", "done"]
    (fault,) = items(shop, batch)[1].result["faults"]
    assert fault["pointer"] == "/invitation/remarks"
    assert fault["vi"] != fault["en"]
    assert (fault["place"], fault["place_en"]) == (
        "Giấy mời › Các vấn đề cần lưu ý",
        "Invitation › Points to note",
    )
    assert repeat(shop, WHO, batch) == 1
    assert work(shop) == 1
    assert state_of(*follow(shop, WHO, batch)) == "failed"


def test_the_printer_gets_one_pdf_with_an_index_and_bookmarks_in_the_order_of_rows(shop):
    batch = made(shop, [row(number) for number in (1, 2, 3)])
    work(shop)
    pdf = merged(shop, WHO, batch)
    first_page = " ".join(piece.text for piece in pieces(pdf) if piece.page == 1)
    listed = re.findall(r"(\d) ?Ông Trần Văn (\d) ?Dữ liệu!(\d) ?(\d)", first_page)
    assert listed == [("1", "1", "1", "2"), ("2", "2", "2", "3"), ("3", "3", "3", "4")]
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as outline:
        assert [each.title for each in outline.root] == [
            f"{number}. Ông Trần Văn {number}" for number in (1, 2, 3)
        ]
        assert len(opened.pages) == 4
    for number in (1, 2, 3):
        assert any(piece.page == number + 1 and f"Văn {number}" in piece.text for piece in pieces(pdf))


def test_the_workbook_of_results_says_what_became_of_each_row(shop):
    batch = made(shop, [row(1), row(2, remarks=7)])
    work(shop)
    sheet = openpyxl.load_workbook(io.BytesIO(table(shop, WHO, batch))).active
    rows = [[cell or "" for cell in each] for each in sheet.iter_rows(min_row=2, values_only=True)]
    assert rows[0] == ["1", "Ông Trần Văn 1", "Dữ liệu!1", "Đã lập", "", "0001 Ông Trần Văn 1.pdf", ""]
    assert rows[1][3] == "Lỗi"
    assert "Các vấn đề cần lưu ý" in rows[1][6]


def test_the_same_file_is_refused_unless_it_is_wanted_again(shop):
    made(shop, [row(1)])
    with pytest.raises(SameSource):
        made(shop, [row(1)])
    made(shop, [row(1)], again=True)


def test_a_batch_of_nothing_is_refused(shop):
    with pytest.raises(NothingToMake):
        made(shop, [])


def test_a_cancelled_batch_gives_what_was_made_before(shop):
    batch = made(shop, [row(1), row(2)])
    work(shop, limit=1)
    cancel(shop, WHO, batch)
    assert work(shop) == 0
    assert state_of(*follow(shop, WHO, batch)) == "cancelled"
    assert len(zipfile.ZipFile(io.BytesIO(b"".join(zipped(shop, WHO, batch)))).namelist()) == 1


def test_there_is_nothing_to_give_before_anything_is_made(shop):
    batch = made(shop, [row(1)])
    with pytest.raises(NoResult):
        zipped(shop, WHO, batch)
    with pytest.raises(NoResult):
        merged(shop, WHO, batch)


def test_a_full_disk_stops_the_work_and_fails_no_row(shop):
    batch = made(shop, [row(1)])

    class Full:
        def create(self, folder, files):
            raise StorageFull

    with pytest.raises(StorageFull):
        work(replace(shop, results=Full()))
    assert [(item.state, item.attempts) for item in items(shop, batch)] == [("queued", 0)]
    assert work(shop) == 1


def test_a_living_worker_keeps_its_items(shop, monkeypatch):
    made(shop, [row(1)])
    seen = []

    def somebody_else():
        with monkeypatch.context() as patch:
            patch.setattr(batch_worker, "name_of", lambda _: name_of(os.getppid()))
            seen.append(work(shop))

    work(replace(shop, results=Watching(shop.results, somebody_else)))
    assert seen == [0]


def test_what_a_worker_could_not_end_while_the_database_was_away_is_made_again_at_once(shop, monkeypatch):
    batch = made(shop, [row(1)])

    def away(*_):
        raise StorageUnreachable

    with monkeypatch.context() as patch:
        patch.setattr(ledger, "finish", away)
        with pytest.raises(StorageUnreachable):
            work(shop)
    assert work(shop) == 1
    assert [(item.state, item.attempts) for item in items(shop, batch)] == [("done", 2)]


class Watching:
    """A store that lets something happen while an item is being made."""

    def __init__(self, store, meanwhile):
        self.store, self.meanwhile = store, meanwhile

    def create(self, folder, files):
        self.meanwhile()
        self.store.create(folder, files)
