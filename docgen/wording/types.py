"""The 29 types of administrative paper (Điều 7), their abbreviations and model forms (Phụ lục III)."""

from __future__ import annotations

from typing import NamedTuple


class PaperType(NamedTuple):
    """One type: "" as `code` where the symbol names no type, "" as `form` where the decree has no model."""

    code: str
    name: str
    form: str


ALL_TYPES = (
    PaperType("NQ", "Nghị quyết", "1.1"),
    PaperType("QĐ", "Quyết định", "1.2"),
    PaperType("CT", "Chỉ thị", "1.4"),
    PaperType("QC", "Quy chế", "1.4"),
    PaperType("QyĐ", "Quy định", "1.4"),
    PaperType("TC", "Thông cáo", "1.4"),
    PaperType("TB", "Thông báo", "1.4"),
    PaperType("HD", "Hướng dẫn", "1.4"),
    PaperType("CTr", "Chương trình", "1.4"),
    PaperType("KH", "Kế hoạch", "1.4"),
    PaperType("PA", "Phương án", "1.4"),
    PaperType("ĐA", "Đề án", "1.4"),
    PaperType("DA", "Dự án", "1.4"),
    PaperType("BC", "Báo cáo", "1.4"),
    PaperType("BB", "Biên bản", "1.9"),
    PaperType("TTr", "Tờ trình", "1.4"),
    PaperType("HĐ", "Hợp đồng", ""),
    PaperType("", "Công văn", "1.5"),
    PaperType("CĐ", "Công điện", "1.6"),
    PaperType("BGN", "Bản ghi nhớ", ""),
    PaperType("BTT", "Bản thỏa thuận", ""),
    PaperType("GUQ", "Giấy ủy quyền", "1.4"),
    PaperType("GM", "Giấy mời", "1.7"),
    PaperType("GGT", "Giấy giới thiệu", "1.8"),
    PaperType("GNP", "Giấy nghỉ phép", "1.10"),
    PaperType("PG", "Phiếu gửi", "1.4"),
    PaperType("PC", "Phiếu chuyển", "1.4"),
    PaperType("PB", "Phiếu báo", "1.4"),
    PaperType("", "Thư công", ""),
)
"""In the order of Điều 7. A decision that issues another text follows form 1.3."""

TYPES = {type_.code: type_.name for type_ in ALL_TYPES if type_.code}
"""Abbreviation → type, for the types that have one."""

UNABBREVIATED = tuple(type_.name for type_ in ALL_TYPES if not type_.code)
"""The two types without abbreviation: their symbol names no type."""

COPIES = {"SY": "Sao y", "TrS": "Trích sao", "SL": "Sao lục"}
"""Abbreviation → form of copy (Điều 25)."""

JOINT_PROGRAMME = "CTrPH"
"""Chương trình phối hợp: in use everywhere, though the decree's table has only CTr."""
