"""Sentences of webhooks. Each entry: code → (Vietnamese, English)."""

SENTENCES = {
    "address-refused": (
        "Không gọi tới địa chỉ này ({reason}): cần https tới máy công khai, hoặc máy ở DOCGEN_WEBHOOK_HOSTS.",
        "This address is not called ({reason}): https to a public host, or one of DOCGEN_WEBHOOK_HOSTS.",
    ),
    "invalid-webhook": ("Thông tin đăng ký nhận tin chưa đúng.", "The webhook is not described rightly."),
    "webhook-events": ("Chọn một hoặc nhiều sự kiện: {known}.", "Choose one or more events: {known}."),
    "webhook-not-found": ("Không có đăng ký nhận tin «{webhook}».", "There is no webhook “{webhook}”."),
    "setting-hosts": ("danh sách máy:cổng, cách nhau bằng dấu phẩy", "host:port, with commas between"),
    "webhook-made": (
        "Đã đăng ký {id}; khóa ký tin là dòng vừa in.",
        "Webhook {id} is made; the line above is the secret that signs its messages.",
    ),
    "cli-webhook-add": (
        "đăng ký địa chỉ nhận tin, in khóa ký tin",
        "add an address that hears of events, print its secret",
    ),
    "cli-webhook-list": ("liệt kê địa chỉ nhận tin", "list the webhooks"),
    "cli-webhook-remove": ("thôi gửi tin tới một địa chỉ", "end a webhook"),
    "cli-webhook-log": ("xem tin đã gửi và kết quả", "show what was sent and what came of it"),
    "cli-argument-URL": ("địa chỉ https nhận tin", "the https address that is called"),
    "cli-argument-WEBHOOK": ("mã đăng ký, xem «docgen webhook list»", "its id, see “docgen webhook list”"),
    "cli-option-events": (
        "sự kiện: document.issued, document.voided, batch.finished",
        "events: document.issued, document.voided, batch.finished",
    ),
}
