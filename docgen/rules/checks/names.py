"""Names that a word list decides: places, bodies, awards."""

from __future__ import annotations

import re

PROVINCES = (
    *("Hà Nội", "Huế", "Lai Châu", "Điện Biên", "Sơn La", "Lạng Sơn", "Quảng Ninh", "Thanh Hóa", "Nghệ An"),
    *("Hà Tĩnh", "Cao Bằng", "Tuyên Quang", "Lào Cai", "Thái Nguyên", "Phú Thọ", "Bắc Ninh", "Hưng Yên"),
    *("Hải Phòng", "Ninh Bình", "Quảng Trị", "Đà Nẵng", "Quảng Ngãi", "Gia Lai", "Khánh Hòa", "Lâm Đồng"),
    *(
        "Đắk Lắk",
        "Hồ Chí Minh",
        "Đồng Nai",
        "Tây Ninh",
        "Cần Thơ",
        "Vĩnh Long",
        "Đồng Tháp",
        "Cà Mau",
        "An Giang",
    ),
)
"""The 34 provinces and centrally-run cities since 01/7/2025."""

_FIELD_NAMES = (
    "Nội vụ|Tài chính|Tư pháp|Giáo dục và Đào tạo|Y tế|Xây dựng|Công Thương|Nông nghiệp và Môi trường|"
    "Khoa học và Công nghệ|Văn hóa, Thể thao và Du lịch|Dân tộc và Tôn giáo|Ngoại vụ|Du lịch|"
    "Ngoại giao|Quốc phòng|"
    "Công an"
)
FIELDS = re.compile(rf"\b(?P<kind>[Ss]ở|[Bb]ộ) (?P<field>{_FIELD_NAMES}|{_FIELD_NAMES.lower()})\b")
"""A sở or bộ with its field, in any case of its first letters."""

AWARD_NAMES = re.compile(
    r"\b(?:giấy khen của|bằng khen của|Giấy Khen|Bằng Khen|Chiến Sĩ Thi Đua|chiến sĩ thi đua cơ sở|"
    r"Lao Động Tiên Tiến|"
    r"danh hiệu lao động tiên tiến)\b"
)
"""Honours written with too few or too many capitals."""
