"""A record that is not finished can be looked at."""

from __future__ import annotations

import copy
import functools
import operator
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.office.outline import DOTS, FEW, is_lacking, outline
from docgen.office.preview import preview, remarks
from docgen.office.usual import learn, prefill
from docgen.papers import PAPERS, example, example_of
from docgen.papers.warnings import warnings
from docgen.register.usual import EVERYWHERE
from schemas.groups import Part

DECISION = PAPERS["award-decision"]


@pytest.mark.parametrize("slug", ["programme-report", "contract"])
def test_papers_of_which_most_is_needed_can_be_outlined_from_nothing(slug):
    assert outline(PAPERS[slug], {}).record is not None


@pytest.mark.parametrize("slug", sorted(PAPERS))
def test_every_paper_can_be_outlined_from_what_an_office_writes_as_usual(slug):
    paper = PAPERS[slug]
    begun = prefill(paper, learn(paper, example(paper.kind)))
    found = outline(paper, begun)
    assert found.record is not None
    assert paper.context(found.record)["metadata"]


@pytest.mark.parametrize("slug", ["award-decision", "ceremony-plan", "decision"])
def test_a_finished_record_is_not_changed(slug):
    found = outline(PAPERS[slug], example_of(PAPERS[slug]))
    assert found.record == PAPERS[slug].load(example_of(PAPERS[slug]))
    assert found.faults == ()


def test_a_number_that_nothing_fits_is_told_and_does_not_end_the_preview():
    record = {**example("programme"), "start_year": 2026, "end_year": 2030}
    record["tasks"] = [{**task, "year": 2022} for task in record["tasks"]]
    assert "/tasks/0/year" in [
        fault.pointer for fault in outline(PAPERS["coordination-programme"], record).faults
    ]


def test_dots_stand_where_a_name_is_not_there_yet():
    record = example("award")
    record["commended"][0]["name"] = ""
    found = outline(DECISION, record)
    assert found.record["commended"][0]["name"] == DOTS
    assert [(fault.pointer, is_lacking(fault)) for fault in found.faults] == [("/commended/0/name", True)]


def test_a_wrong_number_that_is_only_reckoned_with_is_told_and_left_out():
    record = example("award")
    record["commended"][0]["reward"] = "2.5 triệu"
    found = outline(DECISION, record)
    assert found.record["commended"][0]["reward"] is None
    assert [(fault.pointer, is_lacking(fault)) for fault in found.faults] == [("/commended/0/reward", False)]


def test_a_wrong_number_and_day_of_issue_are_dots_that_the_pages_mark_and_no_money_is_reckoned_on_that_day():
    record = example("award")
    del record["reward"]["as_of"]
    record["award_decision"] |= {"number": "mười", "date": "31/2/2032"}
    found = outline(DECISION, record)
    context = DECISION.context(found.record)
    number, day = (found.stands[f"/award_decision/{key}"] for key in ("number", "date"))
    assert context["number_line"].startswith(f"Số: {number[0]}/")
    assert context["place_date_line"].endswith(day[0])
    assert context["annex"]["total"] == ""


def test_no_award_is_named_before_one_is_chosen():
    record = example("award")
    del record["award"]
    context = DECISION.context(outline(DECISION, record).record)
    assert context["abstract"] == f"Về việc tặng {DOTS}"
    assert context["articles"][0]["text"].startswith(f"Tặng {DOTS} của Giám đốc")
    certificate = PAPERS["certificate"]
    assert certificate.context(outline(certificate, record).record)["type_name"] == DOTS


@pytest.mark.parametrize("slug", sorted(PAPERS))
def test_nothing_that_may_be_left_out_is_on_the_pages_before_it_is_begun(slug):
    paper = PAPERS[slug]
    own = outline(paper, {}).record[paper.section]
    optional = [
        key
        for key, entry in paper.schema.made().fields[paper.section].group.made().fields.items()
        if isinstance(entry, Part) and not entry.required
    ]
    assert {key: own[key] for key in optional} == dict.fromkeys(optional)


def test_minutes_are_shown_while_only_who_was_absent_is_typed():
    paper = PAPERS["council-minutes"]
    record = example_of(paper)
    record["council"]["members"] = [{"name": "Quách Thị Lụa", "attendance": "absent"}]
    assert paper.context(outline(paper, record).record)["chair"] == "Quách Thị Lụa."


