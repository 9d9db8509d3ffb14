"""Papers of every type: title, number, who signs, what each model form asks for."""

from __future__ import annotations

from copy import deepcopy

import pytest

from docgen.errors import InvalidRecord
from docgen.papers import PAPERS, example_of
from docgen.wording.types import ALL_TYPES
from schemas import load

GENERAL = {slug: paper for slug, paper in PAPERS.items() if paper.kind == "general"}
BODY = {"name": "Ủy ban nhân dân", "locality": "xã Tân Mẫu", "symbol": "UBND", "place": "Tân Mẫu"}
UBND = {**BODY, "head_post": "Chủ tịch"}
COUNCIL = {**UBND, "name": "Hội đồng Thi đua - Khen thưởng", "symbol": "HĐTĐKT", "parent": "UBND xã Tân Mẫu"}
ACTING = {"authority": [{"mark": "Q."}], "post": "Chủ tịch", "name": "A"}
DEPUTY = {"authority": [{"mark": "KT.", "on_behalf_of": "Chủ tịch"}], "post": "Phó Chủ tịch", "name": "B"}
BY_ORDER = {
    "authority": [{"mark": "TL.", "on_behalf_of": "Chủ tịch"}],
    "post": "Chánh Văn phòng",
    "name": "C",
}
DELEGATED = {
    "authority": [{"mark": "TUQ.", "on_behalf_of": "Chủ tịch"}],
    "post": "Trưởng phòng",
    "name": "D",
}
FOR_ALL = {"authority": [{"mark": "TM.", "on_behalf_of": "Ủy ban nhân dân"}], "post": "Chủ tịch", "name": "E"}


def made(slug, own=None, **changes):
    paper = PAPERS[slug]
    record = {**example_of(paper), **changes}
    record[paper.section] = {**record[paper.section], **(own or {})}
    return paper.context(load("general", record))


def faults(slug, own=None, **changes):
    with pytest.raises(InvalidRecord) as caught:
        made(slug, own, **changes)
    return [(fault.pointer, fault.message.code) for fault in caught.value.faults]


def test_there_is_a_paper_for_each_of_the_29_types_in_the_order_of_the_decree():
    assert [(paper.type_code, paper.name, paper.form) for paper in GENERAL.values()] == [*ALL_TYPES]
    assert len(GENERAL) == 29


@pytest.mark.parametrize("slug", GENERAL)
def test_the_symbol_names_the_type_where_it_has_an_abbreviation(slug):
    paper = GENERAL[slug]
    sign = made(slug, {"number": 5})["number_line"]
    if paper.type_code:
        assert sign.startswith(f"Số: 05/{paper.type_code}-SNV")
    else:
        assert sign.startswith("Số: 05/SNV-")


@pytest.mark.parametrize("slug", GENERAL)
def test_a_paper_not_issued_yet_leaves_number_and_day_open(slug):
    context = made(slug, {"number": None, "date": None})
    assert context["number_line"].startswith("Số:        /")
    assert context["place_date_line"] == "Lạng Sơn, ngày      tháng      năm"


@pytest.mark.parametrize("slug", GENERAL)
def test_a_leap_day_is_a_day(slug):
    assert made(slug, {"date": "2028-02-29"})["place_date_line"] == "Lạng Sơn, ngày 29 tháng 02 năm 2028"


@pytest.mark.parametrize("slug", [slug for slug in GENERAL if slug != "minutes"])
def test_a_paper_without_any_signer_asks_for_one(slug):
    assert faults(slug, {"signers": []}, signers=[]) == [("/signers", "lacks-for-paper")]


def test_minutes_are_signed_by_secretary_and_chair():
    signatures = made("minutes", signers=[])["signatures"]
    assert [(each["lines"], each["name"], each["other_post"]) for each in signatures] == [
        (["THƯ KÝ"], "Hoàng Thị Thí", ""),
        (["CHỦ TỌA"], "Nguyễn Văn Mẫu", "Giám đốc Sở Nội vụ"),
    ]


