from __future__ import annotations

import pytest

from docgen.papers.body_level import level


@pytest.mark.parametrize(
    ("name", "locality", "parent", "expected"),
    [
        ("Sở Nội vụ", "tỉnh Lạng Sơn", "UBND tỉnh Lạng Sơn", "department"),
        ("SỞ NỘI VỤ", "", "UBND tỉnh Lạng Sơn", "department"),
        ("Văn phòng Ủy ban nhân dân tỉnh", "", "Ủy ban nhân dân tỉnh Lạng Sơn", "department"),
        ("Văn phòng Luật sư A", "", "", ""),
        ("Ủy ban nhân dân", "xã Tân Mẫu", "", "commune"),
        ("UBND phường Bình Mẫu", "", "UBND tỉnh Lạng Sơn", "commune"),
        ("Ủy ban nhân dân", "đặc khu Mẫu", "", "commune"),
        ("Ủy ban nhân dân tỉnh Lạng Sơn", "", "", "province"),
        ("Ủy ban nhân dân", "Thành phố Hồ Chí Minh", "", "province"),
        ("Bộ Nội vụ", "", "", "ministry"),
        ("Cục Văn thư và Lưu trữ nhà nước", "", "Bộ Nội vụ", "ministry-body"),
        ("Công ty Cổ phần Mẫu", "", "", "enterprise"),
        ("Hội đồng Thi đua - Khen thưởng", "Sở Nội vụ", "Sở Nội vụ", "advisory"),
        ("Chính phủ", "", "", "prime-minister"),
        ("Trường Trung học phổ thông Mẫu", "", "Sở Giáo dục và Đào tạo", ""),
        ("", "", "", ""),
    ],
)
def test_the_level_of_a_body_is_told_by_its_name(name, locality, parent, expected):
    body = {"name": name, "locality": locality, "parent": parent, "head_post": "Giám đốc"}
    assert level(body) == expected
