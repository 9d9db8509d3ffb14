"""Sentences of the page: places in a DOCX, things a page cannot carry, rendering faults."""

SENTENCES = {
    "letter-missing": (
        "Không phông chữ nào trên máy có ký tự «{letter}» ({point}).",
        "No font of this machine has the letter “{letter}” ({point}).",
    ),
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
    "place-box": ("khung chữ {number}", "text box {number}"),
    # what a DOCX holds that a page cannot carry
    "loss-hidden": ("chữ ẩn", "hidden text"),
    "loss-inserted": (
        "thay đổi đang theo dõi: phần chèn thêm được giữ lại",
        "tracked change: the insertion is kept",
    ),
    "loss-deleted": (
        "thay đổi đang theo dõi: phần bị xóa không được in",
        "tracked change: the deletion is left out",
    ),
    "loss-comment": ("nhận xét (comment)", "a comment"),
    "loss-endnote": ("chú thích cuối văn bản", "an endnote"),
    "loss-object": ("đối tượng nhúng (OLE, công thức cũ …)", "an embedded object (OLE, old equation …)"),
    "loss-element": ("phần tử «{name}»", "the element “{name}”"),
    "loss-look": ("kiểu chữ «{name}»", "the character format “{name}”"),
    "loss-layout": ("định dạng đoạn «{name}»", "the paragraph format “{name}”"),
    "loss-field": (
        "trường {name}: chỉ in kết quả lần cập nhật cuối",
        "the field {name}: only its last result is shown",
    ),
    "loss-symbol": ("ký hiệu {symbol} của phông {font}", "the symbol {symbol} of the font {font}"),
    "loss-position-tab": ("tab canh theo lề ({alignment})", "a tab aligned to the margin ({alignment})"),
    "loss-column-break": ("ngắt cột", "a column break"),
    "loss-drawing": ("hình vẽ không đọc được", "a drawing that cannot be read"),
    "loss-shape": ("hình vẽ «{name}»", "the shape “{name}”"),
    "loss-rotation": ("góc xoay của hình", "the rotation of a shape"),
    "loss-wrap": ("chữ chảy quanh hình", "text that flows round a shape"),
    "loss-position": ("vị trí hình tính theo «{name}»", "a position counted from “{name}”"),
    "loss-linked-image": ("ảnh liên kết, không nằm trong tệp", "a linked image that is not in the file"),
    "loss-image-kind": (
        "ảnh loại «{name}» (chỉ dùng PNG, JPEG)",
        "an image of the kind “{name}” (PNG or JPEG only)",
    ),
    "loss-table": ("định dạng bảng «{name}»", "the table format “{name}”"),
    "loss-columns": ("cột thứ {limit} trở đi của bảng", "columns of the table beyond the {limit}th"),
    "loss-text-direction": ("hướng chữ dọc", "vertical text"),
    "loss-columns-of-text": ("văn bản chia {number} cột", "text in {number} columns"),
    "loss-section": ("định dạng trang «{name}»", "the page format “{name}”"),
    "loss-settings": ("thiết đặt «{name}»", "the setting “{name}”"),
    "loss-continuous": (
        "khổ giấy, lề hoặc số trang đổi giữa trang",
        "paper, margins or page number that change within a page",
    ),
    "loss-number-format": ("kiểu số trang «{name}»", "the page number format “{name}”"),
    "loss-section-pages": (
        "số trang của riêng phần: in tổng số trang của cả văn bản",
        "the count of the section's pages: the count of the whole is shown",
    ),
    # what this machine cannot show as the DOCX asks
    "loss-font": (
        "phông «{font}» không có trên máy, thay bằng {instead}",
        "no font “{font}” here; {instead} is used",
    ),
    "loss-glyph": (
        "phông {font} không có ký tự {characters}",
        "the font {font} has no glyph for {characters}",
    ),
    # making the PDF
    "picture": ("Hình ảnh", "Picture"),
    "not-rendered": ("Không tạo được trang in: {reason}.", "The pages could not be made: {reason}."),
    "what-variant": ("loại PDF", "kind of PDF"),
    # a DOCX that contradicts itself
    "docx-measure": ("số đo «{value}» không hợp lệ", "the measure “{value}” is not valid"),
    "docx-too-deep": ("bảng hoặc khung lồng nhau quá sâu", "tables or boxes are nested too deeply"),
}
