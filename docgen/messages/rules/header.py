"""Quốc hiệu, Tiêu ngữ, names of bodies, number, place and date."""

_ISSUER_RULE = (
    "Kẻ đường liền nét dưới tên cơ quan, dài 1/3–1/2 dòng chữ và cân đối.",
    "Draw a solid line under the name, a third to a half of it, balanced.",
)
_DATE_FIX = (
    "Ghi dạng «Lạng Sơn, ngày 05 tháng 3 năm 2026».",
    "Write it like “Lạng Sơn, ngày 05 tháng 3 năm 2026”.",
)

RULES = {
    "header.country-literal": (
        ("Quốc hiệu ghi chưa đúng.", "The Quốc hiệu does not read as it must."),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Ghi đúng nguyên văn Quốc hiệu.", "Write the Quốc hiệu exactly."),
    ),
    "header.country-style": (
        ("Quốc hiệu trình bày chưa đúng.", "The Quốc hiệu is set wrong."),
        (
            "in hoa, cỡ 12–13, đứng, đậm, phía trên bên phải trang đầu",
            "capitals, 12–13 pt, upright, bold, top right of page 1",
        ),
        ("Sửa kiểu chữ và vị trí Quốc hiệu.", "Mend the look and place of the Quốc hiệu."),
    ),
    "header.country-one-line": (
        ("Quốc hiệu bị ngắt dòng.", "The Quốc hiệu wraps."),
        ("một dòng", "one line"),
        ("Nới rộng cột bên phải hoặc giảm cỡ chữ xuống 12.", "Widen the right column or use 12 pt."),
    ),
    "header.motto-literal": (
        ("Tiêu ngữ ghi chưa đúng.", "The Tiêu ngữ does not read as it must."),
        ("Độc lập - Tự do - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        (
            "Ghi đúng nguyên văn: viết hoa chữ đầu mỗi cụm từ, giữa các cụm có gạch nối, có cách chữ.",
            "Write it exactly: a capital at each phrase, hyphens between spaces.",
        ),
    ),
    "header.motto-style": (
        ("Tiêu ngữ trình bày chưa đúng.", "The Tiêu ngữ is set wrong."),
        (
            "in thường, cỡ 13–14, đứng, đậm, canh giữa dưới Quốc hiệu",
            "small letters, 13–14 pt, upright, bold, centred under the Quốc hiệu",
        ),
        ("Sửa kiểu chữ và vị trí Tiêu ngữ.", "Mend the look and place of the Tiêu ngữ."),
    ),
    "header.motto-rule": (
        ("Đường kẻ dưới Tiêu ngữ chưa đúng.", "The line under the Tiêu ngữ is wrong."),
        ("nét liền, dài bằng dòng chữ", "solid, as long as the words"),
        ("Kẻ đường liền nét dưới Tiêu ngữ, dài bằng dòng chữ.", "Draw a solid line as long as the words."),
    ),
    "header.motto-spacing": (
        ("Khoảng cách giữa Quốc hiệu và Tiêu ngữ chưa đúng.", "The two lines stand too far apart."),
        ("cách nhau dòng đơn", "single spacing"),
        ("Đặt giãn dòng đơn, khoảng cách đoạn 0 pt.", "Set single spacing and 0 pt between them."),
    ),
    "header.parent-style": (
        ("Tên cơ quan chủ quản trình bày chưa đúng.", "The superior body is set wrong."),
        ("in hoa, cỡ 12–13, đứng, không đậm", "capitals, 12–13 pt, upright, not bold"),
        ("Sửa kiểu chữ tên cơ quan chủ quản.", "Mend the look of the superior body's name."),
    ),
    "header.parent-locality": (
        ("Tên cơ quan địa phương thiếu tên tỉnh, xã.", "A local body's name lacks its place."),
        (
            "tên cơ quan kèm tên tỉnh, thành phố hoặc xã, phường",
            "the body with the name of its province or commune",
        ),
        ("Ghi thêm địa danh, ví dụ «UBND TỈNH LẠNG SƠN».", "Add the place, such as “UBND TỈNH LẠNG SƠN”."),
    ),
    "header.issuer-style": (
        ("Tên cơ quan ban hành trình bày chưa đúng.", "The issuing body is set wrong."),
        ("in hoa, cỡ 12–13, đứng, đậm", "capitals, 12–13 pt, upright, bold"),
        ("Sửa kiểu chữ tên cơ quan ban hành.", "Mend the look of the issuing body's name."),
    ),
    "header.issuer-rule": (
        ("Đường kẻ dưới tên cơ quan ban hành chưa đúng.", "The line under the issuing body is wrong."),
        ("nét liền, dài 1/3–1/2 dòng chữ, cân đối", "solid, 1/3–1/2 of the text, balanced"),
        _ISSUER_RULE,
    ),
    "header.no-district": (
        ("Tên cơ quan còn ghi cấp huyện.", "A body of the district level."),
        ("không còn cấp huyện từ 01/7/2025", "no district level since 01/7/2025"),
        ("Ghi tên cơ quan theo chính quyền hai cấp.", "Name the body as of the two-level government."),
    ),
    "number.label": (
        ("Từ «Số» ghi chưa đúng.", "The label of the number is wrong."),
        ("«Số:» rồi đến số và ký hiệu", "“Số:”, then number and symbol"),
        ("Ghi «Số:», sau đó là số và ký hiệu văn bản.", "Write “Số:” before number and symbol."),
    ),
    "number.size": (
        ("Số, ký hiệu trình bày chưa đúng.", "The number is set wrong."),
        ("cỡ 13, đứng, không đậm", "13 pt, upright, not bold"),
        ("Đặt số, ký hiệu cỡ 13, chữ đứng, không đậm.", "Set it 13 pt, upright, not bold."),
    ),
    "number.separators": (
        ("Dấu nối trong số, ký hiệu chưa đúng.", "The signs inside the number are wrong."),
        (
            "dấu / sau số, dấu - giữa các nhóm, không cách chữ",
            "/ after the number, - between groups, no spaces",
        ),
        ("Ghi dạng «12/QĐ-SNV», không có khoảng trắng.", "Write it like “12/QĐ-SNV”, without spaces."),
    ),
    "number.zero-padding": (
        ("Số nhỏ hơn 10 chưa có số 0 phía trước.", "A number below 10 has no zero before it."),
        ("số 0 phía trước, ví dụ 05", "a zero before it, such as 05"),
        ("Thêm số 0 phía trước.", "Add a zero."),
    ),
    "number.no-overpad": (
        ("Số từ 10 trở lên có số 0 phía trước.", "A number from 10 has a zero before it."),
        ("không thêm số 0", "no zero"),
        ("Bỏ số 0 phía trước.", "Take the zero away."),
    ),
    "number.type-abbr": (
        ("Chữ viết tắt tên loại trong ký hiệu chưa đúng.", "The type in the symbol is wrong."),
        ("«{wanted}» ở đầu ký hiệu", "“{wanted}” at the head of the symbol"),
        ("Sửa chữ viết tắt tên loại theo Phụ lục III.", "Use the abbreviation of Appendix III."),
    ),
    "number.letter-no-type": (
        ("Ký hiệu công văn có chữ viết tắt tên loại.", "The symbol of a letter names a type."),
        ("cơ quan - đơn vị soạn thảo, không có tên loại", "body and drafting unit, no type"),
        ("Bỏ tên loại, ghi dạng «08/SNV-TĐKT».", "Leave the type out, as in “08/SNV-TĐKT”."),
    ),
    "number.symbol-case": (
        ("Ký hiệu có chữ thường.", "Small letters in the symbol."),
        ("in hoa (trừ CTr, TTr, QyĐ, TrS)", "capitals (but for CTr, TTr, QyĐ, TrS)"),
        ("Viết hoa ký hiệu.", "Write the symbol in capitals."),
    ),
    "date.form": (
        ("Địa danh và thời gian ghi chưa đúng dạng.", "Place and date are not in their form."),
        ("«<địa danh>, ngày … tháng … năm …»", "“<place>, ngày … tháng … năm …”"),
        _DATE_FIX,
    ),
    "date.zero-padding": (
        ("Số 0 trong ngày, tháng chưa đúng.", "Zeros in day or month are wrong."),
        (
            "thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2; không thêm ở chỗ khác",
            "a zero before days below 10 and months 1, 2; before no other",
        ),
        _DATE_FIX,
    ),
    "date.comma": (
        ("Sau địa danh thiếu dấu phẩy.", "No comma after the place."),
        ("dấu phẩy sau địa danh", "a comma after the place"),
        _DATE_FIX,
    ),
    "date.style": (
        ("Địa danh và thời gian trình bày chưa đúng.", "Place and date are set wrong."),
        ("in thường, cỡ 13–14, nghiêng, không đậm", "small letters, 13–14 pt, italic, not bold"),
        ("Đặt cỡ 13–14, chữ nghiêng, không đậm.", "Set it 13–14 pt, italic, not bold."),
    ),
    "date.position": (
        ("Địa danh và thời gian đặt chưa đúng chỗ.", "Place and date stand at the wrong place."),
        (
            "cùng dòng với số, ký hiệu; canh giữa dưới Quốc hiệu",
            "on the number's line, centred under the Quốc hiệu",
        ),
        ("Đưa về cùng dòng với số, ký hiệu.", "Bring it to the line of the number."),
    ),
    "date.place-full": (
        ("Địa danh mang tên người, chữ số hoặc sự kiện chưa ghi đầy đủ.", "The place's name is not in full."),
        ("tên gọi đầy đủ, ví dụ «Thành phố Hồ Chí Minh»", "the full name, such as “Thành phố Hồ Chí Minh”"),
        ("Ghi đầy đủ tên đơn vị hành chính.", "Write the unit's name in full."),
    ),
}
