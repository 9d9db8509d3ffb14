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
    "too-many-documents": (
        "Qua HTTP mỗi lần giao nộp tối đa {limit} văn bản, không phải {count}; hãy thu hẹp hoặc dùng lệnh.",
        "At most {limit} documents are handed over by HTTP, not {count}; narrow it or use the command line.",
    ),
    "file-not-issued": (
        "Biên nhận đúng, nhưng tệp này không phải tệp đã ban hành của văn bản {document}.",
        "The receipt holds, but this is not a file that was issued as {document}.",
    ),
    "register-column-1": ("Số, ký hiệu văn bản", "Number and symbol"),
    "register-column-2": ("Ngày tháng văn bản", "Date"),
    "register-column-3": ("Tên loại và trích yếu nội dung văn bản", "Type and subject"),
    "register-column-4": ("Người ký", "Signer"),
    "register-column-5": ("Nơi nhận văn bản", "Recipients"),
    "register-column-6": ("Đơn vị, người nhận bản lưu", "Keeper of the file copy"),
    "register-column-7": ("Số lượng bản", "Copies"),
    "register-column-8": ("Ngày chuyển", "Sent on"),
    "register-column-9": ("Ký nhận", "Received by"),
    "register-column-10": ("Ghi chú", "Note"),
    "register-title": ("Sổ đăng ký văn bản đi", "Register of outgoing documents"),
    "register-sheet": ("Văn bản đi", "Outgoing"),
    "register-note-void": ("Đã hủy: {reason}", "Void: {reason}"),
    "register-note-replaced": ("Được thay thế bằng văn bản số {by}", "Replaced by {by}"),
    "register-note-reserved": ("Đang ban hành", "Being issued"),
    "invalid-cursor": (
        "Không có trang này; hãy tìm lại từ đầu.",
        "There is no such page; search again from the start.",
    ),
    "cover-year": ("Năm: {year}", "Year: {year}"),
    "cover-days": ("Từ ngày {first} đến ngày {last}", "From {first} to {last}"),
    "cover-numbers": ("Từ số {first} đến số {last}", "From number {first} to number {last}"),
    "cover-volume": ("Quyển số:", "Volume:"),
    "case-file-not-found": ("Không có hồ sơ «{case_file}».", "There is no file “{case_file}”."),
    "case-file-closed": (
        "Hồ sơ đã kết thúc, không thêm được nữa.",
        "The file is closed; nothing can be added.",
    ),
    "what-retention": ("loại thời hạn bảo quản", "retention class"),
    "not-due": (
        "Có {count} văn bản chưa được phép hủy; chưa văn bản nào bị hủy.",
        "{count} document(s) must still be kept; nothing was destroyed.",
    ),
    "must-be-kept": (
        "{document} phải lưu đến {until} ({rule}).",
        "{document} must be kept until {until} ({rule}).",
    ),
    "not-in-archive": ("{document} không có trong kho lưu trữ.", "{document} is not in the archive."),
    "for-good": ("vĩnh viễn", "for good"),
    "decision-missing": (
        "Phải ghi quyết định hủy, ngày và người quyết định.",
        "The decision, its date and who took it must be given.",
    ),
    "case-file-known": ("«{notation}» đã có.", "“{notation}” is there already."),
    "metadata-too-long": (
        "{field} dài {length} ký tự, Phụ lục VI cho phép {limit}.",
        "{field} has {length} letters; Appendix VI allows {limit}.",
    ),
    "invalid-old-register": (
        "Sổ cũ có {count} lỗi; chưa có dòng nào được nhập.",
        "The old register has {count} fault(s); no line was brought in.",
    ),
    "old-no-number": (
        "«{given}» không phải số, ký hiệu (ví dụ 12/QĐ-SNV).",
        "“{given}” is no number and symbol (such as 12/QĐ-SNV).",
    ),
    "old-no-date": (
        "«{given}» không phải ngày (ví dụ 15/04/2026).",
        "“{given}” is no date (such as 15/04/2026).",
    ),
    "old-in-future": ("Ngày {given} chưa tới.", "The date {given} has not come yet."),
    "old-no-count": ("«{given}» không phải số lượng bản.", "“{given}” is no count of copies."),
    "old-illegal": ("Có ký tự không dùng được: {given}.", "There are illegal characters: {given}."),
    "old-twice": ("Số {given} có hai dòng.", "Number {given} has two lines."),
    "old-taken": (
        "Số {given} đã có trong sổ hoặc đang được giữ.",
        "Number {given} is in the register or held already.",
    ),
    "old-no-heading": (
        "Không thấy dòng tiêu đề của sổ đăng ký văn bản đi.",
        "There is no row with the headings of a register of outgoing documents.",
    ),
    "contents-column-1": ("STT", "No."),
    "contents-column-2": ("Số, ký hiệu văn bản", "Number and symbol"),
    "contents-column-3": ("Ngày tháng năm văn bản", "Date"),
    "contents-column-4": ("Tên loại và trích yếu nội dung văn bản", "Type and subject"),
    "contents-column-5": ("Tác giả văn bản", "Author"),
    "contents-column-6": ("Tờ số/Trang số", "Sheet or page"),
    "contents-column-7": ("Ghi chú", "Note"),
    "contents-title": ("Mục lục văn bản, tài liệu", "Contents"),
    "nothing-to-hand-over": (
        "Không có văn bản nào trong kho lưu trữ để giao nộp.",
        "None of these documents is in the archive.",
    ),
    "not-numbered": (
        "«{paper}» không phải văn bản có số, không ban hành riêng được.",
        "“{paper}” bears no number and cannot be issued by itself.",
    ),
    "not-in-form": (
        "Văn bản có {count} lỗi thể thức nên chưa được ban hành.",
        "The paper has {count} fault(s) of form and was not issued.",
    ),
    "form-fault": ("{said} ({clause})", "{said} ({clause})"),
    "key-needed": (
        "Cần tiêu đề Idempotency-Key, tối đa 255 ký tự ASCII.",
        "The header Idempotency-Key is needed, at most 255 ASCII characters.",
    ),
    "revision-needed": (
        "Cần tiêu đề If-Match ghi lần lưu đã xem.",
        "The header If-Match must say which revision was seen.",
    ),
    "unknown-member": ("Không có mục này.", "There is no such member."),
    "member-missing": ("Thiếu mục này.", "This member is missing."),
    "invalid-member": ("Giá trị không hợp lệ.", "The value cannot be used."),
    "not-a-volume": ("Phải là số quyển, từ 1.", "It must be the number of a volume, from 1."),
    "not-a-year": ("Phải là một năm.", "It must be a year."),
    "not-a-state": ("Phải là một trong: {known}.", "It must be one of: {known}."),
    "not-a-limit": ("Phải từ 1 đến 200.", "It must be from 1 to 200."),
    "not-a-form": ("Phải là một trong: {known}.", "It must be one of: {known}."),
}
