"""What the use cases and faces say: settings, formats, command line, HTTP."""

SENTENCES = {
    # settings
    "invalid-settings": ("Biến môi trường đặt chưa đúng.", "Environment variables are not set right."),
    "invalid-setting": (
        "«{value}» không dùng được; cần {expects}.",
        "“{value}” cannot be used; expected {expects}.",
    ),
    "setting-whole-number": (
        "số nguyên từ {lowest} đến {highest}",
        "a whole number from {lowest} to {highest}",
    ),
    "setting-folder": ("đường dẫn thư mục", "the path of a folder"),
    "setting-address": ("địa chỉ mạng", "a network address"),
    "setting-database": ("địa chỉ cơ sở dữ liệu", "the address of a database"),
    "setting-archive": ("thư mục hoặc s3://…", "a folder or s3://…"),
    "setting-office": ("tên cơ quan viết liền", "the short name of an office"),
    # what may be asked for
    "what-paper": ("văn bản", "paper"),
    "what-format": ("định dạng", "format"),
    "dossier-file": ("Bộ văn bản - {label}", "Dossier - {label}"),
    "letter-not-in-font": (
        "Phông chữ của văn bản không có: {letters}; PDF không in được, hãy thay bằng chữ khác.",
        "The font of the paper has no {letters}; a PDF cannot show it, write something else.",
    ),
    "losses": (
        "{file}: {count} chi tiết trong mẫu không thể hiện được.",
        "{file}: {count} detail(s) of the template could not be carried over.",
    ),
    # files
    "unreadable-file": ("Không đọc được tệp {name}: {reason}.", "The file {name} cannot be read: {reason}."),
    "unwritable-file": ("Không ghi được {name}: {reason}.", "{name} cannot be written: {reason}."),
    # serving
    "serving": ("Đang phục vụ tại {address} (dừng: Ctrl-C)", "Serving at {address} (stop: Ctrl-C)"),
    "address-taken": (
        "Không mở được cổng {port} tại {host}: {reason}. Chọn cổng khác bằng --port.",
        "Cannot listen on port {port} at {host}: {reason}. Choose another with --port.",
    ),
    # what the operating system refuses, by the name of its error
    "system-ENOENT": ("không có tệp hoặc thư mục này", "there is no such file or folder"),
    "system-EACCES": ("không có quyền", "permission denied"),
    "system-EISDIR": ("đây là thư mục", "it is a folder"),
    "system-ENOTDIR": ("có tệp trùng tên thư mục", "a file has the name of the folder"),
    "system-EEXIST": ("đã có tệp trùng tên", "a file of this name is there"),
    "system-ENOSPC": ("ổ đĩa đã đầy", "the disk is full"),
    "system-EROFS": ("ổ đĩa chỉ đọc", "the disk is read-only"),
    "system-EADDRINUSE": ("chương trình khác đang dùng", "another program is using it"),
    "system-EADDRNOTAVAIL": ("máy này không có địa chỉ đó", "this machine has no such address"),
    # titles of problems by HTTP status
    "http-400": ("Yêu cầu không hợp lệ", "Bad request"),
    "http-404": ("Không tìm thấy", "Not found"),
    "http-405": ("Phương thức không được phép", "Method not allowed"),
    "http-406": ("Không có dạng được yêu cầu", "Not acceptable"),
    "http-409": ("Trái với hiện trạng", "Conflict"),
    "http-412": ("Đã thay đổi từ lần xem trước", "Precondition failed"),
    "http-413": ("Nội dung quá lớn", "Content too large"),
    "http-415": ("Kiểu nội dung không được hỗ trợ", "Unsupported media type"),
    "http-422": ("Nội dung có lỗi", "Unprocessable content"),
    "http-500": ("Lỗi hệ thống", "Internal server error"),
    "http-503": ("Chưa sẵn sàng phục vụ", "Service unavailable"),
    "http-507": ("Hết chỗ lưu trữ", "Insufficient storage"),
    # refusals of HTTP itself
    "bad-request": ("Yêu cầu không đúng giao thức HTTP.", "The request does not follow HTTP."),
    "not-found": ("Địa chỉ này không có.", "There is nothing at this address."),
    "method-not-allowed": (
        "Địa chỉ này không nhận phương thức đó.",
        "This address does not take that method.",
    ),
    "not-acceptable": ("Chỉ có các dạng: {offered}.", "Only these are on offer: {offered}."),
    "body-too-large": (
        "Nội dung gửi lên lớn hơn {limit} byte.",
        "The body is larger than {limit} bytes.",
    ),
    "unsupported-media-type": (
        "Nội dung gửi lên phải là {expected}, không nén.",
        "The body must be {expected}, without content encoding.",
    ),
    "invalid-query": ("Tham số trên địa chỉ có lỗi.", "The query has faults."),
    "not-a-variant": (
        "Không có loại PDF này; chọn: {known}.",
        "There is no such kind of PDF; choose: {known}.",
    ),
    "unknown-parameter": ("Không có tham số này.", "There is no such parameter."),
    "not-ready": ("Máy chủ thiếu thành phần cần thiết.", "The server lacks something it needs."),
    # command line: what to write
    "wrong-usage": ("Lệnh viết chưa đúng.", "The command is not written right."),
    "cli-usage": ("Cách dùng: {line}", "Usage: {line}"),
    "cli-about": (
        "Lập bộ văn bản hành chính (Nghị định 30/2020/NĐ-CP) từ một hồ sơ, ra Word và PDF.",
        "Make official Vietnamese papers (Nghị định 30/2020/NĐ-CP) from one record, as Word and PDF.",
    ),
    "cli-exit-codes": (
        "Mã kết thúc: 0 tốt; 1 dữ liệu có lỗi; 2 lệnh viết chưa đúng; 70 lỗi của docgen.",
        "Exit codes: 0 good; 1 invalid input; 2 wrong usage; 70 a defect of docgen.",
    ),
    "cli-papers": ("liệt kê các văn bản lập được", "list the papers docgen can make"),
    "cli-example": ("in một hồ sơ mẫu đầy đủ (JSON)", "print a complete example record (JSON)"),
    "cli-schema": ("in lược đồ JSON của hồ sơ", "print the JSON Schema of the record"),
    "cli-render": ("lập một văn bản", "make one paper"),
    "cli-dossier": ("lập cả bộ văn bản, Word và PDF", "make every paper of a record, as Word and PDF"),
    "cli-serve": ("chạy máy chủ HTTP", "serve over HTTP"),
    "cli-argument-PAPER": ("tên văn bản, xem «docgen papers»", "name of a paper, see “docgen papers”"),
    "cli-argument-KIND": ("loại hồ sơ, xem «docgen papers»", "kind of record, see “docgen papers”"),
    "cli-argument-RECORD.json": ("tệp hồ sơ; «-» đọc từ đầu vào chuẩn", "the record's file; “-” reads stdin"),
    "cli-option-json": ("in dạng JSON", "print JSON"),
    "cli-option-output-file": (
        "tệp kết quả; đuôi tệp chọn định dạng",
        "the file to write; its ending chooses the format",
    ),
    "cli-option-output-folder": ("thư mục kết quả", "the folder to write to"),
    "cli-option-variant": ("loại PDF, mặc định pdf/a-2a", "kind of PDF, by default pdf/a-2a"),
    "cli-option-host": ("địa chỉ lắng nghe (DOCGEN_HOST)", "address to listen on (DOCGEN_HOST)"),
    "cli-option-port": ("cổng lắng nghe (DOCGEN_PORT)", "port to listen on (DOCGEN_PORT)"),
    "cli-option-lang": ("ngôn ngữ của thông báo, mặc định vi", "language of messages, by default vi"),
    "cli-option-help": ("xem hướng dẫn này", "show this help"),
    "cli-option-version": ("xem phiên bản", "show the version"),
    # command line: what was not right
    "cli-command-missing": ("Chưa có lệnh.", "No command given."),
    "cli-command-unknown": ("Không có lệnh «{name}».", "There is no command “{name}”."),
    "cli-lang-unknown": (
        "Không có ngôn ngữ «{name}»; chọn: {known}.",
        "There is no language “{name}”; choose: {known}.",
    ),
    "cli-option-unknown": ("Không có tùy chọn {name}.", "There is no option {name}."),
    "cli-option-needs-value": ("Sau {name} cần {value}.", "{name} needs {value}."),
    "cli-option-takes-none": ("Sau {name} không có giá trị.", "{name} takes no value."),
    "cli-option-missing": ("Thiếu {name}.", "{name} is missing."),
    "cli-argument-missing": ("Thiếu {name}.", "{name} is missing."),
    "cli-argument-extra": ("Thừa «{name}».", "“{name}” is too much."),
    "cli-defect": (
        "Có lỗi trong docgen; chưa ghi tệp nào. Nguyên nhân được lưu tại {file}.",
        "Something went wrong in docgen; no file was written. The cause is kept in {file}.",
    ),
}
