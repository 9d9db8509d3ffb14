"""Two thousand rows with forty faults of twenty kinds: each told at its cell, no other row touched."""

from __future__ import annotations

import resource
import time

import pytest

from docgen.sheets import understand
from docgen.sheets.read import read_book
from tests.rig.seeded import ROWS, seeded
from tests.rig.sheets import CERTIFICATE, common


@pytest.fixture(name="seeded", scope="module")
def workbook():
    """Rows by number, the forty cells and what is wrong there, the bytes."""
    return seeded()


def test_every_seeded_fault_is_told_at_its_cell_and_no_other(seeded):
    places, faults, content = seeded
    began = time.process_time()
    sheet = understand(CERTIFICATE, read_book(content), common=common())
    took = time.process_time() - began
    assert {(fault.place, fault.message.code) for fault in sheet.faults} == faults
    assert [item.rows[0] for item in sheet.items] == list(range(2, ROWS + 2))
    assert {item.rows[0] for item in sheet.items if item.faults} == set(places)
    assert sum(not item.faults for item in sheet.items) == ROWS - 40
    assert took < 15
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 600 * 1024
