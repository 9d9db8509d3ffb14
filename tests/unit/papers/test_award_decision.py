from __future__ import annotations

import pytest

from docgen.papers import PAPERS, example
from docgen.wording.money import number_in_words
from schemas import load
from schemas.award import LARGEST_REWARD, MOST_COMMENDED

PAPER = PAPERS["award-decision"]
BINH, AN, ANH = (
    {
        "category": "individual",
        "honorific": "Ông",
        "name": "Trần Văn Bình",
        "position": "Chuyên viên",
        "unit": "Văn phòng Sở",
    },
    {"category": "individual", "honorific": "Bà", "name": "Lê Thị An"},
    {"category": "collective", "name": "Phòng Ánh Dương"},
)


def made(own=None, **changes):
    record = {**example("award"), "achievement_report": None, **changes}
    record["award_decision"] = {**record["award_decision"], **(own or {})}
    return PAPER.context(load("award", record))


def article(context, place):
    return context["articles"][place - 1]["text"]


def test_the_head_of_the_body_decides():
    assert made()["authority_line"] == "GIÁM ĐỐC SỞ NỘI VỤ"
    body = {
        "name": "Ủy ban nhân dân",
        "locality": "xã Tân Mẫu",
        "symbol": "UBND",
        "place": "Tân Mẫu",
        "head_post": "Chủ tịch",
    }
    assert made(body=body)["authority_line"] == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN MẪU"


def test_many_are_counted_in_the_text_and_listed_in_the_annex():
    context = made()
    assert article(context, 1).startswith(
        "Tặng Giấy khen của Giám đốc Sở Nội vụ tỉnh Lạng Sơn "
        "cho 03 tập thể, 08 cá nhân và 01 hộ gia đình đã có "
    )
    assert article(context, 1).endswith(" (có danh sách kèm theo).")
    assert [len(group["rows"]) for group in context["annex"]["groups"]] == [3, 8, 1]
    assert [group["heading"] for group in context["annex"]["groups"]] == [
        "I. TẬP THỂ (03 tập thể)",
        "II. CÁ NHÂN (08 cá nhân)",
        "III. HỘ GIA ĐÌNH (01 hộ gia đình)",
    ]


def test_order_numbers_run_through_the_whole_list():
    rows = [row for group in made()["annex"]["groups"] for row in group["rows"]]
    assert [row["number"] for row in rows] == [str(number) for number in range(1, 13)]


def test_the_list_names_the_decision_it_belongs_to():
    annex = made()["annex"]
    assert annex["title"] == "DANH SÁCH TẬP THỂ, CÁ NHÂN, HỘ GIA ĐÌNH ĐƯỢC TẶNG GIẤY KHEN"
    assert annex["reference"] == (
        "(Kèm theo Quyết định số 125/QĐ-SNV ngày 20 tháng 8 năm 2026 của Giám đốc Sở Nội vụ tỉnh Lạng Sơn)"
    )


def test_an_open_number_and_date_leave_blanks_everywhere():
    context = made({"number": None, "date": None})
    assert context["number_line"] == "Số:        /QĐ-SNV"
    assert context["place_date_line"] == "Lạng Sơn, ngày      tháng      năm"
    assert "Quyết định số         /QĐ-SNV ngày      tháng      năm       của" in context["annex"]["reference"]


def test_the_total_is_the_sum_of_the_rows_in_figures_and_words():
    context = made()
    rows = [row for group in context["annex"]["groups"] for row in group["rows"]]
    assert sum(int(row["reward"].replace(".", "")) for row in rows) == 11_780_000
    assert context["annex"]["total"] == "11.780.000"
    assert context["annex"]["total_in_words"] == "Bằng chữ: Mười một triệu bảy trăm tám mươi nghìn đồng."
    assert "là 11.780.000 đồng (Mười một triệu bảy trăm tám mươi nghìn đồng), thực hiện" in article(
        context, 2
    )


@pytest.mark.parametrize(("day", "total"), [("2026-06-30", "10.970.000"), ("2026-07-01", "11.780.000")])
def test_the_day_of_the_decision_sets_the_base_salary(day, total):
    assert made({"date": day})["annex"]["total"] == total


def test_while_the_day_is_open_the_day_given_for_reckoning_counts():
    assert made({"date": None})["annex"]["total"] == "11.780.000"
    assert (
        made({"date": None}, reward={"as_of": "2026-06-30", "fund": "Quỹ"})["annex"]["total"] == "10.970.000"
    )


def test_without_any_day_the_money_is_left_to_the_rules():
    context = made({"date": None}, reward={"fund": "Quỹ thi đua, khen thưởng"})
    assert article(context, 2) == (
        "Tổng số tiền thưởng kèm theo Giấy khen thực hiện theo quy định của pháp luật "
        "về thi đua, khen thưởng; "
        "chi từ Quỹ thi đua, khen thưởng."
    )
    assert (context["annex"]["has_rewards"], context["annex"]["total"]) == (False, "")


