"""Sentences of the register. Each entry: code → (Vietnamese, English)."""

SENTENCES = {
    "unsafe-database": (
        "Cơ sở dữ liệu không an toàn nên chưa được mở ({reason}); hãy đặt ở ổ cục bộ hoặc dùng PostgreSQL.",
        "The database is not safe and was not opened ({reason}); keep it on a local disk or use PostgreSQL.",
    ),
    "invalid-book": ("Sổ đăng ký chưa khai báo đúng.", "The book is not described rightly."),
    "book-empty": ("Chưa điền.", "This is empty."),
    "book-numbering": (
        "«{given}» không phải cách đánh số; hãy chọn together (chung) hoặc by-type (theo tên loại).",
        "“{given}” is no way of numbering; choose together or by-type.",
    ),
    "book-time-zone": (
        "«{given}» không phải múi giờ (ví dụ Asia/Ho_Chi_Minh).",
        "“{given}” is no time zone (such as Asia/Ho_Chi_Minh).",
    ),
    "document-not-found": ("Không có văn bản «{document}».", "There is no document “{document}”."),
    "draft-not-found": ("Không có bản thảo «{draft}».", "There is no draft “{draft}”."),
    "draft-changed": (
        "Bản thảo đã được người khác sửa (lần lưu thứ {revision}). Hãy tải lại rồi sửa tiếp.",
        "Somebody else changed the draft (revision {revision}). Load it again, then go on.",
    ),
    "draft-issued": (
        "Bản thảo đã được ban hành, không sửa được nữa; muốn thay đổi hãy ban hành văn bản thay thế.",
        "The draft has been issued and cannot change; issue a replacement instead.",
    ),
    "state-conflict": (
        "Văn bản đang ở trạng thái «{state}» nên không thực hiện được.",
        "The document is “{state}”; this cannot be done to it.",
    ),
    "reason-missing": ("Phải ghi lý do.", "A reason must be given."),
    "date-out-of-order": (
        "Ngày {date} làm đảo thứ tự số văn bản; có thể chọn từ {earliest} đến {latest}.",
        "The date {date} breaks the order of numbers; {earliest} to {latest} are possible.",
    ),
    "date-in-future": ("Ngày {date} chưa tới.", "The date {date} has not come yet."),
    "number-not-held": (
        "Số {number} không được giữ trong sổ {series}.",
        "Number {number} is not held in {series}.",
    ),
    "number-taken": (
        "Sổ {series} đã tới số {next}, không thể ghi nhận đến số {last}.",
        "{series} is already at {next}; numbers up to {last} cannot be noted as given elsewhere.",
    ),
    "key-in-use": (
        "Yêu cầu cùng Idempotency-Key đang được xử lý; hãy thử lại sau.",
        "A request with this Idempotency-Key is being carried out; try again later.",
    ),
    "key-reused": (
        "Idempotency-Key này đã dùng cho nội dung khác.",
        "This Idempotency-Key was used for another content.",
    ),
    "issue-failed": (
        "Không tạo được văn bản; số {document} đã hủy: {reason}",
        "The document could not be made; number {document} is void: {reason}",
    ),
    "cannot-be-made": (
        "Không tạo được văn bản sau {attempts} lần: {error}",
        "The document could not be made in {attempts} attempts: {error}",
    ),
    "invalid-receipt": (
        "Biên nhận không chứng minh được điều nó ghi: {reason}.",
        "The receipt does not prove what it says: {reason}.",
    ),
}
