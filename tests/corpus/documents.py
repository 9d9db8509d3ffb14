# ruff: noqa: E501 # markup and official phrases are kept whole
"""Clean documents of many kinds: nothing in them breaks the decree."""

from __future__ import annotations

from tests.corpus.spec import (
    Annex,
    Copy,
    Foot,
    Header,
    P,
    Paging,
    Signature,
    Spec,
    Stamp,
    Title,
    article,
    basis,
    body,
    centred,
)  # fmt: skip


def _type(text: str) -> P:
    return centred(text, size=14, bold=True)


def _signature(*lines: str, name: str) -> Signature:
    return Signature(
        tuple(centred(line, bold=True) for line in lines),
        note=None,
        name=centred(name, bold=True),
    )


def _recipients(*lines: str) -> tuple[P, ...]:
    return tuple(P(line, size=11, align="left") for line in lines)


LAW = basis(
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
)
DECREE = basis(
    "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, "
    "phân quyền trong lĩnh vực thi đua, khen thưởng;",
)
FUNCTIONS = basis(
    "Căn cứ Quyết định số 15/2025/QĐ-UBND ngày 20 tháng 6 năm 2025 của Ủy ban nhân dân tỉnh Lạng Sơn "
    "quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Nội vụ tỉnh Lạng Sơn;",
)
PROPOSAL = basis("Theo đề nghị của Trưởng Ban Thi đua - Khen thưởng.")


def decision() -> Spec:
    return Spec(
        name="decision",
        header=Header(
            number=centred("Số: 12/QĐ-SNV", size=13),
            place_date=centred("Lạng Sơn, ngày 05 tháng 9 năm 2025", size=13, italic=True),
        ),
        title=Title(
            type_name=_type("QUYẾT ĐỊNH"),
            abstract=(_type("Về việc tặng Giấy khen năm 2025"),),
            authority=_type("GIÁM ĐỐC SỞ NỘI VỤ"),
            bases=(FUNCTIONS, LAW, DECREE, PROPOSAL),
            enacting=_type("QUYẾT ĐỊNH:"),
        ),
        paragraphs=(
            article(
                1,
                "Tặng Giấy khen của Giám đốc Sở Nội vụ cho 02 tập thể và 03 cá nhân đã có thành tích xuất sắc "
                "trong phong trào thi đua yêu nước năm 2025 (có Phụ lục danh sách kèm theo).",
            ),
            article(
                2,
                "Tiền thưởng kèm theo Giấy khen thực hiện theo quy định tại Nghị định số 152/2025/NĐ-CP, "
                "trích từ Quỹ thi đua, khen thưởng của Sở Nội vụ.",
            ),
            article(3, "Quyết định này có hiệu lực kể từ ngày ký."),
            article(
                4,
                "Chánh Văn phòng Sở, Trưởng Ban Thi đua - Khen thưởng, thủ trưởng các đơn vị có liên quan và "
                "các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
            ),
        ),
        foot=Foot(
            recipients=_recipients("- Như Điều 4;", "- Giám đốc Sở (để báo cáo);", "- Lưu: VT, TĐKT."),
            signatures=(_signature("GIÁM ĐỐC", name="Hoàng Thị Hiền"),),
        ),
        annexes=(
            Annex(
                label=centred("Phụ lục", bold=True),
                title=(centred("DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN", bold=True),),
                reference=centred(
                    "(Kèm theo Quyết định số 12/QĐ-SNV ngày 05 tháng 9 năm 2025 của Giám đốc Sở Nội vụ)",
                    italic=True,
                ),
                paragraphs=(
                    body("1. Tập thể: Phòng Cải cách hành chính, Phòng Công chức, viên chức."),
                    body("2. Cá nhân: bà Nguyễn Thị Hoa, ông Trần Văn Bình, ông Lê Quang Minh."),
                ),
            ),
        ),
        table=(
            ("TT", "Họ và tên", "Chức vụ, đơn vị"),
            ("1", "Nguyễn Thị Hoa", "Chuyên viên, Phòng Cải cách hành chính"),
            ("2", "Trần Văn Bình", "Phó Trưởng phòng, Phòng Công chức, viên chức"),
            ("3", "Lê Quang Minh", "Chuyên viên, Văn phòng Sở"),
        ),
    )


