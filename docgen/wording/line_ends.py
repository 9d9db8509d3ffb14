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
        *("an ninh", "an toàn", "ban hành", "bảo hiểm", "bảo tàng", "bảo vệ", "bệnh tật", "bệnh viện"),
        *("biên phòng", "biểu dương", "bộ đội", "bổ nhiệm", "bổ sung", "bưu chính", "cá nhân", "cải cách"),
        *("cao đẳng", "cao tuổi", "chánh văn", "chăn nuôi", "chất lượng", "chế biến", "chi cục", "chỉ đạo"),
        *("chỉ huy", "chí minh", "chi nhánh", "chiến binh", "chính phủ", "chính trị", "chủ tịch"),
        *("chuyển đổi", "chuyên trách", "chữ thập", "chương trình", "cổ phần", "công an", "công chức"),
        *(
            "công đoàn",
            "công nghệ",
            "cộng sản",
            "công tác",
            "công ty",
            "cơ quan",
            "cơ sở",
            "cửa khẩu",
            "cựu chiến",
        ),
        *("cứu nạn", "danh hiệu", "danh sách", "dân tộc", "dịch vụ", "doanh nghiệp", "du lịch", "dự phòng"),
        *("đa khoa", "đại biểu", "đại diện", "đại học", "đánh giá", "đào tạo", "đặc khu", "đầu tư"),
        *("đẩy mạnh", "đề nghị", "điển hình", "điều động", "đoàn kết", "đoàn viên", "đô thị", "đổi mới"),
        *("đời sống", "đơn vị", "gia đình", "giai đoạn", "giám đốc", "giáo dục", "giao lưu", "giao thông"),
        *("giấy khen", "giấy mời", "gương mẫu", "hạ tầng", "hải quan", "hành chính", "hằng năm", "hiệp hội"),
        *("hình ảnh", "hoạt động", "học sinh", "học viện", "hồ chí", "hội đồng", "hội nghị", "hợp đồng"),
        *("hợp tác", "huân chương", "hướng dẫn", "hưởng ứng", "kèm theo", "kế hoạch", "khen thưởng"),
        *("kho bạc", "khoa học", "khu vực", "kiểm lâm", "kiểm sát", "kiểm soát", "kiểm tra", "kinh doanh"),
        *("kinh phí", "kinh tế", "ký kết", "kỹ thuật", "lãnh đạo", "lao động", "liên đoàn", "liên hiệp"),
        *("lụt bão", "lưu trữ", "mặt trận", "mô hình", "môi trường", "nâng cao", "nếp sống", "ngân hàng"),
        *("nghệ thuật", "nghị quyết", "ngoại vụ", "nguồn lực", "người cao", "nhà nước", "nhân dân"),
        *("nhân viên", "nhiệm vụ", "nội dung", "nội vụ", "nông dân", "nông nghiệp", "nông thôn"),
        *("phát thanh", "phát triển", "phê duyệt", "phòng chống", "phong trào", "phổ thông", "phối hợp"),
        *("phụ nữ", "phụ trách", "phục vụ", "quản lý", "quân đoàn", "quân khu", "quân sự", "quốc gia"),
        *("quốc hội", "quốc phòng", "quy chế", "quyết định", "sản xuất", "sáng tạo", "sở hữu", "sơ kết"),
        *("sư phạm", "sửa đổi", "tài chính", "tài nguyên", "tăng cường", "tập đoàn", "tập thể", "tham gia"),
        *("thành đoàn", "thành lập", "thanh niên", "thành phố", "thành tích", "thanh tra", "thẩm định"),
        *("thể thao", "thi đua", "thị trường", "thông báo", "thống kê", "thông tin", "thủ tục", "thủ tướng"),
        *("thú y", "thủy sản", "thư viện", "thực hiện", "thương binh", "thương mại", "thường trực"),
        *("thường vụ", "tiên tiến", "tiêu biểu", "tiểu học", "tìm kiếm", "tỉnh đoàn", "tòa án", "tọa đàm"),
        *("toàn dân", "tổ chức", "tổ quốc", "tôn giáo", "tôn vinh", "tổng kết", "trách nhiệm", "trao đổi"),
        *("triển khai", "trung học", "trung tâm", "trung ương", "truyền hình", "truyền thông", "trưởng ban"),
        *("trưởng đoàn", "trưởng phòng", "tuyên truyền", "tư pháp", "ủy ban", "ủy viên", "văn bản"),
        *("văn hóa", "văn minh", "văn phòng", "văn thư", "vận động", "viên chức", "viễn thông", "việt nam"),
        *("xã hội", "xây dựng", "xuất sắc", "xúc tiến", "y tế", "yêu nước"),
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
