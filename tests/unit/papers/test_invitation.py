from __future__ import annotations

from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["invitation"]


def made(own=None, **changes):
    record = {**example("signing_ceremony"), **changes}
    record["invitation"] = {**record["invitation"], **(own or {})}
    return PAPER.context(load("signing_ceremony", record))


def test_the_head_is_that_of_the_form():
    context = made()
    assert context["number_line"] == "Số: 12/GM-SNV"
    assert context["type_name"] == "GIẤY MỜI"
    assert context["abstract"].startswith("Dự Hội nghị ký kết Chương trình phối hợp “Đẩy mạnh ")


def test_every_guest_has_an_invitation_and_the_host_invites_nobody_of_its_own():
    lines = [each["line"] for each in made()["invitations"]]
    assert len(lines) == 5
    assert lines[0] == (
        "Sở Nội vụ tỉnh Lạng Sơn trân trọng kính mời: Đồng chí Nguyễn Đông Bắc, Giám đốc Đài Phát thanh và "
        "Truyền hình tỉnh."
    )
    assert lines[-1] == "Sở Nội vụ tỉnh Lạng Sơn trân trọng kính mời: Phóng viên Báo Lạng Sơn."
    assert not any("Hoàng Thị Hiền" in line for line in lines)


def test_one_invitation_names_all_guests_in_a_list():
    (one,) = made({"addressed": "list"})["invitations"]
    assert one["line"] == "Sở Nội vụ tỉnh Lạng Sơn trân trọng kính mời:"
    assert len(one["guests"]) == 5
    assert one["guests"][1].startswith("- Đồng chí Vũ Kiều Oanh, ")
    assert one["guests"][-1] == "- Phóng viên Báo Lạng Sơn."


def test_a_list_of_one_guest_is_no_list():
    parties = example("signing_ceremony")["parties"]
    parties[1] |= {"delegates": [], "also_present": ""}
    (one,) = made({"addressed": "list"}, parties=parties, guests=[])["invitations"]
    assert one["guests"] == []
    assert one["line"].endswith(
        "kính mời: Đồng chí Nguyễn Đông Bắc, Giám đốc Đài Phát thanh và Truyền hình tỉnh."
    )


def test_two_hundred_guests_are_all_invited():
    people = [{"name": f"Nguyễn Thị Mẫu {place}"} for place in range(200)]
    context = made(guests=[{"body": "Sở A", "delegates": people}])
    assert len(context["invitations"]) == 203
    assert context["invitations"][-1]["line"].endswith("kính mời: Nguyễn Thị Mẫu 199.")


def test_the_particulars_follow_the_form_and_end_the_text():
    context = made({"remarks": ["Đến trước 15 phút", "Mang theo giấy mời;"]})
    assert context["particulars"][1:] == [
        "Chủ trì: Đồng chí Hoàng Thị Hiền, Giám đốc Sở Nội vụ.",
        "Thời gian: 14 giờ 00, ngày 15 tháng 4 năm 2022 (chiều thứ Sáu).",
        "Địa điểm: Trụ sở Sở Nội vụ tỉnh Lạng Sơn.",
        "Gửi kèm theo Giấy mời này Chương trình Hội nghị.",
        "Đến trước 15 phút.",
        "Mang theo giấy mời./.",
    ]
    assert context["particulars"][0].endswith(
        "” giữa Sở Nội vụ và Đài Phát thanh và Truyền hình tỉnh Lạng Sơn."
    )


def test_without_remarks_and_programme_the_place_ends_the_text():
    context = made({"remarks": []}, conference_agenda=None, form="Lễ ký kết")
    assert context["particulars"][-1] == "Địa điểm: Trụ sở Sở Nội vụ tỉnh Lạng Sơn./."
    assert context["particulars"][0].startswith("Tới dự Lễ ký kết Chương trình phối hợp ")


def test_a_deputy_signs_for_the_head():
    (signature,) = made()["signatures"]
    assert signature["lines"] == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]


def test_an_open_number_and_date_leave_blanks():
    context = made({"number": None, "date": None})
    assert context["number_line"] == "Số:        /GM-SNV"
    assert context["place_date_line"] == "Lạng Sơn, ngày      tháng      năm"


def test_the_invited_come_first_among_the_recipients():
    assert made()["recipients"] == ["- Như trên;", "- Lưu: VT, TĐKT."]
