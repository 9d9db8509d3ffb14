"""Names of papers and what they are for: Vietnamese → English."""

PHRASES = {
    "Bản Chương trình phối hợp của hai đến bốn cơ quan, mỗi bên một khối chữ ký.": (
        "The programme of two to four bodies, a signature block for each party."
    ),
    "Kế hoạch thực hiện chương trình phối hợp": "Plan of a co-ordination programme",
    "Kế hoạch của một năm, có phụ lục phân công nhiệm vụ: chủ trì, phối hợp, thời gian.": (
        "The plan of one year, with an annex of tasks: who leads, who helps, when."
    ),
    "Báo cáo kết quả chương trình phối hợp": "Report on a co-ordination programme",
    "Báo cáo sơ kết một năm hoặc tổng kết giai đoạn, theo từng nhiệm vụ của chương trình.": (
        "Interim report of a year or final report of the period, by each task of the programme."
    ),
    "Kế hoạch tổ chức hội nghị ký kết": "Plan of a signing conference",
    "Kế hoạch tổ chức: mục đích, thời gian, thành phần, nội dung, phân công, kinh phí.": (
        "The plan of the event: purpose, time, participants, content, assignments, funding."
    ),
    "Giấy mời dự hội nghị ký kết": "Invitation to a signing conference",
    "Giấy mời: mỗi khách mời một giấy, hoặc một giấy mời chung cho cả danh sách.": (
        "An invitation to each guest, or one for the whole list."
    ),
    "Chương trình hội nghị ký kết": "Programme of a signing conference",
    "Chương trình hội nghị, lễ ký kết: thời gian, nội dung, người thực hiện từng mục.": (
        "Programme of the conference or ceremony: time, content and who acts in each item."
    ),
    "Danh sách đại biểu theo từng cơ quan, có tổng số; kèm theo kế hoạch.": (
        "Delegates of each body, with totals; goes with the plan."
    ),
    "Kịch bản của người dẫn chương trình, lời dẫn soạn theo từng mục của chương trình.": (
        "Script of the host, with words for each item of the programme."
    ),
    "Biển tên để bàn, in hai mặt, ba biển trên một tờ A4; cỡ chữ vừa với biển.": (
        "Cards for the table, printed on both sides, three to an A4 sheet; the type fits the card."
    ),
    "Biên bản hội nghị ký kết": "Minutes of a signing conference",
    "Biên bản hội nghị, lễ ký kết theo diễn biến, thư ký và chủ tọa cùng ký.": (
        "Minutes of the conference or ceremony as it went, signed by secretary and chair."
    ),
    "Báo cáo thành tích của tập thể, cá nhân, hộ gia đình; mỗi báo cáo đánh số trang riêng.": (
        "Achievements of collectives, persons and households; the pages of each report are numbered apart."
    ),
    "Biên bản họp Hội đồng xét khen thưởng": "Minutes of the award council",
    "Biên bản họp Hội đồng: số phiếu của từng trường hợp, tỷ lệ phải đạt, kết luận.": (
        "Minutes of the council: votes in each case, the share needed, conclusions."
    ),
    "Thông báo kết luận hội nghị ký kết": "Notice of conclusions of a signing conference",
    "Thông báo kết luận của người chủ trì: đánh giá, nội dung thống nhất, giao nhiệm vụ.": (
        "Conclusions of the chair: assessment, points agreed, tasks given."
    ),
    "Tin bài cho trang thông tin điện tử, viết từ diễn biến và nội dung thống nhất.": (
        "News for the website, written from the proceedings and the points agreed."
    ),
    "Tờ trình đề nghị khen thưởng; từ hai đối tượng trở lên thì có danh sách kèm theo.": (
        "Proposes awards; for two or more, a list goes with it."
    ),
    "Quyết định khen thưởng; từ hai đối tượng trở lên thì có danh sách kèm theo.": (
        "Decides on awards; for two or more, a list goes with it."
    ),
    "Mỗi đối tượng một trang A4 hoặc A3 ngang; in cả khung hoặc chỉ in chữ lên phôi.": (
        "One A4 or A3 landscape page for each; prints frame and text, or text on preprinted stock."
    ),
    "Danh sách chi tiền: hệ số, mức lương cơ sở, số tiền, cột ký nhận; tổng bằng số, bằng chữ.": (
        "Coefficient, base salary, amount, column to sign; the total in figures and words."
    ),
    "Nghị quyết cá biệt của tập thể: căn cứ, QUYẾT NGHỊ, nội dung.": (
        "Individual resolution of a collective: legal bases, QUYẾT NGHỊ, content."
    ),
    "Quyết định cá biệt; có thể ban hành, phê duyệt kèm theo một văn bản khác.": (
        "Individual decision; may issue or approve another text attached to it."
    ),
    "Chỉ đạo, giao nhiệm vụ cho cấp dưới.": "Directs and gives tasks to lower levels.",
    "Quy chế làm việc, phối hợp, quản lý, chia chương, điều.": (
        "Rules of work, co-ordination or management, in chapters and articles."
    ),
    "Quy định nội bộ, chia chương, điều.": "Internal regulation, in chapters and articles.",
    "Công bố một sự việc, một kết quả.": "Makes an event or a result public.",
    "Thông tin về một việc, một kết luận.": "Informs of a matter or of conclusions.",
    "Hướng dẫn thực hiện một công việc, một văn bản.": "Guides the execution of a task or a text.",
    "Chương trình công tác, hành động.": "Programme of work or action.",
    "Kế hoạch công tác: mục đích, nội dung, phân công.": "Plan of work: purpose, content, assignments.",
    "Phương án giải quyết một việc.": "A way to settle a matter.",
    "Đề án: sự cần thiết, mục tiêu, giải pháp.": "Scheme: need, aims, solutions.",
    "Dự án: mục tiêu, quy mô, tiến độ, kinh phí.": "Project: aims, scale, timetable, funding.",
    "Báo cáo kết quả; gửi cấp trên thì ghi Kính gửi.": "Report of results; to a higher body with Kính gửi.",
    "Biên bản cuộc họp, hội nghị, hội thảo.": "Minutes of a meeting, conference or seminar.",
    "Trình cấp trên xem xét, quyết định; có Kính gửi.": (
        "Laid before a higher body to consider and decide; with Kính gửi."
    ),
    "Hợp đồng giữa các bên; mỗi bên một khối chữ ký.": (
        "Contract between parties; a signature block for each."
    ),
    "Văn bản không có tên loại: V/v, Kính gửi, nội dung.": (
        "Paper without a type name: V/v, Kính gửi, content."
    ),
    "Chỉ đạo, thông tin khẩn gửi các nơi nhận điện.": "Urgent direction or information to those addressed.",
    "Ghi nhớ giữa các bên; mỗi bên một khối chữ ký.": (
        "Memorandum between parties; a signature block for each."
    ),
    "Thỏa thuận giữa các bên; mỗi bên một khối chữ ký.": (
        "Agreement between parties; a signature block for each."
    ),
    "Ủy quyền làm một việc trong một thời hạn.": "Authorises somebody to do something for a time.",
    "Mời họp, dự hội nghị, hội thảo.": "Invites to a meeting, conference or seminar.",
    "Giới thiệu người đến cơ quan khác làm việc.": "Introduces somebody to another body to work with it.",
    "Cho nghỉ phép; có chỗ xác nhận của nơi nghỉ phép.": (
        "Grants leave; with room for confirmation at the place of leave."
    ),
    "Gửi kèm tài liệu, đề nghị ký nhận.": "Goes with documents sent, asks to sign for them.",
    "Chuyển hồ sơ, đơn thư đến nơi có thẩm quyền.": "Forwards files and petitions to whoever is competent.",
    "Báo một việc cho cơ quan, cá nhân liên quan.": "Tells bodies or persons concerned of a matter.",
    "Thư chúc mừng, khen, cảm ơn, thăm hỏi của người đứng đầu.": (
        "Letter of congratulation, commendation, thanks or sympathy by the head."
    ),
}
