"""What belongs to one paper of an award round alone: one section of the record per paper."""

from __future__ import annotations

from schemas.council import LARGEST_COUNCIL
from schemas.fields import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    Choice,
    Day,
    Flag,
    Line,
    Millimetres,
    Paragraph,
    Symbol,
    Text,
    WholeNumber,
)
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
    first_number = WholeNumber(
        "Số sổ vàng bắt đầu từ",
        "Số của giấy đầu tiên; các giấy sau đánh số tiếp. Để trống là 1.",
        1,
        optional=True,
    )
    emblem = Png("Quốc huy hoặc biểu trưng", "Ảnh PNG in ở giữa, phía trên; để trống thì chừa chỗ.")
    stock = Part(
        Stock, "Phôi in sẵn", "Chỉ ghi khi in chữ lên phôi; bỏ trống để in cả khung và chữ.", optional=True
    )


class Biography(Record):
    """Sơ lược lý lịch của cá nhân, đại diện hộ gia đình."""

    born = Day("Sinh ngày", "Ngày sinh.", "1985-03-05", optional=True)
    gender = Choice(
        "Giới tính", "Nam hoặc Nữ.", {"": "Không ghi", "Nam": "Nam", "Nữ": "Nữ"}, default="", example="Nữ"
    )
    hometown = Line("Quê quán", "Quê quán.", "Xã Tân Mẫu, tỉnh Lạng Sơn", optional=True)
    residence = Line("Trú quán", "Nơi ở hiện nay.", "Phường Bình Mẫu, tỉnh Lạng Sơn", optional=True)
    party_post = Line("Chức vụ trong Đảng", "Chức vụ Đảng, nếu có.", "Chi ủy viên", optional=True)
    union_post = Line(
        "Chức vụ trong đoàn thể", "Chức vụ đoàn thể, nếu có.", "Tổ trưởng Công đoàn", optional=True
    )
    qualification = Line("Trình độ", "Trình độ chuyên môn, nghiệp vụ.", "Cử nhân Luật", optional=True)
    phone = Line("Điện thoại", "Số điện thoại liên hệ.", "0205 3 000 000", optional=True)


class Result(Record):
    """Một phần thành tích."""

    title = Line("Tên phần", "Tên phần thành tích.", "Kết quả thực hiện nhiệm vụ được giao")
    text = Text(
        "Nội dung",
        "Kết quả về số lượng, chất lượng, hiệu quả; xuống dòng để sang đoạn mới.",
        "Tham mưu 05 kế hoạch tuyên truyền, hoàn thành 100% nhiệm vụ đúng thời hạn.",
    )


class EarlierAward(Record):
    """Một danh hiệu, hình thức đã được khen thưởng."""

    year = WholeNumber("Năm", "Năm được tặng.", 2024, within=(EARLIEST_YEAR, LATEST_YEAR))
    award = Line("Danh hiệu, hình thức", "Tên danh hiệu, hình thức.", "Lao động tiên tiến")
    kind = Choice(
        "Loại",
        "Danh hiệu thi đua hay hình thức khen thưởng.",
        {"title": "Danh hiệu thi đua", "form": "Hình thức khen thưởng"},
        example="title",
    )
    decision = Line(
        "Quyết định",
        "Số, ngày, tháng, năm của quyết định; cơ quan ban hành.",
        "Số 45/QĐ-SNV ngày 15 tháng 01 năm 2025 của Giám đốc Sở Nội vụ",
    )


class Achievements(Record):
    """Báo cáo thành tích của một đối tượng trong danh sách khen thưởng."""

    row = WholeNumber(
        "Dòng trong danh sách", "Số thứ tự trong danh sách khen thưởng, như đã nhập.", 1, within=(1, 5000)
    )
    parent = Line(
        "Cơ quan, đơn vị cấp trên",
        "In phía trên tên đơn vị; để trống nếu không có.",
        "Trung tâm Truyền thông Tân Mẫu",
        optional=True,
    )
    body = Line(
        "Tên đơn vị trên đầu văn bản",
        "Để trống thì ghi tên tập thể, hoặc đơn vị của cá nhân, hộ gia đình.",
        "Văn phòng Sở Nội vụ",
        optional=True,
    )
    number = WholeNumber("Số", "Để trống khi chưa lấy số.", 12, within=(1, 999_999), optional=True)
    symbol = Symbol("Ký hiệu", "Ký hiệu của báo cáo; để trống thì không in số.", "BC-VP", optional=True)
    place = Line("Địa danh", "Ghi trước ngày tháng.", "Lạng Sơn")
    date = Day("Ngày", "Để trống khi chưa ký; văn bản in chừa chỗ ghi tay.", "2026-07-30", optional=True)
    biography = Part(Biography, "Sơ lược lý lịch", "Chỉ ghi với cá nhân, hộ gia đình.", optional=True)
    situation = Text(
        "Đặc điểm, tình hình",
        "Trụ sở, quá trình thành lập, cơ cấu; chỉ ghi với tập thể.",
        "Tổ có 05 biên tập viên, phóng viên, thành lập năm 2019.",
        optional=True,
    )
    duties = Text(
        "Nhiệm vụ được giao",
        "Chức năng, quyền hạn, nhiệm vụ.",
        "Biên tập, sản xuất chuyên mục Thi đua yêu nước.",
        optional=True,
    )
    results = Rows(Result, "Thành tích đạt được", "Từng phần, theo thứ tự in.", rows=(1, 50))
    earlier = Rows(
        EarlierAward, "Đã được khen thưởng", "Các danh hiệu, hình thức đã được tặng.", rows=(0, 200)
    )
    signer = Part(Signer, "Người ký", "Thủ trưởng của tập thể; bỏ trống thì chừa chỗ.", optional=True)


class AchievementReport(Record):
    """Thông tin riêng của báo cáo thành tích."""

    reports = Rows(
        Achievements,
        "Các báo cáo",
        "Mỗi báo cáo của một tập thể, cá nhân hoặc hộ gia đình.",
        rows=(1, 200),
        unique_by="row",
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
