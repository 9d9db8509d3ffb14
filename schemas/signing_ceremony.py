"""Hội nghị, lễ ký kết: who meets, where, when, what is signed, in which order and how it went.

What several papers say stands at the top of the record, once; a section named like a paper holds only
what that paper alone says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError, validates_schema

from docgen.messages import Message, Phrase
from schemas.ceremony_agenda import AgendaItem
from schemas.ceremony_papers import (
    CeremonyMinutes,
    CeremonyPlan,
    ConclusionNotice,
    ConferenceAgenda,
    DelegateList,
    Invitation,
    McScript,
    NewsReport,
    SeatCards,
)
from schemas.fields import Choice, Flag, Line, Moment, Paragraph, Text, WholeNumber, passes
from schemas.groups import Part, Record, Rows
from schemas.shared import IssuingBody, Person, note
from schemas.timetable import clashes, past_midnight

if TYPE_CHECKING:
    from collections.abc import Mapping

BEFORE = ("ceremony_plan", "invitation", "conference_agenda")
"""Papers that nobody dates later than the event."""
AFTER = ("ceremony_minutes", "conclusion_notice", "news_report")
"""Papers that nobody dates earlier."""


def _delegates(label: str) -> Rows:
    return Rows(Person, label, "Những người dự được nêu tên, theo thứ tự nêu tên.", rows=(0, 300))


def _also_present() -> Text:
    return Text(
        "Thành phần cùng dự",
        "Những người cùng dự không nêu tên; xuống dòng để sang thành phần khác.",
        "Lãnh đạo và chuyên viên Ban Thi đua - Khen thưởng",
        optional=True,
    )


def _also_present_count() -> WholeNumber:
    return WholeNumber(
        "Số người cùng dự",
        "Số người không nêu tên, để cộng số đại biểu.",
        12,
        within=(1, 9_999),
        optional=True,
    )


class CeremonyParty(Record):
    """Một bên ký kết."""

    body = Part(IssuingBody, "Cơ quan", "Cơ quan, tổ chức ký kết.")
    signatory = Part(Person, "Người ký kết", "Người đại diện ký văn bản tại buổi lễ.")
    delegates = _delegates("Đại biểu khác")
    also_present = _also_present()
    also_present_count = _also_present_count()


class Guests(Record):
    """Khách mời của một cơ quan."""

    body = Line("Cơ quan, đơn vị", "Tên cơ quan, đơn vị của khách mời.", "Văn phòng UBND tỉnh Lạng Sơn")
    delegates = _delegates("Đại biểu")
    also_present = _also_present()
    also_present_count = _also_present_count()

    @validates_schema(skip_on_field_errors=False)
    def check_somebody_comes(self, data: Mapping[str, Any], **_: object) -> None:
        """Ask for a name or for words on who comes."""
        if {"delegates", "also_present"} <= data.keys() and not (data["delegates"] or data["also_present"]):
            raise ValidationError({"delegates": [Message("nobody-comes")]})


class Proceeding(Record):
    """Một phần diễn biến của hội nghị."""

    title = Line("Tên phần", "Tên phần diễn biến, in trong biên bản.", "Khai mạc")
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
    reported = Flag("Đưa vào tin bài", "Phần này in cả trong tin bài, không có tên phần.")
    photo = Line(
        "Chú thích ảnh",
        "Chú thích ảnh đặt sau phần này trong tin bài.",
        "Giám đốc Sở Nội vụ phát biểu tại Hội nghị",
        optional=True,
    )


class SigningCeremony(Record):
    """Hồ sơ một buổi ký kết; the first party is the host and issues the papers."""

    label = Phrase("Hội nghị, lễ ký kết")

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
    reason = Paragraph(
        "Lý do ký kết",
        "Vì sao các bên ký kết; in trong kế hoạch, kịch bản điều hành và tin bài.",
        "Để tiếp tục nâng cao chất lượng công tác tuyên truyền về phong trào thi đua yêu nước",
        optional=True,
    )
    starts_at = passes(Moment("Bắt đầu", "Ngày, giờ bắt đầu.", "2026-08-20T14:00"))
    ends_at = passes(
        Moment(
            "Kết thúc", "Ngày, giờ kết thúc; để trống khi chưa diễn ra.", "2026-08-20T16:30", optional=True
        )
    )
    venue = Line("Địa điểm", "Nơi tổ chức.", "Trụ sở Sở Nội vụ tỉnh Lạng Sơn")
    parties = Rows(
        CeremonyParty,
        "Các bên ký kết",
        "Từ hai đến bốn bên; bên chủ trì đứng đầu.",
        rows=(2, 4),
        unique_by="body.symbol",
    )
    guests = Rows(Guests, "Khách mời", "Khách mời theo từng cơ quan.", rows=(0, 2000))
    chair = Part(Person, "Chủ trì", "Người chủ trì hội nghị.")
    agenda = Rows(
        AgendaItem,
        "Chương trình",
        "Các mục của chương trình; chương trình tự xếp theo giờ.",
        rows=(0, 100),
    )
    agreed_points = Rows(
        Paragraph(
            "Nội dung", "Một nội dung các bên thống nhất.", "Tuyên truyền về các gương điển hình tiên tiến"
        ),
        "Nội dung thống nhất",
        "Những nội dung các bên đã thống nhất.",
        rows=(0, 100),
    )
    proceedings = passes(
        Rows(Proceeding, "Diễn biến", "Theo diễn biến hội nghị, ghi khi đã diễn ra.", rows=(0, 100))
    )
    ceremony_plan = Part(CeremonyPlan, "Kế hoạch", "Thông tin riêng của kế hoạch.", optional=True)
    invitation = Part(Invitation, "Giấy mời", "Thông tin riêng của giấy mời.", optional=True)
    conference_agenda = Part(
        ConferenceAgenda, "Chương trình hội nghị", "Thông tin riêng của bản chương trình.", optional=True
    )
    mc_script = Part(McScript, "Kịch bản điều hành", "Thông tin riêng của kịch bản.", optional=True)
    delegate_list = Part(DelegateList, "Danh sách đại biểu", "Thông tin riêng của danh sách.", optional=True)
    seat_cards = Part(SeatCards, "Biển tên", "Thông tin riêng của biển tên.", optional=True)
    ceremony_minutes = Part(CeremonyMinutes, "Biên bản", "Thông tin riêng của biên bản.", optional=True)
    conclusion_notice = Part(
        ConclusionNotice, "Thông báo kết luận", "Thông tin riêng của thông báo.", optional=True
    )
    news_report = Part(NewsReport, "Tin bài", "Thông tin riêng của tin bài.", optional=True)
    note = note()

    @validates_schema(skip_on_field_errors=False)
    def check_times(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse an end before the start, papers dated on the wrong side of the event, a muddled agenda."""
        start, end = data.get("starts_at"), data.get("ends_at")
        if start is None:
            return
        faults: dict[str, Any] = {}
        if end and end < start:
            faults["ends_at"] = [Message("end-before-start")]
        for paper in (*BEFORE, *AFTER):
            day = (data.get(paper) or {}).get("date")
            if day and paper in BEFORE and day > start.date():
                faults[paper] = {"date": [Message("after-the-event")]}
            if day and paper in AFTER and day < start.date():
                faults[paper] = {"date": [Message("before-the-event")]}
        if muddled := _agenda_faults(data):
            faults["agenda"] = muddled
        if faults:
            raise ValidationError(faults)


def _agenda_faults(data: Mapping[str, Any]) -> dict[int, dict[str, list[Message]]]:
    agenda = data.get("agenda", [])
    if not all({"starts_at", "duration"} <= item.keys() for item in agenda):
        return {}  # the faults of these entries are told already
    opening = data["starts_at"].time()
    faults: dict[int, dict[str, list[Message]]] = {}
    for row, other in clashes(agenda, opening):
        faults[row] = {"starts_at": [Message("agenda-clash", other=other + 1)]}
    for row in past_midnight(agenda, opening):
        faults.setdefault(row, {})["duration"] = [Message("agenda-past-midnight")]
    return faults
