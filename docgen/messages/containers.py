"""What the check of a foreign file says before anything else looks at it."""

SENTENCES = {
    "pack-name": (
        "trong tệp có phần mang tên hoặc kiểu không hợp lệ",
        "a part of the file has a name or kind that is not allowed",
    ),
    "pack-ratio": ("tệp nén quá mức bình thường", "the file is packed far more tightly than is usual"),
    "pack-no-office-file": ("tệp không phải là DOCX", "the file is no DOCX"),
    "pack-no-workbook": ("tệp không phải là bảng tính XLSX hoặc ODS", "the file is no XLSX or ODS"),
    "pack-grid": (
        "{part} trải quá rộng (tối đa {limit} ô); hãy xóa các hàng và cột thừa ở ngoài bảng",
        "{part} spreads too wide (at most {limit} cells); delete rows and columns beyond the table",
    ),
    "forbidden-content": (
        "Tệp có {count} nội dung không được phép; hãy bỏ đi rồi gửi lại.",
        "The file has {count} thing(s) in it that are not allowed; remove them and send it again.",
    ),
    "forbidden-part": (
        "{part}: loại nội dung «{kind}» không được phép; chỉ nhận chữ, kiểu chữ và hình PNG, JPEG.",
        "{part}: content of the kind “{kind}” is not allowed; only text, its looks, PNG and JPEG are.",
    ),
    "forbidden-link": (
        "{part}: liên kết loại «{kind}» không được phép.",
        "{part}: a link of the kind “{kind}” is not allowed.",
    ),
    "forbidden-target": (
        "{part}: liên kết ra ngoài tệp «{target}» không được phép.",
        "{part}: a link out of the file, “{target}”, is not allowed.",
    ),
    "forbidden-element": (
        "{part}: «{kind}» không được phép.",
        "{part}: “{kind}” is not allowed.",
    ),
    "forbidden-field": (
        "{part}: trường Word «{kind}» không được phép.",
        "{part}: the Word field “{kind}” is not allowed.",
    ),
    "forbidden-picture": (
        "{part}: hình bị hỏng, là hình động hoặc lớn hơn {limit} triệu điểm ảnh.",
        "{part}: the picture is damaged, moves or has more than {limit} million pixels.",
    ),
    "forbidden-size": (
        "{part} lớn hơn {limit} MB sau khi giải nén.",
        "{part} is larger than {limit} MB when unpacked.",
    ),
    "forbidden-runs": (
        "{part} có quá {limit} đoạn hoặc mẩu chữ.",
        "{part} has more than {limit} paragraphs or runs.",
    ),
}
