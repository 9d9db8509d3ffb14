"""What is said of the papers of one dossier that do not agree."""

SENTENCES = {
    "inconsistent-dossier": (
        "Các văn bản của hồ sơ có {count} chỗ chưa thống nhất; các tệp đã được lập.",
        "The papers of the record disagree in {count} place(s); the files were made.",
    ),
    "spelled-otherwise": (
        "ghi «{found}», hồ sơ ghi «{known}»",
        "it says “{found}”, the record says “{known}”",
    ),
    "body-not-in-record": (
        "tên cơ quan «{found}» trên đầu văn bản không có trong hồ sơ",
        "the body “{found}” at its head is not in the record",
    ),
    "place-not-in-record": (
        "địa danh «{found}» không có trong hồ sơ",
        "the place “{found}” is not in the record",
    ),
    "signer-not-in-record": (
        "người ký «{found}» không có trong hồ sơ",
        "the signer “{found}” is not in the record",
    ),
    "day-not-in-record": (
        "«{found}» không có trong hồ sơ",
        "“{found}” is not in the record",
    ),
    "post-of-two": (
        "«{post}» là {found}, ở văn bản «{paper}» là {other}",
        "“{post}” is {found}, in the paper “{paper}” it is {other}",
    ),
    "cited-with-another-day": (
        "viện dẫn số {number} {found}, văn bản ấy ghi {day}",
        "it cites No. {number} with “{found}”, that paper says “{day}”",
    ),
    "number-twice": (
        "cùng số, ký hiệu {number} với văn bản «{paper}»",
        "it has the number {number} of the paper “{paper}”",
    ),
    "paper-not-made": (
        "Chưa lập {count} văn bản vì hồ sơ thiếu thông tin:",
        "{count} paper(s) were not made, for the record lacks:",
    ),
}