def deputy_decision() -> Spec:
    return Spec(
        name="deputy-decision",
        header=Header(
            country=centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=13, bold=True),
            motto=centred("Độc lập - Tự do - Hạnh phúc", size=14, bold=True),
            parents=(),
            issuers=(
                centred("ỦY BAN NHÂN DÂN", size=13, bold=True),
                centred("TỈNH LẠNG SƠN", size=13, bold=True),
            ),
            number=centred("Số: 1250/QĐ-UBND", size=13),
            place_date=centred("Lạng Sơn, ngày 29 tháng 12 năm 2025", size=14, italic=True),
        ),
        title=Title(
            type_name=_type("QUYẾT ĐỊNH"),
            abstract=(
                _type("Về việc thành lập Ban Tổ chức Hội nghị tổng kết"),
                _type("phong trào thi đua yêu nước năm 2025"),
            ),
            authority=_type("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"),
            bases=(
                basis("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
                LAW,
                basis(
                    "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 87/TTr-SNV ngày 20 tháng 12 năm 2025."
                ),
            ),
            enacting=_type("QUYẾT ĐỊNH:"),
        ),
        paragraphs=(
            article(1, "Thành lập Ban Tổ chức Hội nghị tổng kết phong trào thi đua yêu nước năm 2025 gồm:"),
            body("1. Trưởng ban: ông Đoàn Thanh Sơn, Phó Chủ tịch Ủy ban nhân dân tỉnh."),
            body("2. Phó Trưởng ban: bà Hoàng Thị Hiền, Giám đốc Sở Nội vụ."),
            body("3. Các ủy viên:"),
            body("a) Đại diện lãnh đạo Văn phòng Ủy ban nhân dân tỉnh;"),
            body("b) Đại diện lãnh đạo Sở Tài chính;"),
            body("c) Đại diện lãnh đạo Báo và phát thanh, truyền hình Lạng Sơn;"),
            body("d) Đại diện lãnh đạo Sở Văn hóa, Thể thao và Du lịch;"),
            body("đ) Đại diện lãnh đạo Công an tỉnh."),
            article(2, "Ban Tổ chức tự giải thể sau khi hoàn thành nhiệm vụ."),
            article(
                3,
                "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Giám đốc Sở Tài chính và các ông (bà) có "
                "tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.",
            ),
        ),
        foot=Foot(
            recipients=_recipients(
                "- Như Điều 3;", "- Thường trực Tỉnh ủy (để báo cáo);", "- Lưu: VT, KGVX (05)."
            ),
            signatures=(_signature("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", name="Đoàn Thanh Sơn"),),
        ),
        paging=Paging(left=30, right=15),
    )


