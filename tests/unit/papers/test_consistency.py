"""The papers of a dossier compared: every way in which they may disagree is found, and nothing else."""

from __future__ import annotations

from importlib.resources import files

import pytest

from docgen.page.fill import fill
from docgen.page.pack import pack, unpack
from docgen.page.read import read
from docgen.page.template import load_template
from docgen.papers import PAPERS, example
from docgen.papers.consistency import report
from docgen.papers.stated import Signature, read_back
from schemas import SCHEMAS, load

PLAN, REPORT = "implementation-plan", "programme-report"


def template(slug):
    return (files("templates_docx") / PAPERS[slug].template).read_bytes()


def edited(slug, old, new):
    """A template in which somebody has written over a tag."""
    parts = unpack(template(slug))
    body = parts["word/document.xml"].decode()
    assert old in body
    return pack({**parts, "word/document.xml": body.replace(old, new).encode()})


def papers(kind, record, **templates):
    """Every finished paper of a loaded record; some from templates of their own."""
    return {
        paper.slug: read(
            fill(load_template(templates.get(paper.section) or template(paper.slug)), paper.context(record))
        )
        for paper in PAPERS.values()
        if paper.kind == kind and not paper.lacks(record)
    }


def programme(**changes):
    return load("programme", {**example("programme"), **changes})


def section(name, **changes):
    return {name: {**example("programme")[name], **changes}}


def found(record, **templates):
    whole = report("programme", record, papers("programme", record, **templates))
    assert whole.lacks == ()
    return [(fault.place.partition(" › ")[0], fault.message.code) for fault in whole.differences]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_papers_of_an_example_agree(kind):
    record = load(kind, example(kind))
    whole = report(kind, record, papers(kind, record))
    assert (whole.differences, whole.lacks) == ((), ())


def test_a_paper_is_read_back_as_it_was_made():
    stated = read_back(papers("programme", programme())[REPORT])
    assert stated.bodies == ("SỞ NỘI VỤ", "ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH")
    assert (stated.number, stated.place, stated.day) == (
        "15/BC-SNV-ĐPTTH",
        "Lạng Sơn",
        "ngày 20 tháng 12 năm 2022",
    )
    assert stated.signatures == (
        Signature("KT. GIÁM ĐỐC SỞ NỘI VỤ / PHÓ GIÁM ĐỐC", "Nguyễn Văn Mẫu"),
        Signature("GIÁM ĐỐC ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH", "Nguyễn Đông Bắc"),
    )


def test_what_is_open_is_read_back_as_open():
    record = programme(**section("programme_report", number=None, date=None))
    stated = read_back(papers("programme", record)[REPORT])
    assert (stated.number, stated.place, stated.day) == ("", "Lạng Sơn", "")


def test_a_name_misspelled_in_free_text_is_found_with_its_words():
    leadership = ["Đồng chí Hoàng Thị Hiển chỉ đạo sát sao", "Sở nội vụ theo dõi"]
    record = programme(**section("programme_report", leadership=leadership))
    whole = report("programme", record, papers("programme", record))
    assert [(fault.place, fault.message) for fault in whole.differences] == [
        (
            "Báo cáo kết quả chương trình phối hợp › «1. Đồng chí Hoàng Thị Hiển chỉ đạo sát sao.»",
            "ghi «Hoàng Thị Hiển», hồ sơ ghi «Hoàng Thị Hiền»",
        ),
        (
            "Báo cáo kết quả chương trình phối hợp › «2. Sở nội vụ theo dõi.»",
            "ghi «Sở nội vụ», hồ sơ ghi «Sở Nội vụ»",
        ),
    ]


def test_one_post_is_held_by_one_person():
    other = {"party": "ĐPTTH", "signer": {"authority": [], "post": "Giám đốc", "name": "Vũ Kiều Oanh"}}
    record = programme(**section("implementation_plan", signers=[other]))
    plan, last = "Kế hoạch thực hiện chương trình phối hợp", "Báo cáo kết quả chương trình phối hợp"
    assert found(record) == [(plan, "post-of-two"), (last, "post-of-two")]


