"""What is said about spreadsheets: files, headings, cells, rows."""

SENTENCES = {
    "malformed-sheet": ("Không đọc được bảng tính: {reason}.", "The spreadsheet cannot be read: {reason}."),
    "sheet-too-large": (
        "Bảng tính quá lớn: chỉ đọc đến {most} {what}. Hãy bớt đi, hoặc chia thành nhiều tệp.",
        "The spreadsheet is too large: at most {most} {what} are read. Leave some out or split it.",
    ),
    "sheet-rows": ("hàng mỗi trang", "rows of a sheet"),
    "sheet-columns": ("cột mỗi trang", "columns of a sheet"),
    "sheet-megabytes": ("MB mỗi tệp", "MB of a file"),
    "sheet-cells": ("ô có nội dung", "filled cells"),
    "sheet-locked": (
        "tệp đặt mật khẩu; hãy bỏ mật khẩu rồi lưu lại",
        "it has a password; take that off first",
    ),
    "sheet-is-pdf": ("đây là tệp PDF, không phải bảng tính", "this is a PDF, not a spreadsheet"),
    "sheet-is-page": (
        "đây là trang web không có bảng; hãy mở bằng Excel và lưu lại dạng .xlsx",
        "this is a web page without a table; open it in Excel and save it as .xlsx",
    ),
    "sheet-damaged": ("tệp bị hỏng", "the file is damaged"),
    "sheet-unpacks": (
        "nội dung giải nén vượt quá {most} MB",
        "it unpacks to more than {most} MB",
    ),
    "sheet-no-book": ("trong tệp không có bảng tính nào", "there is no spreadsheet in the file"),
    "sheet-not-text": ("đây không phải tệp văn bản", "this is not a text file"),
    "sheet-text-long": (
        "văn bản dài quá {most} triệu ký tự",
        "the text is longer than {most} million characters",
    ),
    "sheet-cell-long": (
        "có ô quá dài, có thể thiếu dấu ngoặc kép đóng",
        "a cell is too long; a closing quote may be missing",
    ),
    # the file as a whole
    "sheet-no-headings": (
        "Không tìm thấy hàng tiêu đề cột. Hãy dùng mẫu của chương trình hoặc chỉ ra từng cột là gì.",
        "No row of column headings was found. Use docgen's own sheet, or say which column is what.",
    ),
    "sheet-empty": ("Tệp không có nội dung nào.", "There is nothing in the file."),
    "sheet-no-rows": ("Dưới hàng tiêu đề chưa có dòng nào.", "There are no rows below the headings."),
    "sheet-column-missing": ("Thiếu cột bắt buộc «{column}».", "The required column “{column}” is missing."),
    "sheet-no-such-number": ("Không có dòng nào có STT {number}.", "No row has the number {number}."),
    "sheet-needs-number": (
        "Phải ghi STT của dòng mà dòng này thuộc về.",
        "Say the number of the row that this row belongs to.",
    ),
    # what a cell says
    "cell-error": ("Ô có lỗi công thức {given}.", "The cell has the formula error {given}."),
    "cell-letters-lost": (
        "Ô có chữ bị hỏng: «{given}». Hãy gõ lại.",
        "Letters of the cell were lost: “{given}”. Type it again.",
    ),
    "cell-ditto": (
        "Ô ghi «{given}» nhưng ở trên chưa có giá trị nào.",
        "The cell says “{given}”, but there is no value above it.",
    ),
    "cell-formula": (
        "Công thức chưa được tính; hãy mở bằng Excel và lưu lại, hoặc ghi giá trị.",
        "The formula was never reckoned; open the file in Excel and save it, or write the value.",
    ),
    "cell-not-a-date": (
        "«{given}» không phải ngày có thật; ghi dạng ngày/tháng/năm, ví dụ 15/4/2022.",
        "“{given}” is no real date; write day/month/year, such as 15/4/2022.",
    ),
    "cell-not-a-moment": (
        "«{given}» không đủ ngày và giờ; ghi dạng 15/4/2022 14:00.",
        "“{given}” is no date and time; write them like 15/4/2022 14:00.",
    ),
    "cell-not-a-clock-time": (
        "«{given}» không phải giờ; ghi dạng 14:00.",
        "“{given}” is no time of day; write it like 14:00.",
    ),
    "cell-not-a-number": ("«{given}» không phải số nguyên.", "“{given}” is no whole number."),
    "cell-not-millimetres": ("«{given}» không phải số milimét.", "“{given}” is no number of millimetres."),
    "cell-not-yes-or-no": ("«{given}»: phải ghi Có hoặc Không.", "“{given}”: write Có or Không (yes or no)."),
    "cell-not-a-choice": (
        "«{given}» không có trong danh mục: {choices}.",
        "“{given}” is none of: {choices}.",
    ),
    "cell-yes": ("Có", "Có"),
    "cell-no": ("Không", "Không"),
    # what is to be known
    "sheet-hidden-sheet": ("Trang này đang ẩn nên không đọc.", "This sheet is hidden and was not read."),
    "sheet-not-read": (
        "Trang này không có cột nào quen thuộc nên không đọc.",
        "This sheet has no known columns and was not read.",
    ),
    "sheet-also-list": (
        "Trang này cũng có danh sách nhưng chưa đọc (chỉ đọc trang «{read}»). Hãy gộp lại hoặc xóa bớt.",
        "This sheet has a list too, which was not read (“{read}” is). Join them, or delete one.",
    ),
    "sheet-heading-twice": (
        "Tiêu đề «{heading}» đã có ở cột {first}. Hãy để một cột, hoặc gộp hai bảng cạnh nhau thành một.",
        "Column {first} has the heading “{heading}” already. Keep one, or put both tables below each other.",
    ),
    "sheet-in-thousands": (
        "«{said}»: tiền phải ghi bằng đồng. Hãy đổi các số ra đồng và sửa lại dòng này.",
        "“{said}”: write sums in đồng, not in thousands or millions. Change the numbers and this line.",
    ),
    "sheet-example-changed": (
        "Hàng này ghi «{mark}» nên không được đọc, nhưng nội dung đã sửa. Hãy ghi số thứ tự, hoặc xóa hàng.",
        "This row says “{mark}” and is not read, but it was changed. Give it a number, or delete it.",
    ),
    "sheet-cell-lines": (
        "Ô có xuống dòng; trên văn bản ghi liền: «{text}».",
        "The cell has line breaks; the paper will say: “{text}”.",
    ),
    "sheet-row-part": (
        "Hàng tên nhóm, bỏ qua: {text}. Nếu cần thì ghi vào một cột của từng hàng.",
        "A row that names a part, passed over: {text}. If needed, say it in a column of each row.",
    ),
    "sheet-row-alone": (
        "Hàng chỉ có tên, không có STT, coi là tên nhóm và bỏ qua: {text}. Nếu không phải thì ghi STT.",
        "A row with a name but no number, taken for a part, passed over: {text}. If it is none, number it.",
    ),
    "sheet-names-parted": (
        "Cách gọi đứng đầu họ tên ở {count} hàng: đã tách ra khỏi họ tên.",
        "Forms of address before the names of {count} rows were taken as such.",
    ),
    "sheet-column-shared": (
        "Cột «{heading}» ghi khác nhau, mà «{entry}» là điều chung của mọi hàng. Hãy chia mỗi loại một tệp.",
        "Column “{heading}” says different things, but all rows share “{entry}”. Make a file of each.",
    ),
    "sheet-hidden-rows": (
        "Có {count} hàng đang ẩn vẫn được đọc: {rows}.",
        "{count} hidden row(s) were read too: {rows}.",
    ),
    "sheet-struck-rows": (
        "Có {count} hàng bị gạch ngang vẫn được đọc: {rows}.",
        "{count} row(s) that are struck out were read too: {rows}.",
    ),
    "sheet-marks-read": (
        "Các cột «{labels}»: hàng đánh dấu ở cột nào thì «{entry}» là cột ấy.",
        "Columns “{labels}”: a mark in one of them is the {entry}.",
    ),
    "sheet-hidden-column": (
        "Cột {column} đang ẩn vẫn được đọc.",
        "Column {column} is hidden and was read too.",
    ),
    "sheet-merged": (
        "Ô gộp theo chiều dọc: các hàng dưới lấy giá trị của ô gộp.",
        "Cells are merged downwards: the rows below take the value of the merged cell.",
    ),
    "sheet-column-unknown": ("Cột «{heading}» không dùng đến.", "The column “{heading}” is not used."),
    "sheet-entry-unknown": ("Mục «{entry}» không dùng đến.", "The entry “{entry}” is not used."),
    "sheet-row-total": ("Hàng tổng cộng, bỏ qua.", "A row of totals, passed over."),
    "sheet-row-end": ("Hàng cuối bảng, bỏ qua: {text}", "A row below the list, passed over: {text}"),
    "sheet-row-section": (
        "Hàng tên nhóm: các hàng dưới là «{text}».",
        "A row that names a part: the rows below are “{text}”.",
    ),
    "sheet-ditto": (
        'Có {count} ô ghi «nt» hoặc dấu «"»: lấy giá trị của hàng trên.',
        "{count} cells say “ditto”: they take the value of the row above.",
    ),
    "sheet-name-addressed": (
        "Họ tên «{name}» đã có «{word}» ở đầu; cách gọi ghi ở cột riêng.",
        "The name «{name}» begins with «{word}»; the form of address has a column of its own.",
    ),
    "sheet-second-table": (
        "Trang này có hai bảng, tiêu đề ở hàng {first} và hàng {second}; mỗi tệp chỉ để một bảng.",
        "This sheet has two tables, with headings in rows {first} and {second}; keep one table in each file.",
    ),
    "sheet-row-outside": (
        "Hàng không có gì ở các cột được dùng, bỏ qua: {text}",
        "A row with nothing in the columns used, passed over: {text}",
    ),
    "sheet-encoding": ("Đã đọc theo bảng mã {encoding}.", "It was read as {encoding}."),
    "sheet-converted": (
        "Có {count} ô dùng bảng mã {old}, chuyển sang Unicode.",
        "{count} cell(s) are in {old} and are converted to Unicode.",
    ),
    "sheet-row-twice": ("Trùng với hàng {first}.", "This repeats row {first}."),
    # the workbook to fill in
    "blank-data": ("Dữ liệu", "Dữ liệu"),
    "blank-common": ("Thông tin chung", "Thông tin chung"),
    "blank-number": ("STT", "STT"),
    "blank-entry": ("Thông tin", "Thông tin"),
    "blank-value": ("Nội dung", "Nội dung"),
    "blank-help": ("Hướng dẫn", "Hướng dẫn"),
    "blank-example": ("Ví dụ", "Ví dụ"),
    "blank-required": ("Bắt buộc.", "Required."),
    "blank-example-is": ("Ví dụ: {example}", "Example: {example}"),
    "blank-row": ("STT ở Dữ liệu", "STT ở Dữ liệu"),
    "blank-row-help": (
        "Số thứ tự của hàng ở trang Dữ liệu; để trống thì dùng cho mọi hàng.",
        "Number of the row in the sheet Dữ liệu; leave it empty for all rows.",
    ),
    "blank-parent-help": (
        "Số thứ tự của dòng mà dòng này thuộc về.",
        "Number of the row that this row belongs to.",
    ),
    "blank-list-help": (
        "Mỗi mục một dòng trong ô (Alt+Enter).",
        "One line of the cell for each (Alt+Enter).",
    ),
    "blank-pick": ("Hãy chọn trong danh sách.", "Choose from the list."),
    # the workbook that comes back
    "fault-column": ("Lỗi", "Lỗi"),
    "fault-summary": ("Tổng hợp lỗi", "Tổng hợp lỗi"),
    "fault-place": ("Vị trí", "Vị trí"),
    "fault-kind": ("Mức", "Mức"),
    "fault-words": ("Nội dung", "Nội dung"),
    "fault-is-fault": ("Lỗi", "Lỗi"),
    "fault-is-doubt": ("Cần xem lại", "Cần xem lại"),
    "fault-is-note": ("Lưu ý", "Lưu ý"),
    "fault-count": (
        "{faults} lỗi ở {rows} hàng; {doubts} điểm cần xem lại.",
        "{faults} fault(s) in {rows} row(s); {doubts} thing(s) to look at again.",
    ),
    "cli-sheet": (
        "tạo bảng tính để điền, lập nhiều văn bản một lần",
        "make the spreadsheet to fill in, for many papers at once",
    ),
}
