"""Type, abstract, bases, the lines of decisions."""

_ABSTRACT_RULE = (
    "Kẻ đường liền nét dưới trích yếu, dài 1/3–1/2 dòng chữ và cân đối.",
    "Draw a solid line under the abstract, a third to a half of it, balanced.",
)

RULES = {
    "title.type-style": (
        ("Tên loại văn bản trình bày chưa đúng.", "The type is set wrong."),
        ("in hoa, cỡ 13–14, đứng, đậm, canh giữa", "capitals, 13–14 pt, upright, bold, centred"),
        ("Sửa kiểu chữ và canh giữa tên loại.", "Mend its look and centre it."),
    ),
    "title.abstract-style": (
        ("Trích yếu trình bày chưa đúng.", "The abstract is set wrong."),
        ("in thường, cỡ 13–14, đứng, đậm, canh giữa", "small letters, 13–14 pt, upright, bold, centred"),
        ("Sửa kiểu chữ và canh giữa trích yếu.", "Mend its look and centre it."),
    ),
    "title.rule": (
        ("Đường kẻ dưới trích yếu chưa đúng.", "The line under the abstract is wrong."),
        ("nét liền, dài 1/3–1/2 dòng chữ, cân đối", "solid, 1/3–1/2 of the text, balanced"),
        _ABSTRACT_RULE,
    ),
    "title.letter-vv": (
        ("Trích yếu công văn trình bày chưa đúng.", "The abstract of the letter is wrong."),
        (
            "«V/v …», cỡ 12–13, đứng, không đậm, canh giữa dưới số, ký hiệu",
            "“V/v …”, 12–13 pt, upright, not bold, centred under the number",
        ),
        ("Sửa trích yếu công văn dưới số, ký hiệu.", "Mend the abstract under the number."),
    ),
    "title.letter-gap": (
        ("Khoảng cách giữa số, ký hiệu và trích yếu công văn chưa đúng.", "The gap above “V/v” is wrong."),
        ("6 pt", "6 pt"),
        ("Đặt khoảng cách trước đoạn «V/v» là 6 pt.", "Set 6 pt before the paragraph."),
    ),
    "title.letter-no-rule": (
        ("Dưới trích yếu công văn có đường kẻ.", "A line under “V/v”."),
        ("không có đường kẻ", "no line"),
        ("Bỏ đường kẻ dưới trích yếu công văn.", "Take the line away."),
    ),
    "basis.style": (
        ("Căn cứ trình bày chưa đúng.", "A basis is set wrong."),
        ("in thường, cỡ 13–14, nghiêng, không đậm", "13–14 pt, italic, not bold"),
        ("Đặt căn cứ cỡ 13–14, chữ nghiêng.", "Set it 13–14 pt, italic."),
    ),
    "basis.punctuation": (
        ("Dấu cuối căn cứ chưa đúng.", "The mark at the end of a basis is wrong."),
        ("«{wanted}» ở cuối dòng này", "“{wanted}” at the end of this line"),
        (
            "Cuối mỗi căn cứ là dấu ;, dòng cuối cùng là dấu chấm.",
            "End each with ; and the last with a full stop.",
        ),
    ),
    "basis.complete": (
        ("Căn cứ ghi chưa đủ.", "A basis is not complete."),
        (
            "tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu",
            "type, number, symbol, day, issuing body and subject",
        ),
        ("Ghi đủ các yếu tố của văn bản làm căn cứ.", "Give every part."),
    ),
    "basis.law-no-number": (
        ("Luật, pháp lệnh ghi cả số, ký hiệu hoặc cơ quan ban hành.", "A law with number, symbol or body."),
        ("tên luật và ngày, không ghi số, ký hiệu, cơ quan", "the law's name and day, no number or body"),
        (
            "Ghi dạng «Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;».",
            "Write it like “Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;”.",
        ),
    ),
    "cite.first-full": (
        ("Văn bản viện dẫn lần đầu chưa ghi đầy đủ.", "The first citation of a text is not in full."),
        (
            "tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu ở lần đầu",
            "type, number, symbol, day, body and subject the first time",
        ),
        ("Ghi thêm ngày, cơ quan ban hành và trích yếu.", "Add day, body and subject."),
    ),
    "cite.later-short": (
        ("Văn bản viện dẫn lại vẫn ghi đầy đủ.", "A later citation is in full."),
        ("chỉ ghi tên loại, số, ký hiệu từ lần thứ hai", "only type, number and symbol from the second time"),
        ("Bỏ ngày, cơ quan ban hành và trích yếu.", "Leave out day, body and subject."),
    ),
    "decision.authority-line": (
        ("Dòng thẩm quyền ban hành chưa đúng.", "The authority line is wrong."),
        (
            "in hoa, cỡ 13–14, đứng, đậm, canh giữa, trên căn cứ",
            "capitals, 13–14 pt, bold, centred, above the bases",
        ),
        (
            "Ghi chức vụ người đứng đầu hoặc tên cơ quan ban hành trên các căn cứ.",
            "Put the head's post or the body above the bases.",
        ),
    ),
    "decision.enacting-line": (
        ("Dòng «{wanted}» chưa đúng.", "The line “{wanted}” is wrong."),
        ("«{wanted}» in hoa, đứng, đậm, canh giữa", "“{wanted}” in capitals, bold, centred"),
        (
            "Ghi «{wanted}» trên một dòng riêng, sau căn cứ.",
            "Put “{wanted}” on a line of its own after the bases.",
        ),
    ),
    "decision.abstract-start": (
        ("Trích yếu quyết định mở đầu chưa đúng.", "The abstract begins wrong."),
        (
            "«Về việc …»; quyết định gián tiếp: «Ban hành …», «Phê duyệt …»",
            "“Về việc …”; for a text put in force “Ban hành …”, “Phê duyệt …”",
        ),
        ("Sửa phần mở đầu trích yếu.", "Mend its beginning."),
    ),
    "decision.attached-reference": (
        ("Văn bản kèm theo thiếu dòng dẫn quyết định.", "The attached text does not name its decision."),
        (
            "«(Kèm theo Quyết định số … ngày … tháng … năm … của …)» dưới tên",
            "“(Kèm theo Quyết định số … ngày … tháng … năm … của …)” under its title",
        ),
        ("Thêm dòng dẫn trong ngoặc đơn dưới tên văn bản.", "Add the bracket under the title."),
    ),
}