def test_without_money_there_is_no_article_on_it():
    context = made(reward=None)
    assert [article["label"] for article in context["articles"]] == ["Điều 1.", "Điều 2.", "Điều 3."]
    assert context["recipients"][0] == "- Như Điều 3;"
    assert context["annex"]["has_rewards"] is False


def test_an_amount_typed_for_a_row_goes_before_the_reckoned_one():
    context = made(commended=[{**BINH, "reward": 0}, {**AN, "reward": 10_000_000_000}, ANH])
    rows = {row["name"]: row["reward"] for group in context["annex"]["groups"] for row in group["rows"]}
    assert rows == {
        "Phòng Ánh Dương": "1.520.000",
        "Ông Trần Văn Bình": "0",
        "Bà Lê Thị An": "10.000.000.000",
    }
    assert (
        context["annex"]["total_in_words"]
        == "Bằng chữ: Mười tỷ không trăm linh một triệu năm trăm hai mươi nghìn đồng."
    )


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        (False, ["Phòng Ánh Dương", "Phòng An Toàn", "Ông Trần Văn Bình", "Bà Lê Thị An"]),
        (True, ["Phòng An Toàn", "Phòng Ánh Dương", "Bà Lê Thị An", "Ông Trần Văn Bình"]),
    ],
)
def test_each_group_keeps_its_order_or_is_sorted_by_given_name(asked, names):
    safety = {"category": "collective", "name": "Phòng An Toàn"}
    context = made(commended=[BINH, AN, ANH, safety], sorted_by_name=asked)
    assert [row["name"] for group in context["annex"]["groups"] for row in group["rows"]] == names


def test_one_person_stands_in_the_text_and_there_is_no_annex():
    context = made(commended=[BINH], achievement="thành tích xuất sắc năm 2025.")
    assert article(context, 1) == (
        "Tặng Giấy khen của Giám đốc Sở Nội vụ tỉnh Lạng Sơn cho ông Trần Văn Bình, Chuyên viên, "
        "Văn phòng Sở, "
        "đã có thành tích xuất sắc năm 2025."
    )
    assert article(context, 2).startswith(
        "Tiền thưởng kèm theo Giấy khen là 760.000 đồng (Bảy trăm sáu mươi nghìn đồng), "
    )
    assert article(context, 4) == (
        "Chánh Văn phòng Sở; Trưởng Phòng Thi đua - Khen thưởng và cá nhân có tên tại Điều 1 "
        "chịu trách nhiệm thi hành Quyết định này./."
    )
    assert context["annex"] is None


def test_one_household_is_called_by_its_head():
    context = made(
        commended=[{**BINH, "category": "household", "position": "", "achievement": "Hiến đất làm đường"}]
    )
    assert " cho hộ gia đình ông Trần Văn Bình, Văn phòng Sở; thành tích: Hiến đất làm đường." in article(
        context, 1
    )


def test_one_collective_without_more_words():
    assert " cho Phòng Ánh Dương, đã có thành tích " in article(made(commended=[ANH]), 1)


def test_a_title_is_quoted_and_is_not_the_givers_own():
    context = made(award="Lao động tiên tiến", commended=[BINH, AN])
    assert context["abstract"] == "Về việc tặng danh hiệu “Lao động tiên tiến”"
    assert article(context, 1).startswith("Tặng danh hiệu “Lao động tiên tiến” cho 02 cá nhân đã có ")
    assert context["annex"]["title"] == "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG DANH HIỆU “LAO ĐỘNG TIÊN TIẾN”"


def test_the_largest_sum_that_can_be_typed_can_be_said():
    assert number_in_words(MOST_COMMENDED * LARGEST_REWARD) == "năm trăm nghìn tỷ"


def test_two_hundred_recipients_are_all_listed():
    many = [{**AN, "name": f"Lê Thị {letter}{number}"} for letter in "ABCD" for number in range(50)]
    context = made(commended=many)
    assert len(context["annex"]["groups"][0]["rows"]) == 200
    assert context["annex"]["total"] == "152.000.000"


def test_a_row_without_achievement_takes_the_common_one():
    context = made(commended=[BINH, AN], achievement="thành tích xuất sắc năm 2025")
    assert [row["achievement"] for row in context["annex"]["groups"][0]["rows"]] == [
        "Thành tích xuất sắc năm 2025."
    ] * 2


def test_the_last_article_is_where_recipients_are_sent_to():
    context = made({"executors": []})
    assert context["recipients"][0] == "- Như Điều 4;"
    assert article(context, 4).startswith(
        "Các tập thể, cá nhân, hộ gia đình có tên tại Điều 1 chịu trách nhiệm"
    )
