"""The text and its headings."""

_PARAGRAPH_FIX = (
    "Chọn đoạn, vào Paragraph và sửa.",
    "Set it in the Paragraph dialogue.",
)
_HEADING_FIX = (
    "Ghi số trên một dòng riêng, tiêu đề in hoa ở dòng dưới; cả hai đậm, canh giữa.",
    "Number on a line of its own, title in capitals under it; both bold, centred.",
)

RULES = {
    "body.justify": (
        ("Đoạn văn chưa canh đều hai lề.", "A paragraph is not justified."),
        ("canh đều cả hai lề", "justified"),
        ("Chọn đoạn và bấm Ctrl+J.", "Select it and press Ctrl+J."),
    ),
    "body.indent": (
        ("Dòng đầu đoạn lùi vào chưa đúng.", "The first line's indent is wrong."),
        ("10 mm hoặc 12,7 mm", "10 mm or 12.7 mm"),
        _PARAGRAPH_FIX,
    ),
    "body.size": (
        ("Cỡ chữ nội dung chưa đúng.", "The text's size is wrong."),
        ("cỡ 13–14", "13–14 pt"),
        ("Đặt cỡ chữ 13 hoặc 14.", "Set 13 or 14 pt."),
    ),
    "body.paragraph-spacing": (
        ("Khoảng cách giữa các đoạn quá nhỏ.", "Paragraphs stand too close."),
        ("từ 6 pt trở lên", "6 pt or more"),
        _PARAGRAPH_FIX,
    ),
    "body.line-spacing": (
        ("Khoảng cách dòng chưa đúng.", "The line spacing is wrong."),
        ("từ dòng đơn đến 1,5 dòng", "single to 1.5 lines"),
        _PARAGRAPH_FIX,
    ),
    "body.part-chapter": (
        ("Phần, Chương hoặc tiêu đề trình bày chưa đúng.", "A part or chapter is set wrong."),
        (
            "«Chương I» in thường, số La Mã; tiêu đề in hoa ở dòng dưới; cỡ 13–14, đứng, đậm, canh giữa",
            "“Chương I” with a Roman number; title in capitals under it; 13–14 pt, bold, centred",
        ),
        _HEADING_FIX,
    ),
    "body.section": (
        ("Mục hoặc tiêu đề mục trình bày chưa đúng.", "A section is set wrong."),
        (
            "«Mục 1», tiêu đề in hoa ở dòng dưới, canh giữa; hoặc «I. TÊN MỤC» in hoa; cỡ 13–14, đứng, đậm",
            "“Mục 1”, its title in capitals under it, centred; or “I. TÊN MỤC”; 13–14 pt, bold",
        ),
        ("Sửa kiểu chữ của mục và tiêu đề.", "Mend the look of number and title."),
    ),
    "body.article": (
        ("Điều trình bày chưa đúng.", "An article is set wrong."),
        ("«Điều 1.» in thường, số Ả Rập, dấu chấm, đứng, đậm", "“Điều 1.”, Arabic number, full stop, bold"),
        ("Ghi «Điều 1.» và in đậm.", "Write “Điều 1.” in bold."),
    ),
    "body.clause": (
        ("Số thứ tự khoản trình bày chưa đúng.", "A clause is numbered wrong."),
        ("số Ả Rập và dấu chấm: «1.»", "an Arabic number and a full stop: “1.”"),
        ("Ghi «1.» thay cho cách đánh số này.", "Write “1.” instead."),
    ),
    "body.point": (
        ("Thứ tự điểm trình bày chưa đúng.", "A point is lettered wrong."),
        ("chữ cái và dấu đóng ngoặc: «a)»", "a letter and a bracket: “a)”"),
        ("Ghi «a)» thay cho cách đánh thứ tự này.", "Write “a)” instead."),
    ),
    "body.point-letters": (
        ("Thứ tự chữ cái của điểm chưa đúng.", "The points' letters are out of order."),
        ("a, b, c, d, đ, e, g, h, i, k, l …", "a, b, c, d, đ, e, g, h, i, k, l …"),
        ("Đánh lại thứ tự các điểm.", "Letter the points again."),
    ),
    "body.titles-required": (
        ("Phần, chương, mục hoặc điều thiếu tiêu đề.", "A part, chapter, section or article has no title."),
        ("có tiêu đề", "a title"),
        ("Thêm tiêu đề.", "Add a title."),
    ),
    "body.end-mark": (
        ("Nội dung không kết thúc bằng dấu ./.", "The text does not end with ./."),
        ("«./.» sau câu cuối", "“./.” after the last sentence"),
        ("Thêm dấu «./.» vào cuối nội dung.", "Add “./.” at the end of the text."),
    ),
}
