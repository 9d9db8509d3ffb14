"""Đợt khen thưởng: who is commended by whom, with what and for what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError, validates_schema

from docgen.messages import Message, Phrase
from docgen.wording.awards import AWARDS, CATEGORIES
from schemas.award_papers import (
    AchievementReport,
    AwardDecision,
    AwardProposal,
    Certificate,
    CouncilMinutes,
    PaymentList,
)
from schemas.council import LARGEST_COUNCIL, Council, voters
from schemas.fields import Choice, Day, Flag, Line, Paragraph, WholeNumber
from schemas.groups import Part, Record, Rows
from schemas.shared import IssuingBody, note

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_COMMENDED = 5000
LARGEST_REWARD = 10**11
"""Đồng; the whole list can still be summed up in words."""

ROUNDINGS = {
    "up": "Lên hàng chục nghìn đồng",
    "nearest": "Đến hàng chục nghìn đồng gần nhất",
    "exact": "Không làm tròn",
}
"""Cách làm tròn; the decree says up, offices have been seen to do all three."""


class Commended(Record):
    """Một tập thể, cá nhân hoặc hộ gia đình được khen thưởng."""

    category = Choice("Đối tượng", "Tập thể, cá nhân hay hộ gia đình.", CATEGORIES, example="individual")
    honorific = Choice(
        "Cách gọi",
        "Ông hoặc Bà, ghi trước họ tên cá nhân.",
        {"": "Không ghi", "Ông": "Ông", "Bà": "Bà"},
        default="",
        example="Bà",
    )
    name = Line("Tên", "Họ và tên cá nhân, tên tập thể hoặc tên chủ hộ.", "Nguyễn Thị Mẫu")
    position = Line("Chức vụ", "Chức vụ hoặc nghề nghiệp của cá nhân.", "Chuyên viên", optional=True)
    unit = Line("Đơn vị, địa chỉ", "Đơn vị công tác hoặc địa chỉ.", "Văn phòng Sở Nội vụ", optional=True)
    achievement = Paragraph(
        "Thành tích",
        "Chỉ ghi khi khác thành tích chung của đợt khen thưởng.",
        "Hoàn thành xuất sắc nhiệm vụ năm 2025",
        optional=True,
    )
    reward = WholeNumber(
        "Tiền thưởng",
        "Số tiền bằng đồng; chỉ ghi khi không tính theo hệ số.",
        760_000,
        within=(0, LARGEST_REWARD),
        optional=True,
    )
    votes = WholeNumber(
        "Số phiếu đồng ý",
        "Số phiếu của Hội đồng đồng ý đề nghị khen thưởng.",
        1,
        within=(0, LARGEST_COUNCIL),
        optional=True,
    )
    note = Line("Ghi chú", "In ở cột ghi chú của danh sách.", "Khen thưởng chuyên đề", optional=True)


class OwnCoefficient(Record):
    """Hệ số của một đối tượng, thay cho hệ số trong bảng của chương trình."""

    category = Choice("Đối tượng", "Tập thể, cá nhân hay hộ gia đình.", CATEGORIES, example="individual")
    hundredths = WholeNumber(
        "Hệ số, phần trăm", "Phần trăm mức lương cơ sở: 30 là hệ số 0,3.", 30, within=(0, 100_000)
    )


class Reward(Record):
    """Tiền thưởng kèm theo."""

    as_of = Day(
        "Tính tại ngày",
        "Ngày xác định mức lương cơ sở khi quyết định chưa có ngày.",
        "2026-08-20",
        optional=True,
    )
    fund = Line("Nguồn chi", "Quỹ chi tiền thưởng.", "Quỹ thi đua, khen thưởng của Sở Nội vụ")
    rounding = Choice(
        "Làm tròn",
        "Cách làm tròn số tiền của từng đối tượng.",
        ROUNDINGS,
        default="up",
        example="up",
    )
    coefficients = Rows(
        OwnCoefficient,
        "Hệ số khác",
        "Chỉ ghi khi khác bảng hệ số của chương trình.",
        rows=(0, len(CATEGORIES)),
        unique_by="category",
    )


class AwardRound(Record):
    """Hồ sơ một đợt khen thưởng."""

    label = Phrase("Đợt khen thưởng")

    body = Part(IssuingBody, "Cơ quan khen thưởng", "Cơ quan của người quyết định khen thưởng.")
    award = Choice(
        "Danh hiệu, hình thức",
        "Danh hiệu thi đua hoặc hình thức khen thưởng.",
        {name: name for name in AWARDS},
        example="Giấy khen",
    )
    achievement = Paragraph(
        "Thành tích chung",
        "Ghi tiếp sau chữ «đã có»; không ghi dấu chấm cuối.",
        "thành tích xuất sắc trong phong trào thi đua yêu nước năm 2025",
    )
    commended = Rows(Commended, "Danh sách khen thưởng", "Mỗi dòng một đối tượng.", rows=(1, MOST_COMMENDED))
    sorted_by_name = Flag(
        "Sắp xếp theo tên",
        "Sắp xếp từng nhóm theo tên gọi, thứ tự chữ cái tiếng Việt; nếu không thì giữ thứ tự nhập.",
    )
    reward = Part(Reward, "Tiền thưởng", "Bỏ trống khi không kèm tiền thưởng.", optional=True)
    achievement_report = Part(
        AchievementReport, "Báo cáo thành tích", "Thông tin riêng của các báo cáo.", optional=True
    )
    council = Part(Council, "Hội đồng xét khen thưởng", "Bỏ trống khi không họp Hội đồng.", optional=True)
    council_minutes = Part(
        CouncilMinutes, "Biên bản họp Hội đồng", "Thông tin riêng của biên bản.", optional=True
    )
    award_proposal = Part(
        AwardProposal, "Tờ trình khen thưởng", "Thông tin riêng của tờ trình.", optional=True
    )
    award_decision = Part(
        AwardDecision, "Quyết định khen thưởng", "Thông tin riêng của quyết định.", optional=True
    )
    certificate = Part(
        Certificate, "Giấy khen, bằng khen", "Khổ giấy, biểu trưng, phôi in sẵn.", optional=True
    )
    payment_list = Part(
        PaymentList, "Danh sách chi tiền thưởng", "Thông tin riêng của danh sách chi tiền.", optional=True
    )
    note = note()

    @validates_schema(skip_on_field_errors=False)
    def check_categories(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse a recipient of a category the award is not given to."""
        if not {"award", "commended"} <= data.keys():
            return
        award = AWARDS[data["award"]]
        faults = {
            number: {"category": [Message("award-not-for-category", award=award.name)]}
            for number, row in enumerate(data["commended"])
            if row.get("category", award.categories[0]) not in award.categories
        }
        if faults:
            raise ValidationError({"commended": faults})

    @validates_schema(skip_on_field_errors=False)
    def check_rows(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse a report of a row that the list has not."""
        section = data.get("achievement_report") or {}
        if "commended" not in data or "reports" not in section:
            return
        last = len(data["commended"])
        faults = {
            number: {"row": [Message("no-such-row", last=last)]}
            for number, report in enumerate(section["reports"])
            if report.get("row", 0) > last
        }
        if faults:
            raise ValidationError({"achievement_report": {"reports": faults}})

    @validates_schema(skip_on_field_errors=False)
    def check_votes(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse more votes than members who voted, at the meeting or in writing."""
        if not data.get("council") or "members" not in data["council"]:
            return
        most = voters(data["council"])
        minutes = data.get("council_minutes") or {}
        faults = {
            "commended": _too_many_votes(data.get("commended", ()), most),
            "council_minutes": {"not_proposed": _too_many_votes(minutes.get("not_proposed", ()), most)},
        }
        if not faults["council_minutes"]["not_proposed"]:
            del faults["council_minutes"]
        if any(faults.values()):
            raise ValidationError(faults)


def _too_many_votes(rows: Iterable[Mapping[str, Any]], most: int) -> dict[Any, Any]:
    return {
        number: {"votes": [Message("more-votes-than-voters", voters=most)]}
        for number, row in enumerate(rows)
        if (row.get("votes") or 0) > most
    }
