from __future__ import annotations

import pytest

from docgen.register.particulars import Particulars


@pytest.mark.parametrize(
    ("type_name", "subject", "written"),
    [
        ("Quyết định", "Về việc tặng Giấy khen", "Quyết định về việc tặng Giấy khen"),
        ("Thông báo", "Kết luận của Giám đốc Sở", "Thông báo Kết luận của Giám đốc Sở"),
        ("Công văn", "V/v cử công chức", "Công văn V/v cử công chức"),
        ("Quyết định", "Về việcgì", "Quyết định Về việcgì"),
        ("", "Về việc tặng Giấy khen", "Về việc tặng Giấy khen"),
        ("Quyết định", "", "Quyết định"),
    ],
)
def test_type_and_subject_read_as_one_sentence(type_name, subject, written):
    assert Particulars(type_name=type_name, subject=subject).type_and_subject == written
