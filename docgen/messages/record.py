"""What is said about a record: JSON that cannot be read, and every way a field can be wrong."""

SENTENCES = {
    "what-record-kind": ("loại hồ sơ", "record kind"),
    # reading JSON
    "json-not-utf8": ("tệp không phải văn bản UTF-8", "the bytes are not UTF-8 text"),
    "json-syntax": (
        "JSON sai cú pháp ở dòng {line}, cột {column}",
        "the JSON is broken at line {line}, column {column}",
    ),
    "json-too-deep": ("JSON lồng nhau quá {deepest} tầng", "the JSON is nested more than {deepest} deep"),
    "json-too-long": ("JSON dài quá {longest} byte", "the JSON is longer than {longest} bytes"),
    "json-not-finite": (
        "JSON có giá trị không phải số ({value})",
        "the JSON has a value that is no number ({value})",
    ),
    "json-number-too-long": (
        "JSON có số dài quá {longest} chữ số",
        "the JSON has a number of more than {longest} digits",
    ),
    "json-duplicate-key": ("JSON có khóa «{key}» lặp lại", "the JSON gives the key “{key}” twice"),
    "json-surrogate": (
        "JSON có ký tự Unicode không hoàn chỉnh",
        "the JSON has half a Unicode character (a lone surrogate)",
    ),
    # any field
    "required": ("Chưa có thông tin bắt buộc này.", "This is required and missing."),
    "unknown-key": ("Không có mục này trong mẫu hồ sơ.", "There is no such entry in this kind of record."),
    "not-an-object": (
        "Phải là một nhóm thông tin (đối tượng JSON).",
        "This must be a group of entries (a JSON object).",
    ),
    "not-a-list": ("Phải là một danh sách.", "This must be a list."),
    "not-text": ("Phải là chữ.", "This must be text."),
    "not-a-whole-number": (
        "Phải là số nguyên, không đặt trong ngoặc kép.",
        "This must be a whole number, without quotes.",
    ),
    "not-yes-or-no": ("Phải là có (true) hoặc không (false).", "This must be true or false."),
    # text
    "empty-text": ("Không được để trống.", "This must not be empty."),
    "text-too-long": ("Dài quá {longest} ký tự.", "This is longer than {longest} characters."),
    "illegal-character": (
        "Có ký tự điều khiển hoặc ký tự không in được: {characters}.",
        "There are control or unprintable characters: {characters}.",
    ),
    "not-a-symbol": (
        "Ghi chữ viết tắt, không có dấu cách: chữ cái, chữ số, các dấu . - /; không quá {longest} ký tự.",
        "Write an abbreviation without spaces: letters, digits and . - /; at most {longest} characters.",
    ),
    "not-a-choice": ("Phải là một trong các giá trị: {choices}.", "This must be one of: {choices}."),
    # pictures
    "not-a-png": (
        "Phải là ảnh PNG nguyên vẹn, dạng base64, không quá {most} KB, mỗi chiều không quá {side} điểm ảnh.",
        "This must be a whole PNG picture as base64, at most {most} KB and {side} pixels each way.",
    ),
    # numbers and dates
    "not-a-number": ("Phải là một số.", "This must be a number."),
    "too-small": ("Phải từ {least} trở lên.", "This must be at least {least}."),
    "too-large": ("Không được quá {most}.", "This must not be more than {most}."),
    "not-a-date": (
        "Phải là ngày có thật, viết dạng năm-tháng-ngày, ví dụ 2022-04-15.",
        "This must be a real date written year-month-day, such as 2022-04-15.",
    ),
    "not-a-moment": (
        "Phải là ngày giờ có thật, viết dạng 2022-04-15T14:00.",
        "This must be a real date and time written like 2022-04-15T14:00.",
    ),
    "not-a-clock-time": (
        "Phải là giờ có thật, viết dạng 14:00.",
        "This must be a real time of day written like 14:00.",
    ),
    "year-out-of-range": ("Năm phải từ {least} đến {most}.", "The year must be from {least} to {most}."),
    # lists
    "too-few-rows": ("Phải có ít nhất {least} dòng.", "There must be at least {least} row(s)."),
    "too-many-rows": ("Không được quá {most} dòng.", "There must not be more than {most} rows."),
    "row-repeated": ("Trùng với dòng {first}.", "This repeats row {first}."),
    # rules between fields
    "end-before-start": ("Kết thúc trước khi bắt đầu.", "The end is before the start."),
    "before-the-event": (
        "Ngày văn bản trước ngày diễn ra sự việc.",
        "The paper is dated before the event took place.",
    ),
    "after-the-event": (
        "Ngày văn bản sau ngày diễn ra sự việc.",
        "The paper is dated after the event took place.",
    ),
    "nobody-comes": (
        "Ghi ít nhất một đại biểu hoặc thành phần cùng dự.",
        "Name at least one person, or say in words who comes.",
    ),
    "agenda-clash": (
        "Bắt đầu khi mục ở dòng {other} chưa kết thúc.",
        "This begins before the item of row {other} has ended.",
    ),
    "agenda-past-midnight": (
        "Kéo dài sang ngày hôm sau.",
        "This goes on into the next day.",
    ),
    "too-long-for-certificate": (
        "Dài quá chỗ in trên giấy khen, kể cả ở cỡ chữ nhỏ nhất.",
        "This is too long for its place on the certificate, even in the smallest type.",
    ),
    "too-long-for-card": (
        "Dài quá, không in vừa trên biển tên.",
        "This is too long to be printed on a seat card.",
    ),
    "mark-needs-target": (
        "Sau {mark} phải ghi thay mặt ai hoặc ký thay chức vụ nào.",
        "{mark} must be followed by the body or post signed for.",
    ),
    "mark-has-no-target": (
        "Q. ghi ngay trước chức vụ người ký; bỏ trống ô này.",
        "Q. stands right before the signer's own post; leave this empty.",
    ),
    "marks-out-of-order": (
        "Thứ tự quyền hạn ký phải là TM., rồi TL. hoặc TUQ., rồi KT. hoặc Q., mỗi loại một lần.",
        "Marks go in the order TM., then TL. or TUQ., then KT. or Q., each once.",
    ),
    "award-not-for-category": (
        "«{award}» không dành cho đối tượng này.",
        "“{award}” is not given to this kind of recipient.",
    ),
    "no-such-row": ("Danh sách chỉ có {last} dòng.", "The list has only {last} rows."),
    "nobody-present": ("Phải có ít nhất một thành viên có mặt.", "At least one member must be present."),
    "more-votes-than-voters": (
        "Chỉ có {voters} thành viên biểu quyết.",
        "Only {voters} members voted.",
    ),
    "lacks-for-paper": (
        "Văn bản «{paper}» cần thông tin này.",
        "The paper “{paper}” needs this.",
    ),
    # places
    "record-row": ("dòng {number}", "row {number}"),
    "record-key": ("«{key}»", "“{key}”"),
}
