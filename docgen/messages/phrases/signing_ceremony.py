"""Phrases of records of signing conferences: Vietnamese → English."""

PHRASES = {
    "Hội nghị, lễ ký kết": "Signing conference or ceremony",
    "Hình thức": "Form of the event",
    "Hội nghị ký kết hay Lễ ký kết.": "A signing conference or a signing ceremony.",
    "Hội nghị ký kết": "Signing conference (Hội nghị ký kết)",
    "Lễ ký kết": "Signing ceremony (Lễ ký kết)",
    "Văn bản được ký kết": "Text to be signed",
    "Tên loại và tên của văn bản được ký.": "Type and name of the text that is signed.",
    "Lý do ký kết": "Reason for signing",
    "Vì sao các bên ký kết; in trong kế hoạch, kịch bản điều hành và tin bài.": (
        "Why the parties sign; printed in the plan, the host's script and the news report."
    ),
    "Ngày, giờ kết thúc; để trống khi chưa diễn ra.": (
        "Day and time it ends; leave empty until it has taken place."
    ),
    "Nơi tổ chức.": "Where it is held.",
    "Các bên ký kết": "Signing parties",
    "Cơ quan, tổ chức ký kết.": "The body or organisation that signs.",
    "Người ký kết": "Signatory",
    "Người đại diện ký văn bản tại buổi lễ.": "Who signs for the party at the ceremony.",
    "Đại biểu khác": "Other delegates",
    "Những người dự được nêu tên, theo thứ tự nêu tên.": (
        "Those present who are named, in the order in which they are named."
    ),
    "Thành phần cùng dự": "Others present",
    "Những người cùng dự không nêu tên; xuống dòng để sang thành phần khác.": (
        "Those present who are not named; a new line for another group."
    ),
    "Số người cùng dự": "Number of others present",
    "Số người không nêu tên, để cộng số đại biểu.": "How many are not named, for the total of delegates.",
    "Khách mời": "Guests",
    "Khách mời theo từng cơ quan.": "Guests of each body.",
    "Cơ quan, đơn vị": "Body or unit",
    "Tên cơ quan, đơn vị của khách mời.": "Name of the body or unit of the guests.",
    "Đại biểu": "Delegates",
    "Người chủ trì hội nghị.": "Who chairs the conference.",
    "Các mục của chương trình; chương trình tự xếp theo giờ.": (
        "The items of the programme; docgen puts them in order of time."
    ),
    "Giờ": "Time",
    "Giờ bắt đầu; để trống thì nối tiếp mục trước.": (
        "Time it begins; left empty, it follows on the item before."
    ),
    "Thời lượng": "Duration",
    "Số phút của mục này.": "Minutes this item takes.",
    "Loại nội dung": "Kind of item",
    "Để chương trình chọn lời dẫn và người thực hiện.": (
        "From it docgen chooses the host's words and who acts."
    ),
    "Nội dung khác": "Anything else",
    "Đón tiếp đại biểu": "Reception of delegates",
    "Chào cờ": "Salute to the flag",
    "Tuyên bố lý do, giới thiệu đại biểu": "Statement of purpose, introduction of delegates",
    "Phát biểu": "Speech",
    "Trình bày, báo cáo": "Presentation, report",
    "Thảo luận": "Discussion",
    "Ký kết, trao văn bản": "Signing and exchange of the texts",
    "Chụp ảnh lưu niệm": "Souvenir photograph",
    "Giải lao": "Break",
    "Bế mạc": "Closing",
    "Nội dung công việc.": "What is done.",
    "Người thực hiện": "By whom",
    "Họ và tên một người có trong hồ sơ (chức vụ lấy từ hồ sơ), hoặc tên đơn vị.": (
        "Full name of somebody in this record (the post is taken from it), or the name of a unit."
    ),
    "Lời dẫn riêng": "Words of the host",
    "Lời của người dẫn chương trình, thay cho lời do chương trình soạn.": (
        "What the host says, in place of what docgen writes."
    ),
    "Nội dung thống nhất": "Points agreed",
    "Những nội dung các bên đã thống nhất.": "What the parties have agreed on.",
    "Một nội dung các bên thống nhất.": "One point the parties agree on.",
    "Diễn biến": "Proceedings",
    "Theo diễn biến hội nghị, ghi khi đã diễn ra.": (
        "How the conference went, written once it has taken place."
    ),
    "Tên phần diễn biến, in trong biên bản.": (
        "Name of this part of the proceedings, printed in the minutes."
    ),
    "Các ý": "Points",
    "Các ý đánh chữ a), b), c) sau nội dung.": "The points lettered a), b), c) after the content.",
    "Ý": "Point",
    "Một ý.": "One point.",
    "Đưa vào tin bài": "Include in the news report",
    "Phần này in cả trong tin bài, không có tên phần.": (
        "This part also stands in the news report, without its name."
    ),
    "Chú thích ảnh": "Photo caption",
    "Chú thích ảnh đặt sau phần này trong tin bài.": (
        "Caption of the photo after this part in the news report."
    ),
    "Thông tin riêng của kế hoạch.": "What belongs to the plan alone.",
    "Từng mục đích của việc tổ chức.": "Each purpose of the event.",
    "Từng yêu cầu đối với việc tổ chức.": "Each requirement of the event.",
    "Phân công nhiệm vụ": "Assignment of tasks",
    "Việc của từng đơn vị.": "The tasks of each unit.",
    "Đơn vị, người thực hiện": "Unit or person",
    "Đơn vị hoặc người được giao việc.": "The unit or person who is given the tasks.",
    "Từng việc được giao.": "Each task given.",
    "Nguồn kinh phí.": "Source of funds.",
    "Yêu cầu về đôn đốc, báo cáo, vướng mắc.": (
        "How it is followed up, reported on, and what to do about difficulties."
    ),
    "Người ký văn bản.": "Who signs the paper.",
    "Thông tin riêng của giấy mời.": "What belongs to the invitation alone.",
    "Cách mời": "Addressed to",
    "Mỗi khách mời một giấy, hay một giấy mời chung ghi cả danh sách.": (
        "One invitation to each guest, or one for all with the list of them."
    ),
    "Mỗi khách mời một giấy": "One invitation to each guest",
    "Một giấy mời chung": "One invitation for all",
    "Các vấn đề cần lưu ý": "Points to note",
    "In sau địa điểm, mỗi ý một đoạn.": "Printed after the venue, a paragraph for each.",
    "Một điều cần lưu ý.": "One point to note.",
    "Chương trình hội nghị": "Programme of the conference",
    "Thông tin riêng của bản chương trình.": "What belongs to the printed programme alone.",
    "Kịch bản điều hành": "Host's script",
    "Thông tin riêng của kịch bản.": "What belongs to the script alone.",
    "Người dẫn chương trình": "Host",
    "Người dẫn chương trình.": "Who leads through the programme.",
    "Danh sách đại biểu": "List of delegates",
    "Thông tin riêng của danh sách.": "What belongs to the list alone.",
    "Xếp theo tên": "Sort by name",
    "Xếp từng nhóm theo tên, theo vần chữ cái tiếng Việt; nếu không thì giữ thứ tự đã nhập.": (
        "Sort each group by name, in the order of the Vietnamese alphabet; otherwise as typed."
    ),
    "Biển tên": "Seat cards",
    "Thông tin riêng của biển tên.": "What belongs to the seat cards alone.",
    "Biển khác": "Other cards",
    "Biển không ghi tên người: Thư ký, Ban Tổ chức, Phóng viên.": (
        "Cards without the name of a person: Thư ký, Ban Tổ chức, Phóng viên."
    ),
    "Chữ trên biển": "Words on the card",
    "Chữ in hoa trên biển.": "The words in capitals on the card.",
    "Thông báo kết luận": "Notice of conclusions",
    "Thông tin riêng của thông báo.": "What belongs to the notice alone.",
    "Đánh giá chung": "General assessment",
    "Đánh giá của người chủ trì; xuống dòng để sang đoạn mới.": (
        "Assessment by the chair; a new line begins a new paragraph."
    ),
    "Giao nhiệm vụ": "Tasks given",
    "Tin bài": "News report",
    "Thông tin riêng của tin bài.": "What belongs to the news report alone.",
    "Đầu đề": "Headline",
    "Để trống thì lấy tên các bên và văn bản được ký kết.": (
        "Left empty, it is made of the parties and the text signed."
    ),
    "Chú thích ảnh ký kết": "Caption of the signing photo",
    "Chú thích ảnh cuối bài.": "Caption of the photo at the end.",
    "Tác giả": "Author",
    "Người viết tin bài.": "Who wrote the report.",
    "Đơn vị của tác giả": "Unit of the author",
    "In dưới tên tác giả.": "Printed below the name of the author.",
    "Ngày viết": "Date written",
    "Ngày viết tin bài.": "Day the report was written.",
}
