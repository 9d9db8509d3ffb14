"""What belongs to one paper of an award round alone: one section of the record per paper."""

from __future__ import annotations

from schemas.fields import Line, Text
from schemas.groups import Part, Rows
from schemas.shared import IssuingBody, OwnFacts, Signer, legal_bases


class AwardProposal(OwnFacts):
    """Thông tin riêng của tờ trình đề nghị khen thưởng."""

    body = Part(
        IssuingBody,
        "Cơ quan trình",
        "Chỉ ghi khi không phải Hội đồng xét khen thưởng của hồ sơ này.",
        optional=True,
    )
    addressees = Rows(
        Line("Kính gửi", "Người hoặc cơ quan quyết định khen thưởng.", "Giám đốc Sở Nội vụ tỉnh Lạng Sơn"),
        "Kính gửi",
        "Mỗi dòng một nơi.",
        rows=(1, 10),
    )
    legal_bases = legal_bases()
    reasons = Text(
        "Lý do, quá trình xét",
        "Các đoạn nêu lý do đề nghị; xuống dòng để sang đoạn mới.",
        "Các đơn vị đã bình xét công khai, lập hồ sơ đúng quy định.",
        optional=True,
    )
    attachments = Rows(
        Line("Tài liệu", "Tên tài liệu.", "Bản sao quyết định công nhận sáng kiến"),
        "Hồ sơ kèm theo",
        "Ngoài danh sách, báo cáo thành tích và biên bản họp Hội đồng do chương trình ghi.",
        rows=(0, 50),
    )
    signer = Part(Signer, "Người ký", "Người ký tờ trình.")


class AwardDecision(OwnFacts):
    """Thông tin riêng của quyết định khen thưởng."""

    legal_bases = legal_bases()
    proposed_by = Line(
        "Theo đề nghị của",
        "Người hoặc tập thể đề nghị.",
        "Hội đồng Thi đua - Khen thưởng Sở Nội vụ",
        optional=True,
    )
    signer = Part(Signer, "Người ký", "Người ký quyết định.")
    executors = Rows(
        Line("Đơn vị, cá nhân", "Chức danh hoặc đơn vị.", "Chánh Văn phòng Sở"),
        "Chịu trách nhiệm thi hành",
        "Ghi trước «các tập thể, cá nhân có tên tại Điều 1».",
        rows=(0, 50),
    )
