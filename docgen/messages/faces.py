"""What the use cases and faces say: settings, formats, command line, HTTP."""

SENTENCES = {
    # settings
    "invalid-settings": ("Biến môi trường đặt chưa đúng.", "Environment variables are not set right."),
    "invalid-setting": (
        "«{value}» không dùng được; cần {expects}.",
        "“{value}” cannot be used; expected {expects}.",
    ),
    "setting-whole-number": (
        "số nguyên từ {lowest} đến {highest}",
        "a whole number from {lowest} to {highest}",
    ),
    "setting-folder": ("đường dẫn thư mục", "the path of a folder"),
    "setting-address": ("địa chỉ mạng", "a network address"),
}
