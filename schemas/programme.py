"""Chương trình phối hợp: what two to four bodies do together, over which years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError, validates_schema

from docgen.messages import Message, Phrase
from docgen.wording.progress import PROGRESS
from schemas.fields import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    Choice,
    Line,
    Paragraph,
    Symbol,
    WholeNumber,
    moves,
    passes,
)
from schemas.groups import Part, Record, Rows
from schemas.programme_papers import CoordinationProgramme, ImplementationPlan, ProgrammeReport, items
from schemas.shared import IssuingBody, Signer, note

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST_CONTENTS = 100


class ProgrammeParty(Record):
    """Một bên phối hợp."""

    body = Part(IssuingBody, "Cơ quan", "Cơ quan, tổ chức tham gia.")
    signer = Part(Signer, "Người ký", "Người ký thay mặt bên này.")
    responsibilities = items(
        "Trách nhiệm",
        "Trách nhiệm riêng của bên này.",
        "Cung cấp thông tin về gương điển hình tiên tiến để tuyên truyền",
        least=1,
    )


class ContentItem(Record):
    """Một nội dung phối hợp."""

    title = Paragraph("Nội dung", "Tên nội dung phối hợp.", "Tuyên truyền về các gương điển hình tiên tiến")
    details = items(
        "Chi tiết", "Các việc cụ thể, đánh chữ a), b), c).", "Phát sóng chuyên mục 02 số mỗi tuần"
    )


class ProgrammeTask(Record):
    """Một nhiệm vụ hằng năm: kế hoạch giao việc, báo cáo ghi kết quả."""

    year = moves(
        WholeNumber("Năm", "Năm thực hiện, trong giai đoạn.", 2022, within=(EARLIEST_YEAR, LATEST_YEAR))
    )
    content = WholeNumber("Thuộc nội dung", "Số thứ tự của nội dung phối hợp.", 1, within=(1, MOST_CONTENTS))
    name = Paragraph("Nhiệm vụ", "Việc cụ thể phải làm.", "Phát sóng chuyên mục “Thi đua yêu nước”")
    lead = Symbol("Chủ trì", "Chữ viết tắt của bên chủ trì.", "SNV")
    partner = Line(
        "Phối hợp",
        "Cơ quan, đơn vị phối hợp; để trống thì ghi các bên còn lại.",
        "Các cụm, khối thi đua",
        optional=True,
    )
    time = Line("Thời gian", "Thời gian hoặc thời hạn thực hiện.", "Quý II")
    status = passes(
        Choice(
            "Mức độ hoàn thành",
            "Ghi khi báo cáo.",
            {"": "Chưa đánh giá", **PROGRESS},
            default="",
            example="done",
        )
    )
    result = passes(Paragraph("Kết quả", "Ghi khi báo cáo.", "Đã phát sóng 78 số", optional=True))


class Programme(Record):
    """Hồ sơ một chương trình phối hợp; the first party leads."""

    label = Phrase("Chương trình phối hợp")
    period = ("start_year", "end_year")

    title = Paragraph(
        "Tên chương trình",
        "Nội dung phối hợp, không ghi giai đoạn.",
        "Đẩy mạnh công tác tuyên truyền về phong trào thi đua yêu nước",
    )
    start_year = moves(
        WholeNumber("Từ năm", "Năm bắt đầu giai đoạn.", 2022, within=(EARLIEST_YEAR, LATEST_YEAR))
    )
    end_year = moves(
        WholeNumber("Đến năm", "Năm kết thúc giai đoạn.", 2025, within=(EARLIEST_YEAR, LATEST_YEAR))
    )
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
    purposes = items("Mục đích", "Từng mục đích.", "Nâng cao nhận thức về thi đua, khen thưởng", least=1)
    requirements = items("Yêu cầu", "Từng yêu cầu.", "Phối hợp chặt chẽ, thường xuyên, hiệu quả", least=1)
    principles = items(
        "Nguyên tắc phối hợp", "Từng nguyên tắc, nếu có.", "Đúng chức năng, nhiệm vụ của mỗi bên"
    )
    contents = Rows(ContentItem, "Nội dung phối hợp", "Từng nội dung phối hợp.", rows=(1, MOST_CONTENTS))
    joint_responsibilities = items(
        "Trách nhiệm chung", "Việc các bên cùng làm.", "Cùng xây dựng kế hoạch thực hiện hằng năm"
    )
    implementation = items(
        "Tổ chức thực hiện",
        "Đầu mối, sơ kết, kinh phí, sửa đổi.",
        "Hằng năm tổ chức sơ kết, rút kinh nghiệm",
        least=1,
    )
    tasks = Rows(
        ProgrammeTask,
        "Nhiệm vụ hằng năm",
        "Nhiệm vụ của từng năm, để lập kế hoạch và báo cáo.",
        rows=(0, 500),
    )
    coordination_programme = Part(
        CoordinationProgramme,
        "Bản Chương trình phối hợp",
        "Thông tin riêng của bản Chương trình phối hợp.",
        optional=True,
    )
    implementation_plan = Part(
        ImplementationPlan, "Kế hoạch thực hiện", "Thông tin riêng của kế hoạch một năm.", optional=True
    )
    programme_report = Part(
        ProgrammeReport, "Báo cáo", "Thông tin riêng của báo cáo sơ kết, tổng kết.", optional=True
    )
    note = note()

    @validates_schema(skip_on_field_errors=False)
    def check_period(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse a last year before the first, and a year of a task or paper outside the period."""
        if not {"start_year", "end_year"} <= data.keys():
            return
        first, last = data["start_year"], data["end_year"]
        if last < first:
            raise ValidationError({"end_year": [Message("end-before-start")]})
        said = {"year": [Message("year-out-of-range", least=first, most=last)]}
        faults: dict[str, Any] = {
            key: said
            for key in ("implementation_plan", "programme_report")
            if (data.get(key) or {}).get("year") not in {None, *range(first, last + 1)}
        }
        if late := {
            place: said
            for place, task in enumerate(data.get("tasks", ()))
            if not first <= task.get("year", first) <= last
        }:
            faults["tasks"] = late
        if faults:
            raise ValidationError(faults)

    @validates_schema(skip_on_field_errors=False)
    def check_tasks(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse a task of a content there is not."""
        if "contents" not in data:
            return
        count = len(data["contents"])
        faults = {
            place: {"content": [Message("no-such-content", most=count)]}
            for place, task in enumerate(data.get("tasks", ()))
            if task.get("content", 0) > count
        }
        if faults:
            raise ValidationError({"tasks": faults})

    @validates_schema(skip_on_field_errors=False)
    def check_parties(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse the symbol of a party there is not: who leads a task, for whom another signs."""
        symbols = [party.get("body", {}).get("symbol") for party in data.get("parties", ())]
        if None in symbols or not symbols:
            return
        faults: dict[str, Any] = {"tasks": _strangers("lead", data.get("tasks", ()), symbols)}
        for key in ("implementation_plan", "programme_report"):
            if found := _strangers("party", (data.get(key) or {}).get("signers", ()), symbols):
                faults[key] = {"signers": found}
        if faults := {key: found for key, found in faults.items() if found}:
            raise ValidationError(faults)


def _strangers(key: str, rows: Iterable[Mapping[str, Any]], symbols: Sequence[str]) -> dict[int, Any]:
    """Find the rows whose `key` is not the symbol of a party."""
    said = {key: [Message("not-a-party", parties=", ".join(symbols))]}
    return {place: said for place, row in enumerate(rows) if row.get(key, symbols[0]) not in symbols}
