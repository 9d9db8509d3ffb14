from __future__ import annotations

import pytest

from docgen.wording.symbols import letter_symbol, number, number_and_symbol, number_line, symbol
from docgen.wording.types import COPIES, TYPES, UNABBREVIATED


def test_a_named_paper_names_its_type_first():
    assert symbol("QĐ", ["SNV"]) == "QĐ-SNV"


def test_a_joint_paper_names_every_body_lead_first():
    assert symbol("CTrPH", ["SNV", "ĐPTTH"]) == "CTrPH-SNV-ĐPTTH"


def test_a_letter_names_its_unit_and_no_type():
    assert letter_symbol("SNV", "TĐKT") == "SNV-TĐKT"


@pytest.mark.parametrize(("value", "said"), [(1, "01"), (9, "09"), (10, "10"), (125, "125"), (1814, "1814")])
def test_numbers_below_ten_have_a_zero(value, said):
    assert number(value) == said
    assert number_and_symbol(value, "QĐ-SNV") == f"{said}/QĐ-SNV"
    assert number_line(value, "QĐ-SNV") == f"Số: {said}/QĐ-SNV"


def test_an_open_number_leaves_room_to_write():
    assert number_line(None, "QĐ-SNV") == "Số:        /QĐ-SNV"


def test_the_decree_has_29_types():
    assert len(TYPES) + len(UNABBREVIATED) == 29
    assert len(set(TYPES.values())) == len(TYPES)


def test_abbreviations_that_are_often_mistaken():
    assert (TYPES["QC"], TYPES["QyĐ"], TYPES["DA"], TYPES["TC"]) == (
        "Quy chế",
        "Quy định",
        "Dự án",
        "Thông cáo",
    )
    assert COPIES == {"SY": "Sao y", "TrS": "Trích sao", "SL": "Sao lục"}
