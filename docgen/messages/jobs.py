"""Sentences of batches. Each entry: code → (Vietnamese, English)."""

SENTENCES = {
    "batch-not-found": ("Không có đợt lập văn bản «{batch}».", "There is no batch “{batch}”."),
    "same-source": (
        "Tệp «{source}» đã được dùng ngày {at} (đợt {batch}). Muốn lập lại, hãy nói rõ là lập lại.",
        "“{source}” was used on {at} (batch {batch}). To make it again, say so.",
    ),
    "worker-died": (
        "Tiến trình lập văn bản dừng giữa chừng {attempts} lần.",
        "The process that made it died {attempts} times.",
    ),
    "nothing-to-make": (
        "Không có dòng nào lập được văn bản.",
        "There is no row of which a paper can be made.",
    ),
    "no-result": ("Dòng này chưa có văn bản.", "Nothing has been made of this row."),
    "batch-index-title": ("Danh mục văn bản đã lập", "Papers that were made"),
    "batch-index-place": ("STT", "No."),
    "batch-index-name": ("Tên", "Name"),
    "batch-index-source": ("Dòng", "Row"),
    "batch-index-page": ("Trang", "Page"),
    "batch-table-number": ("Số, ký hiệu", "Number"),
    "batch-table-files": ("Tệp", "Files"),
    "batch-table-state": ("Kết quả", "Result"),
    "batch-table-faults": ("Lỗi", "Faults"),
    "batch-state-queued": ("Đang chờ", "Waiting"),
    "batch-state-running": ("Đang lập", "Being made"),
    "batch-state-done": ("Đã lập", "Made"),
    "batch-state-failed": ("Lỗi", "Failed"),
    "batch-state-cancelled": ("Đã hủy", "Cancelled"),
}
