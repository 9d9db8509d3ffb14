"""Phrases of records of co-ordination programmes: Vietnamese → English."""

PHRASES = {
    "Chương trình phối hợp": "Co-ordination programme",
    "Tên chương trình": "Title of the programme",
    "Nội dung phối hợp, không ghi giai đoạn.": "What is co-ordinated, without the period.",
    "Từ năm": "From year",
    "Năm bắt đầu giai đoạn.": "First year of the period.",
    "Đến năm": "To year",
    "Năm kết thúc giai đoạn.": "Last year of the period.",
    "Các bên phối hợp": "Co-ordinating parties",
    "Trách nhiệm": "Responsibilities",
    "Trách nhiệm riêng của bên này.": "Responsibilities of this party.",
    "Đặt vấn đề": "Background",
    "Lý do xây dựng chương trình, in sau căn cứ.": (
        "Why the programme is made, printed after the legal bases."
    ),
    "Từng mục đích.": "Each purpose.",
    "Từng yêu cầu.": "Each requirement.",
    "Nguyên tắc phối hợp": "Principles of co-ordination",
    "Từng nguyên tắc, nếu có.": "Each principle, if any.",
    "Nội dung phối hợp": "Fields of co-ordination",
    "Từng nội dung phối hợp.": "Each field of co-ordination.",
    "Tên nội dung phối hợp.": "Name of the field of co-ordination.",
    "Chi tiết": "Details",
    "Các việc cụ thể, đánh chữ a), b), c).": "The single tasks, lettered a), b), c).",
    "Trách nhiệm chung": "Joint responsibilities",
    "Việc các bên cùng làm.": "What the parties do together.",
    "Đầu mối, sơ kết, kinh phí, sửa đổi.": "Contact points, interim reviews, funding, amendments.",
    "Nhiệm vụ hằng năm": "Annual tasks",
    "Nhiệm vụ của từng năm, để lập kế hoạch và báo cáo.": (
        "Tasks of each year, for the plan and the reports."
    ),
    "Năm thực hiện, trong giai đoạn.": "Year of the task, within the period.",
    "Thuộc nội dung": "Belongs to field",
    "Số thứ tự của nội dung phối hợp.": "Number of the field of co-ordination.",
    "Việc cụ thể phải làm.": "The task to be done.",
    "Chữ viết tắt của bên chủ trì.": "Abbreviation of the leading party.",
    "Phối hợp": "Partner",
    "Cơ quan, đơn vị phối hợp; để trống thì ghi các bên còn lại.": (
        "Co-ordinating body or unit; left empty, the other parties are written."
    ),
    "Thời gian hoặc thời hạn thực hiện.": "When, or by when, it is done.",
    "Mức độ hoàn thành": "State of completion",
    "Ghi khi báo cáo.": "Written for the report.",
    "Chưa đánh giá": "Not assessed yet",
    "Hoàn thành": "Completed",
    "Hoàn thành một phần": "Partly completed",
    "Chưa hoàn thành": "Not completed",
    "Kết quả": "Result",
    "Bản Chương trình phối hợp": "Text of the co-ordination programme",
    "Thông tin riêng của bản Chương trình phối hợp.": "What belongs to the text of the programme alone.",
    "Chỉ ghi khi khác cách ghép thông thường CTrPH-<bên chủ trì>-<bên phối hợp>.": (
        "Only where it differs from the usual CTrPH-<leading party>-<partner>."
    ),
    "Vị trí bên chủ trì ký": "Place of the leading party's signature",
    "Bên chủ trì ký ở cột trái hay cột phải.": (
        "Whether the leading party signs in the left or the right column."
    ),
    "Bên trái": "Left",
    "Bên phải": "Right",
    "Số bản mỗi bên giữ": "Copies kept by each party",
    "Để chương trình ghi câu về số bản chính.": (
        "For the sentence about the number of originals, which docgen writes."
    ),
    "Kế hoạch thực hiện": "Implementation plan",
    "Thông tin riêng của kế hoạch một năm.": "What belongs to the plan of one year alone.",
    "Năm thực hiện.": "Year of the plan.",
    "Chỉ ghi khi khác cách ghép thông thường KH-<bên chủ trì>-<bên phối hợp>.": (
        "Only where it differs from the usual KH-<leading party>-<partner>."
    ),
    "Để trống thì ghi như Chương trình phối hợp.": (
        "Left empty, those of the co-ordination programme are written."
    ),
    "Nguồn kinh phí, nếu cần ghi.": "Source of funds, if it is to be stated.",
    "Phân công đôn đốc, chế độ báo cáo.": "Who follows up, and how it is reported on.",
    "Chỉ ghi bên có người ký khác người ký Chương trình.": (
        "Only parties whose signer differs from that of the programme."
    ),
    "Bên": "Party",
    "Chữ viết tắt của bên.": "Abbreviation of the party.",
    "Thông tin riêng của báo cáo sơ kết, tổng kết.": "What belongs to the interim or final report alone.",
    "Loại báo cáo": "Kind of report",
    "Sơ kết một năm hay tổng kết cả giai đoạn.": (
        "Interim review of one year or final review of the whole period."
    ),
    "Sơ kết năm": "Interim review of a year",
    "Tổng kết giai đoạn": "Final review of the period",
    "Năm sơ kết; báo cáo tổng kết thì để trống.": "The year reviewed; leave empty for a final report.",
    "Chỉ ghi khi khác cách ghép thông thường BC-<bên chủ trì>-<bên phối hợp>.": (
        "Only where it differs from the usual BC-<leading party>-<partner>."
    ),
    "Chỉ ghi khi báo cáo cấp trên; mỗi dòng một nơi.": (
        "Only for a report to a higher body; each line one addressee."
    ),
    "Tên cơ quan cấp trên.": "Name of the higher body.",
    "Chỉ đạo, tổ chức thực hiện": "Direction and organisation",
    "Công tác chỉ đạo, phối hợp.": "How the work was directed and co-ordinated.",
    "Ưu điểm": "Strengths",
    "Từng ưu điểm.": "Each strength.",
    "Tồn tại, hạn chế": "Shortcomings",
    "Từng hạn chế, nếu có.": "Each shortcoming, if any.",
    "Nguyên nhân": "Causes",
    "Từng nguyên nhân, nếu cần ghi.": "Each cause, if it is to be stated.",
    "Bài học kinh nghiệm": "Lessons learnt",
    "Từng bài học, nếu cần ghi.": "Each lesson, if it is to be stated.",
    "Phương hướng, nhiệm vụ": "Next tasks",
    "Nhiệm vụ thời gian tới.": "Tasks of the time to come.",
    "Đề xuất, kiến nghị": "Proposals",
    "Từng kiến nghị, nếu có.": "Each proposal, if any.",
}
