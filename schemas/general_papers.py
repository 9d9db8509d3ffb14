"""What a paper of each model form says of its own: one section of a general record per type of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError, validates_schema

from docgen.messages import Message
from docgen.wording.types import ALL_TYPES
from schemas.content import annexes, content
from schemas.fields import Choice, Day, Line, Moment, Paragraph, Symbol, Text
from schemas.groups import Part, Record, Rows
from schemas.shared import IssuingBody, OwnFacts, Person, Signer, legal_bases

if TYPE_CHECKING:
    from collections.abc import Mapping

URGENCIES = ("KHẨN", "THƯỢNG KHẨN", "HOẢ TỐC")
CIRCULATIONS = ("XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ")


def _addressees(*, least: int) -> Rows:
    return Rows(
        Line("Kính gửi", "Tên cơ quan, tổ chức, cá nhân.", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        "Kính gửi",
        "Mỗi dòng một nơi hoặc một nhóm nơi.",
        rows=(least, 50),
    )


def _abstract(example: str, *, optional: bool = False) -> Paragraph:
    return Paragraph("Trích yếu", "Nội dung chủ yếu, một câu hoặc một cụm từ.", example, optional=optional)


class Marked(OwnFacts):
    """What any paper may bear besides its text."""

    urgency = Choice(
        "Độ khẩn",
        "Dấu chỉ mức độ khẩn, dưới số và ký hiệu.",
        {"": "Không", **{mark: mark for mark in URGENCIES}},
        default="",
        example="KHẨN",
    )
    circulation = Choice(
        "Phạm vi lưu hành",
        "Chỉ dẫn về phạm vi lưu hành, ở lề trên trang đầu.",
        {"": "Không", **{mark: mark for mark in CIRCULATIONS}},
        default="",
        example="LƯU HÀNH NỘI BỘ",
    )


class Signed(Marked):
    """What one signer for each issuing body signs."""

    signers = Rows(
        Signer,
        "Người ký khác",
        "Chỉ ghi khi khác người ký chung của hồ sơ; mỗi cơ quan ban hành một người.",
        rows=(0, 4),
    )


class WithContent(Signed):
    """A paper of free content."""

    content = content()
    annexes = annexes()


class NamedPaper(WithContent):
    """Văn bản có tên loại (mẫu 1.4)."""

    abstract = _abstract("Kết quả kiểm tra công tác văn thư năm 2026", optional=True)
    addressees = _addressees(least=0)
    legal_bases = legal_bases()


class OtherParty(Record):
    """Một bên khác của hợp đồng, bản ghi nhớ, bản thỏa thuận."""

    body = Part(IssuingBody, "Cơ quan, tổ chức", "Cơ quan, tổ chức tham gia.")
    signer = Part(Signer, "Người ký", "Người ký thay mặt bên này.")


class MutualPaper(NamedPaper):
    """Hợp đồng, bản ghi nhớ, bản thỏa thuận: the issuing body is one party, these are the others."""

    other_parties = Rows(
        OtherParty,
        "Các bên khác",
        "Ngoài cơ quan ban hành, theo thứ tự ký.",
        rows=(1, 3),
        unique_by="body.symbol",
    )


class Proposal(WithContent):
    """Tờ trình (mẫu 1.4): gửi cấp trên nên phải có Kính gửi."""

    abstract = _abstract("Về việc đề nghị phê duyệt Đề án")
    addressees = _addressees(least=1)
    legal_bases = legal_bases()


class AttachedText(Record):
    """Văn bản được ban hành, phê duyệt kèm theo quyết định (mẫu 1.3)."""

    type = Choice(
        "Tên loại",
        "Tên loại của văn bản kèm theo.",
        {type_.name: type_.name for type_ in ALL_TYPES if type_.form == "1.4"},
        example="Quy chế",
    )
    abstract = _abstract("Công tác văn thư, lưu trữ của Sở Nội vụ")
    content = content()


class Decision(WithContent):
    """Quyết định, nghị quyết (mẫu 1.1, 1.2, 1.3)."""

    abstract = _abstract("Về việc thành lập Tổ kiểm tra công tác văn thư")
    authority = Line(
        "Thẩm quyền ban hành",
        "Để trống thì ghi theo người ký: chức vụ người đứng đầu, hoặc tên tập thể khi ký TM.",
        "Giám đốc Sở Nội vụ",
        optional=True,
    )
    legal_bases = legal_bases()
    proposed_by = Line("Theo đề nghị của", "Người hoặc đơn vị đề nghị.", "Chánh Văn phòng Sở", optional=True)
    attached = Part(
        AttachedText,
        "Văn bản kèm theo",
        "Quy chế, quy định, kế hoạch … được ban hành hoặc phê duyệt bằng văn bản này.",
        optional=True,
    )


class OfficialLetter(WithContent):
    """Công văn (mẫu 1.5)."""

    abstract = _abstract("đề nghị phối hợp tuyên truyền phong trào thi đua")
    drafting_unit = Symbol("Đơn vị hoặc lĩnh vực", "Chữ viết tắt đứng sau tên cơ quan trong ký hiệu.", "TĐKT")
    addressees = _addressees(least=1)


class PublicLetter(WithContent):
    """Thư công."""

    title = Line("Tên thư", "Ví dụ thư chúc mừng, thư khen, thư cảm ơn.", "Thư chúc mừng")
    abstract = _abstract("Nhân Ngày Quốc tế Người cao tuổi", optional=True)
    drafting_unit = Symbol(
        "Đơn vị hoặc lĩnh vực",
        "Chữ viết tắt đứng sau tên cơ quan trong ký hiệu, nếu cần.",
        "VP",
        optional=True,
    )
    addressees = _addressees(least=0)


class Telegram(WithContent):
    """Công điện (mẫu 1.6)."""

    abstract = _abstract("Về việc chủ động ứng phó mưa lũ")
    sender = Line(
        "Người, cơ quan điện",
        "Để trống thì ghi theo người ký: chức vụ người đứng đầu, hoặc tên cơ quan khi ký TM.",
        "Giám đốc Sở Nội vụ",
        optional=True,
    )
    addressees = _addressees(least=1)


class MeetingInvitation(Signed):
    """Giấy mời (mẫu 1.7)."""

    abstract = _abstract("Dự Hội nghị tổng kết công tác thi đua, khen thưởng năm 2026")
    invited = Rows(
        Line(
            "Người được mời",
            "Tên cơ quan, hoặc họ tên, chức vụ, đơn vị công tác.",
            "Ông Nguyễn Văn Mẫu, Chánh Văn phòng UBND tỉnh",
        ),
        "Kính mời",
        "Mỗi dòng một nơi hoặc một người.",
        rows=(1, 100),
    )
    event = Paragraph("Tới dự", "Tên cuộc họp, hội nghị, hội thảo.", "Hội nghị tổng kết công tác năm 2026")
    chair = Part(Person, "Chủ trì", "Người chủ trì.")
    starts_at = Moment("Thời gian", "Ngày, giờ bắt đầu.", "2026-12-18T08:00")
    venue = Line("Địa điểm", "Nơi họp.", "Hội trường Sở Nội vụ tỉnh Lạng Sơn")
    notes = Text("Lưu ý", "Các vấn đề cần lưu ý.", "Đề nghị đại biểu đến đúng giờ.", optional=True)


class Introduction(Signed):
    """Giấy giới thiệu (mẫu 1.8)."""

    person = Part(Person, "Người được giới thiệu", "Họ tên, chức vụ, đơn vị công tác.")
    sent_to = Line("Được cử đến", "Cơ quan, tổ chức nơi đến làm việc.", "Trung tâm Lưu trữ lịch sử tỉnh")
    purpose = Paragraph("Về việc", "Việc cần làm.", "Khai thác tài liệu lưu trữ về thi đua, khen thưởng")
    valid_until = Day("Có giá trị đến hết ngày", "Ngày cuối cùng có giá trị.", "2026-09-30")


class Minutes(Marked):
    """Biên bản (mẫu 1.9)."""

    abstract = _abstract("Họp giao ban công tác tháng 8 năm 2026")
    meeting = Choice(
        "Loại cuộc họp",
        "Cuộc họp, hội nghị hay hội thảo.",
        {"Cuộc họp": "Cuộc họp", "Hội nghị": "Hội nghị", "Hội thảo": "Hội thảo"},
        default="Cuộc họp",
        example="Cuộc họp",
    )
    starts_at = Moment("Bắt đầu", "Ngày, giờ bắt đầu.", "2026-08-28T08:00")
    ends_at = Moment("Kết thúc", "Ngày, giờ kết thúc.", "2026-08-28T10:30")
    venue = Line("Địa điểm", "Nơi họp.", "Phòng họp số 1, Sở Nội vụ tỉnh Lạng Sơn")
    attendance = Rows(
        Paragraph("Thành phần", "Một người hoặc một nhóm người dự.", "Lãnh đạo các phòng thuộc Sở"),
        "Thành phần tham dự",
        "Mỗi dòng một người hoặc một nhóm.",
        rows=(1, 300),
    )
    chair = Part(Person, "Chủ trì (chủ tọa)", "Người chủ trì.")
    secretary = Part(Person, "Thư ký (người ghi biên bản)", "Người ghi biên bản.")
    content = content()
    annexes = annexes()

    @validates_schema(skip_on_field_errors=False)
    def check_times(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse an end before the start."""
        start, end = data.get("starts_at"), data.get("ends_at")
        if start and end and end < start:
            raise ValidationError({"ends_at": [Message("end-before-start")]})


