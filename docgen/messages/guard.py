"""What the guard says of tasks that took too much or broke down."""

SENTENCES = {
    "too-much": (
        "Nội dung cần nhiều {what} hơn mức cho phép; hãy rút gọn hoặc chia nhỏ rồi thử lại.",
        "This needs more {what} than is allowed; make it simpler or split it and try again.",
    ),
    "guard-memory": ("bộ nhớ", "memory"),
    "guard-time": ("thời gian xử lý", "time"),
    "guard-answer": ("chỗ cho kết quả", "room for its result"),
    "guard-depth": ("tầng lồng nhau", "levels of nesting"),
    "guard-disk": ("chỗ trên đĩa", "room on the disk"),
    "unprocessable": (
        "Không xử lý được nội dung này: tệp bị hỏng hoặc có cấu trúc bất thường.",
        "This cannot be processed: it is damaged or built in an unusual way.",
    ),
    "not-isolated": (
        "Máy chủ chưa cô lập được tiến trình xử lý tệp lạ (thiếu: {missing}); hãy báo người quản trị.",
        "The server cannot isolate the process for foreign files (missing: {missing}).",
    ),
    "guard-unavailable": (
        "Máy chủ đang bận xử lý tệp khác; hãy thử lại sau ít phút.",
        "The server is busy with other files; try again in a few minutes.",
    ),
}