def test_no_share_of_votes_is_asked_for_before_the_day_of_the_meeting_is_known():
    paper = PAPERS["council-minutes"]
    record = example_of(paper)
    del record["council"]["starts_at"], record["council"]["threshold"]
    found = outline(paper, record)
    assert "Tỷ lệ phiếu" not in str(paper.context(found.record))
    assert "no-threshold" not in [doubt.message.code for doubt in warnings("award", found.record)]


@pytest.mark.parametrize(
    ("slug", "way"),
    [
        ("certificate", ("commended", 0, "name")),
        ("certificate", ("commended", 0, "position")),
        ("certificate", ("body", "name")),
        ("certificate", ("body", "locality")),
        ("seat-cards", ("parties", 0, "signatory", "name")),
    ],
)
def test_what_a_paper_has_no_room_for_is_dots_and_told_and_the_rest_stays(slug, way):
    paper = PAPERS[slug]
    record = copy.deepcopy(example_of(paper))
    *before, last = way
    functools.reduce(operator.getitem, before, record)[last] = "Bệnh viện Đa khoa khu vực Năm Căn " * 40
    pointer = "".join(f"/{step}" for step in way)
    made = preview(paper, record)
    assert pointer in [fault.pointer for fault in made.faults]
    assert made.stands[pointer][0] in made.markup
    assert "Năm Căn" not in made.markup


def test_rows_whose_names_are_not_typed_yet_are_not_doubted_to_be_the_same():
    record = example("award")
    record["commended"] = [{"category": "individual", "unit": "Khoa Nhi"}] * 2
    assert preview(DECISION, record).doubts == ()


def test_dots_for_what_is_wrong_are_each_of_another_number_so_that_the_pages_show_where_it_is():
    record = example("award")
    record["award_decision"]["proposed_by"] = "Trưởng phòng\x07"
    record["commended"][1]["name"] = "Nguyễn\x07"
    record["commended"][0]["name"] = ""
    found = outline(DECISION, record)
    assert found.stands == {
        "/commended/1/name": (found.record["commended"][1]["name"],),
        "/award_decision/proposed_by": (found.record["award_decision"]["proposed_by"],),
    }
    lengths = {len(text) for (text,) in found.stands.values()}
    assert len(lengths) == len(found.stands)
    assert not lengths & {len(DOTS), len(FEW)}
    assert {*"".join(text for (text,) in found.stands.values())} == {DOTS[0]}


def test_dots_for_what_is_wrong_are_those_of_nothing_else_however_much_is_wrong():
    record = example("award")
    record["award_decision"] |= {"number": "mười", "date": "31/2/2032", "proposed_by": "Phòng\x07"}
    record["body"] |= {"symbol": "sở y tế", "place": "Năm Căn\x07", "head_post": "Giám đốc\x07"}
    stands = outline(DECISION, record).stands
    dots = [set(re.findall("…+", text)) for texts in stands.values() for text in texts[:1]]
    assert all(len(each) == 1 for each in dots)
    assert len(set.union(*dots)) == len(dots) == 6
    assert not set.union(*dots) & {DOTS, FEW}


def lines(paper, record):
    return " ".join(paper.context(outline(paper, record).record)["lines"])


def test_a_day_that_is_lacking_is_dots_and_one_that_is_wrong_more_of_them():
    paper = PAPERS["leave-permit"]
    record = example_of(paper)
    del record["leave_permit"]["first_day"]
    record["leave_permit"]["last_day"] = "31/2/2026"
    said = "kể từ ngày …… tháng …… năm …… đến hết ngày ……… tháng ……… năm ………"
    assert said in lines(paper, record)
    assert outline(paper, record).stands == {
        "/leave_permit/last_day": ("ngày ……… tháng ……… năm ………", "………/………/………")
    }


def test_the_post_of_who_is_on_leave_is_lacking_until_it_is_typed_as_the_form_has_a_line_for_it():
    paper = PAPERS["leave-permit"]
    record = example_of(paper)
    del record["leave_permit"]["person"]["position"]
    assert [fault.pointer for fault in outline(paper, record).faults] == ["/leave_permit/person/position"]
    assert f"Chức vụ: {DOTS}" in lines(paper, record)


def test_what_is_wrong_only_beside_something_else_stays_as_it_was_typed():
    paper = PAPERS["leave-permit"]
    record = example_of(paper)
    record["leave_permit"] |= {"first_day": "2026-08-28", "last_day": "2026-08-24"}
    found = outline(paper, record)
    assert "đến hết ngày 24 tháng 8 năm 2026" in lines(paper, record)
    assert found.stands == {"/leave_permit/last_day": ("ngày 24 tháng 8 năm 2026", "24/8/2026")}


