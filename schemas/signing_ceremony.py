"""Hội nghị, lễ ký kết: who meets, where, when, what is signed and how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError, validates_schema

from docgen.messages import Message
from schemas.fields import Choice, Clock, Line, Moment, Paragraph, Text
from schemas.groups import Part, Record, Rows
from schemas.shared import IssuingBody, OwnFacts, Person, note

if TYPE_CHECKING:
    from collections.abc import Mapping


class CeremonyParty(Record):
    """Một bên ký kết."""

    body = Part(IssuingBody, "Cơ quan", "Cơ quan, tổ chức ký kết.")
    signatory = Part(Person, "Người ký kết", "Người đại diện ký văn bản tại buổi lễ.")
    delegates = Rows(
        Person, "Đại biểu khác", "Những người khác của bên này dự, theo thứ tự nêu tên.", rows=(0, 300)
    )
    also_present = Text(
        "Thành phần cùng dự",
        "Những người cùng dự không nêu tên.",
        "Lãnh đạo và chuyên viên Ban Thi đua - Khen thưởng",
        optional=True,
    )


class Guests(Record):
    """Khách mời của một cơ quan."""

    body = Line("Cơ quan, đơn vị", "Tên cơ quan, đơn vị của khách mời.", "Văn phòng UBND tỉnh Lạng Sơn")
    delegates = Rows(Person, "Đại biểu", "Từng đại biểu, theo thứ tự nêu tên.", rows=(1, 300))


class AgendaItem(Record):
    """Một mục của chương trình hội nghị."""

    starts_at = Clock("Giờ", "Giờ bắt đầu mục này.", "14:00")
    content = Line("Nội dung", "Nội dung công việc.", "Tuyên bố lý do, giới thiệu đại biểu")
    presenter = Line("Người thực hiện", "Người hoặc đơn vị thực hiện.", "Ban Tổ chức", optional=True)


class Proceeding(Record):
    """Một phần diễn biến ghi trong biên bản."""

    title = Line("Tên phần", "Tên phần diễn biến.", "Khai mạc")
    text = Text(
        "Nội dung",
        "Diễn biến, ý kiến; xuống dòng để sang đoạn mới.",
        "Ban Tổ chức tuyên bố lý do, giới thiệu đại biểu.",
    )
    points = Rows(
        Paragraph("Ý", "Một ý.", "Thống nhất về thời lượng chuyên mục."),
        "Các ý",
        "Các ý đánh chữ a), b), c) sau nội dung.",
        rows=(0, 100),
    )


class CeremonyMinutes(OwnFacts):
    """Thông tin riêng của biên bản hội nghị."""

    secretary = Part(Person, "Thư ký", "Người ghi biên bản.")
    proceedings = Rows(Proceeding, "Diễn biến", "Theo diễn biến hội nghị.", rows=(1, 100))


class SigningCeremony(Record):
    """Hồ sơ một buổi ký kết; the first party is the host and issues the papers."""

    label = "Hội nghị, lễ ký kết"

    form = Choice(
        "Hình thức",
        "Hội nghị ký kết hay Lễ ký kết.",
        {"Hội nghị ký kết": "Hội nghị ký kết", "Lễ ký kết": "Lễ ký kết"},
        default="Hội nghị ký kết",
        example="Hội nghị ký kết",
    )
    agreement = Paragraph(
        "Văn bản được ký kết",
        "Tên loại và tên của văn bản được ký.",
        "Chương trình phối hợp “Đẩy mạnh công tác tuyên truyền về phong trào thi đua yêu nước”",
    )
    starts_at = Moment("Bắt đầu", "Ngày, giờ bắt đầu.", "2022-04-15T14:00")
    ends_at = Moment(
        "Kết thúc", "Ngày, giờ kết thúc; để trống khi chưa diễn ra.", "2022-04-15T16:30", optional=True
    )
    venue = Line("Địa điểm", "Nơi tổ chức.", "Trụ sở Sở Nội vụ tỉnh Lạng Sơn")
    parties = Rows(
        CeremonyParty,
        "Các bên ký kết",
        "Từ hai đến bốn bên; bên chủ trì đứng đầu.",
        rows=(2, 4),
        unique_by="body.symbol",
    )
    guests = Rows(Guests, "Khách mời", "Khách mời theo từng cơ quan.", rows=(0, 100))
    chair = Part(Person, "Chủ trì", "Người chủ trì hội nghị.")
    agreed_points = Rows(
        Paragraph(
            "Nội dung", "Một nội dung hai bên thống nhất.", "Tuyên truyền về các gương điển hình tiên tiến"
        ),
        "Nội dung thống nhất",
        "Những nội dung các bên đã thống nhất.",
        rows=(0, 100),
    )
    agenda = Rows(AgendaItem, "Chương trình", "Các mục theo thứ tự thời gian.", rows=(0, 100))
    ceremony_minutes = Part(CeremonyMinutes, "Biên bản", "Thông tin riêng của biên bản.", optional=True)
    note = note()

    @validates_schema(skip_on_field_errors=False)
    def check_times(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse an end before the start, and minutes dated before the event."""
        start, end = data.get("starts_at"), data.get("ends_at")
        faults: dict[str, Any] = {}
        if start and end and end < start:
            faults["ends_at"] = [Message("end-before-start")]
        minutes = data.get("ceremony_minutes")
        if start and minutes and minutes.get("date") and minutes["date"] < start.date():
            faults["ceremony_minutes"] = {"date": [Message("before-the-event")]}
        if faults:
            raise ValidationError(faults)
