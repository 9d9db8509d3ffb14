"""Một mục của chương trình hội nghị."""

from __future__ import annotations

from schemas.fields import Choice, Clock, Line, Text, WholeNumber
from schemas.groups import Record

STAGES = {
    "": "Nội dung khác",
    "reception": "Đón tiếp đại biểu",
    "salute": "Chào cờ",
    "introduction": "Tuyên bố lý do, giới thiệu đại biểu",
    "speech": "Phát biểu",
    "report": "Trình bày, báo cáo",
    "discussion": "Thảo luận",
    "signing": "Ký kết, trao văn bản",
    "photo": "Chụp ảnh lưu niệm",
    "break": "Giải lao",
    "closing": "Bế mạc",
}
"""What an item of the agenda is: it decides who leads it by default and what the host of the day says."""


class AgendaItem(Record):
    """Một mục của chương trình."""

    starts_at = Clock("Giờ", "Giờ bắt đầu; để trống thì nối tiếp mục trước.", "14:00")
    duration = WholeNumber("Thời lượng", "Số phút của mục này.", 10, within=(1, 720), optional=True)
    stage = Choice(
        "Loại nội dung",
        "Để chương trình chọn lời dẫn và người thực hiện.",
        STAGES,
        default="",
        example="introduction",
    )
    content = Line("Nội dung", "Nội dung công việc.", "Tuyên bố lý do, giới thiệu đại biểu")
    presenter = Line(
        "Người thực hiện",
        "Họ và tên một người có trong hồ sơ (chức vụ lấy từ hồ sơ), hoặc tên đơn vị.",
        "Ban Tổ chức",
        optional=True,
    )
    script = Text(
        "Lời dẫn riêng",
        "Lời của người dẫn chương trình, thay cho lời do chương trình soạn.",
        "Kính mời quý vị đại biểu theo dõi phóng sự ngắn về kết quả phối hợp.",
        optional=True,
    )
