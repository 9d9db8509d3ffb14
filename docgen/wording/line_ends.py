"""Where a line of a heading may well end, as a careful clerk breaks it: between phrases, never within a word.

A Vietnamese word is often written as two (`thi đua`, `thể thao`); which ones belong together is known here
for the words that names of bodies, posts and titles of papers are made of.
"""

from __future__ import annotations

from typing import Final, Literal

Seam = Literal["phrase", "word", "torn"]
"""Between two phrases; between two words; inside what is read in one breath."""

_OPENING: Final = (
    *("và", "hoặc", "của", "về", "cho", "trong", "tại", "giữa", "nhằm", "có", "đã", "được"),
    *("tỉnh", "thành phố", "phường", "đặc khu", "giai đoạn", "việt nam"),
)
"""What a new line may well begin with."""
_LEADING: Final = frozenset(
    (
        *("và", "hoặc", "của", "về", "cho", "trong", "tại", "giữa", "nhằm", "với", "theo", "từ", "do", "để"),
        *("các", "những", "một", "mỗi", "mọi", "số", "điều", "khoản", "mẫu", "lần", "thứ", "ngày", "tháng"),
        *("năm", "quý", "tỉnh", "phường", "không", "đã", "được", "có", "kt.", "tl.", "tm.", "tuq.", "q."),
    )
)
"""What a line should not end with: it leads on to the next word."""
_WORDS: Final = frozenset(
    (
        *("an ninh", "biên phòng", "bộ đội", "cá nhân", "chánh văn", "chất lượng", "chỉ huy", "chiến binh"),
        *("chính phủ", "chính trị", "chủ tịch", "chương trình", "công an", "công chức", "công đoàn"),
        *("công nghệ", "công tác", "cộng sản", "cơ quan", "cửa khẩu", "danh hiệu", "danh sách", "du lịch"),
        *("dân tộc", "đại biểu", "đào tạo", "đặc khu", "đầu tư", "đẩy mạnh", "điển hình", "đoàn viên"),
        *("đô thị", "đơn vị", "gia đình", "giai đoạn", "giám đốc", "giáo dục", "giao thông", "giấy khen"),
        *("giấy mời", "hành chính", "hình ảnh", "học sinh", "hội đồng", "hội nghị", "huân chương"),
        *("hưởng ứng", "kế hoạch", "kèm theo", "khen thưởng", "khoa học", "khu vực", "kiểm tra"),
        *("kinh doanh", "kinh tế", "ký kết", "kỹ thuật", "lao động", "lãnh đạo", "liên hiệp", "mặt trận"),
        *("môi trường", "mô hình", "nghệ thuật", "nghị quyết", "ngoại vụ", "nguồn lực", "nhân dân"),
        *("nhân viên", "nhiệm vụ", "nội dung", "nội vụ", "nông dân", "nông nghiệp", "nông thôn"),
        *("phát thanh", "phát triển", "phong trào", "phòng chống", "phổ thông", "phối hợp", "phụ nữ"),
        *("phụ trách", "quản lý", "quân sự", "quốc gia", "quốc hội", "quốc phòng", "quy chế", "quyết định"),
        *("sở hữu", "tài chính", "tài nguyên", "tăng cường", "tập thể", "thanh niên", "thanh tra"),
        *("thành lập", "thành phố", "thành tích", "thể thao", "thi đua", "thông báo", "thông tin"),
        *("thủ tướng", "thực hiện", "thương binh", "thương mại", "thường trực", "tiên tiến", "tiêu biểu"),
        *("tổ chức", "tổ quốc", "toàn dân", "trách nhiệm", "trung học", "trung tâm", "trung ương"),
        *("truyền hình", "truyền thông", "trưởng ban", "trưởng đoàn", "trưởng phòng", "tuyên truyền"),
        *("tư pháp", "ủy ban", "ủy viên", "vận động", "văn bản", "văn hóa", "văn phòng", "viên chức"),
        *("việt nam", "xã hội", "xây dựng", "xuất sắc", "xúc tiến", "y tế", "yêu nước"),
    )
)
"""Words of two syllables, never torn."""
_MARKS: Final = ",;:.)”"
"""What ends a phrase."""


def seam(before: str, after: str) -> Seam:
    """Say how the last word of a line and the text of the next stand to each other.

    `before` is written as it stands, without blanks; `after` is the next line or its first two words.
    """
    last, following = before.lower(), f"{after.lower()} "
    first = following.split(" ", 1)[0]
    word = f"{last} {first.rstrip(_MARKS)}"
    if last in _LEADING or word in _WORDS or first[:1].isdigit() or first in {"-", "–"}:
        return "torn"
    if before[:1].isupper() and not before.isupper() and after[:1].isupper():
        return "torn"  # two capitals in a row are most often one name
    if last.endswith(tuple(_MARKS)) or first[:1] in {"(", "“"}:
        return "phrase"
    return "phrase" if following.startswith(tuple(f"{word} " for word in _OPENING)) else "word"
