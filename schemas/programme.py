"""Chương trình phối hợp: what two to four bodies do together, over which years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError, validates_schema

from docgen.messages import Message
from schemas.fields import EARLIEST_YEAR, LATEST_YEAR, Choice, Paragraph, Symbol, Text, WholeNumber
from schemas.groups import Part, Record, Rows
from schemas.shared import IssuingBody, OwnFacts, Signer, legal_bases, note

if TYPE_CHECKING:
    from collections.abc import Mapping


def _items(label: str, about: str, example: str, *, least: int = 0) -> Rows:
    return Rows(Text("Nội dung", "Một ý trọn vẹn.", example), label, about, rows=(least, 200))


class ProgrammeParty(Record):
    """Một bên phối hợp."""

    body = Part(IssuingBody, "Cơ quan", "Cơ quan, tổ chức tham gia.")
    signer = Part(Signer, "Người ký", "Người ký thay mặt bên này.")
    responsibilities = _items(
        "Trách nhiệm",
        "Trách nhiệm riêng của bên này.",
        "Cung cấp thông tin về gương điển hình tiên tiến để tuyên truyền",
        least=1,
    )


class ContentItem(Record):
    """Một nội dung phối hợp."""

    title = Paragraph("Nội dung", "Tên nội dung phối hợp.", "Tuyên truyền về các gương điển hình tiên tiến")
    details = _items(
        "Chi tiết", "Các việc cụ thể, đánh chữ a), b), c).", "Phát sóng chuyên mục 02 số mỗi tuần"
    )


class CoordinationProgramme(OwnFacts):
    """Thông tin riêng của bản Chương trình phối hợp; số lấy theo sổ của bên chủ trì."""

    legal_bases = legal_bases()
    symbol = Symbol(
        "Ký hiệu",
        "Chỉ ghi khi khác cách ghép thông thường CTrPH-<bên chủ trì>-<bên phối hợp>.",
        "CTrPH-SNV-ĐPTTH",
        optional=True,
    )
    lead_side = Choice(
        "Vị trí bên chủ trì ký",
        "Bên chủ trì ký ở cột trái hay cột phải.",
        {"left": "Bên trái", "right": "Bên phải"},
        default="left",
        example="left",
    )
    copies_per_party = WholeNumber(
        "Số bản mỗi bên giữ", "Để chương trình ghi câu về số bản chính.", 2, within=(1, 99), optional=True
    )


class Programme(Record):
    """Hồ sơ một chương trình phối hợp; the first party leads."""

    label = "Chương trình phối hợp"

    title = Paragraph(
        "Tên chương trình",
        "Nội dung phối hợp, không ghi giai đoạn.",
        "Đẩy mạnh công tác tuyên truyền về phong trào thi đua yêu nước",
    )
    start_year = WholeNumber("Từ năm", "Năm bắt đầu giai đoạn.", 2022, within=(EARLIEST_YEAR, LATEST_YEAR))
    end_year = WholeNumber("Đến năm", "Năm kết thúc giai đoạn.", 2025, within=(EARLIEST_YEAR, LATEST_YEAR))
    parties = Rows(
        ProgrammeParty,
        "Các bên phối hợp",
        "Từ hai đến bốn bên; bên chủ trì đứng đầu.",
        rows=(2, 4),
        unique_by="body.symbol",
    )
    background = Paragraph(
        "Đặt vấn đề",
        "Lý do xây dựng chương trình, in sau căn cứ.",
        "Để tiếp tục nâng cao chất lượng công tác tuyên truyền",
        optional=True,
    )
    purposes = _items("Mục đích", "Từng mục đích.", "Nâng cao nhận thức về thi đua, khen thưởng", least=1)
    requirements = _items("Yêu cầu", "Từng yêu cầu.", "Phối hợp chặt chẽ, thường xuyên, hiệu quả", least=1)
    principles = _items(
        "Nguyên tắc phối hợp", "Từng nguyên tắc, nếu có.", "Đúng chức năng, nhiệm vụ của mỗi bên"
    )
    contents = Rows(ContentItem, "Nội dung phối hợp", "Từng nội dung phối hợp.", rows=(1, 100))
    joint_responsibilities = _items(
        "Trách nhiệm chung", "Việc các bên cùng làm.", "Cùng xây dựng kế hoạch thực hiện hằng năm"
    )
    implementation = _items(
        "Tổ chức thực hiện",
        "Đầu mối, sơ kết, kinh phí, sửa đổi.",
        "Hằng năm tổ chức sơ kết, rút kinh nghiệm",
        least=1,
    )
    coordination_programme = Part(
        CoordinationProgramme,
        "Bản Chương trình phối hợp",
        "Thông tin riêng của bản Chương trình phối hợp.",
        optional=True,
    )
    note = note()

    @validates_schema(skip_on_field_errors=False)
    def check_period(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse a last year before the first."""
        if {"start_year", "end_year"} <= data.keys() and data["end_year"] < data["start_year"]:
            raise ValidationError({"end_year": [Message("end-before-start")]})
