"""The 29 types of administrative paper (Điều 7) and their abbreviations (Phụ lục III, Mục I)."""

from __future__ import annotations

TYPES = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
}
"""Abbreviation → type, for the types that have one."""

UNABBREVIATED = ("Công văn", "Thư công")
"""The two types without abbreviation: their symbol names no type."""

COPIES = {"SY": "Sao y", "TrS": "Trích sao", "SL": "Sao lục"}
"""Abbreviation → form of copy (Điều 25)."""

JOINT_PROGRAMME = "CTrPH"
"""Chương trình phối hợp: in use everywhere, though the decree's table has only CTr."""
