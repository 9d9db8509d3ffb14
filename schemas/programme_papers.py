"""What belongs to one paper of a co-ordination programme alone: one section of the record per paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError, validates_schema

from docgen.messages import Message
from schemas.fields import EARLIEST_YEAR, LATEST_YEAR, Choice, Line, Symbol, Text, WholeNumber, moves
from schemas.groups import Part, Record, Rows
from schemas.shared import OwnFacts, Signer, legal_bases

if TYPE_CHECKING:
    from collections.abc import Mapping

INTERIM, FINAL = "interim", "final"
"""Sơ kết một năm, tổng kết giai đoạn."""


def items(label: str, about: str, example: str, *, least: int = 0) -> Rows:
    """List of ý: each a whole thought of one or more paragraphs."""
    return Rows(Text("Nội dung", "Một ý trọn vẹn.", example), label, about, rows=(least, 200))


def _symbol(example: str) -> Symbol:
    return Symbol(
        "Ký hiệu",
        f"Chỉ ghi khi khác cách ghép thông thường {example.partition('-')[0]}-<bên chủ trì>-<bên phối hợp>.",
        example,
        optional=True,
    )


def _year(about: str, *, optional: bool = False) -> WholeNumber:
    return moves(WholeNumber("Năm", about, 2022, within=(EARLIEST_YEAR, LATEST_YEAR), optional=optional))


class PartySigner(Record):
    """Người ký thay mặt một bên, khi khác người ký Chương trình."""

    party = Symbol("Bên", "Chữ viết tắt của bên.", "SNV")
    signer = Part(Signer, "Người ký", "Người ký thay mặt bên này.")


def _signers() -> Rows:
    return Rows(
        PartySigner,
        "Người ký khác",
        "Chỉ ghi bên có người ký khác người ký Chương trình.",
        rows=(0, 4),
        unique_by="party",
    )


class CoordinationProgramme(OwnFacts):
    """Thông tin riêng của bản Chương trình phối hợp; số lấy theo sổ của bên chủ trì."""

    legal_bases = legal_bases()
    symbol = _symbol("CTrPH-SNV-ĐPTTH")
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


class ImplementationPlan(OwnFacts):
    """Thông tin riêng của kế hoạch thực hiện một năm; nhiệm vụ lấy từ danh mục nhiệm vụ của hồ sơ."""

    year = _year("Năm thực hiện.")
    legal_bases = legal_bases()
    symbol = _symbol("KH-SNV-ĐPTTH")
    purposes = items(
        "Mục đích", "Để trống thì ghi như Chương trình phối hợp.", "Cụ thể hóa nội dung của Chương trình"
    )
    requirements = items(
        "Yêu cầu", "Để trống thì ghi như Chương trình phối hợp.", "Rõ việc, rõ người, rõ thời gian"
    )
    funding = items("Kinh phí", "Nguồn kinh phí, nếu cần ghi.", "Mỗi bên bảo đảm từ dự toán được giao")
    implementation = items(
        "Tổ chức thực hiện",
        "Phân công đôn đốc, chế độ báo cáo.",
        "Phòng chuyên môn của mỗi bên theo dõi, đôn đốc",
        least=1,
    )
    signers = _signers()


class ProgrammeReport(OwnFacts):
    """Thông tin riêng của báo cáo sơ kết, tổng kết; kết quả lấy từ danh mục nhiệm vụ của hồ sơ."""

    scope = Choice(
        "Loại báo cáo",
        "Sơ kết một năm hay tổng kết cả giai đoạn.",
        {INTERIM: "Sơ kết năm", FINAL: "Tổng kết giai đoạn"},
        example=INTERIM,
    )
    year = _year("Năm sơ kết; báo cáo tổng kết thì để trống.", optional=True)
    symbol = _symbol("BC-SNV-ĐPTTH")
    addressees = Rows(
        Line("Kính gửi", "Tên cơ quan cấp trên.", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        "Kính gửi",
        "Chỉ ghi khi báo cáo cấp trên; mỗi dòng một nơi.",
        rows=(0, 20),
    )
    leadership = items(
        "Chỉ đạo, tổ chức thực hiện", "Công tác chỉ đạo, phối hợp.", "Hai bên ban hành kế hoạch", least=1
    )
    strengths = items("Ưu điểm", "Từng ưu điểm.", "Việc phối hợp nền nếp, kịp thời", least=1)
    weaknesses = items("Tồn tại, hạn chế", "Từng hạn chế, nếu có.", "Tin, bài ở cơ sở còn ít")
    causes = items("Nguyên nhân", "Từng nguyên nhân, nếu cần ghi.", "Địa bàn rộng, đi lại khó khăn")
    lessons = items("Bài học kinh nghiệm", "Từng bài học, nếu cần ghi.", "Trao đổi thông tin thường xuyên")
    next_tasks = items(
        "Phương hướng, nhiệm vụ", "Nhiệm vụ thời gian tới.", "Tiếp tục duy trì chuyên mục", least=1
    )
    proposals = items("Đề xuất, kiến nghị", "Từng kiến nghị, nếu có.", "Bố trí thêm kinh phí tuyên truyền")
    signers = _signers()

    @validates_schema(skip_on_field_errors=False)
    def check_year(self, data: Mapping[str, Any], **_: object) -> None:
        """Ask for the year of an interim report, and for none of a final one."""
        if "scope" not in data or "year" not in data:
            return
        if data["scope"] == INTERIM and data["year"] is None:
            raise ValidationError({"year": [Message("interim-needs-year")]})
        if data["scope"] == FINAL and data["year"] is not None:
            raise ValidationError({"year": [Message("final-has-no-year")]})
