"""Phrases of records of several kinds: Vietnamese → English."""

PHRASES = {
    "Bắt đầu": "Begins",
    "Ngày, giờ bắt đầu.": "Day and time it begins.",
    "Kết thúc": "Ends",
    "Địa điểm": "Venue",
    "Từ hai đến bốn bên; bên chủ trì đứng đầu.": "Two to four parties; the leading one first.",
    "Cơ quan": "Body",
    "Tên cơ quan, tổ chức": "Name of the body",
    "Tên chính thức, như trên đầu văn bản.": "The official name, as at the head of its papers.",
    "Địa bàn": "Area",
    "Phần địa danh của tên đầy đủ, dùng trong lời văn; để trống nếu tên đã có địa danh.": (
        "The place name in the full name, used in running text; leave empty if the name has it already."
    ),
    "Cơ quan chủ quản trực tiếp": "Direct parent body",
    "In phía trên tên cơ quan; để trống nếu không có.": (
        "Printed above the name of the body; leave empty if there is none."
    ),
    "Chữ viết tắt": "Abbreviation",
    "Chữ viết tắt tên cơ quan trong ký hiệu văn bản.": (
        "Abbreviation of the name of the body in the symbol of its papers."
    ),
    "Địa danh": "Place",
    "Nơi cơ quan đóng trụ sở, ghi trước ngày tháng.": (
        "Where the body has its seat, written before the date."
    ),
    "Chức vụ người đứng đầu": "Post of the head",
    "Chức vụ của người đứng đầu cơ quan.": "Post of the head of the body.",
    "Cách gọi": "Form of address",
    "Từ đặt trước họ tên trong lời văn.": "The word before the full name in running text.",
    "Không ghi": "None",
    "Đồng chí": "Đồng chí (Comrade)",
    "Ông": "Ông (Mr)",
    "Bà": "Bà (Ms)",
    "Họ và tên": "Full name",
    "Không ghi học hàm, học vị trước họ tên.": "No academic rank or degree before the name.",
    "Chức vụ": "Post",
    "Chức vụ, đơn vị công tác.": "Post and place of work.",
    "Chủ trì": "Chair",
    "Chương trình": "Programme",
    "Nội dung": "Content",
    "Tên phần": "Name of the part",
    "Diễn biến, ý kiến; xuống dòng để sang đoạn mới.": (
        "Course and statements; a new line begins a new paragraph."
    ),
    "Kế hoạch": "Plan",
    "Số": "Number",
    "Để trống khi chưa lấy số; văn bản in chừa chỗ ghi tay.": (
        "Leave empty until a number is taken; the paper leaves room to write it by hand."
    ),
    "Ngày ban hành": "Date of issue",
    "Để trống khi chưa ban hành; văn bản in chừa chỗ ghi tay.": (
        "Leave empty until the paper is issued; it leaves room to write the date by hand."
    ),
    "Nơi nhận": "Recipients",
    "Mỗi dòng một nơi nhận; dòng «Như Điều …» và dòng «Lưu» do chương trình ghi.": (
        "Each line one recipient; docgen writes the lines «Như Điều …» and «Lưu» itself."
    ),
    "Tên cơ quan, đơn vị, cá nhân nhận văn bản.": (
        "Name of the body, unit or person that receives the paper."
    ),
    "Lưu": "Filing",
    "Thông tin ở dòng Lưu.": "What the line «Lưu» says.",
    "Đơn vị soạn thảo": "Drafting unit",
    "Chữ viết tắt tên đơn vị soạn thảo.": "Abbreviation of the drafting unit.",
    "Số bản lưu": "Copies filed",
    "Số lượng bản lưu, nếu cần ghi.": "Number of copies filed, where it is to be stated.",
    "Ký hiệu người soạn thảo": "Symbol of the drafter",
    "Chữ viết tắt họ tên người soạn thảo, nếu cần ghi.": (
        "Initials of the drafter, where they are to be stated."
    ),
    "Số bản phát hành": "Copies issued",
    "Số lượng bản phát hành, nếu cần ghi.": "Number of copies issued, where it is to be stated.",
    "Bản sao": "Copy",
    "Chỉ ghi khi in bản sao giấy của văn bản đã ban hành; trích sao thì chỉ để lại phần được trích.": (
        "Only for printing a paper copy of an issued paper; for an extract keep only the part extracted."
    ),
    "Hình thức sao": "Form of copy",
    "Sao y, sao lục hay trích sao.": "Certified copy, onward copy or extract.",
    "Sao y": "Certified copy (Sao y)",
    "Trích sao": "Extract (Trích sao)",
    "Sao lục": "Onward copy (Sao lục)",
    "Cơ quan sao": "Copying body",
    "Cơ quan, tổ chức thực hiện sao văn bản.": "The body or organisation that makes the copy.",
    "Người ký bản sao": "Signer of the copy",
    "Người ký bản sao.": "Who signs the copy.",
    "Quyền hạn ký": "Signing capacity",
    "Để trống khi người đứng đầu tự ký; mỗi dòng một chữ viết tắt, theo thứ tự in.": (
        "Leave empty when the head signs in person; each line one abbreviation, in the order printed."
    ),
    "Quyền hạn": "Capacity",
    "Chữ viết tắt ghi trước chức vụ.": "The abbreviation before the post.",
    "thay mặt tập thể hoặc cơ quan, tổ chức": "on behalf of a collective or a body",
    "ký thừa lệnh": "by order",
    "ký thừa ủy quyền": "by authorisation",
    "ký thay người đứng đầu": "for the head, as deputy",
    "được giao quyền cấp trưởng": "acting head",
    "Thay mặt, ký thay": "On behalf of",
    "Tập thể, cơ quan hoặc chức vụ ghi sau chữ viết tắt; với Q. thì để trống.": (
        "The collective, body or post after the abbreviation; empty after Q."
    ),
    "Chức vụ lãnh đạo chính thức của người ký.": "Official post of the signer.",
    "Chức vụ khác": "Other post",
    "Chức vụ ở cơ quan, ghi trên họ tên khi ký với tư cách khác (ví dụ Chủ tịch Hội đồng).": (
        "Post in the body, above the name when signing in another capacity (such as chair of the council)."
    ),
    "Căn cứ ban hành": "Legal bases",
    "Mỗi dòng một căn cứ, không cần dấu chấm phẩy.": "Each line one legal basis, without a semicolon.",
    "Căn cứ": "Legal basis",
    "Tên loại, số, ký hiệu, cơ quan, ngày, trích yếu; Luật, Pháp lệnh chỉ ghi tên và ngày.": (
        "Type, number, symbol, body, date and abstract; of laws and ordinances only name and date."
    ),
    "Mục đích": "Purposes",
    "Một ý trọn vẹn.": "One complete point.",
    "Yêu cầu": "Requirements",
    "Nhiệm vụ": "Tasks",
    "Kinh phí": "Funding",
    "Tổ chức thực hiện": "Implementation",
    "Người ký": "Signer",
    "Giấy mời": "Invitation",
    "Lưu ý": "Note",
    "Biên bản": "Minutes",
    "Thông tin riêng của biên bản.": "What belongs to the minutes alone.",
    "Thư ký": "Secretary",
    "Người ghi biên bản.": "Who takes the minutes.",
    "Ghi chú": "Notes",
    "Ghi chú nội bộ, không in lên văn bản.": "Internal notes, not printed on any paper.",
    "Cơ quan, tổ chức tham gia.": "A body or organisation that takes part.",
    "Người ký thay mặt bên này.": "Who signs for this party.",
    "Năm": "Year",
    "Thời gian": "Period",
    "Ký hiệu": "Symbol",
    "Người ký khác": "Other signers",
    "Báo cáo": "Report",
    "Kính gửi": "To (Kính gửi)",
    "Loại": "Kind",
    "Quyết định": "Decision",
    "Nơi họp.": "Where it meets.",
    "Theo đề nghị của": "At the proposal of",
}
