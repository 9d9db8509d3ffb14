"""`docgen batch` killed on the way goes on where it was: every row once, in its order."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from typing import TYPE_CHECKING

import docx
import openpyxl

from docgen.jobs.batches import list_batches
from docgen.office.opening import open_desk
from docgen.settings import Settings
from tests.integration.cli.conftest import PROGRAM
from tests.rig.sheets import common, table, xlsx

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [f"Nguyễn Thị Mẫu {number}" for number in range(1, 13)]
ROWS = [(place, "Cá nhân", "Bà", name, "Chuyên viên", "Văn phòng Sở") for place, name in enumerate(NAMES, 1)]


def done_of(database: Path) -> int:
    """Count the rows that the ledger has as made; none while there is no ledger."""
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT count(*) FROM batch_item WHERE state = 'done'").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


def test_a_killed_batch_goes_on_where_it_was(tmp_path):
    (tmp_path / "ds.xlsx").write_bytes(xlsx(table(*ROWS)))
    (tmp_path / "common.json").write_text(json.dumps(common()), "utf-8")
    made = tmp_path / "out"
    words = ["batch", "certificate", "ds.xlsx", "-o", "out", "--format", "docx", "--processes", "1"]
    words += ["--common", "common.json"]
    alone = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    program = subprocess.Popen(
        [PROGRAM, *words], cwd=tmp_path, env=alone, stderr=subprocess.DEVNULL, start_new_session=True
    )
    until = time.monotonic() + 60
    while not (done := done_of(tmp_path / "data" / "docgen.db")):
        assert program.poll() is None
        assert time.monotonic() < until
        time.sleep(0.01)
    os.kill(program.pid, signal.SIGKILL)
    program.wait()
    assert done < len(NAMES)

    again = subprocess.run(
        [PROGRAM, *words], cwd=tmp_path, env=alone, capture_output=True, check=False, timeout=120
    )
    assert again.returncode == 0, again.stderr.decode()
    wanted = [f"{place:04d} {name}" for place, name in enumerate(NAMES, 1)]
    assert sorted(file.stem for file in made.glob("*.docx")) == wanted
    for stem, name in zip(wanted, NAMES, strict=True):
        document = docx.Document(str(made / f"{stem}.docx"))
        assert name in "\n".join(each.text for each in document.element.body.iter() if each.text)
    results = openpyxl.load_workbook(made / "Kết quả.xlsx").active
    assert [row[0] for row in results.iter_rows(min_row=2, values_only=True)] == [
        str(place) for place in range(1, 13)
    ]
    desk = open_desk(Settings(data=tmp_path / "data"))
    with desk.database.read() as connection:
        (batch,) = list_batches(connection, "co-quan", limit=9)
    assert (batch.total, batch.ended_at is not None) == (12, True)
    desk.database.close()
