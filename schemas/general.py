"""Văn bản hành chính: any of the 29 types of the decree, each paper a section with content of its own.

What the papers share is who issues and signs them. A clerk who wants one paper fills in one section.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError, validates_schema

from docgen.messages import Message, Phrase
from docgen.wording.text import small_first
from schemas.fields import Line
from schemas.general_papers import (
    Decision,
    Introduction,
    LeavePermit,
    MeetingInvitation,
    Minutes,
    MutualPaper,
    NamedPaper,
    OfficialLetter,
    Proposal,
    PublicLetter,
    Telegram,
)
from schemas.groups import Part, Record, Rows
from schemas.shared import IssuingBody, OwnFacts, Signer, note

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def _paper(schema: type[OwnFacts], name: str) -> Part:
    return Part(schema, name, f"Nội dung của {small_first(name)}.", optional=True)


class Address(Record):
    """Địa chỉ liên hệ của cơ quan, in ở chân trang đầu."""

    street = Line("Địa chỉ", "Số nhà, đường, xã hoặc phường, tỉnh.", "Số 1, đường Mẫu, phường Lương Văn Tri")
    phone = Line("Số điện thoại", "Số điện thoại, nếu cần.", "0205 3810 000", optional=True)
    fax = Line("Số Fax", "Số Fax, nếu cần.", "0205 3810 001", optional=True)
    email = Line("Thư điện tử", "Địa chỉ thư điện tử, nếu cần.", "vanphong@mau.example", optional=True)
    website = Line("Trang thông tin điện tử", "Địa chỉ trang, nếu cần.", "noivu.mau.example", optional=True)


class General(Record):
    """Hồ sơ một hay nhiều văn bản hành chính; with several bodies a paper is joint and the first leads."""

    label = Phrase("Văn bản hành chính")

    bodies = Rows(
        IssuingBody,
        "Cơ quan ban hành",
        "Một cơ quan; văn bản liên cơ quan thì đến bốn, cơ quan chủ trì đứng đầu.",
        rows=(1, 4),
        unique_by="symbol",
    )
    signers = Rows(
        Signer,
        "Người ký",
        "Người ký chung: mỗi cơ quan ban hành một người, theo cùng thứ tự.",
        rows=(0, 4),
    )
    address = Part(Address, "Địa chỉ liên hệ", "Để trống thì không in ở chân trang đầu.", optional=True)
    resolution = _paper(Decision, "Nghị quyết")
    decision = _paper(Decision, "Quyết định")
    directive = _paper(NamedPaper, "Chỉ thị")
    statute = _paper(NamedPaper, "Quy chế")
    regulation = _paper(NamedPaper, "Quy định")
    communique = _paper(NamedPaper, "Thông cáo")
    notice = _paper(NamedPaper, "Thông báo")
    guidance = _paper(NamedPaper, "Hướng dẫn")
    work_programme = _paper(NamedPaper, "Chương trình")
    work_plan = _paper(NamedPaper, "Kế hoạch")
    option = _paper(NamedPaper, "Phương án")
    scheme = _paper(NamedPaper, "Đề án")
    project = _paper(NamedPaper, "Dự án")
    report = _paper(NamedPaper, "Báo cáo")
    minutes = _paper(Minutes, "Biên bản")
    proposal = _paper(Proposal, "Tờ trình")
    contract = _paper(MutualPaper, "Hợp đồng")
    official_letter = _paper(OfficialLetter, "Công văn")
    telegram = _paper(Telegram, "Công điện")
    memorandum = _paper(MutualPaper, "Bản ghi nhớ")
    agreement = _paper(MutualPaper, "Bản thỏa thuận")
    authorisation = _paper(NamedPaper, "Giấy ủy quyền")
    meeting_invitation = _paper(MeetingInvitation, "Giấy mời")
    introduction = _paper(Introduction, "Giấy giới thiệu")
    leave_permit = _paper(LeavePermit, "Giấy nghỉ phép")
    sending_slip = _paper(NamedPaper, "Phiếu gửi")
    forwarding_slip = _paper(NamedPaper, "Phiếu chuyển")
    notification_slip = _paper(NamedPaper, "Phiếu báo")
    public_letter = _paper(PublicLetter, "Thư công")
    note = note()

    @validates_schema(skip_on_field_errors=False)
    def check_signers(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse signers that are not as many as the bodies."""
        count = len(data.get("bodies", ()))
        said = [Message("signer-for-each-body", count=count)]
        faults: dict[str, Any] = {
            key: {"signers": said}
            for key, own in data.items()
            if isinstance(own, dict) and _unequal(own.get("signers"), count)
        }
        if _unequal(data.get("signers"), count):
            faults["signers"] = said
        if faults:
            raise ValidationError(faults)


def _unequal(signers: Sequence[object] | None, count: int) -> bool:
    return bool(signers and count and len(signers) != count)
