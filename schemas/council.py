"""Hội đồng Thi đua - Khen thưởng: who sits in it, when it met, how many votes a case needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError, validates_schema

from docgen.messages import Message
from schemas.fields import Choice, Line, Moment, WholeNumber
from schemas.groups import Part, Record, Rows
from schemas.shared import IssuingBody, Person

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST_COUNCIL = 100
PRESENT, IN_WRITING, ABSENT = "present", "in-writing", "absent"
VOTING = (PRESENT, IN_WRITING)


class CouncilMember(Person):
    """Một thành viên Hội đồng."""

    office = Line(
        "Chức danh trong Hội đồng", "Chức danh ghi trong biên bản.", "Chủ tịch Hội đồng", optional=True
    )
    attendance = Choice(
        "Dự họp",
        "Có mặt, vắng nhưng gửi ý kiến bằng văn bản, hay vắng.",
        {PRESENT: "Có mặt", IN_WRITING: "Vắng, có ý kiến bằng văn bản", ABSENT: "Vắng"},
        default=PRESENT,
        example=PRESENT,
    )
    reason = Line("Lý do vắng", "Chỉ ghi khi vắng.", "đi công tác", optional=True)


class Council(Record):
    """Hội đồng xét khen thưởng và phiên họp của Hội đồng; the first member present chairs it."""

    body = Part(IssuingBody, "Hội đồng", "Tên, ký hiệu của Hội đồng, như trên đầu văn bản của Hội đồng.")
    members = Rows(
        CouncilMember,
        "Thành viên",
        "Tất cả thành viên Hội đồng, kể cả người vắng; người chủ trì đứng trước những người có mặt.",
        rows=(1, LARGEST_COUNCIL),
    )
    starts_at = Moment("Bắt đầu họp", "Ngày, giờ bắt đầu.", "2026-08-10T14:00")
    ends_at = Moment(
        "Kết thúc họp", "Ngày, giờ kết thúc; để trống khi chưa họp xong.", "2026-08-10T16:00", optional=True
    )
    venue = Line("Địa điểm", "Nơi họp.", "Phòng họp số 1, Sở Nội vụ")
    threshold = WholeNumber(
        "Tỷ lệ phiếu tối thiểu",
        "Phần trăm tổng số thành viên phải đồng ý; để trống thì theo quy định chung của danh hiệu.",
        80,
        within=(1, 100),
        optional=True,
    )
    threshold_source = Line(
        "Căn cứ của tỷ lệ", "Nơi quy định tỷ lệ phiếu.", "Quy chế hoạt động của Hội đồng", optional=True
    )

    @validates_schema(skip_on_field_errors=False)
    def check_meeting(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse an end before the start, and a meeting at which nobody was."""
        faults: dict[str, Any] = {}
        start, end = data.get("starts_at"), data.get("ends_at")
        if start and end and end < start:
            faults["ends_at"] = [Message("end-before-start")]
        members = data.get("members")
        if members and not any(member.get("attendance", PRESENT) == PRESENT for member in members):
            faults["members"] = {"_schema": [Message("nobody-present")]}
        if faults:
            raise ValidationError(faults)


def voters(council: Mapping[str, Any]) -> int:
    """Count the members who voted, at the meeting or in writing."""
    return sum(member.get("attendance", PRESENT) in VOTING for member in council["members"])