class PersonOnLeave(Person):
    """Người nghỉ phép; mẫu 1.10 has a line for the post."""

    position = Line("Chức vụ", "Chức vụ, đơn vị công tác.", "Phó Giám đốc Sở Nội vụ")


class LeavePermit(Signed):
    """Giấy nghỉ phép (mẫu 1.10)."""

    asked_on = Day("Ngày đơn", "Ngày của Đơn đề nghị nghỉ phép.", "2026-08-10")
    person = Part(PersonOnLeave, "Người nghỉ phép", "Họ tên, chức vụ, đơn vị công tác.")
    length = Line("Thời gian nghỉ", "Số ngày nghỉ.", "05 ngày làm việc")
    first_day = Day("Từ ngày", "Ngày đầu tiên.", "2026-08-24")
    last_day = Day("Đến hết ngày", "Ngày cuối cùng.", "2026-08-28")
    place = Line("Nơi nghỉ phép", "Địa chỉ nơi nghỉ phép.", "xã Tân Mẫu, tỉnh Lạng Sơn")
    counted_as = Line("Tính vào thời gian", "Loại nghỉ theo Bộ luật Lao động.", "nghỉ hằng năm có lương")

    @validates_schema(skip_on_field_errors=False)
    def check_days(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse a last day before the first."""
        first, last = data.get("first_day"), data.get("last_day")
        if first and last and last < first:
            raise ValidationError({"last_day": [Message("end-before-start")]})
