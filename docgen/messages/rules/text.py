"""Capitals, money, dates, spaces."""

_CAPITALS_FIX = ("Sửa chữ hoa, chữ thường.", "Mend the capitals.")

RULES = {
    "caps.sentence": (
        ("Đầu câu hoặc đầu dòng chưa viết hoa.", "No capital at the head of a sentence or line."),
        ("viết hoa chữ đầu câu, đầu dòng", "a capital at the head"),
        _CAPITALS_FIX,
    ),
    "caps.person": (
        ("Tên người viết hoa chưa đúng.", "A person's name lacks a capital."),
        ("viết hoa chữ đầu mọi âm tiết", "a capital at every syllable"),
        _CAPITALS_FIX,
    ),
    "caps.place": (
        ("Tên địa danh viết hoa chưa đúng.", "A place's name lacks a capital."),
        ("viết hoa chữ đầu mọi âm tiết của tên riêng", "a capital at every syllable"),
        _CAPITALS_FIX,
    ),
    "caps.agency": (
        ("Tên cơ quan viết hoa chưa đúng.", "A body's name is capitalised wrong."),
        (
            "viết hoa chữ đầu các từ chỉ loại hình, chức năng, lĩnh vực",
            "capitals at kind, function and field",
        ),
        _CAPITALS_FIX,
    ),
    "caps.award": (
        ("Tên hình thức khen thưởng viết hoa chưa đúng.", "An award's name is capitalised wrong."),
        ("theo tên trong Luật, ví dụ «Huân chương Lao động», «Giấy khen»", "as in the Law"),
        _CAPITALS_FIX,
    ),
    "caps.document": (
        ("Tên luật viết hoa chưa đúng.", "A law's name is capitalised wrong."),
        (
            "viết hoa tên loại và âm tiết đầu của tên, ví dụ «Luật Thi đua, khen thưởng»",
            "a capital at type and first syllable",
        ),
        _CAPITALS_FIX,
    ),
    "caps.citation": (
        (
            "Viện dẫn phần, chương, mục, điều, khoản, điểm viết hoa chưa đúng.",
            "A citation is capitalised wrong.",
        ),
        (
            "viết hoa Phần, Chương, Mục, Tiểu mục, Điều; không viết hoa khoản, điểm",
            "capitals for Phần to Điều only",
        ),
        _CAPITALS_FIX,
    ),
    "money.format": (
        ("Số tiền ghi chưa đúng.", "Money is written wrong."),
        ("dấu chấm giữa các nhóm nghìn và từ «đồng», ví dụ 2.530.000 đồng", "2.530.000 đồng"),
        ("Ghi dạng «2.530.000 đồng».", "Write it like “2.530.000 đồng”."),
    ),
    "date.short-form": (
        ("Ngày dạng ngắn ghi chưa đúng số 0.", "A short date has its zeros wrong."),
        ("số 0 trước ngày nhỏ hơn 10 và tháng 1, 2, ví dụ 05/3/2020", "05/3/2020"),
        ("Sửa số 0 trong ngày, tháng.", "Mend the zeros."),
    ),
    "text.double-space": (
        ("Có nhiều khoảng trắng liền nhau.", "Several spaces in a row."),
        ("một khoảng trắng", "one space"),
        ("Bỏ khoảng trắng thừa.", "Take the extra spaces out."),
    ),
    "text.stray-space": (
        ("Khoảng trắng quanh dấu câu chưa đúng.", "Spaces round a mark are wrong."),
        ("không có khoảng trắng trước dấu câu, một khoảng trắng sau", "none before a mark, one after"),
        ("Sửa khoảng trắng quanh dấu câu.", "Mend the spaces."),
    ),
}
