"""Phrases of records of award rounds: Vietnamese → English."""

PHRASES = {
    "Đợt khen thưởng": "Award round",
    "Cơ quan khen thưởng": "Awarding body",
    "Cơ quan của người quyết định khen thưởng.": "The body of the person who decides on the awards.",
    "Danh hiệu, hình thức": "Title or form of award",
    "Danh hiệu thi đua hoặc hình thức khen thưởng.": "Emulation title or form of commendation.",
    "Giấy khen": "Giấy khen (certificate of merit)",
    "Bằng khen": "Bằng khen (certificate of commendation)",
    "Bằng khen của Thủ tướng Chính phủ": (
        "Bằng khen của Thủ tướng Chính phủ (commendation of the Prime Minister)"
    ),
    "Lao động tiên tiến": "Lao động tiên tiến (advanced worker)",
    "Chiến sĩ tiên tiến": "Chiến sĩ tiên tiến (advanced soldier)",
    "Chiến sĩ thi đua cơ sở": "Chiến sĩ thi đua cơ sở (grassroots emulation fighter)",
    "Chiến sĩ thi đua cấp bộ": "Chiến sĩ thi đua cấp bộ (ministry-level emulation fighter)",
    "Chiến sĩ thi đua cấp tỉnh": "Chiến sĩ thi đua cấp tỉnh (provincial emulation fighter)",
    "Chiến sĩ thi đua toàn quốc": "Chiến sĩ thi đua toàn quốc (national emulation fighter)",
    "Tập thể lao động tiên tiến": "Tập thể lao động tiên tiến (advanced labour collective)",
    "Đơn vị tiên tiến": "Đơn vị tiên tiến (advanced unit)",
    "Tập thể lao động xuất sắc": "Tập thể lao động xuất sắc (excellent labour collective)",
    "Đơn vị quyết thắng": "Đơn vị quyết thắng (determined-to-win unit)",
    "Cờ thi đua của Chính phủ": "Cờ thi đua của Chính phủ (emulation flag of the Government)",
    "Cờ thi đua của bộ": "Cờ thi đua của bộ (emulation flag of the ministry)",
    "Cờ thi đua cấp tỉnh": "Cờ thi đua cấp tỉnh (provincial emulation flag)",
    "Xã, phường, đặc khu tiêu biểu": (
        "Xã, phường, đặc khu tiêu biểu (exemplary commune, ward or special zone)"
    ),
    "Thôn, tổ dân phố văn hóa": "Thôn, tổ dân phố văn hóa (cultural village or residential quarter)",
    "Gia đình văn hóa": "Gia đình văn hóa (cultural family)",
    "Thành tích chung": "Common achievement",
    "Ghi tiếp sau chữ «đã có»; không ghi dấu chấm cuối.": "Follows the words «đã có»; without a full stop.",
    "Danh sách khen thưởng": "List of those commended",
    "Mỗi dòng một đối tượng.": "Each line one collective, person or household.",
    "Đối tượng": "Category",
    "Tập thể, cá nhân hay hộ gia đình.": "Collective, individual or household.",
    "Tập thể": "Collective",
    "Cá nhân": "Individual",
    "Hộ gia đình": "Household",
    "Ông hoặc Bà, ghi trước họ tên cá nhân.": "Ông or Bà, before the full name of a person.",
    "Tên": "Name",
    "Họ và tên cá nhân, tên tập thể hoặc tên chủ hộ.": (
        "Full name of a person, name of a collective, or name of the head of a household."
    ),
    "Chức vụ hoặc nghề nghiệp của cá nhân.": "Post or occupation of a person.",
    "Đơn vị, địa chỉ": "Unit or address",
    "Đơn vị công tác hoặc địa chỉ.": "Place of work or address.",
    "Thành tích": "Achievement",
    "Chỉ ghi khi khác thành tích chung của đợt khen thưởng.": (
        "Only where it differs from the common achievement of the round."
    ),
    "Tiền thưởng": "Award money",
    "Số tiền bằng đồng; chỉ ghi khi không tính theo hệ số.": (
        "Amount in đồng; only where it is not reckoned by coefficient."
    ),
    "Số phiếu đồng ý": "Votes in favour",
    "Số phiếu của Hội đồng đồng ý đề nghị khen thưởng.": (
        "Votes of the council in favour of proposing the award."
    ),
    "In ở cột ghi chú của danh sách.": "Printed in the notes column of the list.",
    "Sắp xếp theo tên": "Sort by given name",
    "Sắp xếp từng nhóm theo tên gọi, thứ tự chữ cái tiếng Việt; nếu không thì giữ thứ tự nhập.": (
        "Sort each group by given name, in the order of the Vietnamese alphabet; otherwise as typed."
    ),
    "Bỏ trống khi không kèm tiền thưởng.": "Leave empty when no money goes with the award.",
    "Tính tại ngày": "Reckoned as of",
    "Ngày xác định mức lương cơ sở khi quyết định chưa có ngày.": (
        "Day that decides the base salary while the decision has no date."
    ),
    "Nguồn chi": "Fund",
    "Quỹ chi tiền thưởng.": "The fund the money is paid from.",
    "Làm tròn": "Rounding",
    "Cách làm tròn số tiền của từng đối tượng.": "How the amount for each is rounded.",
    "Lên hàng chục nghìn đồng": "Up to ten thousand đồng",
    "Đến hàng chục nghìn đồng gần nhất": "To the nearest ten thousand đồng",
    "Không làm tròn": "No rounding",
    "Hệ số khác": "Other coefficients",
    "Chỉ ghi khi khác bảng hệ số của chương trình.": (
        "Only where they differ from docgen's table of coefficients."
    ),
    "Hệ số, phần trăm": "Coefficient, per cent",
    "Phần trăm mức lương cơ sở: 30 là hệ số 0,3.": (
        "Per cent of the base salary: 30 is a coefficient of 0.3."
    ),
    "Báo cáo thành tích": "Achievement report",
    "Thông tin riêng của các báo cáo.": "What belongs to the reports alone.",
    "Các báo cáo": "Reports",
    "Mỗi báo cáo của một tập thể, cá nhân hoặc hộ gia đình.": (
        "Each report is of one collective, person or household."
    ),
    "Dòng trong danh sách": "Row in the list",
    "Số thứ tự trong danh sách khen thưởng, như đã nhập.": (
        "Number in the list of those commended, as typed."
    ),
    "Cơ quan, đơn vị cấp trên": "Higher body or unit",
    "In phía trên tên đơn vị; để trống nếu không có.": (
        "Printed above the name of the unit; leave empty if there is none."
    ),
    "Tên đơn vị trên đầu văn bản": "Name of the unit at the head",
    "Để trống thì ghi tên tập thể, hoặc đơn vị của cá nhân, hộ gia đình.": (
        "Left empty, it is the collective, or the unit of the person or household."
    ),
    "Để trống khi chưa lấy số.": "Leave empty until a number is taken.",
    "Ký hiệu của báo cáo; để trống thì không in số.": (
        "Symbol of the report; left empty, no number is printed."
    ),
    "Ghi trước ngày tháng.": "Written before the date.",
    "Ngày": "Date",
    "Để trống khi chưa ký; văn bản in chừa chỗ ghi tay.": (
        "Leave empty until it is signed; the paper leaves room to write the date by hand."
    ),
    "Sơ lược lý lịch": "Biography",
    "Chỉ ghi với cá nhân, hộ gia đình.": "Only of persons and households.",
    "Sinh ngày": "Born on",
    "Ngày sinh.": "Date of birth.",
    "Giới tính": "Sex",
    "Nam hoặc Nữ.": "Male (Nam) or female (Nữ).",
    "Nam": "Nam (male)",
    "Nữ": "Nữ (female)",
    "Quê quán": "Native place",
    "Quê quán.": "Native place.",
    "Trú quán": "Residence",
    "Nơi ở hiện nay.": "Where the person lives now.",
    "Chức vụ trong Đảng": "Post in the Party",
    "Chức vụ Đảng, nếu có.": "Party post, if any.",
    "Chức vụ trong đoàn thể": "Post in mass organisations",
    "Chức vụ đoàn thể, nếu có.": "Post in a mass organisation, if any.",
    "Trình độ": "Qualification",
    "Trình độ chuyên môn, nghiệp vụ.": "Professional qualification.",
    "Điện thoại": "Telephone",
    "Số điện thoại liên hệ.": "Telephone number.",
    "Đặc điểm, tình hình": "Situation",
    "Trụ sở, quá trình thành lập, cơ cấu; chỉ ghi với tập thể.": (
        "Seat, foundation, structure; only of collectives."
    ),
    "Nhiệm vụ được giao": "Duties",
    "Chức năng, quyền hạn, nhiệm vụ.": "Functions, powers and tasks.",
    "Thành tích đạt được": "Achievements",
    "Từng phần, theo thứ tự in.": "Each part, in the order printed.",
    "Tên phần thành tích.": "Name of this part of the achievements.",
    "Kết quả về số lượng, chất lượng, hiệu quả; xuống dòng để sang đoạn mới.": (
        "Results in number, quality and effect; a new line begins a new paragraph."
    ),
    "Đã được khen thưởng": "Earlier awards",
    "Các danh hiệu, hình thức đã được tặng.": "Titles and forms of award already received.",
    "Năm được tặng.": "Year it was given.",
    "Tên danh hiệu, hình thức.": "Name of the title or form of award.",
    "Danh hiệu thi đua hay hình thức khen thưởng.": "Whether a title or a form of commendation.",
    "Danh hiệu thi đua": "Emulation title",
    "Hình thức khen thưởng": "Form of commendation",
    "Số, ngày, tháng, năm của quyết định; cơ quan ban hành.": (
        "Number and date of the decision; issuing body."
    ),
    "Thủ trưởng của tập thể; bỏ trống thì chừa chỗ.": "Head of the collective; left empty, room is left.",
    "Hội đồng xét khen thưởng": "Award council",
    "Bỏ trống khi không họp Hội đồng.": "Leave empty when no council meets.",
    "Hội đồng": "Council",
    "Tên, ký hiệu của Hội đồng, như trên đầu văn bản của Hội đồng.": (
        "Name and symbol of the council, as at the head of its papers."
    ),
    "Thành viên": "Members",
    "Tất cả thành viên Hội đồng, kể cả người vắng; người chủ trì đứng trước những người có mặt.": (
        "All members of the council, also those absent; the chair before the others present."
    ),
    "Chức danh trong Hội đồng": "Office in the council",
    "Chức danh ghi trong biên bản.": "Office as in the minutes.",
    "Dự họp": "Attendance",
    "Có mặt, vắng nhưng gửi ý kiến bằng văn bản, hay vắng.": (
        "Present, absent with a written opinion, or absent."
    ),
    "Có mặt": "Present",
    "Vắng, có ý kiến bằng văn bản": "Absent, opinion in writing",
    "Vắng": "Absent",
    "Lý do vắng": "Reason for absence",
    "Chỉ ghi khi vắng.": "Only when absent.",
    "Bắt đầu họp": "Meeting begins",
    "Kết thúc họp": "Meeting ends",
    "Ngày, giờ kết thúc; để trống khi chưa họp xong.": (
        "Day and time it ends; leave empty while the meeting is not over."
    ),
    "Tỷ lệ phiếu tối thiểu": "Least share of votes",
    "Phần trăm tổng số thành viên phải đồng ý; để trống thì theo quy định chung của danh hiệu.": (
        "Per cent of all members who must agree; left empty, the general rule for the award applies."
    ),
    "Căn cứ của tỷ lệ": "Source of that share",
    "Nơi quy định tỷ lệ phiếu.": "What lays down the share of votes.",
    "Biên bản họp Hội đồng": "Minutes of the council",
    "Nguyên tắc, tiêu chuẩn": "Principles and criteria",
    "Các ý đánh chữ a), b), c).": "The points lettered a), b), c).",
    "Một nguyên tắc hoặc tiêu chuẩn.": "One principle or criterion.",
    "Ý kiến thảo luận": "Discussion in the council",
    "Trường hợp không đề nghị": "Cases not proposed",
    "Đã đưa ra xét nhưng không được đề nghị.": "Considered, but not proposed.",
    "Số phiếu đồng ý đề nghị.": "Votes in favour of a proposal.",
    "Lý do": "Reason",
    "Lý do không đề nghị.": "Why it was not proposed.",
    "Kết luận khác": "Other conclusions",
    "Ghi sau câu về kết quả do chương trình ghi; xuống dòng để sang đoạn mới.": (
        "Follow the sentence on the result that docgen writes; a new line begins a new paragraph."
    ),
    "Tờ trình khen thưởng": "Award proposal",
    "Thông tin riêng của tờ trình.": "What belongs to the proposal alone.",
    "Cơ quan trình": "Proposing body",
    "Chỉ ghi khi không phải Hội đồng xét khen thưởng của hồ sơ này.": (
        "Only where it is not the award council of this record."
    ),
    "Mỗi dòng một nơi.": "Each line one addressee.",
    "Người hoặc cơ quan quyết định khen thưởng.": "The person or body that decides on the award.",
    "Lý do, quá trình xét": "Reasons and course of consideration",
    "Các đoạn nêu lý do đề nghị; xuống dòng để sang đoạn mới.": (
        "Paragraphs with the reasons for the proposal; a new line begins a new paragraph."
    ),
    "Hồ sơ kèm theo": "Enclosures",
    "Ngoài danh sách, báo cáo thành tích và biên bản họp Hội đồng do chương trình ghi.": (
        "Beyond the list, the reports and the council's minutes, which docgen writes."
    ),
    "Tài liệu": "Document",
    "Tên tài liệu.": "Name of the document.",
    "Người ký tờ trình.": "Who signs the proposal.",
    "Quyết định khen thưởng": "Award decision",
    "Thông tin riêng của quyết định.": "What belongs to the decision alone.",
    "Người hoặc tập thể đề nghị.": "The person or collective that proposes.",
    "Người ký quyết định.": "Who signs the decision.",
    "Chịu trách nhiệm thi hành": "Responsible for execution",
    "Ghi trước «các tập thể, cá nhân có tên tại Điều 1».": (
        "Written before «các tập thể, cá nhân có tên tại Điều 1»."
    ),
    "Đơn vị, cá nhân": "Unit or individual",
    "Chức danh hoặc đơn vị.": "Office or unit.",
    "Giấy khen, bằng khen": "Certificates",
    "Khổ giấy, biểu trưng, phôi in sẵn.": "Paper size, emblem, preprinted stock.",
    "Khổ giấy": "Paper size",
    "Khổ ngang A4 hoặc A3.": "A4 or A3, landscape.",
    "A4 (297 × 210 mm)": "A4 (297 × 210 mm)",
    "A3 (420 × 297 mm)": "A3 (420 × 297 mm)",
    "Số sổ vàng bắt đầu từ": "First number in the honours book",
    "Số của giấy đầu tiên; các giấy sau đánh số tiếp. Để trống là 1.": (
        "Number of the first certificate; the others follow. Empty means 1."
    ),
    "Quốc huy hoặc biểu trưng": "National emblem or logo",
    "Ảnh PNG in ở giữa, phía trên; để trống thì chừa chỗ.": (
        "PNG picture printed at the top in the middle; left empty, room is left."
    ),
    "Phôi in sẵn": "Preprinted stock",
    "Chỉ ghi khi in chữ lên phôi; bỏ trống để in cả khung và chữ.": (
        "Only for printing on preprinted stock; leave empty to print frame and text."
    ),
    "Dịch sang phải (mm)": "Shift right (mm)",
    "Độ dịch của chữ; số âm để dịch sang trái.": "Shift of the text; a negative number shifts left.",
    "Dịch xuống dưới (mm)": "Shift down (mm)",
    "Độ dịch của chữ; số âm để dịch lên trên.": "Shift of the text; a negative number shifts up.",
    "Đã có Quốc hiệu, Tiêu ngữ": "Has national name and motto",
    "Phôi đã in Quốc hiệu và Tiêu ngữ.": "The stock has the national name and motto on it.",
    "Đã có chức vụ người tặng": "Has the giver's post",
    "Phôi đã in chức vụ của người tặng.": "The stock has the post of the giver on it.",
    "Đã có tên danh hiệu, hình thức": "Has the name of the award",
    "Phôi đã in TẶNG và GIẤY KHEN hoặc tên khác.": "The stock has TẶNG and GIẤY KHEN or another name on it.",
    "In tờ căn chỉnh": "Print an alignment sheet",
    "In một tờ có dấu cộng và chân từng dòng chữ, thay cho các giấy khen.": (
        "One sheet with crosses and the baseline of every line of text, in place of the certificates."
    ),
    "Danh sách chi tiền thưởng": "Payment list",
    "Thông tin riêng của danh sách chi tiền.": "What belongs to the payment list alone.",
    "Ngày lập": "Date drawn up",
    "Để trống khi chưa lập; văn bản in chừa chỗ ghi tay.": (
        "Leave empty until it is drawn up; the paper leaves room to write the date by hand."
    ),
    "Người lập": "Drawn up by",
    "Họ và tên người lập danh sách.": "Full name of who draws up the list.",
    "Chức vụ kế toán": "Post of the accountant",
    "Chức vụ ghi trên chữ ký kế toán.": "Post above the accountant's signature.",
    "Kế toán trưởng": "Kế toán trưởng (chief accountant)",
    "Phụ trách kế toán": "Phụ trách kế toán (in charge of accounting)",
    "Kế toán": "Accountant",
    "Họ và tên; để trống thì chừa chỗ ghi tay.": "Full name; left empty, room is left to write it by hand.",
    "Người duyệt chi": "Approver of payment",
    "Chỉ ghi khi khác người ký quyết định khen thưởng.": (
        "Only where it is not the signer of the award decision."
    ),
}
