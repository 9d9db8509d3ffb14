"""Sentences of accounts, keys and offices. Each entry: code → (Vietnamese, English)."""

SENTENCES = {
    "invalid-account": ("Thông tin khai báo chưa đúng.", "What was given is not right."),
    "account-name": (
        "Chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối hoặc dấu chấm ở giữa; tối đa {limit} ký tự.",
        "Lower-case letters, digits, hyphens and dots between them; at most {limit} characters.",
    ),
    "account-title": ("Chưa điền hoặc dài quá {limit} ký tự.", "Empty, or longer than {limit} characters."),
    "account-roles": ("Chọn một hoặc nhiều vai trò: {known}.", "Choose one or more roles: {known}."),
    "account-scopes": ("Chọn một hoặc nhiều quyền: {known}.", "Choose one or more scopes: {known}."),
    "account-expiry": ("Thời điểm hết hạn đã qua.", "This expiry has passed."),
    "wrong-credentials": (
        "Tên đăng nhập hoặc mật khẩu không đúng.",
        "The name or the password is not right.",
    ),
    "too-many-attempts": (
        "Đăng nhập sai quá nhiều lần; hãy thử lại sau {minutes} phút.",
        "Too many failed attempts; try again in {minutes} minute(s).",
    ),
    "link-not-valid": (
        "Liên kết không còn dùng được; hãy xin người quản trị liên kết mới.",
        "This link is no longer good; ask the administrator for a new one.",
    ),
    "weak-password": ("Mật khẩu này dễ đoán.", "This password is easily guessed."),
    "password-length": (
        "Cần từ {shortest} đến {longest} ký tự.",
        "It needs {shortest} to {longest} characters.",
    ),
    "password-monotone": ("Cần nhiều ký tự khác nhau hơn.", "It needs more different characters."),
    "password-guessed": (
        "Không dùng tên đăng nhập hoặc chuỗi phổ biến.",
        "Do not use your name or a common sequence.",
    ),
    "user-not-found": ("Không có người dùng «{user}».", "There is no user “{user}”."),
    "name-taken": ("Tên «{name}» đã có người dùng.", "The name “{name}” is taken."),
    "last-administrator": (
        "Cơ quan phải còn ít nhất một người quản trị.",
        "An office must keep at least one administrator.",
    ),
    "office-not-found": ("Không có cơ quan «{office}».", "There is no office “{office}”."),
    "api-key-not-found": ("Không có khóa «{key}» đang dùng.", "There is no key “{key}” in use."),
    "sign-in-needed": (
        "Cần khóa API hoặc đăng nhập còn hiệu lực.",
        "A valid API key or sign-in is needed.",
    ),
    "not-allowed": ("Không có quyền làm việc này.", "This is not permitted to you."),
    "first-administrator": (
        "Người quản trị đầu tiên («{name}») đặt mật khẩu tại {address} (dùng một lần, đến {until})",
        "The first administrator (“{name}”) chooses a password at {address} (once, until {until})",
    ),
    "administrator-name": ("Quản trị viên", "Administrator"),
    "link-made": (
        "{name}: đặt mật khẩu tại {address} (dùng một lần, đến {until})",
        "{name}: choose a password at {address} (once, until {until})",
    ),
    "key-made": (
        "Khóa {id} chỉ hiện một lần này; hãy cất giữ ngay.",
        "Key {id} is shown this once; keep it safe now.",
    ),
    "open-needs-loopback": (
        "DOCGEN_ACCESS=open chỉ dùng được khi lắng nghe trên máy này (127.0.0.1), không phải {host}.",
        "DOCGEN_ACCESS=open is only for a server on this machine (127.0.0.1), not {host}.",
    ),
    "placeholder-secret": (
        "{name} còn mật khẩu mẫu; hãy đặt mật khẩu riêng.",
        "{name} has the password of an example; set your own.",
    ),
    "setting-choice": ("một trong: {known}", "one of: {known}"),
    "setting-url": ("địa chỉ http:// hoặc https://", "an address http:// or https://"),
    "cli-user-add": ("thêm người dùng, in liên kết một lần", "add a user and print the one-time link"),
    "cli-user-list": ("liệt kê người dùng", "list the users"),
    "cli-user-roles": ("đổi vai trò của người dùng", "change the roles of a user"),
    "cli-user-disable": ("khóa người dùng, có hiệu lực ngay", "lock a user out, at once"),
    "cli-user-link": (
        "in liên kết một lần để đặt mật khẩu mới; mở lại người bị khóa",
        "print a one-time link for a new password; lets a disabled user in again",
    ),
    "cli-key-create": ("tạo khóa API, chỉ in một lần", "make an API key, printed once"),
    "cli-key-list": ("liệt kê khóa API", "list the API keys"),
    "cli-key-revoke": ("thu hồi khóa API, có hiệu lực ngay", "end an API key, at once"),
    "cli-office-add": ("thêm cơ quan", "add an office"),
    "cli-office-list": ("liệt kê cơ quan", "list the offices"),
    "cli-argument-NAME": ("tên đăng nhập hoặc tên viết liền", "the name, as it is typed to sign in"),
    "cli-argument-KEY": ("mã khóa, xem «docgen key list»", "id of the key, see “docgen key list”"),
    "cli-argument-OFFICE": ("tên viết liền của cơ quan: so-noi-vu", "short name of the office: so-noi-vu"),
    "cli-option-full-name": ("họ và tên", "the person's name"),
    "cli-option-roles": (
        "vai trò: drafter, clerk, approver, administrator",
        "roles: drafter, clerk, approver, administrator",
    ),
    "cli-option-scopes": (
        "quyền: render, read, draft, issue, void, template, administer",
        "scopes: render, read, draft, issue, void, template, administer",
    ),
    "cli-option-days": (
        "số ngày có hiệu lực; không ghi là không thời hạn",
        "days it is good; without, no end",
    ),
    "cli-option-key-name": ("chương trình nào dùng khóa", "which program has the key"),
}
