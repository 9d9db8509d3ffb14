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
    "cli-option-variant": ("loại PDF, mặc định {default}", "kind of PDF, by default {default}"),
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
