"""Annexes, stamps, copies."""

_STAMP_FIX = ("Sửa kiểu chữ, khung và vị trí dấu.", "Mend its letters, box and place.")

RULES = {
    "annex.mentioned": (
        ("Nội dung không nhắc đến phụ lục.", "The text does not mention its annex."),
        ("chỉ dẫn về phụ lục trong nội dung", "a mention in the text"),
        ("Thêm chỉ dẫn như «(có Phụ lục kèm theo)».", "Add one, such as “(có Phụ lục kèm theo)”."),
    ),
    "annex.roman": (
        ("Số thứ tự phụ lục chưa đúng.", "An annex is numbered wrong."),
        ("«{wanted}» (số La Mã)", "“{wanted}” (a Roman number)"),
        ("Đánh số phụ lục bằng chữ số La Mã.", "Number annexes in Roman."),
    ),
    "annex.label-style": (
        ("Từ «Phụ lục» trình bày chưa đúng.", "The annex's label is set wrong."),
        (
            "in thường, cỡ 14, đứng, đậm, canh giữa, dòng riêng",
            "small letters, 14 pt, bold, centred, a line of its own",
        ),
        (
            "Đặt «Phụ lục» trên dòng riêng, cỡ 14, đậm, canh giữa.",
            "Set it on its own line, 14 pt, bold, centred.",
        ),
    ),
    "annex.title-style": (
        ("Tiêu đề phụ lục trình bày chưa đúng.", "The annex's title is set wrong."),
        ("in hoa, cỡ 13–14, đứng, đậm, canh giữa", "capitals, 13–14 pt, upright, bold, centred"),
        ("Sửa kiểu chữ tiêu đề phụ lục.", "Mend its look."),
    ),
    "annex.reference": (
        ("Dòng dẫn của phụ lục chưa đúng.", "The annex's bracket is wrong."),
        (
            "«(Kèm theo Văn bản số … ngày … của …)», cỡ 13–14, nghiêng, canh giữa, có đường kẻ dưới",
            "“(Kèm theo Văn bản số … ngày … của …)”, 13–14 pt, italic, centred, a line under it",
        ),
        ("Sửa dòng dẫn trong ngoặc đơn.", "Mend the bracket."),
    ),
    "annex.reference-electronic": (
        ("Phụ lục điện tử riêng tệp đã điền số, ngày.", "An electronic annex has number or day filled in."),
        ("để trống số và ngày trong ngoặc đơn", "number and day left open"),
        ("Xóa số và ngày trong ngoặc đơn.", "Take number and day out."),
    ),
    "annex.page-numbers": (
        ("Số trang phụ lục chưa đúng.", "The annex's page numbers are wrong."),
        ("mỗi phụ lục đánh số trang riêng từ 1", "each annex numbered from 1"),
        (
            "Tách section và đặt Start at 1 cho mỗi phụ lục.",
            "Start a section with Start at 1 for each annex.",
        ),
    ),
    "stamp.secrecy": (
        ("Dấu chỉ độ mật đặt chưa đúng.", "The stamp of secrecy is wrong."),
        ("bên trái, dưới số hoặc trích yếu công văn", "at the left, under number or abstract"),
        _STAMP_FIX,
    ),
    "stamp.urgency": (
        ("Dấu chỉ mức độ khẩn chưa đúng.", "The stamp of urgency is wrong."),
        (
            "in hoa, cỡ 13–14, đứng, đậm, khung viền đơn, màu đỏ, bên trái dưới số",
            "capitals, 13–14 pt, upright, bold, boxed, red, at the left under the number",
        ),
        _STAMP_FIX,
    ),
    "stamp.circulation": (
        ("Dấu phạm vi lưu hành chưa đúng.", "The stamp of circulation is wrong."),
        (
            "in hoa, cỡ 13–14, đứng, đậm, khung viền đơn, phía trên bên phải",
            "capitals, 13–14 pt, upright, bold, boxed, at the top right",
        ),
        _STAMP_FIX,
    ),
    "copy.form": (
        ("Hình thức sao ghi chưa đúng.", "The form of the copy is wrong."),
        (
            "SAO Y, SAO LỤC hoặc TRÍCH SAO; in hoa, cỡ 13–14, đứng, đậm",
            "SAO Y, SAO LỤC or TRÍCH SAO; 13–14 pt, bold",
        ),
        ("Sửa hình thức sao.", "Mend the form."),
    ),
    "copy.number": (
        ("Số bản sao chưa đúng.", "The copy's number is wrong."),
        ("«Số: 05/SY-<cơ quan>», cỡ 13, đứng", "“Số: 05/SY-<body>”, 13 pt, upright"),
        ("Sửa số bản sao.", "Mend it."),
    ),
    "copy.symbol": (
        ("Ký hiệu bản sao không khớp hình thức sao.", "The copy's symbol does not fit its form."),
        ("{wanted}", "{wanted}"),
        ("Dùng SY, SL hoặc TrS theo hình thức sao.", "Use SY, SL or TrS."),
    ),
    "copy.block": (
        ("Phần thể thức bản sao chưa đủ.", "The copy's block is not complete."),
        (
            "đường kẻ hết chiều ngang, cơ quan sao, số, địa danh và thời gian, nơi nhận, chữ ký",
            "a full-width line, copying body, number, place and date, recipients, signature",
        ),
        ("Bổ sung thành phần còn thiếu.", "Add what is missing."),
    ),
    "copy.pdf-version": (
        ("Phiên bản PDF của bản sao quá cũ.", "The copy's PDF version is too old."),
        ("PDF 1.4 trở lên", "PDF 1.4 or later"),
        ("Quét hoặc lưu lại thành PDF 1.4 trở lên.", "Scan or save it again."),
    ),
    "copy.color": (
        ("Bản quét không có màu.", "The scan has no colours."),
        ("ảnh màu", "colour"),
        ("Quét lại ở chế độ màu.", "Scan it in colour."),
    ),
    "copy.dpi": (
        ("Độ phân giải bản quét quá thấp.", "The scan is too coarse."),
        ("từ 200 dpi", "200 dpi or finer"),
        ("Quét lại ở 200 dpi trở lên.", "Scan it at 200 dpi or finer."),
    ),
    "copy.ratio": (
        ("Tỷ lệ bản quét không phải 100 %.", "The scan is not at 100 %."),
        ("tỷ lệ số hóa 100 % (A4)", "100 % (A4)"),
        ("Quét lại ở tỷ lệ 100 %.", "Scan it at 100 %."),
    ),
    "copy.info-line": (
        ("Thông tin ký số bản sao chưa đúng.", "The copy's sign-time line is wrong."),
        (
            "«SAO Y; <cơ quan sao>; ngày/tháng/năm; giờ:phút:giây», góc trên bên phải, cỡ 10, đứng, đen",
            "“SAO Y; <body>; day/month/year; hour:minute:second”, top right, 10 pt, upright, black",
        ),
        ("Sửa dòng thông tin ở góc trên bên phải trang đầu.", "Mend the line at the top right of page 1."),
    ),
}