@pytest.mark.parametrize(
    ("signer", "lines"),
    [
        (ACTING, ["Q. CHỦ TỊCH"]),
        (DEPUTY, ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        (BY_ORDER, ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
        (DELEGATED, ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG"]),
        (FOR_ALL, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
    ],
)
def test_whoever_signs_signs_with_the_mark_of_the_power(signer, lines):
    (signature,) = made("notice", bodies=[UBND], signers=[signer])["signatures"]
    assert signature["lines"] == lines


def test_a_signer_of_the_paper_goes_before_that_of_the_record():
    assert made("notice", {"signers": [DEPUTY]}, bodies=[UBND])["signatures"][0]["name"] == "B"


def test_a_body_without_parent_is_headed_by_its_full_name():
    assert made("notice", bodies=[UBND])["bodies"] == [{"parent": "", "name": "ỦY BAN NHÂN DÂN XÃ TÂN MẪU"}]


def test_a_council_issues_under_its_own_name_and_symbol():
    chair = {**FOR_ALL, "other_post": "Chủ tịch Ủy ban nhân dân xã"}
    chair["authority"] = [{"mark": "TM.", "on_behalf_of": "Hội đồng"}]
    context = made("notice", bodies=[COUNCIL], signers=[chair])
    assert context["bodies"] == [{"parent": "UBND XÃ TÂN MẪU", "name": "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"}]
    assert context["number_line"] == "Số: 18/TB-HĐTĐKT"
    assert context["signatures"][0]["lines"] == ["TM. HỘI ĐỒNG", "CHỦ TỊCH"]
    assert context["signatures"][0]["other_post"] == "Chủ tịch Ủy ban nhân dân xã"


def bodies(count):
    return [{**UBND, "name": f"Cơ quan {place}", "symbol": f"CQ{place}"} for place in range(count)]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_several_bodies_issue_and_sign_one_paper(count):
    context = made("notice", bodies=bodies(count), signers=[ACTING] * count)
    assert context["number_line"] == "Số: 18/TB-" + "-".join(f"CQ{place}" for place in range(count))
    assert len(context["bodies"]) == count
    assert [each["lines"] for each in context["signatures"]] == [
        [f"Q. CHỦ TỊCH CƠ QUAN {place}"] for place in range(count)
    ]


def test_each_body_has_its_signer():
    said = "signer-for-each-body"
    assert faults("notice", bodies=bodies(2)) == [("/signers", said)]
    assert faults("notice", {"signers": [ACTING]}, bodies=bodies(2), signers=[ACTING] * 2) == [
        ("/notice/signers", said)
    ]


# ---------------------------------------------------------------------------- decisions


@pytest.mark.parametrize(
    ("text", "abstract"),
    [
        ("Thành lập Tổ kiểm tra", "Về việc thành lập Tổ kiểm tra"),
        ("Về việc cử công chức", "Về việc cử công chức"),
        ("Phê duyệt Kế hoạch", "Phê duyệt Kế hoạch"),
        ("Sở Nội vụ thay đổi trụ sở", "Về việc Sở Nội vụ thay đổi trụ sở"),
    ],
)
def test_a_decision_says_what_it_is_about(text, abstract):
    assert made("decision", {"abstract": text})["abstract"] == abstract


@pytest.mark.parametrize(
    ("signer", "line"),
    [
        (ACTING, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN MẪU"),
        (DEPUTY, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN MẪU"),
        (FOR_ALL, "ỦY BAN NHÂN DÂN XÃ TÂN MẪU"),
    ],
)
def test_the_power_is_the_heads_unless_the_collective_signs(signer, line):
    assert made("decision", bodies=[UBND], signers=[signer])["authority_line"] == line


def test_the_power_may_be_said():
    assert made("decision", {"authority": "Bộ trưởng Bộ Nội vụ"})["authority_line"] == "BỘ TRƯỞNG BỘ NỘI VỤ"
    assert made("decision", bodies=bodies(2), signers=[ACTING] * 2)["authority_line"] == (
        "CƠ QUAN 0 XÃ TÂN MẪU VÀ CƠ QUAN 1 XÃ TÂN MẪU"
    )


def test_a_decision_decides_and_a_resolution_resolves():
    assert made("decision")["enacting_line"] == "QUYẾT ĐỊNH:"
    assert made("resolution")["enacting_line"] == "QUYẾT NGHỊ:"
    assert made("resolution", {"abstract": "kết quả"})["abstract"] == "Kết quả"


def test_bases_come_with_the_proposal_last():
    assert made("decision")["bases"][-1] == "Theo đề nghị của Chánh Văn phòng Sở."


def test_recipients_are_referred_to_the_last_article():
    assert made("decision")["recipients"][0] == "- Như Điều 3;"
    plain = [{"text": "Không chia điều."}]
    assert made("decision", {"content": plain})["recipients"][0] == "- Sở Nội vụ (Ban Giám đốc);"


def test_the_text_a_decision_issues_goes_with_it_before_the_annexes():
    annex = {"title": "Danh mục", "content": [{"text": "Một."}]}
    text, first = made("decision", {"annexes": [annex]})["attachments"]
    assert (text["label"], text["type_name"], text["title"]) == (
        "",
        "QUY CHẾ",
        "Công tác văn thư của Sở Nội vụ",
    )
    assert text["reference"] == (
        "(Kèm theo Quyết định số 45/QĐ-SNV ngày 05 tháng 02 năm 2026 của Giám đốc Sở Nội vụ tỉnh Lạng Sơn)"
    )
    assert text["content"][0] == {"chapter": {"label": "Chương I", "title": "QUY ĐỊNH CHUNG"}}
    assert (first["label"], first["title"]) == ("Phụ lục", "DANH MỤC")
    assert made("decision", {"attached": None})["attachments"] == []


# ---------------------------------------------------------------------------- annexes and marks


def test_an_annex_of_text_has_the_end_mark_and_one_that_ends_with_a_table_has_not():
    for slug, ending in (("guidance", "table"), ("work-plan", "table"), ("notice", "paragraph")):
        own = example_of(PAPERS[slug])
        annexes = own[PAPERS[slug].section].get("annexes") or [{"title": "x", "content": [{"text": "Một."}]}]
        (line,) = [each["content"][-1] for each in made(slug, {"annexes": annexes[:1]})["attachments"]]
        assert list(line) == [ending]
        assert ending == "table" or line["paragraph"] == "Một./."


def test_one_annex_has_no_number_and_two_have_roman_ones():
    annex = {"content": [{"text": "Một."}]}
    assert [each["label"] for each in made("notice", {"annexes": [annex]})["attachments"]] == ["Phụ lục"]
    three = made("notice", {"annexes": [annex] * 3})["attachments"]
    assert [each["label"] for each in three] == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    assert three[0]["reference"] == (
        "(Kèm theo Thông báo số 18/TB-SNV ngày 14 tháng 8 năm 2026 của Sở Nội vụ tỉnh Lạng Sơn)"
    )
    assert [each["content"] for each in three] == [[{"paragraph": "Một./."}]] * 3


def test_what_goes_with_a_resolution_is_of_the_collective_that_passed_it():
    annex = {"content": [{"text": "Một."}]}
    (only,) = made("resolution", {"annexes": [annex], "authority": "Hội nghị viên chức Sở Nội vụ"})[
        "attachments"
    ]
    assert only["reference"].endswith(" của Hội nghị viên chức Sở Nội vụ)")


def test_an_annex_may_lie_on_its_side():
    annex = {"landscape": True, "content": [{"text": "Một."}]}
    assert [each["landscape"] for each in made("notice", {"annexes": [annex]})["attachments"]] == [True]


@pytest.mark.parametrize(
    ("mark", "box"),
    [("", {}), ("KHẨN", "urgent"), ("THƯỢNG KHẨN", "very_urgent"), ("HOẢ TỐC", "at_once")],
)
def test_each_mark_of_urgency_has_its_box(mark, box):
    assert made("notice", {"urgency": mark})["urgency"] == ({box: mark} if box else {})


def test_the_address_is_as_long_as_what_is_known():
    whole = example_of(PAPERS["notice"])["address"]
    assert made("notice")["address"] == [
        "Địa chỉ: Số 1, đường Mẫu, phường Bình Mẫu, tỉnh Lạng Sơn",
        "Điện thoại: 0205 0000 000",
        "Thư điện tử: vanphong@mau.example; Trang thông tin điện tử: noivu.mau.example",
    ]
    assert made("notice", address={"street": "X", "fax": "1", "phone": "2"})["address"] == [
        "Địa chỉ: X",
        "Điện thoại: 2; Fax: 1",
    ]
    assert made("notice", address={"street": whole["street"]})["address"] == [f"Địa chỉ: {whole['street']}"]
    assert made("notice", address=None)["address"] == []


# ---------------------------------------------------------------------------- the other forms


def test_a_proposal_is_addressed():
    assert faults("proposal", {"addressees": []}) == [("/proposal/addressees", "too-few-rows")]
    assert made("proposal")["recipients"][0] == "- Như trên;"
    assert made("notice")["addressees"] is None


@pytest.mark.parametrize(
    ("text", "abstract"),
    [
        ("Về việc đề nghị phối hợp", "V/v đề nghị phối hợp"),
        ("V/v mời họp", "V/v mời họp"),
        ("Trả lời kiến nghị", "V/v trả lời kiến nghị"),
        ("UBND xã đề nghị", "V/v UBND xã đề nghị"),
    ],
)
def test_a_letter_says_its_subject_under_the_number(text, abstract):
    context = made("official-letter", {"abstract": text})
    assert context["subject_line"] == abstract
    assert context["abstract"] == abstract.removeprefix("V/v ")
    assert context["number_line"] == "Số: 512/SNV-VTLT"
    assert context["recipients"][-1] == "- Lưu: VT, VTLT (02). HTT.(20)."


def test_an_open_letter_is_titled_by_what_it_is_and_needs_no_unit():
    context = made("public-letter", {"drafting_unit": "", "abstract": ""})
    assert (context["type_name"], context["abstract"]) == ("THƯ CHÚC MỪNG", "")
    assert context["number_line"] == "Số: 03/SNV"


def test_a_telegram_says_who_sends_it_to_whom():
    context = made("telegram")
    assert context["sender_line"] == "Giám đốc Sở Nội vụ điện:"
    assert context["addressee_lines"] == [
        "- Thủ trưởng các sở, ban, ngành;",
        "- Chủ tịch Ủy ban nhân dân các xã, phường.",
    ]
    assert made("telegram", {"sender": "Ban Chỉ huy"})["sender_line"] == "Ban Chỉ huy điện:"


def test_an_invitation_names_one_guest_on_the_line_and_several_below_it():
    own = example_of(PAPERS["meeting-invitation"])["meeting_invitation"]
    one = made("meeting-invitation", {"invited": ["Ông A, Giám đốc B"], "notes": ""})
    assert one["lines"] == [
        "Sở Nội vụ tỉnh Lạng Sơn trân trọng kính mời: Ông A, Giám đốc B",
        "Tới dự: Hội nghị tổng kết công tác văn thư, lưu trữ năm 2026.",
        "Chủ trì: Ông Nguyễn Văn Mẫu, Giám đốc Sở Nội vụ.",
        "Thời gian: 08 giờ 00, ngày 18 tháng 12 năm 2026.",
        "Địa điểm: Hội trường Sở Nội vụ tỉnh Lạng Sơn./.",
    ]
    many = made("meeting-invitation")["lines"]
    assert many[:4] == [
        "Sở Nội vụ tỉnh Lạng Sơn trân trọng kính mời:",
        *(f"- {guest};" for guest in own["invited"][:2]),
        f"- {own['invited'][2]}.",
    ]
    assert many[-1] == "Đề nghị đại biểu đăng ký danh sách trước ngày 15 tháng 12 năm 2026./."


def test_an_introduction_has_the_sentence_of_its_form():
    context = made("introduction")
    assert context["opening"] == "Sở Nội vụ tỉnh Lạng Sơn trân trọng giới thiệu:"
    assert context["lines"][0] == "Bà: Hoàng Thị Thí."
    assert context["lines"][-2:] == [
        "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.",
        "Giấy này có giá trị đến hết ngày 30 tháng 9 năm 2026./.",
    ]
    nobody = made("introduction", {"person": {"name": "A"}})["lines"]
    assert nobody[0] == "Ông (bà): A."
    assert len(nobody) == len(context["lines"]) - 1


def test_a_leave_permit_says_how_long_where_and_on_what_account():
    body = "Sở Nội vụ tỉnh Lạng Sơn"
    days = "kể từ ngày 24 tháng 8 năm 2026 đến hết ngày 28 tháng 8 năm 2026"
    assert made("leave-permit")["lines"] == [
        f"Xét Đơn đề nghị nghỉ phép ngày 12 tháng 8 năm 2026 của ông Trần Văn Thí, {body} cấp cho:",
        "Ông: Trần Văn Thí.",
        "Chức vụ: Chánh Văn phòng Sở Nội vụ.",
        f"Được nghỉ phép trong thời gian 05 ngày làm việc {days} tại xã Tân Mẫu, tỉnh Lạng Sơn.",
        "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm có lương./.",
    ]
    assert faults("leave-permit", {"last_day": "2026-08-23"}) == [
        ("/leave_permit/last_day", "end-before-start")
    ]


def test_minutes_end_with_their_closing_sentence():
    context = made("minutes")
    assert context["closing"] == "Cuộc họp kết thúc vào 10 giờ 30, ngày 12 tháng 6 năm 2026./."
    assert context["content"][-1] == {
        "paragraph": "Giám đốc Sở kết luận: giao Văn phòng ban hành thông báo kết luận trước ngày 15 tháng 6 "
        "năm 2026."
    }
    assert context["recipients"][-1] == "- Lưu: VT, VP, Hồ sơ."
    assert faults("minutes", {"ends_at": "2026-06-12T07:00"}) == [("/minutes/ends_at", "end-before-start")]


def test_all_who_agree_head_and_sign_what_they_agree_on():
    context = made("agreement")
    assert [body["name"] for body in context["bodies"]] == [
        "SỞ NỘI VỤ",
        "TRUNG TÂM LƯU TRỮ THÍ DỤ",
        "ỦY BAN NHÂN DÂN PHƯỜNG BÌNH MẪU",
    ]
    assert [each["lines"] for each in context["signatures"]] == [
        ["GIÁM ĐỐC SỞ NỘI VỤ"],
        ["GIÁM ĐỐC TRUNG TÂM LƯU TRỮ THÍ DỤ"],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    ]
    assert context["number_line"] == "Số: 01/BTT-SNV-TTLTTD-UBND"


def test_long_texts_and_names_come_through_whole():
    abstract, name = "Ngữ " * 75, "Nguyễn Phúc Hoàng Ngân Phương Thảo Minh Châu Công Tằng Tôn Nữ"
    signer = deepcopy(ACTING) | {"name": name}
    context = made("notice", {"abstract": abstract}, signers=[signer])
    assert context["abstract"] == abstract.strip()
    assert context["signatures"][0]["name"] == name
