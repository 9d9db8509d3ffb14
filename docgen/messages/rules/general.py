"""Files that cannot be checked, words of the reports."""

SENTENCES = {
    # files that cannot be checked
    "file-too-large": ("tệp lớn hơn {limit} MB", "the file is larger than {limit} MB"),
    "neither-docx-nor-pdf": (
        "tệp không phải DOCX hoặc PDF; tệp .doc cần lưu lại thành .docx",
        "the file is neither DOCX nor PDF; save a .doc as .docx first",
    ),
    "pdf-damaged": (
        "tệp không phải là PDF, đã hỏng hoặc có mật khẩu",
        "the file is no PDF, is damaged or locked",
    ),
    "pdf-too-long": ("tệp PDF dài quá {limit} trang", "the PDF has more than {limit} pages"),
    "pdf-too-much-drawn": (
        "một trang PDF có quá {limit} đối tượng",
        "a page of the PDF has more than {limit} objects",
    ),
    "docx-too-much-text": (
        "văn bản có quá {paragraphs} đoạn hoặc quá {characters} ký tự",
        "the document has more than {paragraphs} paragraphs or {characters} characters",
    ),
    "docx-paragraph-too-long": (
        "một đoạn văn bản dài quá {limit} ký tự",
        "a paragraph has more than {limit} characters",
    ),
    "docx-no-room": (
        "khổ giấy không chừa chỗ cho chữ giữa các lề",
        "the paper leaves no room for text between the margins",
    ),
    "office-locked": (
        "tệp Word có mật khẩu; cần bỏ mật khẩu rồi lưu lại",
        "the Word file has a password; remove it and save again",
    ),
    "pdf-too-much-text": ("tệp PDF có quá {limit} ký tự", "the PDF has more than {limit} characters"),
    "image-too-large": (
        "ảnh lớn hơn {limit} triệu điểm ảnh",
        "an image has more than {limit} million pixels",
    ),
    # severities
    "severity-error": ("Lỗi", "Error"),
    "severity-warning": ("Lưu ý", "Warning"),
    # reports
    "check-clean": ("Không phát hiện lỗi thể thức.", "No fault of form found."),
    "check-counts": ("{errors} lỗi, {warnings} lưu ý.", "{errors} error(s), {warnings} warning(s)."),
    "check-mended": ("Đã sửa {count} lỗi.", "{count} finding(s) mended."),
    "check-found-required": (
        "Hiện có: {found}. Yêu cầu: {required}.",
        "Found: {found}. Required: {required}.",
    ),
    # clauses
    "clause-main": ("Phụ lục I, Phần I, Mục {part}", "Appendix I, Part I, Section {part}"),
    "clause-copies": ("Phụ lục I, Phần II, Mục {part}", "Appendix I, Part II, Section {part}"),
    "clause-paragraph": ("{outer}, khoản {number}", "{outer}, clause {number}"),
    "clause-point": ("{outer}, điểm {letter}", "{outer}, point {letter}"),
    "clause-appendix": ("Phụ lục {number}", "Appendix {number}"),
    "clause-appendix-part": ("Phụ lục {number}, Mục {part}", "Appendix {number}, Section {part}"),
    "clause-form": ("Phụ lục III, Mẫu {number}", "Appendix III, form {number}"),
    "clause-practice": ("thông lệ", "practice"),
    # places
    "on-page": ("trang {page}", "page {page}"),
    "in-block": ("đoạn thứ {number}", "paragraph {number}"),
    "and-elsewhere": ("và {count} chỗ khác", "and {count} more"),
    "place-both": ("{one}, {other}", "{one}, {other}"),
}
