"""Signatures, recipients, address, images of signatures and seals."""

_LIST_FIX = (
    "Mỗi dòng bắt đầu bằng «- », cuối dòng là dấu ;, dòng cuối «- Lưu: VT, ….».",
    "Each line begins with “- ” and ends with ;, the last is “- Lưu: VT, ….”.",
)

RULES = {
    "signer.authority-mark": (
        ("Quyền hạn người ký ghi chưa đúng.", "The mark of authority is wrong."),
        (
            "TM. KT. TL. TUQ. hoặc Q., có dấu chấm và cách chữ",
            "TM. KT. TL. TUQ. or Q., with full stop and space",
        ),
        ("Ghi quyền hạn, ví dụ «KT. GIÁM ĐỐC».", "Write the mark, such as “KT. GIÁM ĐỐC”."),
    ),
    "signer.mark-target": (
        ("Quyền hạn và chức vụ ký không khớp nhau.", "Mark and post do not fit."),
        (
            "TM. trước tên tập thể; KT., TL., TUQ. trước chức vụ người đứng đầu, dưới là chức vụ người ký",
            "TM. before a collective; KT., TL., TUQ. before the head's post, the signer's own post under it",
        ),
        ("Sửa quyền hạn hoặc chức vụ người ký.", "Mend mark or post."),
    ),
    "signer.style": (
        ("Quyền hạn, chức vụ trình bày chưa đúng.", "Mark and post are set wrong."),
        ("in hoa, cỡ 13–14, đứng, đậm, ở bên phải", "capitals, 13–14 pt, upright, bold, at the right"),
        ("Sửa kiểu chữ quyền hạn, chức vụ.", "Mend their look."),
    ),
    "signer.name-style": (
        ("Họ tên người ký trình bày chưa đúng.", "The signer's name is set wrong."),
        (
            "in thường, cỡ 13–14, đứng, đậm, canh giữa dưới chức vụ",
            "small letters, 13–14 pt, bold, centred under the post",
        ),
        ("Ghi và sửa kiểu chữ họ tên người ký.", "Give the name and mend its look."),
    ),
    "signer.official-post": (
        ("Chức vụ không phải chức danh chính thức.", "The post is not an official one."),
        ("chức vụ lãnh đạo chính thức do Nhà nước quy định", "the official post as the State defines it"),
        ("Bỏ từ không có trong chức danh chính thức.", "Leave out what the official post has not."),
    ),
    "signer.no-degree": (
        ("Trước họ tên có học hàm, học vị.", "A degree before the name."),
        ("chỉ họ và tên", "only the name"),
        ("Bỏ học hàm, học vị, danh hiệu trước họ tên.", "Leave the degree out."),
    ),
    "signer.advisory-title": (
        (
            "Người ký chưa ghi chức danh trong ban, hội đồng.",
            "The signer's title in the committee is missing.",
        ),
        ("chức danh trong ban, hội đồng, tổ", "the title in the committee"),
        ("Ghi chức danh như «TRƯỞNG BAN», «CHỦ TỊCH HỘI ĐỒNG».", "Give a title such as “TRƯỞNG BAN”."),
    ),
    "signer.other-post": (
        ("Chức vụ khác của người ký ghi dưới họ tên.", "Another post stands under the name."),
        ("ghi trên họ tên", "above the name"),
        ("Đưa chức vụ này lên trên họ tên.", "Move it above the name."),
    ),
    "signer.matches-authority-line": (
        (
            "Quyền hạn ký không khớp với thẩm quyền ban hành.",
            "The signature does not fit the authority line.",
        ),
        ("thẩm quyền tập thể ký TM.; thẩm quyền người đứng đầu không ký TM.", "TM. for a collective only"),
        ("Sửa quyền hạn ký hoặc dòng thẩm quyền.", "Mend the one or the other."),
    ),
    "signer.no-agency-name": (
        ("Chức vụ ký ghi thêm tên cơ quan.", "The post names the agency too."),
        ("chỉ ghi chức vụ, trừ văn bản liên tịch", "only the post, but in joint papers"),
        ("Bỏ tên cơ quan sau chức vụ.", "Leave the agency out."),
    ),
    "sign.image-signature": (
        ("Ảnh chữ ký chưa đúng.", "The image of the signature is wrong."),
        ("màu xanh, PNG, nền trong suốt", "blue, PNG, transparent"),
        ("Thay ảnh chữ ký.", "Replace the image."),
    ),
    "sign.image-seal": (
        ("Ảnh dấu chưa đúng.", "The image of the seal is wrong."),
        ("màu đỏ, PNG, nền trong suốt, kích thước thật", "red, PNG, transparent, real size"),
        ("Thay ảnh dấu.", "Replace the image."),
    ),
    "sign.seal-overlap": (
        ("Dấu đặt chưa đúng chỗ.", "The seal stands at the wrong place."),
        ("trùm khoảng 1/3 chữ ký về bên trái", "over about a third of the signature, at its left"),
        ("Đưa dấu về bên trái chữ ký.", "Move it to the left of the signature."),
    ),
    "sign.attachment-info": (
        ("Thông tin ký số của tệp kèm theo chưa đúng.", "The sign-time line is wrong."),
        (
            "«Số: …; ngày/tháng/năm; giờ:phút:giây», cỡ 10, đứng, đen",
            "“Số: …; day/month/year; hour:minute:second”, 10 pt, upright, black",
        ),
        ("Sửa dòng thông tin ở góc trên bên phải.", "Mend the line at the top right."),
    ),
    "recipient.to-required": (
        ("Văn bản thiếu «Kính gửi».", "The paper names no addressee."),
        ("«Kính gửi: …»", "“Kính gửi: …”"),
        ("Thêm «Kính gửi:» trước nội dung.", "Add “Kính gửi:” before the text."),
    ),
    "recipient.to-layout": (
        ("Phần «Kính gửi» trình bày chưa đúng.", "“Kính gửi” is set wrong."),
        (
            "cỡ 13–14, đứng; một nơi nhận cùng dòng; nhiều nơi nhận mỗi dòng «- …;», dòng cuối dấu chấm",
            "13–14 pt, upright; one addressee beside it; several each “- …;”, the last with a full stop",
        ),
        ("Sửa phần «Kính gửi».", "Mend it."),
    ),
    "recipient.label-style": (
        ("«Nơi nhận» trình bày chưa đúng.", "“Nơi nhận” is set wrong."),
        ("«Nơi nhận:» cỡ 12, nghiêng, đậm", "“Nơi nhận:” 12 pt, italic, bold"),
        ("Đặt «Nơi nhận:» cỡ 12, nghiêng, đậm.", "Set it 12 pt, italic, bold."),
    ),
    "recipient.list-style": (
        ("Danh sách nơi nhận trình bày chưa đúng.", "The list of recipients is set wrong."),
        ("cỡ 11, đứng, mỗi dòng có gạch đầu dòng", "11 pt, upright, each line with a dash"),
        _LIST_FIX,
    ),
    "recipient.position": (
        ("«Nơi nhận» đặt chưa đúng chỗ.", "“Nơi nhận” stands at the wrong place."),
        (
            "sát lề trái, ngang hàng với quyền hạn, chức vụ người ký",
            "at the left edge, level with the signer's post",
        ),
        ("Đưa «Nơi nhận:» lên ngang hàng chức vụ người ký.", "Bring it level with the signer's post."),
    ),
    "recipient.first-line": (
        ("Dòng đầu nơi nhận chưa đúng.", "The first line of the recipients is wrong."),
        ("«{wanted}»", "“{wanted}”"),
        ("Ghi dòng đầu là «{wanted}».", "Begin with “{wanted}”."),
    ),
    "recipient.save-line": (
        ("Dòng «Lưu» hoặc dấu cuối dòng nơi nhận chưa đúng.", "The save line or a line's end is wrong."),
        (
            "dòng cuối «- Lưu: VT, <đơn vị>.»; các dòng trên kết thúc bằng dấu ;",
            "last “- Lưu: VT, <unit>.”; those before end with ;",
        ),
        _LIST_FIX,
    ),
    "drafter.mark": (
        ("Ký hiệu người soạn thảo chưa đúng.", "The drafter's mark is wrong."),
        ("dạng «PL.(300)», cỡ 11, đứng", "like “PL.(300)”, 11 pt, upright"),
        ("Sửa ký hiệu người soạn thảo và số lượng bản.", "Mend it."),
    ),
    "address.block": (
        ("Địa chỉ cơ quan trình bày chưa đúng.", "The address is set wrong."),
        (
            "cỡ 11–12, đứng, cuối trang đầu, dưới đường kẻ hết chiều ngang",
            "11–12 pt, upright, foot of page 1, under a full-width line",
        ),
        ("Sửa kiểu chữ và kẻ đường trên địa chỉ.", "Mend its look and draw the line."),
    ),
}
