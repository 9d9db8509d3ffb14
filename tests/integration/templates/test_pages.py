"""The pages of the filled papers, LibreOffice's and docgen's own: what the decree says, measured."""

from __future__ import annotations

from itertools import pairwise

import pytest

from docgen.papers import PAPERS
from schemas.general_papers import CIRCULATIONS
from templates_docx.source.blocks import COUNTRY, MOTTO
from tests.rig.cases import LONGEST_DATE, OFFICIAL, cases
from tests.rig.pdf import page_sizes, pieces, rules, the

MM = 72 / 25.4
HARD = [
    *("programme-2", "programme-3", "programme-4", "decision-alone", "decision-200"),
    *("decision-deputy", "minutes-hard"),
]
FAR = [case for case in cases() if case.startswith("far-")]
FREE = {"certificate", "far-certificate", "seat-cards", "far-seat-cards"}
"""What is framed, or cut out of its sheet: neither margins nor page numbers are the decree's."""
OFFICIAL_CASES = [*OFFICIAL, *HARD, *(case for case in FAR if case.removeprefix("far-") in OFFICIAL)]
CASES = [case for case in (*PAPERS, *HARD, *FAR) if case not in FREE]
COPIES = {"SAO Y", "SAO LỤC", "TRÍCH SAO"}
MOST_OF_THE_TEXT = 300
"""Points; a line as long as that is a table's."""
PORTRAIT, LANDSCAPE = (595, 842), (842, 595)


def first_page(pdf):
    """Pieces of the first page: a file may hold several papers."""
    return tuple(piece for piece in pieces(pdf) if piece.page == 1)


def under(found, rule):
    """The lines of the paragraph that ends just above a rule."""
    above = [one for one in found if one.page == rule.page and one.left < rule.middle < one.right]
    above = sorted((one for one in above if one.baseline < rule.y), key=lambda one: -one.baseline)
    lines = above[:1]
    for one in above[1:]:
        if lines[-1].baseline - one.baseline < 1.3 * one.size and (one.font, one.size) == (
            lines[0].font,
            lines[0].size,
        ):
            lines.append(one)
        else:
            break
    return lines


@pytest.mark.parametrize("case", OFFICIAL_CASES)
def test_country_and_motto_stand_on_one_line_each_and_share_their_middle(pdfs, case):
    found = first_page(pdfs[case])
    country, motto = the(found, COUNTRY), the(found, MOTTO)
    assert country.text == COUNTRY
    assert country.middle == pytest.approx(motto.middle, abs=0.7)
    assert motto.baseline - country.baseline < 16


@pytest.mark.parametrize("case", OFFICIAL_CASES)
def test_the_rule_under_the_motto_is_as_long_as_the_motto(pdfs, case):
    motto = the(first_page(pdfs[case]), MOTTO)
    rule = min(
        (rule for rule in rules(pdfs[case]) if rule.page == 1),
        key=lambda rule: abs(rule.middle - motto.middle),
    )
    assert rule.width == pytest.approx(motto.width, abs=1)
    assert rule.middle == pytest.approx(motto.middle, abs=0.7)


@pytest.mark.parametrize("case", OFFICIAL_CASES)
def test_rules_under_name_and_abstract_are_a_third_to_a_half_of_the_longest_line(pdfs, case):
    found = first_page(pdfs[case])
    motto = the(found, MOTTO)
    drawn = [rule for rule in rules(pdfs[case]) if rule.page == 1]
    boxes = [one.left for one, other in pairwise(drawn) if (one.left, one.right) == (other.left, other.right)]
    short = [rule for rule in drawn if rule.width < MOST_OF_THE_TEXT and rule.left not in boxes]
    first = [rule for rule in short if abs(rule.middle - motto.middle) > 2]
    assert len(first) == (1 if case.endswith("official-letter") else 2)
    for rule in first:
        lines = under(found, rule)
        assert 1 / 3 < rule.width / max(piece.width for piece in lines) < 1 / 2, lines
        assert rule.middle == pytest.approx(lines[0].middle, abs=0.7)


def test_the_longest_place_and_date_stay_on_one_line(pdfs):
    assert the(pieces(pdfs["programme-4"]), "Thành phố Hồ Chí Minh").text == LONGEST_DATE


@pytest.mark.parametrize("case", CASES)
def test_paper_and_margins_are_the_decrees(pdfs, case):
    sizes = page_sizes(pdfs[case])
    assert set(sizes) <= {PORTRAIT, LANDSCAPE}
    for piece in pieces(pdfs[case]):
        width, height = sizes[piece.page - 1]
        assert piece.left > 30 * MM - 1
        assert piece.right < width - 15 * MM + 1
        assert piece.baseline < height - 20 * MM
        assert piece.baseline > 20 * MM or piece.text.isdigit() or piece.text in CIRCULATIONS


def numbers(pdf):
    """Page → the number pdfs in its top margin."""
    found = {piece.page: piece for piece in pieces(pdf) if piece.text.isdigit() and piece.baseline < 20 * MM}
    sizes = page_sizes(pdf)
    for page, piece in found.items():
        text_middle = (30 * MM + sizes[page - 1][0] - 15 * MM) / 2
        assert piece.middle == pytest.approx(text_middle, abs=1)
    return {page: int(piece.text) for page, piece in found.items()}


