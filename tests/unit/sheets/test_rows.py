"""What a row of the sheet is, paper by paper."""

from __future__ import annotations

from docgen.papers import PAPERS, example_of
from docgen.sheets import understand
from docgen.sheets.read import read_book
from tests.rig.sheets import xlsx


def _of(slug, rows, *shared):
    paper = PAPERS[slug]
    record = example_of(paper)
    common = {key: record[key] for key in shared}
    sheet = understand(paper, read_book(xlsx(rows)), common=common)
    assert [(fault.place, str(fault.message)) for fault in sheet.faults] == []
    return sheet


_CEREMONY = ("agreement", "starts_at", "venue", "parties", "chair", "invitation")


def test_guests_of_one_body_follow_each_other():
    rows = [
        ["STT", "Đơn vị", "Ông/Bà", "Họ và tên", "Chức vụ"],
        [1, "Sở Tài chính", "Ông", "Lê Văn Một", "Giám đốc"],
        [2, None, "Bà", "Lê Thị Hai", "Phó Giám đốc"],
        [3, "Báo Mẫu", "Bà", "Lê Thị Ba", None],
    ]
    (item,) = _of("invitation", rows, *_CEREMONY).items
    assert item.rows == (2, 3, 4)
    assert item.record["guests"] == [
        {
            "body": "Sở Tài chính",
            "delegates": [
                {"honorific": "Ông", "name": "Lê Văn Một", "position": "Giám đốc"},
                {"honorific": "Bà", "name": "Lê Thị Hai", "position": "Phó Giám đốc"},
            ],
        },
        {"body": "Báo Mẫu", "delegates": [{"honorific": "Bà", "name": "Lê Thị Ba"}]},
    ]


def test_five_hundred_guests_of_five_hundred_bodies_are_invited():
    rows = [["Đơn vị", "Họ và tên"], *([f"Cơ quan {n}", f"Lê Văn Mẫu {n}"] for n in range(500))]
    (item,) = _of("invitation", rows, *_CEREMONY).items
    assert [guests["body"] for guests in item.record["guests"]] == [f"Cơ quan {n}" for n in range(500)]


def test_post_and_body_are_joined_to_who_is_invited():
    rows = [
        ["STT", "Ông/Bà", "Họ và tên", "Chức vụ", "Đơn vị"],
        [1, "Bà", "Lê Thị Hai", "Giám đốc", "Sở Y tế"],
    ]
    paper = PAPERS["meeting-invitation"]
    record = example_of(paper)
    own = {key: value for key, value in record["meeting_invitation"].items() if key != "invited"}
    common = {"bodies": record["bodies"], "signers": record["signers"], "meeting_invitation": own}
    sheet = understand(paper, read_book(xlsx(rows)), common=common)
    (item,) = sheet.items
    assert item.record["meeting_invitation"]["invited"] == ["Bà Lê Thị Hai, Giám đốc, Sở Y tế"]
    assert sheet.mapping == {
        "STT": "@number",
        "Ông/Bà": "@honorific",
        "Họ và tên": "/meeting_invitation/invited",
        "Chức vụ": "@position",
        "Đơn vị": "@unit",
    }


def test_each_row_of_a_general_paper_is_a_paper_with_what_all_share():
    rows = [
        ["TT", "Họ tên", "Chức vụ", "Cơ quan đến", "Nội dung", "Giá trị đến ngày"],
        [1, "Lê Thị Hai", "Chuyên viên", "Sở Tài chính", "Liên hệ công tác", "30/9/2026"],
        [2, "Lê Văn Một", "Kế toán", "Kho bạc", "Đối chiếu", "ngày 15 tháng 10 năm 2026"],
    ]
    sheet = _of("introduction", rows, "bodies", "signers")
    assert [(item.source, item.name) for item in sheet.items] == [
        ("Danh sách!2", "Lê Thị Hai"),
        ("Danh sách!3", "Lê Văn Một"),
    ]
    assert [item.record["introduction"]["valid_until"] for item in sheet.items] == [
        "2026-09-30",
        "2026-10-15",
    ]
    assert {item.record["bodies"][0]["symbol"] for item in sheet.items} == {"SNV"}
    assert sheet.items[1].record["introduction"]["person"] == {"name": "Lê Văn Một", "position": "Kế toán"}


def test_a_column_of_the_unit_is_joined_to_the_post():
    rows = [
        ["Họ tên", "Chức vụ", "Đơn vị công tác", "Được cử đến", "Về việc", "Hạn"],
        ["Lê Thị Hai", "Chuyên viên", "Văn phòng Sở", "Sở Tài chính", "Liên hệ công tác", "30/9/2026"],
        ["Lê Văn Một", None, "Phòng Tổ chức", "Kho bạc", "Đối chiếu", "30/9/2026"],
        ["Lê Văn Ba", "Kế toán", None, "Kho bạc", "Đối chiếu", "30/9/2026"],
    ]
    sheet = _of("introduction", rows, "bodies", "signers")
    assert [item.record["introduction"]["person"]["position"] for item in sheet.items] == [
        "Chuyên viên, Văn phòng Sở",
        "Phòng Tổ chức",
        "Kế toán",
    ]


def test_a_post_without_a_name_invites_nobody():
    rows = [["Họ và tên", "Chức vụ"], ["Lê Thị Hai", "Giám đốc"], [None, "Phó Giám đốc"]]
    paper = PAPERS["meeting-invitation"]
    record = example_of(paper)
    own = {key: value for key, value in record["meeting_invitation"].items() if key != "invited"}
    common = {"bodies": record["bodies"], "signers": record["signers"], "meeting_invitation": own}
    sheet = understand(paper, read_book(xlsx(rows)), common=common)
    assert [(fault.place, fault.message.code) for fault in sheet.faults] == [("Danh sách!A3", "required")]


def test_all_rows_make_one_decision():
    rows = [["Đối tượng", "Tên"], ["Cá nhân", "Lê Thị Hai"], ["Tập thể", "Phòng Một"]]
    (item,) = _of("award-decision", rows, "body", "award", "achievement", "award_decision").items
    assert item.record["commended"] == [
        {"category": "individual", "name": "Lê Thị Hai"},
        {"category": "collective", "name": "Phòng Một"},
    ]
    assert (item.source, item.name, item.rows) == ("Danh sách", "Quyết định khen thưởng", (2, 3))
