"""Sentences any part may say. Each entry: code → (Vietnamese, English)."""

SENTENCES = {
    "internal-error": (
        "Có lỗi trong hệ thống; yêu cầu chưa được thực hiện, dữ liệu chưa bị thay đổi.",
        "Something went wrong in docgen; nothing was done and nothing was changed.",
    ),
    "invalid-record": ("Hồ sơ có {count} lỗi cần sửa.", "The record has {count} fault(s) to mend."),
    "malformed-input": ("Không đọc được dữ liệu: {reason}.", "The input cannot be read: {reason}."),
    "not-known": ("Không có {what} «{name}».", "There is no {what} “{name}”."),
}
