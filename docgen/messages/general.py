"""Sentences any part may say. Each entry: code → (Vietnamese, English)."""

SENTENCES = {
    "internal-error": (
        "Có lỗi trong hệ thống; yêu cầu chưa được thực hiện, dữ liệu chưa bị thay đổi.",
        "Something went wrong in docgen; nothing was done and nothing was changed.",
    ),
    "invalid-record": ("Hồ sơ có {count} lỗi cần sửa.", "The record has {count} fault(s) to mend."),
    "malformed-input": ("Không đọc được dữ liệu: {reason}.", "The input cannot be read: {reason}."),
    "not-known": ("Không có {what} «{name}».", "There is no {what} “{name}”."),
    "storage-full": (
        "Hết dung lượng lưu trữ; chưa có gì được ghi. Hãy giải phóng dung lượng rồi làm lại.",
        "The storage is full; nothing was written. Free some space and try again.",
    ),
    "storage-read-only": (
        "Nơi lưu trữ đang ở chế độ chỉ đọc; chưa có gì được ghi.",
        "The storage is read-only; nothing was written.",
    ),
    "storage-busy": (
        "Hệ thống đang bận; hãy thử lại sau ít giây.",
        "The storage is busy; try again in a moment.",
    ),
    "storage-unreachable": (
        "Không truy cập được nơi lưu trữ; hãy thử lại sau.",
        "The storage does not answer; try again later.",
    ),
    "storage-damaged": (
        "Dữ liệu lưu trữ bị hỏng; hãy báo người quản trị trước khi tiếp tục.",
        "The stored data is damaged; tell the administrator before going on.",
    ),
}
