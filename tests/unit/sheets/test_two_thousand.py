"""Two thousand rows with forty faults of twenty kinds: each told at its cell, no other row touched."""

from __future__ import annotations

import multiprocessing
import re
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from docgen.sheets import understand
from docgen.sheets.read import read_book
from tests.rig.seeded import ROWS, seeded
from tests.rig.sheets import CERTIFICATE, common


@pytest.fixture(name="seeded", scope="module")
def workbook():
    """Rows by number, the forty cells and what is wrong there, the bytes."""
    return seeded()


def understood(content):
    """Read the workbook: faults, rows, rows with faults, seconds of the processor, most memory in KiB."""
    began = time.process_time()
    sheet = understand(CERTIFICATE, read_book(content), common=common())
    return (
        {(fault.place, fault.message.code) for fault in sheet.faults},
        [item.rows[0] for item in sheet.items],
        [item.rows[0] for item in sheet.items if item.faults],
        time.process_time() - began,
        int(re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())[1]),
    )


def test_every_seeded_fault_is_told_at_its_cell_and_no_other(seeded):
    places, faults, content = seeded
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as fresh:
        found, rows, faulty, took, memory = fresh.submit(understood, content).result()
    assert found == faults
    assert rows == list(range(2, ROWS + 2))
    assert faulty == sorted(places)
    assert took < 15
    assert memory < 300 * 1024
