"""What the format check says."""

SENTENCES = {
    # files that cannot be checked
    "pdf-damaged": (
        "tệp không phải là PDF, đã hỏng hoặc có mật khẩu",
        "the file is no PDF, is damaged or locked",
    ),
    "pdf-too-long": ("tệp PDF dài quá {limit} trang", "the PDF has more than {limit} pages"),
    "pdf-too-much-text": ("tệp PDF có quá {limit} ký tự", "the PDF has more than {limit} characters"),
    "image-too-large": (
        "ảnh lớn hơn {limit} triệu điểm ảnh",
        "an image has more than {limit} million pixels",
    ),
}
