"""Paper, margins, font, page numbers."""

_MARGIN_FIX = (
    "Vào Layout > Margins > Custom Margins và sửa lề.",
    "Set the margin in Layout > Margins > Custom Margins.",
)
_NUMBER_FIX = (
    "Chèn số trang vào giữa lề trên, cỡ 13–14, chữ đứng; bật Different First Page và để trống trang đầu.",
    "Put the number in the middle of the header, 13–14 pt; use Different First Page, keep page 1 empty.",
)

RULES = {
    "page.size": (
        ("Khổ giấy không phải A4.", "The paper is not A4."),
        ("210 × 297 mm", "210 × 297 mm"),
        ("Vào Layout > Size và chọn A4.", "Choose A4 in Layout > Size."),
    ),
    "page.orientation": (
        ("Trang nằm ngang mà không có bảng biểu.", "A landscape page without a table."),
        (
            "trang đứng; nằm ngang khi có bảng biểu không làm thành phụ lục riêng",
            "portrait; landscape only for tables that are no annex of their own",
        ),
        ("Vào Layout > Orientation và chọn Portrait.", "Choose Portrait in Layout > Orientation."),
    ),
    "page.margin-top": (
        ("Lề trên chưa đúng.", "The top margin is wrong."),
        ("20–25 mm", "20–25 mm"),
        _MARGIN_FIX,
    ),
    "page.margin-bottom": (
        ("Lề dưới chưa đúng.", "The bottom margin is wrong."),
        ("20–25 mm", "20–25 mm"),
        _MARGIN_FIX,
    ),
    "page.margin-left": (
        ("Lề trái chưa đúng.", "The left margin is wrong."),
        ("30–35 mm", "30–35 mm"),
        _MARGIN_FIX,
    ),
    "page.margin-right": (
        ("Lề phải chưa đúng.", "The right margin is wrong."),
        ("15–20 mm", "15–20 mm"),
        _MARGIN_FIX,
    ),
    "page.font": (
        ("Phông chữ không phải Times New Roman.", "The font is not Times New Roman."),
        ("Times New Roman", "Times New Roman"),
        ("Chọn phần chữ này và đổi sang phông Times New Roman.", "Set these words in Times New Roman."),
    ),
    "page.unicode": (
        ("Chữ dùng bảng mã cũ (TCVN3, VNI), không phải Unicode.", "Letters in an old encoding, not Unicode."),
        ("Unicode theo TCVN 6909:2001", "Unicode, TCVN 6909:2001"),
        (
            "Chuyển mã sang Unicode rồi đặt phông Times New Roman.",
            "Convert the text to Unicode, then set it in Times New Roman.",
        ),
    ),
    "page.color": (
        ("Chữ không phải màu đen.", "Letters that are not black."),
        ("màu đen", "black"),
        ("Đổi màu chữ sang đen (Automatic).", "Set the letters in black (Automatic)."),
    ),
    "page.nfc": (
        ("Chữ dùng Unicode tổ hợp.", "Letters in decomposed Unicode."),
        ("Unicode dựng sẵn (NFC)", "composed Unicode (NFC)"),
        ("Chuyển sang Unicode dựng sẵn.", "Convert to composed Unicode."),
    ),
    "page.number-start": (
        (
            "Số trang không liên tục từ 1 bằng chữ số Ả Rập.",
            "Page numbers do not run from 1 in Arabic digits.",
        ),
        ("1, 2, 3 … theo thứ tự trang", "1, 2, 3 … in order"),
        ("Vào Format Page Numbers, chọn kiểu 1, 2, 3 và Start at 1.", "Choose 1, 2, 3 and Start at 1."),
    ),
    "page.number-position": (
        ("Số trang không ở giữa lề trên.", "The page number is not in the middle of the top margin."),
        ("canh giữa, trong phần lề trên, từ trang 2", "centred in the top margin from page 2 on"),
        _NUMBER_FIX,
    ),
    "page.number-size": (
        ("Kiểu chữ số trang chưa đúng.", "The page number is set wrong."),
        ("cỡ 13–14, chữ đứng", "13–14 pt, upright"),
        _NUMBER_FIX,
    ),
    "page.number-first-hidden": (
        ("Trang đầu hiện số trang.", "Page 1 shows its number."),
        ("không hiển thị số trang thứ nhất", "no number on page 1"),
        _NUMBER_FIX,
    ),
    "size.uniform": (
        ("Cỡ chữ trong nội dung không thống nhất.", "The text is not of one size."),
        ("cùng cỡ {usual} như phần còn lại", "{usual} pt like the rest"),
        ("Đặt mọi đoạn, điều, khoản, điểm cùng một cỡ chữ.", "Set all levels of the text in one size."),
    ),
    "size.ladder": (
        ("Cỡ chữ Quốc hiệu, Tiêu ngữ, địa danh chưa tăng giảm cùng nhau.", "Sizes do not move together."),
        ("13 / 14 / 14 hoặc 12 / 13 / 13", "13 / 14 / 14 or 12 / 13 / 13"),
        (
            "Chọn một trong hai bộ cỡ chữ cho Quốc hiệu, Tiêu ngữ, địa danh và thời gian.",
            "Choose one of the two sets for Quốc hiệu, Tiêu ngữ, place and date.",
        ),
    ),
}
