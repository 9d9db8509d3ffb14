"""What belongs to one paper of an award round alone: one section of the record per paper."""

from __future__ import annotations

from schemas.council import LARGEST_COUNCIL
from schemas.fields import Choice, Day, Flag, Line, Millimetres, Paragraph, Text, WholeNumber
from schemas.groups import Part, Record, Rows
from schemas.pictures import Png
from schemas.shared import IssuingBody, OwnFacts, Person, Signer, legal_bases


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


class NotProposed(Record):
    """Một trường hợp Hội đồng đã xét nhưng không đề nghị."""

    honorific = Choice(
        "Cách gọi",
        "Ông hoặc Bà, ghi trước họ tên cá nhân.",
        {"": "Không ghi", "Ông": "Ông", "Bà": "Bà"},
        default="",
        example="Ông",
    )
    name = Line("Tên", "Họ và tên cá nhân, tên tập thể hoặc tên chủ hộ.", "Lý Văn Mẫu")
    unit = Line("Đơn vị, địa chỉ", "Đơn vị công tác hoặc địa chỉ.", "UBND xã Hòa Mẫu", optional=True)
    votes = WholeNumber(
        "Số phiếu đồng ý", "Số phiếu đồng ý đề nghị.", 0, within=(0, LARGEST_COUNCIL), optional=True
    )
    reason = Line("Lý do", "Lý do không đề nghị.", "không đủ tỷ lệ phiếu đồng ý", optional=True)


class CouncilMinutes(OwnFacts):
    """Thông tin riêng của biên bản họp Hội đồng."""

    secretary = Part(Person, "Thư ký", "Người ghi biên bản.")
    criteria = Rows(
        Paragraph("Nguyên tắc, tiêu chuẩn", "Một nguyên tắc hoặc tiêu chuẩn.", "Đúng người, đúng thành tích"),
        "Nguyên tắc, tiêu chuẩn",
        "Các ý đánh chữ a), b), c).",
        rows=(0, 50),
    )
    discussion = Text(
        "Ý kiến thảo luận",
        "Diễn biến, ý kiến; xuống dòng để sang đoạn mới.",
        "Các thành viên nhất trí với báo cáo thẩm định hồ sơ.",
        optional=True,
    )
    not_proposed = Rows(
        NotProposed, "Trường hợp không đề nghị", "Đã đưa ra xét nhưng không được đề nghị.", rows=(0, 1000)
    )
    conclusion = Text(
        "Kết luận khác",
        "Ghi sau câu về kết quả do chương trình ghi; xuống dòng để sang đoạn mới.",
        "Giao Thư ký hoàn thiện hồ sơ, trình Giám đốc Sở quyết định.",
        optional=True,
    )


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


class Stock(Record):
    """Phôi giấy khen in sẵn; only what the stock has not is printed on it."""

    shift_right = Millimetres(
        "Dịch sang phải (mm)", "Độ dịch của chữ; số âm để dịch sang trái.", 1.5, within=(-10, 10)
    )
    shift_down = Millimetres(
        "Dịch xuống dưới (mm)", "Độ dịch của chữ; số âm để dịch lên trên.", -0.8, within=(-10, 10)
    )
    has_country = Flag("Đã có Quốc hiệu, Tiêu ngữ", "Phôi đã in Quốc hiệu và Tiêu ngữ.")
    has_giver = Flag("Đã có chức vụ người tặng", "Phôi đã in chức vụ của người tặng.")
    has_title = Flag("Đã có tên danh hiệu, hình thức", "Phôi đã in TẶNG và GIẤY KHEN hoặc tên khác.")
    calibration = Flag(
        "In tờ căn chỉnh", "In một tờ có dấu cộng và chân từng dòng chữ, thay cho các giấy khen."
    )


class Certificate(Record):
    """Thông tin riêng của giấy khen, bằng khen; số, ngày, người ký lấy theo quyết định."""

    size = Choice(
        "Khổ giấy",
        "Khổ ngang A4 hoặc A3.",
        {"A4": "A4 (297 × 210 mm)", "A3": "A3 (420 × 297 mm)"},
        default="A4",
        example="A4",
    )
    emblem = Png("Quốc huy hoặc biểu trưng", "Ảnh PNG in ở giữa, phía trên; để trống thì chừa chỗ.")
    stock = Part(
        Stock, "Phôi in sẵn", "Chỉ ghi khi in chữ lên phôi; bỏ trống để in cả khung và chữ.", optional=True
    )


class PaymentList(Record):
    """Thông tin riêng của danh sách chi tiền thưởng."""

    date = Day("Ngày lập", "Để trống khi chưa lập; văn bản in chừa chỗ ghi tay.", "2026-08-25", optional=True)
    prepared_by = Line("Người lập", "Họ và tên người lập danh sách.", "Nguyễn Thị Mẫu")
    accountant_post = Choice(
        "Chức vụ kế toán",
        "Chức vụ ghi trên chữ ký kế toán.",
        {"Kế toán trưởng": "Kế toán trưởng", "Phụ trách kế toán": "Phụ trách kế toán"},
        default="Kế toán trưởng",
        example="Kế toán trưởng",
    )
    accountant = Line("Kế toán", "Họ và tên; để trống thì chừa chỗ ghi tay.", "Lê Văn Mẫu", optional=True)
    signer = Part(
        Signer, "Người duyệt chi", "Chỉ ghi khi khác người ký quyết định khen thưởng.", optional=True
    )
