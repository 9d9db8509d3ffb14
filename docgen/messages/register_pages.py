"""What the pages of register, archive, proof and check say, and what all pages beside the form share."""

SPOKEN_ONCE = frozenset(("archive-page-retention-set",))
"""Sentences that the page after a deed shows, once."""

SENTENCES = {
    "no-longer-kept": (
        "Tệp này không còn nữa (chỉ giữ một giờ). Hãy gửi lại.",
        "This file is no longer here (it is kept for an hour). Send it again.",
    ),
    # what all of them say
    "page-all": ("Tất cả", "All"),
    "page-older": ("Cũ hơn", "Older"),
    "page-further": ("Tiếp theo", "Further"),
    "page-shown": ("{shown} trong {count} văn bản.", "{shown} of {count} documents."),
    "page-needed": ("Không được để trống.", "This must not be empty."),
    "page-not-a-number": ("Phải là một số nguyên từ 1.", "It must be a whole number from 1 on."),
    "page-choose-file": ("Hãy chọn một tệp.", "Choose a file."),
    "page-kept-an-hour": ("Tệp được giữ một giờ rồi xóa.", "The file is kept for an hour."),
    "web-nav-register": ("Sổ văn bản đi", "Register"),
    "web-nav-batches": ("Lập hàng loạt", "Many at once"),
    "web-nav-check": ("Kiểm tra", "Check"),
    "web-nav-templates": ("Mẫu", "Templates"),
    "web-nav-administration": ("Quản trị", "Administration"),
    "web-nav-help": ("Hướng dẫn", "Guide"),
    # register
    "register-title-page": ("Sổ đăng ký văn bản đi", "Register of outgoing documents"),
    "register-find": (
        "Tìm theo số, trích yếu, người ký, nơi nhận (không cần gõ dấu)",
        "Find by number, abstract, signer, recipients (diacritics are not needed)",
    ),
    "register-filters": ("Lọc", "Filters"),
    "register-filter": ("Lọc", "Filter"),
    "register-clear": ("Bỏ tìm và lọc", "Clear"),
    "register-type": ("Loại văn bản", "Type"),
    "register-congvan": ("Công văn", "Công văn"),
    "register-book": ("Sổ", "Book"),
    "register-year": ("Năm", "Year"),
    "register-from": ("Từ ngày", "From"),
    "register-to": ("Đến ngày", "To"),
    "register-date": ("Ngày", "Date"),
    "register-about": ("Tên loại và trích yếu", "Type and abstract"),
    "register-older": ("Xem tiếp", "More"),
    "register-print": ("In sổ (PDF)", "Print (PDF)"),
    "register-xlsx": ("Tải Excel", "Excel"),
    "register-csv": ("Tải CSV", "CSV"),
    "register-none": ("Không có văn bản nào khớp.", "No document fits."),
    "gaps-title": ("Số trống, số hủy, số giữ", "Numbers without a document"),
    "gaps-lead": (
        "Mọi số không phải một văn bản còn hiệu lực, kèm lý do.",
        "Every number that is no ordinary document, with the reason.",
    ),
    "gaps-numbers": ("Số", "Numbers"),
    "gaps-series": ("Cơ quan, năm", "Series"),
    "gaps-kind": ("Vì sao", "Kind"),
    "gaps-reason": ("Lý do đã ghi", "Reason noted"),
    "gaps-void": ("Đã hủy", "Void"),
    "gaps-held": ("Đang giữ", "Held"),
    "gaps-known": ("Cấp ngoài chương trình", "Given elsewhere"),
    "gaps-unexplained": ("Không rõ – cần kiểm tra", "Unexplained: look into it"),
    "gaps-none": ("Không có số nào trống.", "There are no gaps."),
    # verification
    "verify-title": ("Xác thực văn bản", "Verify a document"),
    "verify-lead": (
        "Kiểm tra một văn bản có đúng do cơ quan ban hành hay không. Không cần đăng nhập.",
        "See whether a document was issued by the office. No sign-in is needed.",
    ),
    "verify-issued": ("Văn bản này đã được ban hành", "This document was issued"),
    "verify-void": ("Văn bản này đã bị hủy", "This document is void"),
    "verify-replaced": ("Văn bản này đã được thay thế", "This document has been replaced"),
    "verify-abstract": ("Trích yếu", "Abstract"),
    "verify-by-code": (
        "Hãy so số, ngày và trích yếu trên với bản bạn cầm.",
        "Compare number, date and abstract with the copy you hold.",
    ),
    "verify-by-file": (
        "Tệp bạn gửi giống hệt bản lưu trữ, từng byte. Tệp không được giữ lại.",
        "The file you sent is the archived one, byte for byte. It has not been kept.",
    ),
    "verify-none": ("Không tìm thấy văn bản", "Not found"),
    "verify-none-code": (
        "Không có văn bản nào có mã này. Hãy kiểm tra lại mã.",
        "No document has this code. Check the code.",
    ),
    "verify-none-file": (
        (
            "Tệp này không phải bản do hệ thống phát hành: có thể đã bị sửa, in lại hoặc quét lại. "
            "Tệp không được giữ lại."
        ),
        "This file is not one that was issued here: it may have been changed or scanned. It is not kept.",
    ),
    "verify-file": ("Bằng tệp", "By the file"),
    "verify-file-label": ("Tệp PDF hoặc Word nhận được", "The PDF or Word file you received"),
    "verify-file-hint": (
        "Tệp chỉ được so với bản lưu, không giữ lại.",
        "It is only compared, and not kept.",
    ),
    "verify-do": ("So với bản lưu", "Compare"),
    "verify-code": ("Bằng mã", "By the code"),
    "verify-code-label": ("Mã xác thực", "Code"),
    "verify-code-hint": (
        "26 chữ và số, hoặc quét mã QR bằng điện thoại.",
        "26 letters and digits; or scan the QR code.",
    ),
    "verify-look": ("Tra cứu", "Look up"),
    # archive of a document
    "archive-page-title": ("Lưu trữ", "Archive"),
    "archive-page-good": (
        "Vừa đối chiếu: cả {count} tệp lưu trữ còn nguyên vẹn.",
        "Compared just now: all {count} archived files are as they were written.",
    ),
    "archive-page-bad": ("Bản lưu trữ không còn nguyên vẹn", "The archived copy is not as it was written"),
    "archive-page-changed": ("Bị sửa", "Changed"),
    "archive-page-missing": ("Bị mất", "Missing"),
    "archive-page-untracked": ("Tệp lạ", "Not ours"),
    "archive-page-none": ("Văn bản này chưa có trong kho lưu trữ.", "This document is not in the archive."),
    "archive-page-files": ("Các tệp", "Files"),
    "archive-page-file-document-pdf": ("Văn bản (PDF/A)", "The document (PDF/A)"),
    "archive-page-file-document-docx": ("Văn bản (Word)", "The document (Word)"),
    "archive-page-file-input-json": ("Dữ liệu đã đóng băng khi ban hành", "The input, frozen"),
    "archive-page-file-register-json": ("Dòng trong sổ đăng ký", "What the register says"),
    "archive-page-file-check-json": ("Kết quả kiểm tra thể thức", "Verdict of the format check"),
    "archive-page-file-premis-json": ("Các sự kiện lưu trữ", "Events of preservation"),
    "archive-page-file-statement-json": ("Văn bản kết thúc thế nào", "How it ended"),
    "archive-page-file-tombstone-json": ("Biên bản hủy tài liệu", "What stays after destruction"),
    "archive-page-receipt-about": (
        "Biên nhận chứng minh được nội dung và thời điểm ban hành mà không cần đến chương trình này.",
        "The receipt proves content and moment of issue without this program.",
    ),
    "archive-page-rebuild": ("Dựng lại và so từng byte", "Make it again and compare"),
    "archive-page-proved": (
        "Đã dựng lại từ kho lưu trữ: giống hệt từng byte.",
        "Made again from the archive: the same, byte for byte.",
    ),
    "archive-page-other-engine": (
        "Dựng lại bằng phiên bản khác nên không so được: {files}.",
        "Made again by another version, which proves nothing: {files}.",
    ),
    "archive-page-differs": ("Dựng lại ra khác: {files}.", "Made again it differs: {files}."),
    "archive-page-versions": ("Các lần ghi", "Versions"),
    "archive-page-retention-set": ("Đã đặt thời hạn bảo quản.", "The retention is set."),
    "archive-page-qr": (
        "Quét mã để mở trang xác thực công khai của văn bản này.",
        "Scan it to open the public page that verifies this document.",
    ),
    # check
    "check-title": ("Kiểm tra thể thức", "Check the format"),
    "check-lead": (
        (
            "Gửi một văn bản Word hoặc PDF bất kỳ; chương trình chỉ ra từng chỗ chưa đúng "
            "Nghị định số 30/2020/NĐ-CP và điểm, khoản quy định."
        ),
        "Send a Word or PDF document; every place that breaks Nghị định 30/2020/NĐ-CP is shown.",
    ),
    "check-file-label": ("Tệp Word hoặc PDF", "Word or PDF file"),
    "check-file-hint": (
        "Chọn tệp hoặc kéo thả vào đây. Tệp được giữ một giờ rồi xóa.",
        "Choose a file or drop it here. It is kept for an hour.",
    ),
    "check-do": ("Kiểm tra", "Check"),
    "check-found": ("Các điểm cần xem", "What was found"),
    "check-pages": ("Các trang", "Pages"),
    "check-severity-error": ("Lỗi", "Error"),
    "check-severity-warning": ("Nên xem lại", "Warning"),
    "check-get-fixed": ("Tải bản đã sửa", "Download it mended"),
    "check-get-comments": ("Tải bản có chú thích", "Download it with comments"),
    "check-another": ("Kiểm tra tệp khác", "Check another file"),
    "check-file-fixed": ("{name} đã sửa", "{name} đã sửa"),
    "check-file-comments": ("{name} chú thích", "{name} chú thích"),
}