def test_no_hour_of_an_agenda_is_told_before_the_beginning_of_the_event_is():
    paper = PAPERS["conference-agenda"]
    record = example_of(paper)
    del record["starts_at"]
    for item in record["agenda"]:
        item.pop("starts_at", None)
    told = str(paper.context(outline(paper, record).record))
    assert "…… giờ ……, ngày …… tháng …… năm ……" in told
    assert "08 giờ" not in told
    assert "14 giờ" not in told


def test_a_task_of_which_only_the_name_is_known_stands_in_the_table():
    paper = PAPERS["implementation-plan"]
    record = example_of(paper) | {"start_year": 2031, "end_year": 2033}
    record["implementation_plan"]["year"] = 2032
    record["tasks"] = [{"name": "Biên soạn tài liệu"}]
    (group,) = paper.context(outline(paper, record).record)["annex"]["groups"]
    assert [(row["name"], row["lead"]) for row in group["rows"]] == [("Biên soạn tài liệu", DOTS)]


_JUNK = ("", "\x07", 5, -1, 10**20, [], {}, "31/2/2026", None, "x" * 99, True, "2026-13-40", [1], "AB CD")


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(PAPERS)), st.data())
def test_whatever_is_lacking_or_wrong_there_are_pages(slug, data):
    paper = PAPERS[slug]
    record = copy.deepcopy(example_of(paper))
    for _ in range(data.draw(st.integers(1, 6))):
        ways = list(_ways(record))
        *way, last = data.draw(st.sampled_from(ways)) if ways else [""]
        holder = functools.reduce(operator.getitem, way, record)
        match data.draw(st.sampled_from(("lacks", "wrong", "again"))):
            case "lacks" if ways:
                del holder[last]
            case "again" if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[last]))
            case _:
                holder[last] = copy.deepcopy(data.draw(st.sampled_from(_JUNK)))
    assert preview(paper, record).markup


def _ways(value, before=()):
    """Give the keys and row numbers that lead to each entry."""
    for key in (
        list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    ):
        yield (*before, key)
        yield from _ways(value[key], (*before, key))


@pytest.mark.parametrize("slug", ["award-decision", "invitation", "council-minutes", "official-letter"])
def test_the_format_check_finds_nothing_in_dots(slug):
    paper = PAPERS[slug]
    record = example_of(paper)
    for way in [way for way in _ways(record) if way[-1] in {"name", "symbol", "starts_at", "ends_at"}]:
        del functools.reduce(operator.getitem, way[:-1], record)[way[-1]]
    assert remarks(paper, record) == ()


def test_the_format_check_finds_nothing_in_how_the_signer_of_a_body_not_named_yet_is_filled_in():
    paper = PAPERS["coordination-programme"]
    profile = learn(DECISION, example("award"))
    assert remarks(paper, prefill(paper, profile)) == ()


def test_the_format_check_finds_what_is_wrong_beside_gaps():
    record = example("award")
    del record["award_decision"]["signer"]
    record["award"] = "Bằng khen"
    assert [remark.clause for remark in remarks(DECISION, record)] == ["Luật Đ77"]


def test_what_a_paper_needs_is_lacking_until_its_section_is_there():
    record = {key: value for key, value in example("award").items() if key != "award_decision"}
    assert [fault.pointer for fault in outline(DECISION, record).faults] == ["/award_decision"]


def test_a_new_record_begins_with_body_signer_and_bases_but_not_with_what_is_new():
    begun = prefill(DECISION, learn(DECISION, example("award")))
    whole = example("award")
    assert begun["body"] == whole["body"]
    assert begun["award_decision"]["signer"] == whole["award_decision"]["signer"]
    assert begun["award_decision"]["legal_bases"] == whole["award_decision"]["legal_bases"]
    assert begun["reward"] == {"fund": whole["reward"]["fund"]}
    assert "commended" not in begun
    assert not {"number", "date"} & begun["award_decision"].keys()


def test_what_one_paper_taught_serves_papers_of_other_kinds():
    usual = learn(DECISION, example("award"))
    assert prefill(PAPERS["decision"], usual)["bodies"] == [example("award")["body"]]
    assert prefill(PAPERS["invitation"], usual)["parties"] == [{"body": example("award")["body"]}]
    assert set(usual) == {EVERYWHERE, "award-decision"}
