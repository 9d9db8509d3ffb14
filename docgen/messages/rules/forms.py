"""Model forms, joint papers, awards."""

_FORM_FIX = ("Bổ sung theo mẫu.", "Add it as the form has it.")

RULES = {
    "minutes.no-place-date": (
        ("Biên bản ghi địa danh và thời gian ở đầu.", "The minutes have place and date in the header."),
        ("không có địa danh và thời gian ban hành", "no place and date"),
        ("Bỏ địa danh và thời gian ở phần đầu.", "Take it out."),
    ),
    "minutes.fields": (
        ("Biên bản thiếu nội dung của mẫu.", "The minutes lack a line of the form."),
        (
            "thời gian bắt đầu, địa điểm, thành phần, chủ trì, thư ký, nội dung",
            "time, place, who took part, chair, secretary, course",
        ),
        _FORM_FIX,
    ),
    "minutes.close": (
        ("Biên bản thiếu câu kết thúc.", "The minutes have no closing sentence."),
        (
            "«… kết thúc vào … giờ …, ngày … tháng … năm …./.»",
            "“… kết thúc vào … giờ …, ngày … tháng … năm …./.”",
        ),
        _FORM_FIX,
    ),
    "minutes.signers": (
        ("Người ký biên bản chưa đúng.", "The minutes are signed wrong."),
        ("THƯ KÝ bên trái, CHỦ TỌA bên phải", "THƯ KÝ at the left, CHỦ TỌA at the right"),
        _FORM_FIX,
    ),
    "telegram.addressees": (
        ("Công điện ghi nơi nhận điện chưa đúng.", "The telegram's addressees are wrong."),
        ("«… điện:» rồi mỗi nơi nhận một dòng «- …;»", "“… điện:”, then each addressee “- …;”"),
        _FORM_FIX,
    ),
    "invite.fields": (
        ("Giấy mời thiếu nội dung của mẫu.", "The invitation lacks a line of the form."),
        ("kính mời, tới dự, chủ trì, thời gian, địa điểm", "whom, to what, chair, time, place"),
        _FORM_FIX,
    ),
    "intro.fixed-sentence": (
        ("Giấy giới thiệu chưa đúng câu của mẫu.", "The introduction lacks the form's sentence."),
        (
            "«Đề nghị Quý cơ quan tạo điều kiện để ông (bà) … hoàn thành nhiệm vụ.» và thời hạn giá trị",
            "the form's sentence and until when the paper is valid",
        ),
        _FORM_FIX,
    ),
    "leave.fields": (
        ("Giấy nghỉ phép thiếu nội dung của mẫu.", "The leave paper lacks a line of the form."),
        ("các dòng của Mẫu 1.10", "the lines of form 1.10"),
        _FORM_FIX,
    ),
    "joint.agency-over-post": (
        (
            "Chữ ký văn bản liên tịch không ghi cơ quan.",
            "A signature of a joint paper does not say whose it is.",
        ),
        ("tên cơ quan kèm chức vụ", "the body with the post"),
        ("Ghi tên cơ quan cùng chức vụ người ký.", "Add the body."),
    ),
    "joint.symbol-order": (
        ("Thứ tự cơ quan trong ký hiệu chưa khớp.", "The bodies in the symbol are out of order."),
        ("cơ quan chủ trì đứng đầu", "the lead first"),
        ("Ghi cơ quan chủ trì trước.", "Put the lead first."),
    ),
    "joint.block-count": (
        ("Số chữ ký ít hơn số cơ quan cùng ban hành.", "Fewer signatures than bodies."),
        ("mỗi cơ quan một chữ ký", "one for each body"),
        ("Thêm chữ ký của cơ quan còn thiếu.", "Add the missing signature."),
    ),
    "award.authority-line": (
        ("Thẩm quyền khen thưởng ghi sai.", "The power to award is given wrong."),
        ("chức vụ người đứng đầu, không ký TM.", "the head's post, no TM."),
        ("Ghi chức vụ người đứng đầu.", "Give the head's post."),
    ),
    "award.competence": (
        ("Người quyết định không có thẩm quyền tặng hình thức này.", "Who decides may not give this award."),
        ("hình thức thuộc thẩm quyền (Điều 77–80 Luật Thi đua, khen thưởng)", "an award within his power"),
        ("Trình cấp có thẩm quyền hoặc đổi hình thức khen thưởng.", "Submit it, or give another award."),
    ),
    "award.title-spelling": (
        ("Tên danh hiệu viết chưa đúng.", "A title is spelled wrong."),
        ("«Chiến sĩ»", "“Chiến sĩ”"),
        ("Viết «Chiến sĩ» theo Luật.", "Write “Chiến sĩ” as the Law does."),
    ),
    "reward.base-date": (
        ("Mức lương cơ sở không đúng với ngày quyết định.", "The base salary is not that of the day."),
        ("{wanted} đồng", "{wanted} đồng"),
        ("Tính theo mức lương cơ sở tại ngày quyết định.", "Use the base salary of the decision's day."),
    ),
    "cert.size": (
        ("Khổ giấy khen chưa đúng.", "The certificate's paper is wrong."),
        ("297 × 210 mm, nằm ngang", "297 × 210 mm, landscape"),
        ("Đặt khổ A4 nằm ngang.", "Use A4 landscape."),
    ),
    "cert.text-order": (
        ("Thứ tự nội dung giấy khen chưa đúng.", "The certificate's lines are out of order."),
        (
            "Quốc hiệu, Tiêu ngữ, chức vụ, TẶNG, tên hình thức",
            "Quốc hiệu, Tiêu ngữ, post, TẶNG, name of the award",
        ),
        ("Sắp xếp lại các dòng.", "Put the lines in order."),
    ),
    "cert.colors": (
        ("Màu chữ giấy khen chưa đúng.", "The certificate's colours are wrong."),
        ("tên hình thức màu đỏ, các dòng khác màu đen", "the award's name red, other lines black"),
        ("Sửa màu chữ.", "Mend the colours."),
    ),
}
