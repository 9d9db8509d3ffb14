"""What each paper of a signing conference says of its own, beyond the facts they share."""

from __future__ import annotations

from schemas.fields import Choice, Day, Flag, Line, Paragraph, Text
from schemas.groups import Part, Record, Rows
from schemas.shared import OwnFacts, Person, Signer, legal_bases


def _signer() -> Part:
    return Part(Signer, "Người ký", "Người ký văn bản.")


def _items(label: str, about: str, example: str, *, least: int = 0) -> Rows:
    return Rows(Text("Nội dung", "Một ý trọn vẹn.", example), label, about, rows=(least, 100))


class Assignment(Record):
    """Phân công cho một đơn vị hoặc một người."""

    unit = Line("Đơn vị, người thực hiện", "Đơn vị hoặc người được giao việc.", "Văn phòng Sở")
    tasks = _items("Nhiệm vụ", "Từng việc được giao.", "Chuẩn bị hội trường, âm thanh, khánh tiết", least=1)


def _assignments(label: str) -> Rows:
    return Rows(Assignment, label, "Việc của từng đơn vị.", rows=(0, 50))


class CeremonyPlan(OwnFacts):
    """Thông tin riêng của kế hoạch tổ chức."""

    legal_bases = legal_bases()
    purposes = _items(
        "Mục đích", "Từng mục đích của việc tổ chức.", "Công bố và ký kết Chương trình phối hợp", least=1
    )
    requirements = _items(
        "Yêu cầu", "Từng yêu cầu đối với việc tổ chức.", "Trang trọng, thiết thực, tiết kiệm", least=1
    )
    assignments = _assignments("Phân công nhiệm vụ")
    funding = Paragraph(
        "Kinh phí", "Nguồn kinh phí.", "Từ dự toán chi thường xuyên năm 2022 của Sở Nội vụ", optional=True
    )
    implementation = _items(
        "Tổ chức thực hiện",
        "Yêu cầu về đôn đốc, báo cáo, vướng mắc.",
        "Các đơn vị chủ động triển khai nhiệm vụ được phân công",
    )
    signer = _signer()


class Invitation(OwnFacts):
    """Thông tin riêng của giấy mời."""

    addressed = Choice(
        "Cách mời",
        "Mỗi khách mời một giấy, hay một giấy mời chung ghi cả danh sách.",
        {"each": "Mỗi khách mời một giấy", "list": "Một giấy mời chung"},
        default="each",
        example="each",
    )
    remarks = Rows(
        Paragraph("Lưu ý", "Một điều cần lưu ý.", "Đại biểu có mặt trước 15 phút để ổn định tổ chức"),
        "Các vấn đề cần lưu ý",
        "In sau địa điểm, mỗi ý một đoạn.",
        rows=(0, 20),
    )
    signer = _signer()


class ConferenceAgenda(OwnFacts):
    """Thông tin riêng của bản chương trình hội nghị."""

    signer = _signer()


class McScript(Record):
    """Thông tin riêng của kịch bản điều hành; tài liệu nội bộ, không có số."""

    host = Part(Person, "Người dẫn chương trình", "Người dẫn chương trình.", optional=True)


class DelegateList(Record):
    """Thông tin riêng của danh sách đại biểu; không có số."""

    sorted_by_name = Flag(
        "Xếp theo tên",
        "Xếp từng nhóm theo tên, theo vần chữ cái tiếng Việt; nếu không thì giữ thứ tự đã nhập.",
    )


class SeatCards(Record):
    """Thông tin riêng của biển tên."""

    others = Rows(
        Line("Chữ trên biển", "Chữ in hoa trên biển.", "Thư ký"),
        "Biển khác",
        "Biển không ghi tên người: Thư ký, Ban Tổ chức, Phóng viên.",
        rows=(0, 100),
    )


class CeremonyMinutes(OwnFacts):
    """Thông tin riêng của biên bản hội nghị."""

    secretary = Part(Person, "Thư ký", "Người ghi biên bản.")


class ConclusionNotice(OwnFacts):
    """Thông tin riêng của thông báo kết luận."""

    assessment = Text(
        "Đánh giá chung",
        "Đánh giá của người chủ trì; xuống dòng để sang đoạn mới.",
        "Biểu dương sự phối hợp chặt chẽ giữa hai cơ quan trong thời gian qua.",
    )
    assignments = _assignments("Giao nhiệm vụ")
    signer = _signer()


class NewsReport(Record):
    """Thông tin riêng của tin bài; không có số."""

    title = Paragraph(
        "Đầu đề",
        "Để trống thì lấy tên các bên và văn bản được ký kết.",
        "Sở Nội vụ ký kết chương trình phối hợp tuyên truyền về thi đua yêu nước",
        optional=True,
    )
    signing_photo = Line(
        "Chú thích ảnh ký kết",
        "Chú thích ảnh cuối bài.",
        "Lãnh đạo hai cơ quan ký kết Chương trình phối hợp",
        optional=True,
    )
    author = Line("Tác giả", "Người viết tin bài.", "Nguyễn Thị Mẫu")
    author_unit = Line(
        "Đơn vị của tác giả", "In dưới tên tác giả.", "Ban Thi đua - Khen thưởng", optional=True
    )
    date = Day("Ngày viết", "Ngày viết tin bài.", "2026-08-20", optional=True)
