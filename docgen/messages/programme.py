"""What is said about the record of a co-ordination programme."""

SENTENCES = {
    "not-a-party": (
        "Không có bên nào viết tắt như vậy; các bên là: {parties}.",
        "No party has this symbol; the parties are: {parties}.",
    ),
    "no-such-content": (
        "Chương trình chỉ có {most} nội dung phối hợp.",
        "The programme has only {most} content(s).",
    ),
    "interim-needs-year": (
        "Báo cáo sơ kết phải ghi năm.",
        "An interim report needs its year.",
    ),
    "final-has-no-year": (
        "Báo cáo tổng kết là của cả giai đoạn; bỏ trống năm.",
        "A final report is of the whole period; leave the year empty.",
    ),
}
