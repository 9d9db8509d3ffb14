"""Pieces that several kinds of record share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError, validates_schema

from docgen.messages import Message
from docgen.wording.signing import ACTING, MARKS, in_order
from docgen.wording.types import COPIES
from schemas.fields import Choice, Day, Line, Paragraph, Symbol, Text, WholeNumber
from schemas.groups import Part, Record, Rows

if TYPE_CHECKING:
    from collections.abc import Mapping


class IssuingBody(Record):
    """Cơ quan ban hành."""

    name = Line("Tên cơ quan, tổ chức", "Tên chính thức, như trên đầu văn bản.", "Sở Nội vụ")
    locality = Line(
        "Địa bàn",
        "Phần địa danh của tên đầy đủ, dùng trong lời văn; để trống nếu tên đã có địa danh.",
        "tỉnh Lạng Sơn",
        optional=True,
    )
    parent = Line(
        "Cơ quan chủ quản trực tiếp",
        "In phía trên tên cơ quan; để trống nếu không có.",
        "UBND tỉnh Lạng Sơn",
        optional=True,
    )
    symbol = Symbol("Chữ viết tắt", "Chữ viết tắt tên cơ quan trong ký hiệu văn bản.", "SNV")
    place = Line("Địa danh", "Nơi cơ quan đóng trụ sở, ghi trước ngày tháng.", "Lạng Sơn")
    head_post = Line("Chức vụ người đứng đầu", "Chức vụ của người đứng đầu cơ quan.", "Giám đốc")


class Person(Record):
    """Một người được nêu tên, có chức vụ."""

    honorific = Choice(
        "Cách gọi",
        "Từ đặt trước họ tên trong lời văn.",
        {"": "Không ghi", "Đồng chí": "Đồng chí", "Ông": "Ông", "Bà": "Bà"},
        default="",
        example="Đồng chí",
    )
    name = Line("Họ và tên", "Không ghi học hàm, học vị trước họ tên.", "Nguyễn Thị Mẫu")
    position = Line("Chức vụ", "Chức vụ, đơn vị công tác.", "Phó Giám đốc Sở Nội vụ", optional=True)


class Authority(Record):
    """Một dòng quyền hạn ký: TM., TL., TUQ., KT. hoặc Q."""

    mark = Choice("Quyền hạn", "Chữ viết tắt ghi trước chức vụ.", MARKS, example="KT.")
    on_behalf_of = Line(
        "Thay mặt, ký thay",
        "Tập thể, cơ quan hoặc chức vụ ghi sau chữ viết tắt; với Q. thì để trống.",
        "Giám đốc",
        optional=True,
    )

    @validates_schema(skip_on_field_errors=False)
    def check_target(self, data: Mapping[str, Any], **_: object) -> None:
        """Ask for a name or post after TM., TL., TUQ., KT., and for none after Q."""
        if not {"mark", "on_behalf_of"} <= data.keys():
            return
        if data["mark"] == ACTING and data["on_behalf_of"]:
            raise ValidationError({"on_behalf_of": [Message("mark-has-no-target")]})
        if data["mark"] != ACTING and not data["on_behalf_of"]:
            raise ValidationError({"on_behalf_of": [Message("mark-needs-target", mark=data["mark"])]})


class Signer(Record):
    """Người ký văn bản."""

    authority = Rows(
        Authority,
        "Quyền hạn ký",
        "Để trống khi người đứng đầu tự ký; mỗi dòng một chữ viết tắt, theo thứ tự in.",
        rows=(0, 3),
    )
    post = Line("Chức vụ", "Chức vụ lãnh đạo chính thức của người ký.", "Phó Giám đốc")
    name = Line("Họ và tên", "Không ghi học hàm, học vị trước họ tên.", "Nguyễn Thị Mẫu")
    other_post = Line(
        "Chức vụ khác",
        "Chức vụ ở cơ quan, ghi trên họ tên khi ký với tư cách khác (ví dụ Chủ tịch Hội đồng).",
        "Giám đốc Sở Nội vụ",
        optional=True,
    )

    @validates_schema(skip_on_field_errors=False)
    def check_order(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse marks that do not go from the collective down to the signer."""
        marks = [row["mark"] for row in data.get("authority", ()) if "mark" in row]
        if not in_order(marks):
            raise ValidationError({"authority": [Message("marks-out-of-order")]})


class Filing(Record):
    """Dòng Lưu ở cuối nơi nhận."""

    unit = Line("Đơn vị soạn thảo", "Chữ viết tắt tên đơn vị soạn thảo.", "TĐKT", optional=True)
    copies = WholeNumber("Số bản lưu", "Số lượng bản lưu, nếu cần ghi.", 3, within=(1, 999), optional=True)
    drafter = Line(
        "Ký hiệu người soạn thảo", "Chữ viết tắt họ tên người soạn thảo, nếu cần ghi.", "NTM", optional=True
    )
    issued = WholeNumber(
        "Số bản phát hành", "Số lượng bản phát hành, nếu cần ghi.", 20, within=(1, 99_999), optional=True
    )


def legal_bases() -> Rows:
    """Căn cứ ban hành văn bản."""
    return Rows(
        Paragraph(
            "Căn cứ",
            "Tên loại, số, ký hiệu, cơ quan, ngày, trích yếu; Luật, Pháp lệnh chỉ ghi tên và ngày.",
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
        ),
        "Căn cứ ban hành",
        "Mỗi dòng một căn cứ, không cần dấu chấm phẩy.",
        rows=(0, 50),
    )


class Issued(Record):
    """Số, ngày, nơi nhận: what everything that is issued has."""

    number = WholeNumber(
        "Số",
        "Để trống khi chưa lấy số; văn bản in chừa chỗ ghi tay.",
        125,
        within=(1, 999_999),
        optional=True,
    )
    date = Day(
        "Ngày ban hành",
        "Để trống khi chưa ban hành; văn bản in chừa chỗ ghi tay.",
        "2026-08-20",
        optional=True,
    )
    recipients = Rows(
        Line("Nơi nhận", "Tên cơ quan, đơn vị, cá nhân nhận văn bản.", "UBND tỉnh (báo cáo)"),
        "Nơi nhận",
        "Mỗi dòng một nơi nhận; dòng «Như Điều …» và dòng «Lưu» do chương trình ghi.",
        rows=(0, 200),
    )
    filing = Part(Filing, "Lưu", "Thông tin ở dòng Lưu.", optional=True)


class Copy(Issued):
    """Bản sao giấy của một văn bản đã ban hành; số đánh chung cho các loại bản sao của cơ quan sao."""

    form = Choice("Hình thức sao", "Sao y, sao lục hay trích sao.", COPIES, example="SY")
    body = Part(IssuingBody, "Cơ quan sao", "Cơ quan, tổ chức thực hiện sao văn bản.")
    signer = Part(Signer, "Người ký bản sao", "Người ký bản sao.")


class OwnFacts(Issued):
    """What belongs to one paper alone: the section of a record that is named like the paper."""

    copy = Part(
        Copy,
        "Bản sao",
        "Chỉ ghi khi in bản sao giấy của văn bản đã ban hành; trích sao thì chỉ để lại phần được trích.",
        optional=True,
    )


def note() -> Text:
    """Ghi chú nội bộ."""
    return Text(
        "Ghi chú", "Ghi chú nội bộ, không in lên văn bản.", "Số liệu đang chờ xác nhận.", optional=True
    )
