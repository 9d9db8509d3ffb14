from __future__ import annotations

import pytest

from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["award-proposal"]
BINH = {"category": "individual", "honorific": "Ông", "name": "Trần Văn Bình", "unit": "Văn phòng Sở"}
SNV = example("award")["body"]


def made(own=None, **changes):
    record = {**example("award"), "achievement_report": None, **changes}
    record["award_proposal"] = {**record["award_proposal"], **(own or {})}
    return PAPER.context(load("award", record))


def voting(votes, *members):
    council = {**example("award")["council"], "threshold": None, "threshold_source": None}
    council["members"] = [
        {"name": f"Ủy viên {place}", "attendance": how} for place, how in enumerate(members)
    ]
    cases = [{**BINH, "votes": count} for count in votes]
    return {"council": council, "council_minutes": None, "commended": cases}


def test_the_council_is_the_issuer_and_its_proposals_are_a_series_of_their_own():
    context = made()
    assert context["bodies"] == [
        {"parent": "SỞ NỘI VỤ TỈNH LẠNG SƠN", "name": "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"}
    ]
    assert context["number_line"] == "Số: 07/TTr-HĐTĐKT"
    assert context["signatures"] == [
        {
            "lines": ["TM. HỘI ĐỒNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            "note": "",
            "other_post": "Trưởng Phòng Thi đua - Khen thưởng",
            "name": "Lê Thị Hồng",
        }
    ]


def test_without_a_council_the_body_that_grants_proposes_and_a_typed_one_goes_first():
    assert made(council=None)["number_line"] == "Số: 07/TTr-SNV"
    typed = {**SNV, "name": "Ủy ban nhân dân xã Tân Mẫu", "parent": "", "locality": "", "symbol": "UBND"}
    context = made({"body": typed})
    assert context["number_line"] == "Số: 07/TTr-UBND"
    assert context["bodies"] == [{"parent": "", "name": "ỦY BAN NHÂN DÂN XÃ TÂN MẪU"}]
    assert "của Ủy ban nhân dân xã Tân Mẫu)" in context["annex"]["reference"]


def test_it_is_sent_to_who_decides():
    context = made({"addressees": ["Chủ tịch UBND tỉnh Lạng Sơn"]})
    assert context["addressees"] == {"line": "Kính gửi: Chủ tịch UBND tỉnh Lạng Sơn.", "lines": []}
    assert context["paragraphs"][-1] == "Kính trình Chủ tịch UBND tỉnh Lạng Sơn xem xét, quyết định./."
    assert context["recipients"][0] == "- Như trên;"
    two = made({"addressees": ["Bộ Nội vụ", "UBND tỉnh"]})
    assert two["addressees"] == {"line": "Kính gửi:", "lines": ["- Bộ Nội vụ;", "- UBND tỉnh."]}
    assert two["paragraphs"][-1] == "Kính trình Bộ Nội vụ và UBND tỉnh xem xét, quyết định./."


def test_what_is_asked_counts_the_candidates_and_names_the_giver():
    assert made()["paragraphs"][2] == (
        "Hội đồng Thi đua - Khen thưởng Sở Nội vụ đề nghị xét tặng Giấy khen của Giám đốc Sở Nội vụ "
        "tỉnh Lạng Sơn cho 03 tập thể, 08 cá nhân và 01 hộ gia đình đã có thành tích xuất sắc trong "
        "công tác tuyên truyền phong trào thi đua yêu nước và gương điển hình tiên tiến giai đoạn "
        "2022 - 2025 (có danh sách kèm theo)."
    )


def test_the_meeting_of_the_council_is_the_grounds():
    assert made()["paragraphs"][1] == (
        "Ngày 10 tháng 8 năm 2026, Hội đồng Thi đua - Khen thưởng Sở Nội vụ đã họp xét khen thưởng, có "
        "08/09 thành viên dự họp, 01 thành viên vắng mặt đã gửi ý kiến bằng văn bản; kết quả biểu quyết, "
        "các trường hợp đề nghị đều có tỷ lệ phiếu đồng ý từ 88,9% trở lên "
        "(tỷ lệ tối thiểu theo quy định: 80%)."
    )


@pytest.mark.parametrize(
    ("votes", "said"),
    [
        ([2], "trường hợp đề nghị có tỷ lệ phiếu đồng ý 66,7%."),
        ([3, 3], "các trường hợp đề nghị đều có tỷ lệ phiếu đồng ý 100%."),
        ([3, 2], "các trường hợp đề nghị đều có tỷ lệ phiếu đồng ý từ 66,7% trở lên."),
        ([0], "trường hợp đề nghị có tỷ lệ phiếu đồng ý 0%."),
        ([3, None], "có 03/03 thành viên dự họp."),
    ],
)
def test_the_lowest_share_of_votes_is_told_once_all_are_known(votes, said):
    paragraphs = made({"reasons": ""}, **voting(votes, *["present"] * 3))["paragraphs"]
    assert paragraphs[0].endswith(said)


def test_the_annex_has_a_column_of_votes_once_one_is_known():
    rows = [row for group in made()["annex"]["groups"] for row in group["rows"]]
    assert [row["votes"] for row in rows[1:3]] == ["9/9 phiếu (100%)", "8/9 phiếu (88,9%)"]
    assert made()["annex"]["has_votes"] is True
    assert made(**voting([None, None], "present"))["annex"]["has_votes"] is False
    assert made(council=None)["annex"]["has_votes"] is False


def test_the_annex_names_the_proposal_and_ends_with_the_counts():
    annex = made()["annex"]
    assert annex["title"] == "DANH SÁCH TẬP THỂ, CÁ NHÂN, HỘ GIA ĐÌNH ĐƯỢC ĐỀ NGHỊ TẶNG GIẤY KHEN"
    assert annex["reference"] == (
        "(Kèm theo Tờ trình số 07/TTr-HĐTĐKT ngày 13 tháng 8 năm 2026 "
        "của Hội đồng Thi đua - Khen thưởng Sở Nội vụ)"
    )
    assert annex["total"] == "Tổng cộng: 03 tập thể, 08 cá nhân và 01 hộ gia đình."


def test_one_candidate_stands_in_the_text_and_there_is_no_annex():
    context = made(commended=[BINH], achievement="thành tích xuất sắc năm 2025")
    assert context["paragraphs"][2].endswith(
        " cho ông Trần Văn Bình, Văn phòng Sở, đã có thành tích xuất sắc năm 2025."
    )
    assert context["annex"] is None


def test_the_file_is_listed_with_what_is_typed_last():
    assert made({"attachments": ["Bản sao quyết định công nhận sáng kiến;"]})["paragraphs"][-2] == (
        "Hồ sơ trình kèm theo gồm: danh sách đề nghị tặng Giấy khen; báo cáo thành tích của tập thể, "
        "cá nhân, hộ gia đình được đề nghị; biên bản họp Hội đồng Thi đua - Khen thưởng Sở Nội vụ; "
        "Bản sao quyết định công nhận sáng kiến."
    )


def test_legal_bases_are_those_in_force_that_day_unless_typed():
    assert made({"date": "2025-06-30"})["bases"][1].startswith("Căn cứ Nghị định số 98/2023/NĐ-CP ")
    assert made({"date": "2025-07-01"})["bases"][1].startswith("Căn cứ Nghị định số 152/2025/NĐ-CP ")
    assert made({"legal_bases": ["Luật A"]})["bases"] == ["Căn cứ Luật A."]


def test_an_open_number_and_date_leave_blanks():
    context = made({"number": None, "date": None})
    assert context["number_line"] == "Số:        /TTr-HĐTĐKT"
    assert context["annex"]["reference"].startswith(
        "(Kèm theo Tờ trình số         /TTr-HĐTĐKT ngày      tháng      năm       của "
    )


def test_money_is_told_where_some_goes_with_the_award():
    assert "là 11.780.000 đồng (Mười một triệu bảy trăm tám mươi nghìn đồng)" in made()["paragraphs"][3]
    assert not any("Tiền thưởng" in line or "tiền thưởng" in line for line in made(reward=None)["paragraphs"])


def test_two_hundred_candidates_with_long_names_are_all_listed():
    many = [{**BINH, "name": f"{'Nguyễn ' * 8}{number:03}"} for number in range(200)]
    assert len(made(commended=many)["annex"]["groups"][0]["rows"]) == 200
