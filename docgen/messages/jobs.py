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
    "sheet-has-faults": (
        "Bảng còn {count} lỗi nên chưa lập văn bản nào; hãy sửa rồi gửi lại.",
        "The sheet has {count} faults, so nothing was made; mend them and send it again.",
    ),
    "letters-unsure": (
        "Chữ trong bảng gõ theo bảng mã cũ; hãy xem cách đọc và cho biết có đúng không.",
        "The sheet is typed in an old encoding; look at how it would be read and say whether that is right.",
    ),
    "letters-sample": (
        "{old}: «{before}» đọc là «{after}».",
        "{old}: “{before}” would be read as “{after}”.",
    ),
    "mapping-not-saved": ("Chưa lưu cách ghép cột nào tên «{name}».", "No mapping is saved as “{name}”."),
    "mapping-no-such-entry": (
        "Văn bản này không có mục «{key}».",
        "This paper has no entry “{key}”.",
    ),
    "several-books": (
        "Các dòng lấy số ở nhiều sổ; cấp số cả đợt chỉ dùng một sổ ({book}), hãy tách bảng.",
        "The rows take their numbers from several books; a batch has one ({book}), divide the sheet.",
    ),
    "row-of-other-book": (
        "Dòng này lấy số ở sổ khác ({book}).",
        "This row takes its number from another book ({book}).",
    ),
    "batch-hold": ("Lập hàng loạt, đợt {batch}", "Made in bulk, batch {batch}"),
    "batch-number-unused": (
        "Hủy đợt lập hàng loạt {batch}, số không dùng đến",
        "Batch {batch} was cancelled, the number was not used",
    ),
    "sheet-faults": ("Bảng có {count} lỗi:", "The sheet has {count} faults:"),
    "sheet-doubts": ("Bảng có {count} chỗ cần xem lại:", "Look again at {count} places of the sheet:"),
    "sheet-notes": ("Ghi chú khi đọc bảng ({count}):", "Notes on reading the sheet ({count}):"),
    "batch-asks": (
        "Chữ trong bảng gõ theo bảng mã {old}. Nếu cách đọc sau là đúng, hãy chạy lại với --convert:",
        "The sheet is typed in the old encoding {old}. If this is right, run again with --convert:",
    ),
    "sheet-fault-book": ("Lỗi trong bảng", "Lỗi trong bảng"),
    "sheet-fault-file": ("Lỗi {name}.xlsx", "Lỗi {name}.xlsx"),
    "sheet-handed-back": (
        "Bảng có cột «Lỗi» để sửa: {file}",
        "The sheet with a column of faults to mend: {file}",
    ),
    "batch-goes-on": ("Làm tiếp đợt {batch}.", "Going on with batch {batch}."),
    "batch-interrupted": (
        "Đã dừng; chạy lại đúng lệnh này để làm tiếp.",
        "Stopped; run the same command to go on.",
    ),
    "batch-ended": (
        "Đã lập {done} văn bản, {failed} dòng lỗi: {folder}",
        "{done} papers made, {failed} rows failed: {folder}",
    ),
    "batch-progress": ("{ended}/{total} dòng, {failed} lỗi", "{ended}/{total} rows, {failed} failed"),
    "batch-progress-begun": (
        "{ended}/{total} dòng, {failed} lỗi, chưa ước được còn bao lâu",
        "{ended}/{total} rows, {failed} failed, time left not known yet",
    ),
    "batch-progress-left": (
        "{ended}/{total} dòng, {failed} lỗi, {rate} dòng/giây, còn {left}",
        "{ended}/{total} rows, {failed} failed, {rate} rows/s, {left} left",
    ),
    "batch-table-file": ("Kết quả.xlsx", "Kết quả.xlsx"),
    "batch-print-file": ("In {volume}.pdf", "In {volume}.pdf"),
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
