from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.register.lines import Line
from docgen.register.tabular import safe, to_csv, to_xlsx

STARTS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=20)


def a_line(cell):
    return Line(*[cell] * 10)


@pytest.mark.parametrize("start", STARTS)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(start):
    assert safe(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("cell", ["", "12/QĐ-SNV", "a=b", "'x", "Nguyễn"])
def test_other_cells_stay_as_they_are(cell):
    assert safe(cell) == cell


@given(CELLS)
def test_csv_gives_back_every_cell(cell):
    rows = list(csv.reader(io.StringIO(to_csv([a_line(cell)]).decode("utf-8-sig"), newline="")))
    assert rows[1] == [safe(cell)] * 10


@given(st.sampled_from([start for start in STARTS if start != "\r"]), CELLS)
@settings(max_examples=30)
def test_no_cell_of_a_workbook_is_a_formula(start, rest):
    content = to_xlsx([a_line(start + rest)], datetime(2026, 1, 1, tzinfo=UTC))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert {cell.data_type for cell in sheet[2]} == {"s"}
    assert sheet["A2"].value.strip() == (start + rest).strip()
