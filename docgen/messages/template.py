"""Sentences about templates and the bytes of a DOCX. Each entry: code → (Vietnamese, English)."""

SENTENCES = {
    # the archive
    "pack-no-zip": ("tệp không phải là DOCX hoặc đã hỏng", "the file is no DOCX or is damaged"),
    "pack-too-many": ("tệp có quá {limit} phần", "the file has more than {limit} parts"),
    "pack-twice": ("tệp có hai phần trùng tên", "the file has two parts of one name"),
    "pack-encrypted": (
        "tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại",
        "the file is locked by a password; remove it and send the file again",
    ),
    "pack-part-too-large": (
        "phần {part} lớn hơn {limit} MB sau khi giải nén",
        "the part {part} is larger than {limit} MB when unpacked",
    ),
    "pack-too-large": (
        "tệp lớn hơn {limit} MB sau khi giải nén",
        "the file is larger than {limit} MB when unpacked",
    ),
    "pack-overlap": ("tệp khai sai kích thước các phần", "the file lies about the sizes of its parts"),
    "part-encoding": ("phần {part} không dùng mã UTF-8", "the part {part} is not in UTF-8"),
    "part-doctype": ("phần {part} có khai báo DOCTYPE", "the part {part} brings a document type"),
    "part-no-xml": (
        "phần {part} không phải XML hợp lệ ({detail})",
        "the part {part} is not well-formed ({detail})",
    ),
    "part-no-document": ("tệp không có phần thân văn bản Word", "the file has no Word body"),
    # tags
    "template-fault": ("Mẫu văn bản có {count} lỗi cần sửa.", "The template has {count} fault(s) to mend."),
    "template-place": ("{part}, đoạn «{text}»", "{part}, paragraph “{text}”"),
    "template-too-large": (
        "Phần này của mẫu quá lớn (tối đa {tags} thẻ, {runs} mẩu chữ, {megabytes} MB).",
        "This part of the template is too large (at most {tags} tags, {runs} runs, {megabytes} MB).",
    ),
    "tag-not-closed": (
        "Thẻ thiếu dấu ngoặc hoặc bị ngắt sang đoạn khác; viết mỗi thẻ trọn trong một đoạn, đủ ngoặc.",
        "A tag lacks a brace or runs into another paragraph: write each tag whole in one paragraph.",
    ),
    "tag-too-long": ("Thẻ quá dài: {tag}", "The tag is too long: {tag}"),
    "tag-trims": (
        "Thẻ {tag} có dấu - hoặc + sát dấu ngoặc; hãy bỏ dấu ấy đi.",
        "The tag {tag} has a - or + next to its brace; remove it.",
    ),
    "tag-level": (
        "Không dùng được thẻ {tag}: chỉ có thẻ thường, thẻ cả đoạn %p, cả hàng %tr, cả ô %tc.",
        "The tag {tag} cannot be used: there are plain tags, %p for paragraphs, %tr for rows, %tc for cells.",
    ),
    "tag-no-row": (
        "Thẻ {tag} phải đứng trong một hàng của bảng.",
        "The tag {tag} must stand in a row of a table.",
    ),
    "tag-not-alone": (
        "Thẻ {tag} phải đứng một mình trong đoạn (%p) hoặc trong hàng (%tr): chữ khác ở đó sẽ bị mất.",
        "The tag {tag} must stand alone in its paragraph (%p) or row (%tr): other text there would be lost.",
    ),
    "tag-unknown": (
        "Không có thẻ {tag}; các thẻ dùng được: {words}.",
        "There is no tag {tag}; the tags are: {words}.",
    ),
    "tag-no-begin": ("Thẻ {tag} không có thẻ mở đầu tương ứng.", "The tag {tag} has no tag that begins it."),
    "tag-no-end": ("Thẻ {tag} chưa được kết thúc bằng {end}.", "The tag {tag} is not ended by {end}."),
    "tag-crosses": (
        "Thẻ {tag} phải đứng cùng chỗ với thẻ mở đầu {begun}: cùng đoạn, cùng ô hoặc cùng bảng.",
        "The tag {tag} must stand where {begun} stands: in the same paragraph, cell or table.",
    ),
    "tag-elsewhere": (
        "Thẻ chỉ được đứng trong chữ của văn bản, không được đứng trong trường, liên kết hay thuộc tính.",
        "Tags may stand in text only, not in fields, links or attributes.",
    ),
    "tag-fails": ("Thẻ không thực hiện được ({detail}).", "The tag fails ({detail})."),
    # data
    "unfit-context": (
        "Dữ liệu điền vào mẫu có {count} chỗ không hợp lệ.",
        "The data for the template has {count} unfit place(s).",
    ),
    "context-too-deep": (
        "Dữ liệu lồng nhau quá {limit} tầng.",
        "The data is nested deeper than {limit} levels.",
    ),
    "context-character": (
        "Có ký tự không viết được vào văn bản: {characters}.",
        "No paper can carry {characters}.",
    ),
    "context-type": ("Không điền được dữ liệu loại {kind}.", "Data of type {kind} cannot be filled in."),
    "font-missing": (
        "Máy chưa có phông chữ Times New Roman hay Liberation Serif.",
        "Neither Times New Roman nor Liberation Serif is installed.",
    ),
}
