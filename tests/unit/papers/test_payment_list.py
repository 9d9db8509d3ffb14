from __future__ import annotations

import pytest

from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["payment-list"]
BINH = {
    "category": "individual",
    "honorific": "Ông",
    "name": "Trần Văn Bình",
    "position": "Chuyên viên",
    "unit": "Văn phòng Sở",
}


def made(own=None, decision=None, reward=None, **changes):
    record = {**example("award"), "achievement_report": None, **changes}
    record["payment_list"] = {**record["payment_list"], **(own or {})}
    record["award_decision"] = {**record["award_decision"], **(decision or {})}
    record["reward"] = {**record["reward"], **(reward or {})}
    return PAPER.context(load("award", record))


def rows(context):
    return [row for group in context["groups"] for row in group["rows"]]


def test_it_goes_with_the_decision():
    assert made()["reference"] == (
        "(Kèm theo Quyết định số 125/QĐ-SNV ngày 20 tháng 8 năm 2026 của Giám đốc Sở Nội vụ tỉnh Lạng Sơn)"
    )


def test_each_row_tells_how_its_sum_was_reckoned():
    first = made(commended=[BINH])["groups"][0]["rows"][0]
    assert first == {
        "number": "1",
        "name": "Ông Trần Văn Bình",
        "unit": "Chuyên viên, Văn phòng Sở",
        "coefficient": "0,3",
        "salary": "2.530.000",
        "amount": "760.000",
    }


def test_groups_have_subtotals_and_the_whole_a_total_in_figures_and_words():
    context = made()
    assert [(group["subtotal_label"], group["subtotal"]) for group in context["groups"]] == [
        ("Cộng mục I", "4.560.000"),
        ("Cộng mục II", "6.080.000"),
        ("Cộng mục III", "1.140.000"),
    ]
    assert context["total"] == "11.780.000"
    assert context["total_in_words"] == "Tổng số tiền bằng chữ: Mười một triệu bảy trăm tám mươi nghìn đồng."


def test_what_the_sums_were_reckoned_from_is_told():
    assert made()["basis"] == (
        "Mức lương cơ sở: 2.530.000 đồng/tháng (Nghị định số 161/2026/NĐ-CP); hệ số: Nghị định số "
        "152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ; làm tròn lên đến 10.000 đồng; "
        "nguồn chi: Quỹ thi đua, khen thưởng của Sở Nội vụ."
    )


@pytest.mark.parametrize(
    ("rounding", "amount", "said"),
    [
        ("up", "760.000", "; làm tròn lên đến 10.000 đồng;"),
        ("nearest", "760.000", "; làm tròn đến 10.000 đồng gần nhất;"),
        ("exact", "759.000", "; không làm tròn;"),
    ],
)
def test_how_an_office_rounds_is_done_and_told(rounding, amount, said):
    context = made(commended=[BINH], reward={"rounding": rounding})
    assert (rows(context)[0]["amount"], said in context["basis"]) == (amount, True)


def test_an_own_coefficient_is_reckoned_with_and_shown():
    own = [{"category": "individual", "hundredths": 45}]
    row = rows(made(commended=[BINH], reward={"coefficients": own}))[0]
    assert (row["coefficient"], row["amount"]) == ("0,45", "1.140.000")


@pytest.mark.parametrize(
    ("amount", "figures", "words"),
    [
        (0, "0", "Không đồng"),
        (10_000_000_000, "10.000.000.000", "Mười tỷ đồng"),
    ],
)
def test_a_typed_sum_has_neither_coefficient_nor_salary(amount, figures, words):
    context = made(commended=[{**BINH, "reward": amount}])
    assert rows(context)[0] | {"coefficient": "", "salary": "", "amount": figures} == rows(context)[0]
    assert (context["total"], context["total_in_words"]) == (figures, f"Tổng số tiền bằng chữ: {words}.")


def test_while_no_day_is_known_there_is_room_for_the_sums():
    context = made(decision={"date": None}, reward={"as_of": None})
    assert {(row["coefficient"], row["amount"]) for row in rows(context)} == {("", "")}
    assert (context["total"], context["total_in_words"], context["basis"]) == ("", "", "")
    assert {group["subtotal"] for group in context["groups"]} == {""}


def test_three_sign_and_who_decided_approves_unless_another_is_named():
    context = made()
    assert [(each["lines"], each["name"]) for each in context["signatures"]] == [
        (["NGƯỜI LẬP"], "Nguyễn Thị Mẫu"),
        (["KẾ TOÁN TRƯỞNG"], "Lê Văn Thành"),
        (["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Nguyễn Văn Mẫu"),
    ]
    acting = {"authority": [{"mark": "Q."}], "post": "Giám đốc", "name": "Vi Thị Lan"}
    other = made({"signer": acting, "accountant_post": "Phụ trách kế toán", "accountant": None})["signatures"]
    assert [(each["lines"], each["name"]) for each in other[1:]] == [
        (["PHỤ TRÁCH KẾ TOÁN"], ""),
        (["Q. GIÁM ĐỐC"], "Vi Thị Lan"),
    ]


def test_the_day_of_the_list_is_its_own():
    assert made()["place_date_line"] == "Lạng Sơn, ngày 25 tháng 8 năm 2026"
    assert made({"date": "2028-02-29"})["place_date_line"] == "Lạng Sơn, ngày 29 tháng 02 năm 2028"
    assert made({"date": None})["place_date_line"] == "Lạng Sơn, ngày      tháng      năm"


def test_two_hundred_recipients_are_paid():
    context = made(commended=[{**BINH, "name": f"{'Nguyễn ' * 8}{number:03}"} for number in range(200)])
    assert (len(rows(context)), context["total"]) == (200, "152.000.000")
