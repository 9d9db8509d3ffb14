"""Sentences about an office's own templates. Each entry: code → (Vietnamese, English)."""

SENTENCES = {
    # places, as a clerk finds them in Word
    "uploaded-paragraph": ("Đoạn {number}", "Paragraph {number}"),
    "uploaded-cell": ("Bảng {table}, dòng {row}, cột {column}", "Table {table}, row {row}, column {column}"),
    "uploaded-paragraph-in": ("đoạn {number}", "paragraph {number}"),
    "uploaded-cell-in": (
        "bảng {table}, dòng {row}, cột {column}",
        "table {table}, row {row}, column {column}",
    ),
    "uploaded-box": ("Khung chữ {number}", "Text box {number}"),
    "uploaded-header": ("Đầu trang", "Header"),
    "uploaded-footer": ("Chân trang", "Footer"),
    "uploaded-footnote": ("Chú thích", "Footnote"),
    "uploaded-within": ("{outer}, {inner}", "{outer}, {inner}"),
    "uploaded-somewhere": ("Trong tệp", "In the file"),
    "uploaded-place-text": ("{place} «{text}»", "{place} “{text}”"),
    # braces
    "brace-half": ("Thẻ {tag} thiếu dấu {missing}", "The tag {tag} lacks a {missing}"),
    "brace-no-end": (
        "Thẻ {tag} thiếu dấu {close} ở cuối; viết mỗi thẻ trọn trong một đoạn.",
        "The tag {tag} lacks the {close} at its end; write each tag whole in one paragraph.",
    ),
    "brace-no-begin": (
        "Có dấu đóng mà không có dấu {begin} mở thẻ: …{tag}",
        "There is an end but no {begin} that begins the tag: …{tag}",
    ),
    "brace-mismatch": (
        "Thẻ {tag} mở bằng {begin} thì phải đóng bằng {close}",
        "The tag {tag} begins with {begin} and must end with {close}",
    ),
    # expressions
    "expression-hyphen": (
        "Tên trong thẻ {tag} không được có dấu gạch nối; hãy viết {name}, còn phép trừ thì viết có dấu cách.",
        "A name in the tag {tag} may not have a hyphen; write {name}, or put spaces around a minus.",
    ),
    "expression-spaces": (
        "Tên trong thẻ {tag} không được có dấu cách; hãy viết {name}.",
        "The name in the tag {tag} may have no spaces; write {name}.",
    ),
    "expression-syntax": ("Thẻ {tag} viết sai, không đọc được.", "The tag {tag} cannot be read."),
    "expression-filter": (
        "Thẻ {tag}: không có bộ lọc «{name}». Các bộ lọc dùng được: {known}.",
        "The tag {tag}: there is no filter “{name}”. The filters are: {known}.",
    ),
    "expression-test": (
        "Thẻ {tag}: không có phép thử «{name}». Các phép thử dùng được: {known}.",
        "The tag {tag}: there is no test “{name}”. The tests are: {known}.",
    ),
    "expression-call": (
        "Thẻ {tag}: mẫu chỉ điền dữ liệu, không gọi được lệnh (tên có dấu ngoặc đơn theo sau).",
        "The tag {tag}: a template only fills in data; it can call nothing.",
    ),
    "expression-forbidden": (
        "Thẻ {tag}: mẫu chỉ được điền dữ liệu, chọn lời và lặp; phần này không được phép.",
        "The tag {tag}: a template may fill in data, choose and repeat; this is not allowed.",
    ),
    "expression-two-names": (
        "Thẻ {tag}: mỗi vòng lặp chỉ đặt một tên, như {{% for người in danh_sách %}}.",
        "The tag {tag}: a loop gives one name, as in {{% for person in people %}}.",
    ),
    "name-unusable": (
        "Tên «{name}» không dùng được: không bắt đầu bằng dấu gạch dưới, không dài quá 60 ký tự.",
        "The name “{name}” cannot be used: none begins with an underscore or has more than 60 characters.",
    ),
    "name-reserved": (
        "Tên «{name}» dành riêng cho docgen; hãy đặt tên khác.",
        "The name “{name}” is docgen's own; take another.",
    ),
    "name-two-uses": (
        "Tên «{name}» vừa là danh sách hoặc nhóm, vừa được in như một giá trị; hãy dùng hai tên.",
        "The name “{name}” is used both as a list or group and as a value; take two names.",
    ),
    "name-unknown": (
        "Văn bản «{paper}» không có dữ liệu «{name}».",
        "The paper “{paper}” has no data “{name}”.",
    ),
    "name-near": (
        "Văn bản «{paper}» không có dữ liệu «{name}». Có phải «{near}»?",
        "The paper “{paper}” has no data “{name}”. Is it “{near}”?",
    ),
    "uploaded-no-tags": (
        "Tệp chưa có thẻ nào. Hãy viết thẻ như {{{{ họ_tên }}}} vào chỗ cần điền.",
        "The file has no tags. Write a tag such as {{{{ họ_tên }}}} where something is to be filled in.",
    ),
    "uploaded-too-many-names": (
        "Mẫu có quá {limit} tên dữ liệu.",
        "The template has more than {limit} names of data.",
    ),
    # what docxtpl-lint finds
    "lint-deleted": (
        "Có thẻ nằm trong phần đã xóa còn theo dõi (Track Changes); hãy chấp nhận hoặc bỏ hết các thay đổi.",
        "A tag stands in a tracked deletion; accept or reject all changes.",
    ),
    "lint-outside-loop": (
        "Tên «{name}» chỉ có trong vòng lặp nhưng được dùng ở ngoài.",
        "The name “{name}” exists only in its loop but is used outside it.",
    ),
    "lint-percent": (
        "Thẻ {tag}: thẻ cả đoạn, cả hàng không được chứa dấu % hoặc }} ở giữa.",
        "The tag {tag}: a tag of a whole paragraph or row may have no % or }} within.",
    ),
    "lint-spaced": (
        "Thẻ {tag}: viết liền {{%p, {{%tr, {{%tc, không có dấu cách sau dấu %.",
        "The tag {tag}: write {{%p, {{%tr, {{%tc without a space after the %.",
    ),
    "lint-other": ("Thẻ viết sai: {detail}", "The tag is wrong: {detail}"),
    # what an office says of fields
    "field-unknown": ("Mẫu không có trường «{name}».", "The template has no field “{name}”."),
    "field-kind": ("Kiểu của trường này chỉ có thể là: {known}.", "This field can be: {known}."),
    "field-example": ("Ví dụ không hợp với kiểu «{kind}».", "The example is none of the kind “{kind}”."),
    "field-needs-example": (
        "Đổi sang kiểu «{kind}» thì phải ghi ví dụ mới.",
        "With the kind “{kind}” give a new example.",
    ),
    # what is kept
    "template-not-found": ("Cơ quan không có mẫu «{name}».", "The office has no template “{name}”."),
    "template-not-in-use": (
        "Mẫu «{name}» đã ngừng dùng; hãy kích hoạt một phiên bản trước khi lập văn bản.",
        "The template “{name}” is not in use; activate a version first.",
    ),
    "template-bound": (
        "Mẫu này dùng dữ liệu của «{base}»; dữ liệu của một mẫu không đổi được, hãy đặt tên khác.",
        "This template prints the data of “{base}”; that cannot change: take another name.",
    ),
    "template-name": (
        "Tên mẫu chỉ gồm chữ thường không dấu, số và dấu gạch nối (giay-xac-nhan), tối đa {longest} ký tự.",
        "The name of a template has small letters a–z, digits and hyphens only; at most {longest} of them.",
    ),
    "not-a-version": ("Phiên bản là một số, từ 1.", "A version is a number from 1."),
    "template-commented-file": ("mau-co-ghi-chu", "mau-co-ghi-chu"),
    # commands
    "cli-template-add": (
        "thêm mẫu Word của cơ quan, hoặc phiên bản mới",
        "take in a Word template of the office",
    ),
    "cli-template-lint": ("tìm mọi lỗi của một mẫu Word, kèm chỗ", "find every fault of a Word template"),
    "cli-template-list": ("liệt kê mẫu của cơ quan", "list the templates of the office"),
    "cli-template-show": (
        "xem các phiên bản và trường của một mẫu",
        "show versions and fields of a template",
    ),
    "cli-template-fields": ("sửa nhãn, kiểu, ví dụ của các trường", "say better what the fields are"),
    "cli-template-activate": ("đưa một phiên bản vào dùng", "put a version in use"),
    "cli-template-deprecate": ("ngừng dùng một mẫu", "take a template out of use"),
    "cli-template-diff": ("so lời của hai phiên bản", "compare the texts of two versions"),
    "cli-template-download": ("tải mẫu về như lúc gửi lên", "write a template as it was uploaded"),
    "cli-option-template-name": ("tên trong địa chỉ, như giay-xac-nhan", "name in addresses: giay-xac-nhan"),
    "cli-option-template-title": ("tên gọi của văn bản", "name for people"),
    "cli-option-template-about": ("mẫu dùng để làm gì", "what it is for"),
    "cli-option-template-base": ("văn bản của docgen cho dữ liệu", "docgen's own paper whose data it prints"),
    "cli-option-template-draft": ("lưu mà chưa đưa vào dùng", "keep it without putting it in use"),
    "cli-option-template-version": ("số phiên bản", "number of the version"),
    "cli-option-template-trial": ("ghi bản in thử", "write a trial"),
    "cli-template-kept": ("Đã lưu {paper}, phiên bản {number}.", "Kept {paper}, version {number}."),
    "cli-template-faults": ("{count} lỗi.", "{count} fault(s)."),
    "engine-failed": (
        "LibreOffice không lập được bản PDF: {said}",
        "LibreOffice made no PDF: {said}",
    ),
    "engine-unavailable": ("Không dùng được LibreOffice: {why}.", "LibreOffice cannot be used: {why}."),
    "engine-off": (
        "máy chủ chưa cho phép, người quản trị đặt DOCGEN_LIBREOFFICE=on",
        "the server does not allow it, its operator may set DOCGEN_LIBREOFFICE=on",
    ),
    "engine-missing": ("phần mềm chưa được cài trên máy chủ", "it is not installed on the server"),
    "engine-not-offered": (
        "chỉ dùng để lập bản PDF từ mẫu riêng của cơ quan",
        "it makes PDFs of an office's own templates only",
    ),
    "what-engine": ("chương trình dàn trang", "engine"),
    "not-an-engine": ("Phải là một trong: {known}.", "Must be one of: {known}."),
    "engine-used": ("{file} do {engine} lập.", "{file} was made by {engine}."),
    "engine-link": ("PDF bằng LibreOffice", "PDF by LibreOffice"),
    "engine-offered": (
        "Nếu cần giữ các chi tiết này, hãy chọn «PDF bằng LibreOffice» ở trang tải về của văn bản.",
        "To keep these, choose “PDF by LibreOffice” on the page where a paper is downloaded.",
    ),
    "cli-option-engine": (
        "chương trình dàn trang PDF: docgen hoặc libreoffice",
        "what lays out the PDF: docgen or libreoffice",
    ),
}
