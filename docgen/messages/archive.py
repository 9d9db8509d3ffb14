"""Sentences of the archive. Each entry: code → (Vietnamese, English)."""

SENTENCES = {
    "key-missing": ("Kho lưu trữ không có «{key}».", "The archive has no “{key}”."),
    "different-bytes": (
        "Kho lưu trữ đã có «{key}» với nội dung khác; không ghi đè.",
        "The archive has “{key}” with other content; it is not overwritten.",
    ),
}
