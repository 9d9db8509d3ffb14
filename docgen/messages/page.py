"""Sentences of the page: places in a DOCX, things a page cannot carry, rendering faults."""

SENTENCES = {
    "place-body": ("thân văn bản", "body"),
    "place-header": ("đầu trang", "header"),
    "place-footer": ("chân trang", "footer"),
    "place-footnote": ("chú thích", "footnotes"),
    "place-settings": ("thiết đặt của tệp", "file settings"),
    "place-within": ("{outer}, {inner}", "{outer}, {inner}"),
    "place-section": ("phần {number}", "section {number}"),
    "place-paragraph": ("đoạn {number}", "paragraph {number}"),
    "place-table": ("bảng {number}", "table {number}"),
    "place-row": ("hàng {number}", "row {number}"),
    "place-cell": ("ô {number}", "cell {number}"),
}