def test_deputies_may_be_two():
    deputies = [
        {
            "party": "ĐPTTH",
            "signer": {
                "authority": [{"mark": "KT.", "on_behalf_of": "Giám đốc"}],
                "post": "Phó Giám đốc",
                "name": name,
            },
        }
        for name in ("Vũ Kiều Oanh", "Lý Văn Mẫu")
    ]
    one, other = deputies
    changes = section("implementation_plan", signers=[one]) | section("programme_report", signers=[other])
    assert found(programme(**changes)) == []


def test_a_number_is_given_once():
    changes = section("implementation_plan", number=7, symbol="KH-A-B")
    changes |= section("programme_report", number=7, symbol="KH-A-B")
    assert found(programme(**changes)) == [("Báo cáo kết quả chương trình phối hợp", "number-twice")]


def test_a_paper_is_cited_with_its_own_day():
    leadership = ["Kế hoạch số 02/KH-SNV-ĐPTTH ngày 06 tháng 5 năm 2022", "Kế hoạch số 02/KH-SNV-ĐPTTH"]
    assert found(programme(**section("programme_report", leadership=leadership))) == []
    leadership = ["Kế hoạch số 02/KH-SNV-ĐPTTH ngày 07 tháng 5 năm 2022"]
    assert found(programme(**section("programme_report", leadership=leadership))) == [
        ("Báo cáo kết quả chương trình phối hợp", "cited-with-another-day")
    ]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{{ body.name }}", "SỞ TÀI CHÍNH", "body-not-in-record"),
        ("{{ place_date_line }}", "Hà Nội, ngày 06 tháng 5 năm 2022", "place-not-in-record"),
        ("{{ opening }}", "Ngày họp: ngày 09 tháng 9 năm 2021", "day-not-in-record"),
        ("{{ signature.name }}", "Trần Văn Khác", "signer-not-in-record"),
    ],
)
def test_what_stands_in_a_template_but_not_in_the_record_is_found(old, new, code):
    codes = [found_code for _, found_code in found(programme(), implementation_plan=edited(PLAN, old, new))]
    assert code in codes
    assert set(codes) <= {code, "post-of-two"}


def test_days_of_laws_and_of_other_papers_may_stand_there():
    leadership = [
        "Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003",
        "Công văn số 9/BNV-VP ngày 03 tháng 01 năm 2022",
    ]
    template_ = edited(PLAN, "{{ opening }}", "; ".join(leadership))
    assert found(programme(), implementation_plan=template_) == []


def test_what_papers_not_made_need_is_told_in_the_clerks_words():
    tasks = [{**task, "result": ""} for task in example("programme")["tasks"][:2]]
    record = programme(tasks=tasks, implementation_plan=None)
    whole = report("programme", record, papers("programme", record))
    assert [(fault.pointer, fault.place, fault.message) for fault in whole.lacks] == [
        (
            "/implementation_plan",
            "Kế hoạch thực hiện",
            "Văn bản «Kế hoạch thực hiện chương trình phối hợp» cần thông tin này.",
        ),
        *(
            (
                f"/tasks/{place}/result",
                f"Nhiệm vụ hằng năm › dòng {place + 1} › Kết quả",
                "Văn bản «Báo cáo kết quả chương trình phối hợp» cần thông tin này.",
            )
            for place in range(2)
        ),
    ]


def test_a_record_of_one_general_paper_lacks_no_other():
    notice = example("general") | {
        paper.section: None for paper in PAPERS.values() if paper.kind == "general"
    }
    record = load("general", {**notice, "notice": example("general")["notice"]})
    made = papers("general", record)
    assert list(made) == ["notice"]
    assert report("general", record, made).lacks == ()