def collective_decision() -> Spec:
    base = deputy_decision()
    return base.but(
        name="collective-decision",
        title=Title(
            type_name=_type("QUYẾT ĐỊNH"),
            abstract=(_type("Ban hành Quy chế phối hợp trong công tác thi đua, khen thưởng"),),
            authority=_type("ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"),
            bases=(
                basis("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
                basis("Theo đề nghị của Giám đốc Sở Nội vụ."),
            ),
            enacting=_type("QUYẾT ĐỊNH:"),
        ),
        paragraphs=(
            article(
                1,
                "Ban hành kèm theo Quyết định này Quy chế phối hợp trong công tác thi đua, khen thưởng giữa các sở, "
                "ban, ngành của tỉnh.",
            ),
            article(2, "Quyết định này có hiệu lực kể từ ngày ký."),
            article(
                3,
                "Chánh Văn phòng Ủy ban nhân dân tỉnh, giám đốc các sở, thủ trưởng các ban, ngành chịu trách nhiệm thi "
                "hành Quyết định này./.",
            ),
        ),
        foot=Foot(
            recipients=_recipients("- Như Điều 3;", "- Bộ Nội vụ;", "- Lưu: VT, KGVX."),
            signatures=(
                _signature("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", name="Đoàn Thanh Sơn"),
            ),
        ),
        annexes=(
            Annex(
                label=None,
                title=(
                    centred("QUY CHẾ", bold=True),
                    centred("Phối hợp trong công tác thi đua, khen thưởng", bold=True),
                ),
                reference=centred(
                    "(Kèm theo Quyết định số 1250/QĐ-UBND ngày 29 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh Lạng Sơn)",
                    italic=True,
                ),
                paragraphs=(
                    centred("Chương I", bold=True, before=6),
                    centred("QUY ĐỊNH CHUNG", bold=True),
                    article(1, "", "Phạm vi điều chỉnh"),
                    body(
                        "Quy chế này quy định nguyên tắc, nội dung và trách nhiệm phối hợp giữa các sở, ban, ngành của "
                        "tỉnh trong công tác thi đua, khen thưởng."
                    ),
                    article(2, "", "Nguyên tắc phối hợp"),
                    body("1. Bảo đảm đúng chức năng, nhiệm vụ, quyền hạn của từng cơ quan."),
                    body("2. Kịp thời, công khai, minh bạch, bao gồm:"),
                    body("a) Trao đổi thông tin bằng văn bản hoặc qua hệ thống quản lý văn bản;"),
                    body("b) Gửi kết quả đúng thời hạn đã thống nhất."),
                    centred("Chương II", bold=True, before=6),
                    centred("TỔ CHỨC THỰC HIỆN", bold=True),
                    article(3, "", "Trách nhiệm thi hành"),
                    body(
                        "Giám đốc Sở Nội vụ chủ trì, phối hợp với thủ trưởng các cơ quan có liên quan tổ chức thực hiện "
                        "Quy chế này./."
                    ),
                ),
            ),
        ),
    )


def resolution() -> Spec:
    return Spec(
        name="resolution",
        header=Header(
            parents=(),
            issuers=(
                centred("HỘI ĐỒNG NHÂN DÂN", size=12, bold=True),
                centred("TỈNH BẮC NINH", size=12, bold=True),
            ),
            number=centred("Số: 04/NQ-HĐND", size=13),
            place_date=centred("Bắc Ninh, ngày 03 tháng 12 năm 2025", size=13, italic=True),
        ),
        title=Title(
            type_name=_type("NGHỊ QUYẾT"),
            abstract=(_type("Về chương trình giám sát năm 2026"),),
            authority=_type("HỘI ĐỒNG NHÂN DÂN TỈNH BẮC NINH"),
            bases=(
                basis("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
                basis(
                    "Xét Tờ trình số 31/TTr-TTHĐND ngày 20 tháng 11 năm 2025 của Thường trực Hội đồng nhân dân tỉnh."
                ),
            ),
            enacting=_type("QUYẾT NGHỊ:"),
        ),
        paragraphs=(
            article(1, "Thông qua chương trình giám sát năm 2026 của Hội đồng nhân dân tỉnh."),
            article(
                2,
                "Giao Thường trực Hội đồng nhân dân tỉnh tổ chức thực hiện; các Ban của Hội đồng nhân dân và đại biểu "
                "Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết này./.",
            ),
        ),
        foot=Foot(
            recipients=_recipients("- Như Điều 2;", "- Ủy ban Thường vụ Quốc hội;", "- Lưu: VT, CTHĐND."),
            signatures=(_signature("CHỦ TỊCH", name="Nguyễn Việt Hà"),),
        ),
    )


def letter() -> Spec:
    return Spec(
        name="letter",
        header=Header(
            number=centred("Số: 08/SNV-TĐKT", size=13),
            place_date=centred("Lạng Sơn, ngày 07 tháng 01 năm 2026", size=13, italic=True),
            letter_abstract=centred("V/v đề nghị khen thưởng phong trào thi đua năm 2025", size=12, before=6),
        ),
        title=None,
        addressees=(
            P("Kính gửi:", align="left", left=35),
            P("- Văn phòng Ủy ban nhân dân tỉnh;", align="left", left=45),
            P("- Sở Tài chính;", align="left", left=45),
            P("- Ủy ban nhân dân các xã, phường.", align="left", left=45),
        ),
        paragraphs=(
            body(
                "Thực hiện Kế hoạch số 25/KH-UBND ngày 10 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh về tổ chức phong "
                "trào thi đua yêu nước năm 2025, Sở Nội vụ đề nghị các cơ quan, địa phương thực hiện một số nội dung "
                "sau:"
            ),
            body("1. Rà soát, lựa chọn tập thể, cá nhân có thành tích tiêu biểu để đề nghị khen thưởng."),
            body(
                "2. Hồ sơ đề nghị khen thưởng gửi về Sở Nội vụ (qua Ban Thi đua - Khen thưởng) trước ngày 20 tháng 01 năm "
                "2026 để tổng hợp, trình cấp có thẩm quyền xem xét, quyết định."
            ),
            body("Sở Nội vụ đề nghị các cơ quan, địa phương quan tâm phối hợp thực hiện./."),
        ),
        foot=Foot(
            recipients=_recipients("- Như trên;", "- Giám đốc Sở;", "- Lưu: VT, TĐKT."),
            signatures=(_signature("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name="Nguyễn Đình Đại"),),
        ),
    )


def office_letter() -> Spec:
    """One addressee on the line of the label, signed by order (TL.), with the address at the foot."""
    return Spec(
        name="office-letter",
        header=Header(
            parents=(centred("BỘ NỘI VỤ", size=12),),
            issuers=(centred("VĂN PHÒNG", size=12, bold=True),),
            number=centred("Số: 315/VP-TH", size=13),
            place_date=centred("Hà Nội, ngày 12 tháng 11 năm 2025", size=13, italic=True),
            letter_abstract=centred("V/v báo cáo công tác văn thư, lưu trữ năm 2025", size=12, before=6),
        ),
        title=None,
        addressees=(P("Kính gửi: Cục Văn thư và Lưu trữ nhà nước.", align="center"),),
        paragraphs=(
            body(
                "Để có cơ sở tổng hợp, báo cáo Lãnh đạo Bộ, Văn phòng Bộ đề nghị quý Cục báo cáo kết quả thực hiện công tác "
                "văn thư, lưu trữ năm 2025 và phương hướng, nhiệm vụ năm 2026."
            ),
            body("Báo cáo gửi về Văn phòng Bộ trước ngày 25 tháng 11 năm 2025./."),
        ),
        foot=Foot(
            recipients=_recipients(
                "- Như trên;", "- Chánh Văn phòng (để báo cáo);", "- Lưu: VT, TH. NVA.(03)."
            ),
            signatures=(_signature("TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG", name="Vũ Đăng Minh"),),
        ),
        address=(
            P(
                "Địa chỉ: số 8 Tôn Thất Thuyết, phường Cầu Giấy, thành phố Hà Nội; ĐT: 024.62821016; Fax: 024.62820408",
                size=11,
                align="center",
            ),
        ),
    )


def proposal() -> Spec:
    return Spec(
        name="proposal",
        header=Header(
            number=centred("Số: 45/TTr-SNV", size=13),
            place_date=centred("Lạng Sơn, ngày 18 tháng 8 năm 2025", size=13, italic=True),
        ),
        title=Title(
            type_name=_type("TỜ TRÌNH"),
            abstract=(_type("Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"),),
        ),
        addressees=(P("Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn.", align="center", before=6),),
        paragraphs=(
            body("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", italic=True),
            body(
                "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền "
                "trong lĩnh vực thi đua, khen thưởng.",
                italic=True,
            ),
            body(
                "Ngày 15 tháng 8 năm 2025, Hội đồng Thi đua - Khen thưởng Sở Nội vụ đã họp, xét và thống nhất đề nghị khen "
                "thưởng đối với 02 tập thể, 05 cá nhân có thành tích xuất sắc."
            ),
            body(
                "Sở Nội vụ kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định tặng Bằng khen cho các tập thể, cá nhân "
                "có tên trong danh sách gửi kèm./."
            ),
        ),
        foot=Foot(
            recipients=_recipients("- Như trên;", "- Lãnh đạo Sở;", "- Lưu: VT, TĐKT."),
            signatures=(_signature("Q. GIÁM ĐỐC", name="Lê Thị Lan"),),
        ),
    )


LONG = (
    "Trong năm 2025, Sở Nội vụ đã phối hợp chặt chẽ với các cơ quan, đơn vị, địa phương tổ chức thực hiện có hiệu quả các "
    "phong trào thi đua yêu nước; công tác khen thưởng bảo đảm kịp thời, đúng đối tượng, đúng quy định của pháp luật, "
    "góp phần hoàn thành các nhiệm vụ phát triển kinh tế - xã hội của tỉnh."
)
_RESULT = (
    "Công tác tuyên truyền được đổi mới cả về nội dung và hình thức; nhiều gương điển hình tiên tiến, cách làm hay, mô hình "
    "hiệu quả được phát hiện, bồi dưỡng và nhân rộng, tạo sức lan tỏa sâu rộng trong cán bộ, công chức, viên chức và các "
    "tầng lớp Nhân dân trên địa bàn tỉnh."
)


def report() -> Spec:
    """Several pages, parts by Roman numbers."""
    paragraphs = [
        body("Thực hiện chức năng, nhiệm vụ được giao, Sở Nội vụ báo cáo kết quả công tác như sau:")
    ]
    parts = ("KẾT QUẢ THỰC HIỆN", "TỒN TẠI, HẠN CHẾ", "PHƯƠNG HƯỚNG, NHIỆM VỤ")
    for number, name in zip(("I", "II", "III"), parts, strict=True):
        paragraphs.append(body(f"{number}. {name}", bold=True))
        for clause in (1, 2):
            heads = ("Công tác tham mưu", "Công tác phối hợp")
            paragraphs.append(body(f"{clause}. {heads[clause - 1]}", bold=True))
            paragraphs.append(body(LONG))
            paragraphs.append(body(f"a) {_RESULT}"))
            paragraphs.append(body(f"b) {LONG}"))
            paragraphs.append(body(f"c) {_RESULT}"))
    paragraphs.append(body("Trên đây là báo cáo kết quả công tác năm 2025 của Sở Nội vụ./."))
    return Spec(
        name="report",
        header=Header(
            number=centred("Số: 210/BC-SNV", size=13),
            place_date=centred("Lạng Sơn, ngày 10 tháng 12 năm 2025", size=13, italic=True),
        ),
        title=Title(
            type_name=_type("BÁO CÁO"),
            abstract=(_type("Kết quả công tác năm 2025 và phương hướng, nhiệm vụ năm 2026"),),
        ),
        paragraphs=tuple(paragraphs),
        foot=Foot(
            recipients=_recipients("- Bộ Nội vụ (để báo cáo);", "- UBND tỉnh;", "- Lưu: VT, VP."),
            signatures=(_signature("GIÁM ĐỐC", name="Hoàng Thị Hiền"),),
        ),
    )


def plan() -> Spec:
    return Spec(
        name="plan",
        header=Header(
            country=centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=13, bold=True),
            motto=centred("Độc lập - Tự do - Hạnh phúc", size=14, bold=True),
            parents=(centred("UBND TỈNH ĐIỆN BIÊN", size=13),),
            issuers=(centred("SỞ GIÁO DỤC VÀ ĐÀO TẠO", size=13, bold=True),),
            number=centred("Số: 77/KH-SGDĐT", size=13),
            place_date=centred("Điện Biên, ngày 20 tháng 02 năm 2026", size=14, italic=True),
        ),
        title=Title(
            type_name=_type("KẾ HOẠCH"), abstract=(_type("Tổ chức Hội nghị ký kết chương trình phối hợp"),)
        ),
        paragraphs=(
            body("I. MỤC ĐÍCH, YÊU CẦU", bold=True),
            body("1. Mục đích", bold=True),
            body("Tổ chức Hội nghị trang trọng, tiết kiệm, hiệu quả.", line=1.15),
            body("2. Yêu cầu", bold=True),
            body("Các đơn vị được phân công chủ động chuẩn bị, bảo đảm đúng tiến độ.", line=1.15),
            body("II. NỘI DUNG", bold=True),
            body("1. Thời gian: 14 giờ 00, ngày 05 tháng 3 năm 2026.", line=1.15),
            body("2. Địa điểm: Hội trường tầng 2, trụ sở Sở Giáo dục và Đào tạo.", line=1.15),
            body("3. Kinh phí: 12.500.000 đồng, từ nguồn kinh phí chi thường xuyên năm 2026.", line=1.15),
            body("III. TỔ CHỨC THỰC HIỆN", bold=True),
            body(
                "Văn phòng Sở chủ trì, phối hợp với các phòng chuyên môn tổ chức thực hiện Kế hoạch này; trong quá trình thực "
                "hiện, nếu có vướng mắc, kịp thời báo cáo Giám đốc Sở xem xét, quyết định./.",
                line=1.15,
            ),
        ),
        foot=Foot(
            recipients=_recipients("- UBND tỉnh;", "- Các phòng thuộc Sở;", "- Lưu: VT, VP."),
            signatures=(_signature("TUQ. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", name="Phạm Văn Khoa"),),
        ),
        stamps=(),
    )


def notice() -> Spec:
    return Spec(
        name="notice",
        header=Header(
            parents=(centred("UBND THÀNH PHỐ HỒ CHÍ MINH", size=12),),
            issuers=(centred("SỞ NỘI VỤ", size=12, bold=True),),
            number=centred("Số: 3201/TB-SNV", size=13),
            place_date=centred("Thành phố Hồ Chí Minh, ngày 04 tháng 10 năm 2025", size=13, italic=True),
        ),
        title=Title(type_name=_type("THÔNG BÁO"), abstract=(_type("Về việc nghỉ Tết Nguyên đán năm 2026"),)),
        paragraphs=(
            body("Sở Nội vụ thông báo lịch nghỉ Tết Nguyên đán năm 2026 như sau:"),
            body(
                "1. Thời gian nghỉ: 09 ngày, từ thứ Bảy, ngày 14 tháng 02 năm 2026 đến hết Chủ nhật, ngày 22 tháng 02 năm 2026."
            ),
            body(
                "2. Các phòng, đơn vị phân công trực trong thời gian nghỉ, gửi lịch trực về Văn phòng Sở./."
            ),
        ),
        foot=Foot(
            recipients=_recipients(
                "- Các phòng, đơn vị thuộc Sở;", "- Cổng thông tin điện tử Sở;", "- Lưu: VT, VP."
            ),
            signatures=(_signature("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name="Huỳnh Thanh Nhân"),),
        ),
        stamps=(Stamp("KHẨN"),),
    )


def invitation() -> Spec:
    return Spec(
        name="invitation",
        header=Header(
            number=centred("Số: 09/GM-SNV", size=13),
            place_date=centred("Lạng Sơn, ngày 12 tháng 4 năm 2022", size=13, italic=True),
        ),
        title=Title(
            type_name=_type("GIẤY MỜI"),
            abstract=(_type("Dự Hội nghị ký kết Chương trình phối hợp"),),
        ),
        paragraphs=(
            body("Sở Nội vụ tỉnh Lạng Sơn trân trọng kính mời: Lãnh đạo Đài Phát thanh và Truyền hình tỉnh."),
            body("Tới dự Hội nghị ký kết Chương trình phối hợp giai đoạn 2022 - 2025."),
            body("Chủ trì: bà Hoàng Thị Hiền, Giám đốc Sở Nội vụ."),
            body("Thời gian: 14 giờ 00, ngày 15 tháng 4 năm 2022."),
            body("Địa điểm: Hội trường Sở Nội vụ, phường Tam Thanh, tỉnh Lạng Sơn."),
            body("Đề nghị đại biểu đến dự đúng thời gian, thành phần./."),
        ),
        foot=Foot(
            recipients=_recipients("- Đài Phát thanh và Truyền hình tỉnh;", "- Lưu: VT, TĐKT."),
            signatures=(_signature("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", name="Dương Công Vĩ"),),
        ),
    )


def introduction() -> Spec:
    return Spec(
        name="introduction",
        header=Header(
            number=centred("Số: 33/GGT-SNV", size=13),
            place_date=centred("Lạng Sơn, ngày 21 tháng 5 năm 2025", size=13, italic=True),
        ),
        title=Title(type_name=_type("GIẤY GIỚI THIỆU"), rule=0.4),
        paragraphs=(
            centred("Sở Nội vụ tỉnh Lạng Sơn trân trọng giới thiệu:", before=6),
            body("Ông (bà) Lương Thị Nga"),
            body("Chức vụ: Chuyên viên Ban Thi đua - Khen thưởng"),
            body("Được cử đến: Đài Phát thanh và Truyền hình tỉnh Lạng Sơn"),
            body("Về việc: trao đổi nội dung Chương trình phối hợp"),
            body("Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ."),
            body("Giấy này có giá trị đến hết ngày 30 tháng 5 năm 2025./."),
        ),
        foot=Foot(
            recipients=_recipients("- Như trên;", "- Lưu: VT."),
            signatures=(_signature("GIÁM ĐỐC", name="Hoàng Thị Hiền"),),
        ),
    )


def minutes() -> Spec:
    return Spec(
        name="minutes",
        header=Header(number=centred("Số: 02/BB-SNV", size=13), place_date=None),
        title=Title(
            type_name=_type("BIÊN BẢN"),
            abstract=(_type("Hội nghị ký kết Chương trình phối hợp giai đoạn 2022 - 2025"),),
        ),
        paragraphs=(
            body("Thời gian bắt đầu: 14 giờ 00, ngày 15 tháng 4 năm 2022."),
            body("Địa điểm: trụ sở Sở Nội vụ tỉnh Lạng Sơn."),
            body("Thành phần tham dự: lãnh đạo Sở Nội vụ, lãnh đạo Đài Phát thanh và Truyền hình tỉnh."),
            body("Chủ trì (chủ tọa): bà Hoàng Thị Hiền, Giám đốc Sở Nội vụ."),
            body("Thư ký (người ghi biên bản): bà Lương Thị Nga, chuyên viên Ban Thi đua - Khen thưởng."),
            body("Nội dung (theo diễn biến hội nghị):"),
            body("1. Chủ trì nêu lý do, giới thiệu đại biểu và nội dung Chương trình phối hợp."),
            body("2. Đại biểu thảo luận, thống nhất toàn bộ nội dung; hai bên ký Chương trình phối hợp."),
            body("Hội nghị kết thúc vào 16 giờ 30, ngày 15 tháng 4 năm 2022./."),
        ),
        foot=Foot(
            recipients=_recipients("- Các đơn vị dự Hội nghị;", "- Lưu: VT, Hồ sơ."),
            signatures=(
                _signature("THƯ KÝ", name="Lương Thị Nga"),
                _signature("CHỦ TỌA", name="Hoàng Thị Hiền"),
            ),
            recipients_below=True,
        ),
    )


def telegram() -> Spec:
    return Spec(
        name="telegram",
        header=Header(
            parents=(),
            issuers=(
                centred("ỦY BAN NHÂN DÂN", size=12, bold=True),
                centred("TỈNH LẠNG SƠN", size=12, bold=True),
            ),
            number=centred("Số: 05/CĐ-UBND", size=13),
            place_date=centred("Lạng Sơn, ngày 08 tháng 9 năm 2025", size=13, italic=True),
        ),
        title=Title(type_name=_type("CÔNG ĐIỆN"), abstract=(_type("Về việc ứng phó với mưa lũ"),)),
        addressees=(
            P("Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn điện:", align="left", left=35, before=6),
            P("- Giám đốc các sở, thủ trưởng các ban, ngành;", align="left", left=45),
            P("- Chủ tịch Ủy ban nhân dân các xã, phường.", align="left", left=45),
        ),
        paragraphs=(
            body("Để chủ động ứng phó với mưa lũ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:"),
            body("1. Tổ chức trực ban 24/24 giờ, theo dõi chặt chẽ diễn biến thời tiết."),
            body("2. Kiểm tra, rà soát khu vực có nguy cơ ngập úng, sạt lở đất, kịp thời sơ tán dân./."),
        ),
        foot=Foot(
            recipients=_recipients("- Như trên;", "- Thường trực Tỉnh ủy;", "- Lưu: VT, KT."),
            signatures=(_signature("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", name="Lương Trọng Quỳnh"),),
        ),
        stamps=(Stamp("HỎA TỐC"),),
    )


def leave() -> Spec:
    return Spec(
        name="leave",
        header=Header(
            number=centred("Số: 14/GNP-SNV", size=13),
            place_date=centred("Lạng Sơn, ngày 02 tháng 7 năm 2025", size=13, italic=True),
        ),
        title=Title(type_name=_type("GIẤY NGHỈ PHÉP"), rule=0.4),
        paragraphs=(
            body("Xét Đơn đề nghị nghỉ phép ngày 30 tháng 6 năm 2025 của ông (bà) Lương Thị Nga,"),
            body("Sở Nội vụ tỉnh Lạng Sơn cấp cho:"),
            body("Ông (bà): Lương Thị Nga"),
            body("Chức vụ: Chuyên viên Ban Thi đua - Khen thưởng"),
            body(
                "Được nghỉ phép trong thời gian 05 ngày kể từ ngày 07 tháng 7 năm 2025 đến hết ngày 11 tháng 7 năm 2025 tại "
                "tỉnh Lạng Sơn."
            ),
            body("Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm./."),
        ),
        foot=Foot(
            recipients=_recipients("- Bà Lương Thị Nga;", "- Lưu: VT, VP."),
            signatures=(_signature("GIÁM ĐỐC", name="Hoàng Thị Hiền"),),
        ),
    )


def joint_programme() -> Spec:
    return Spec(
        name="joint-programme",
        header=Header(
            parents=(centred("UBND TỈNH LẠNG SƠN", size=12),),
            issuers=(
                centred("SỞ NỘI VỤ -", size=12, bold=True),
                centred("ĐÀI PHÁT THANH", size=12, bold=True),
                centred("VÀ TRUYỀN HÌNH", size=12, bold=True),
            ),
            number=centred("Số: 03/CTrPH-SNV-ĐPTTH", size=13),
            place_date=centred("Lạng Sơn, ngày 15 tháng 4 năm 2022", size=13, italic=True),
        ),
        title=Title(
            type_name=_type("CHƯƠNG TRÌNH PHỐI HỢP"),
            abstract=(
                _type("Giữa Sở Nội vụ và Đài Phát thanh và Truyền hình tỉnh về đẩy mạnh"),
                _type("công tác tuyên truyền phong trào thi đua yêu nước, giai đoạn 2022 - 2025"),
            ),
            bases=(
                basis("Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;"),
                basis("Căn cứ chức năng, nhiệm vụ của Sở Nội vụ và Đài Phát thanh và Truyền hình tỉnh."),
            ),
        ),
        paragraphs=(
            body("Hai bên thống nhất xây dựng Chương trình phối hợp với các nội dung sau:"),
            body("I. MỤC ĐÍCH, YÊU CẦU", bold=True),
            body(LONG),
            body("II. NỘI DUNG PHỐI HỢP", bold=True),
            body("1. Xây dựng chuyên mục “Thi đua yêu nước” phát trên sóng phát thanh, truyền hình."),
            body("2. Tuyên truyền gương điển hình tiên tiến, người tốt, việc tốt."),
            body("III. TỔ CHỨC THỰC HIỆN", bold=True),
            body("Chương trình được lập thành 04 bản, mỗi bên giữ 02 bản có giá trị như nhau./."),
        ),
        foot=Foot(
            recipients=_recipients("- UBND tỉnh (để báo cáo);", "- Lưu: VT hai cơ quan."),
            signatures=(
                _signature("GIÁM ĐỐC", "ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH", name="Nguyễn Đông Bắc"),
                _signature("GIÁM ĐỐC", "SỞ NỘI VỤ", name="Hoàng Thị Hiền"),
            ),
            recipients_below=True,
        ),
    )


def copy() -> Spec:
    base = notice()
    return base.but(
        name="copy",
        stamps=(),
        copy=Copy(
            agency=centred("SỞ TÀI CHÍNH", size=12, bold=True),
            form=centred("SAO Y", size=14, bold=True),
            number=centred("Số: 05/SY-STC", size=13),
            place_date=centred("Thành phố Hồ Chí Minh, ngày 06 tháng 10 năm 2025", size=13, italic=True),
            foot=Foot(
                recipients=_recipients("- Các phòng thuộc Sở;", "- Lưu: VT."),
                signatures=(_signature("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", name="Nguyễn Thu Hà"),),
            ),
        ),
    )


def electronic_annex() -> Spec:
    """An annex in a file of its own (Mẫu 2.2)."""
    return Spec(
        name="electronic-annex",
        header=None,
        title=None,
        paragraphs=(),
        foot=None,
        top_line=P("Số: 12/QĐ-SNV; 05/9/2025; 09:30:00 +07:00", size=10, align="right"),
        annexes=(
            Annex(
                label=centred("Phụ lục II", bold=True),
                title=(centred("DANH MỤC HỒ SƠ", bold=True),),
                reference=centred(
                    "(Kèm theo Quyết định số        /QĐ-SNV ngày      tháng      năm        của Giám đốc Sở Nội vụ)",
                    italic=True,
                ),
                paragraphs=(
                    body("1. Báo cáo thành tích của tập thể, cá nhân."),
                    body("2. Biên bản họp Hội đồng Thi đua - Khen thưởng./."),
                ),
            ),
        ),
    )


def two_annexes() -> Spec:
    base = plan()
    annex = base.annexes
    return base.but(
        name="two-annexes",
        header=base.header,
        paragraphs=(
            *base.paragraphs[:-1],
            body("Phân công nhiệm vụ tại Phụ lục I, dự toán kinh phí tại Phụ lục II của Kế hoạch này./."),
        ),
        annexes=(
            *annex,
            Annex(
                label=centred("Phụ lục I", bold=True),
                title=(centred("PHÂN CÔNG NHIỆM VỤ", bold=True),),
                reference=centred(
                    "(Kèm theo Kế hoạch số 77/KH-SGDĐT ngày 20 tháng 02 năm 2026 của Sở Giáo dục và Đào tạo)",
                    italic=True,
                ),
                paragraphs=(
                    body("1. Văn phòng Sở: chuẩn bị hội trường."),
                    body("2. Phòng Tài chính: thanh toán."),
                ),
            ),
            Annex(
                label=centred("Phụ lục II", bold=True),
                title=(centred("DỰ TOÁN KINH PHÍ", bold=True),),
                reference=centred(
                    "(Kèm theo Kế hoạch số 77/KH-SGDĐT ngày 20 tháng 02 năm 2026 của Sở Giáo dục và Đào tạo)",
                    italic=True,
                ),
                paragraphs=(body("Tổng kinh phí: 12.500.000 đồng."),),
            ),
        ),
    )


CLEAN = tuple(
    make()
    for make in (
        decision, deputy_decision, collective_decision, resolution, letter, office_letter, proposal, report, plan,
        notice, invitation, introduction, minutes, telegram, leave, joint_programme, copy, electronic_annex,
        two_annexes,
    )
)  # fmt: skip