@pytest.mark.parametrize("case", [*CASES, *sorted(FREE)])
def test_no_page_holds_its_number_alone(pdfs, case):
    written = {piece.page for piece in pieces(pdfs[case]) if not piece.text.strip().isdigit()}
    assert written == set(range(1, len(page_sizes(pdfs[case])) + 1))


def test_pages_are_numbered_from_the_second(pdfs):
    assert numbers(pdfs["ceremony-minutes"]) == {2: 2, 3: 3}
    assert numbers(pdfs["coordination-programme"]) == {2: 2, 3: 3, 4: 4}


def test_an_annex_has_pages_and_numbers_of_its_own_on_its_side(pdfs):
    assert page_sizes(pdfs["award-decision"]) == [PORTRAIT, LANDSCAPE, LANDSCAPE]
    assert numbers(pdfs["award-decision"]) == {3: 2}


def test_without_an_annex_there_is_no_page_for_it(pdfs):
    assert page_sizes(pdfs["decision-alone"]) == [PORTRAIT] * len(page_sizes(pdfs["decision-alone"]))
    assert "Phụ lục" not in [piece.text for piece in pieces(pdfs["decision-alone"])]


def test_heads_of_the_list_stand_on_each_of_its_pages(pdfs):
    pdf = pdfs["decision-200"]
    lying = [number for number, size in enumerate(page_sizes(pdf), 1) if size == LANDSCAPE]
    heads = [piece.page for piece in pieces(pdf) if piece.text.startswith("TT")]
    assert len(lying) > 10
    assert heads == lying


@pytest.mark.parametrize("case", ["award-decision", "decision-alone"])
def test_recipients_stand_level_with_the_first_line_of_the_signature(pdfs, case):
    found = pieces(pdfs[case])
    recipients, signature = the(found, "Nơi nhận:"), the(found, "KT. GIÁM ĐỐC")
    assert recipients.page == signature.page
    assert recipients.baseline == pytest.approx(signature.baseline, abs=0.3)


@pytest.mark.parametrize("case", OFFICIAL_CASES)
def test_a_signature_stands_with_the_end_of_its_text(pdfs, case):
    found = pieces(pdfs[case])
    ends = [piece.page for piece in found if piece.text.endswith("./.")]
    signed = [piece.page for piece in found if piece.text == "Nơi nhận:"]
    if any(piece.text in COPIES for piece in found):
        signed.pop()  # under a copy stand its own recipients
    assert signed
    assert set(signed) <= set(ends)  # a text issued with a decision ends too, but nobody signs it


def test_a_long_list_of_recipients_goes_on_where_its_page_ends(pdfs):
    found = pieces(pdfs["decision-deputy"])
    signed = the(found, "Nguyễn Thị Hoàng Anh").page
    lines = [piece for piece in found if piece.text.startswith(("- Cơ quan thứ", "- Lưu: VT."))]
    assert len(lines) == 200
    assert [piece.page for piece in lines[:20]] == [signed] * 20
    assert {piece.page for piece in lines} == {signed, signed + 1, signed + 2, signed + 3}
    for above, below in pairwise(lines):
        assert above.page < below.page or below.baseline - above.baseline == pytest.approx(12.65, abs=0.3)


def test_a_line_that_leads_on_is_never_the_last_of_its_page(pdfs):
    lines = [piece for piece in pieces(pdfs["minutes-hard"]) if piece.baseline > 20 * MM]
    ends = [above for above, below in pairwise(lines) if above.page < below.page]
    assert ends
    assert not [piece.text for piece in ends if piece.text.endswith(":")]


def test_names_of_two_signers_stand_level_with_room_to_sign(pdfs):
    found = pieces(pdfs["programme-2"])
    first, second = the(found, "Nguyễn Thị Mẫu"), the(found, "Trần Văn Thí")
    assert first.baseline == pytest.approx(second.baseline, abs=0.3)
    posts = [the(found, "CHỦ TỊCH"), the(found, "THỂ THAO VÀ DU LỊCH")]
    assert 25 * MM < first.baseline - max(post.baseline for post in posts) - first.size < 36 * MM
    assert first.middle == pytest.approx(posts[0].middle, abs=1)


def test_a_third_signer_stands_in_the_middle_of_the_page(pdfs):
    third = the(pieces(pdfs["programme-3"]), "Lê Ngọc Dụ")
    assert third.middle == pytest.approx((30 * MM + 595 - 15 * MM) / 2, abs=1)


def test_four_signers_stand_two_by_two(pdfs):
    found = pieces(pdfs["programme-4"])
    one, two, three, four = (
        the(found, name) for name in ("Nguyễn Thị Mẫu", "Trần Văn Thí", "Lê Ngọc Dụ", "Phạm Minh Giả")
    )
    assert (one.middle, two.middle) == pytest.approx((three.middle, four.middle), abs=1)
    assert three.baseline == pytest.approx(four.baseline, abs=0.3)
    assert one.page == three.page
    second = the(found, "TM. LIÊN HIỆP CÁC HỘI")
    assert second.baseline == the(found, "GIÁM ĐỐC CÔNG AN TỈNH").baseline
    assert 12 * MM < second.baseline - one.baseline < 16 * MM
    note = the(found, "(Chữ ký, dấu)")
    assert note.baseline - second.baseline == pytest.approx(22.1, abs=0.3)


def test_minutes_have_no_place_and_date(pdfs):
    first = [
        piece.text
        for piece in pieces(pdfs["ceremony-minutes"])
        if piece.page == 1 and piece.baseline < 45 * MM
    ]
    assert not [text for text in first if "ngày" in text]
