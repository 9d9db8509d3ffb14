"""Giấy khen on the page: text on stock stands where the calibration sheet says, to half a millimetre."""

from __future__ import annotations

from contextlib import closing
from itertools import accumulate, groupby

import pypdfium2
import pytest

from docgen.page.fill import fill
from docgen.page.html import to_html
from docgen.page.pdf import to_pdf
from docgen.page.read import read
from docgen.page.template import load_template
from docgen.papers import PAPERS, example
from schemas import load
from templates_docx.source.certificate import BOTTOM, CROSS_AT, FRAME, TOP, base_lines
from templates_docx.source.certificate_styles import A3, A4
from tests.rig.cases import template_bytes
from tests.rig.office import to_pdfs
from tests.rig.pdf import page_sizes, pieces, rules

MM = 72 / 25.4
HALF_A_MILLIMETRE = 0.5 * MM
SIZES = {"A4": A4, "A3": A3}
SHIFTS = [(0, 0), (1.5, -2.0), (-10, 10), (10, -10)]
PAPER = PAPERS["certificate"]
LONG = "Trung tâm Nghiên cứu, Ứng dụng và Chuyển giao Công nghệ số 1"
ACHIEVEMENT = ("vận động Nhân dân hưởng ứng phong trào thi đua yêu nước, thực hiện tốt nhiệm vụ; " * 5)[:300]
SIGNER = {
    "authority": [
        {"mark": "TM.", "on_behalf_of": "Ủy ban nhân dân"},
        {"mark": "KT.", "on_behalf_of": "Chủ tịch"},
    ],
    "post": "Phó Chủ tịch",
    "name": "Nguyễn Văn Mẫu",
    "other_post": "Trưởng Ban Thi đua - Khen thưởng",
}


def one(**changes):
    """A certificate for one of the commended."""
    record = example("award") | {"achievement_report": None}
    record["commended"] = [
        {
            "category": "individual",
            "honorific": "Bà",
            "name": "Nguyễn Thị Mẫu",
            "unit": "Văn phòng Sở",
            **changes,
        }
    ]
    return record


def document(record, **own):
    context = PAPER.context(load("award", {**record, "certificate": own}))
    return fill(load_template(template_bytes("certificate")), context)


def pressed(docx):
    return to_pdf(to_html(read(docx)))


def stock(shift, **more):
    return {"shift_right": shift[0], "shift_down": shift[1], **more}


def documents():
    """Size, shift and what is printed → DOCX."""
    made = {}
    for size in SIZES:
        made[f"{size} whole"] = document(one(), size=size)
        for shift in SHIFTS:
            made[f"{size} {shift} text"] = document(one(), size=size, stock=stock(shift))
            made[f"{size} {shift} sheet"] = document(one(), size=size, stock=stock(shift, calibration=True))
    return made


@pytest.fixture(scope="module")
def ours():
    return {name: pressed(docx) for name, docx in documents().items()}


@pytest.fixture(scope="module")
def theirs():
    return to_pdfs(documents())


@pytest.fixture(params=["ours", "theirs"])
def made(request):
    """The PDFs of docgen, and those of LibreOffice."""
    return request.getfixturevalue(request.param)


def lines_of(size, shift):
    """Base lines that the calibration sheet promises, points from the top of the paper."""
    top = SIZES[size].mm(TOP) + shift[1]
    return {name: (top + line) * MM for name, line in base_lines(SIZES[size]).items()}


def standing(pdf):
    """Name of a line → the piece of text that is it, on the one page."""
    (_,) = page_sizes(pdf)
    begins = {
        "Quốc hiệu": "CỘNG HÒA",
        "Tiêu ngữ": "Độc lập",
        "người tặng": "GIÁM ĐỐC SỞ",
        "tặng": "TẶNG",
        "danh hiệu": "GIẤY KHEN",
        "tên": "Bà Nguyễn",
        "đơn vị": "Văn phòng",
        "thành tích": "Đã có",
        "số quyết định": "Quyết định",
        "địa danh, ngày": "Lạng Sơn, ngày",
        "số sổ vàng": "Số sổ",
        "chức vụ": "KT.",
        "họ tên người ký": "Nguyễn Văn",
    }
    found = pieces(pdf)
    return {
        name: next(piece for piece in found if piece.text.startswith(begin)) for name, begin in begins.items()
    }


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("shift", SHIFTS, ids=str)
def test_text_on_stock_lands_within_half_a_millimetre_of_its_calibrated_place(made, size, shift):
    whole, text = standing(made[f"{size} whole"]), standing(made[f"{size} {shift} text"])
    promised = lines_of(size, shift)
    assert promised.keys() == text.keys()
    for name, piece in text.items():
        assert piece.baseline == pytest.approx(promised[name], abs=HALF_A_MILLIMETRE), name
        assert piece.left - whole[name].left == pytest.approx(shift[0] * MM, abs=HALF_A_MILLIMETRE), name


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("shift", SHIFTS, ids=str)
def test_the_sheet_draws_the_base_lines_where_the_text_stands(made, size, shift):
    pdf = made[f"{size} {shift} sheet"]
    width = page_sizes(pdf)[0][0]
    drawn = {rule.y for rule in rules(pdf) if rule.width > width / 2}
    promised = set(lines_of(size, shift).values())
    for these, those in ((drawn, promised), (promised, drawn)):
        assert all(min(abs(one - other) for other in those) < 0.2 for one in these)
    text = standing(made[f"{size} {shift} text"])
    assert {name: (piece.left, piece.baseline) for name, piece in standing(pdf).items()} == {
        name: (pytest.approx(piece.left, abs=0.2), pytest.approx(piece.baseline, abs=0.2))
        for name, piece in text.items()
    }


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("shift", SHIFTS, ids=str)
def test_the_crosses_stand_twenty_millimetres_from_the_edges_and_move_with_the_text(made, size, shift):
    pdf = made[f"{size} {shift} sheet"]
    width, height = (side * MM for side in SIZES[size].paper)
    arms = [rule for rule in rules(pdf) if rule.width == pytest.approx(10 * MM, abs=0.3)]
    at = CROSS_AT * MM
    right, down = (move * MM for move in shift)
    wanted = [(x + right, y + down) for y in (at, height - at) for x in (at, width - at)]
    found = sorted(((rule.middle, rule.y) for rule in arms), key=lambda place: (round(place[1]), place[0]))
    assert [value for place in found for value in place] == pytest.approx(
        [value for place in wanted for value in place], abs=0.2
    )


def test_what_the_stock_has_is_left_out_and_the_rest_stays(ours):
    bare = stock((1.5, -2.0), has_country=True, has_giver=True, has_title=True)
    found = pieces(pressed(document(one(), stock=bare)))
    before = standing(ours["A4 (1.5, -2.0) text"])
    kept = {piece.text: (piece.left, piece.baseline) for piece in found}
    assert not kept.keys() & {
        before[name].text for name in ("Quốc hiệu", "Tiêu ngữ", "người tặng", "tặng", "danh hiệu")
    }
    assert all(
        kept[before[name].text] == (before[name].left, before[name].baseline)
        for name in ("tên", "họ tên người ký")
    )


def test_a_name_of_sixty_letters_stands_on_its_line_in_smaller_type(ours):
    record = one(category="collective", honorific="", name=LONG, achievement=ACHIEVEMENT)
    assert (len(LONG), len(ACHIEVEMENT)) == (60, 300)
    found = pieces(pressed(document(record)))
    (name,) = [piece for piece in found if piece.text == LONG]
    usual = standing(ours["A4 whole"])
    assert name.baseline == pytest.approx(usual["tên"].baseline, abs=0.2)
    assert name.size < usual["tên"].size
    below = [piece for piece in found if usual["thành tích"].baseline - 1 < piece.baseline < 140 * MM]
    assert [piece.page for piece in below] == [1, 1, 1]


def test_every_signer_leaves_one_page():
    record = one()
    record["award_decision"]["signer"] = SIGNER
    for own in ({}, {"size": "A3"}, {"stock": stock((0, 10))}):
        pdf = pressed(document(record, **own))
        assert len(page_sizes(pdf)) == 1
        (name,) = [piece for piece in pieces(pdf) if piece.text == "Nguyễn Văn Mẫu"]
        assert name.baseline < page_sizes(pdf)[0][1] - BOTTOM * MM / 2


def many(count):
    record = example("award") | {"achievement_report": None}
    record["commended"] = [
        {"category": "individual", "name": f"Nguyễn Thị {number}", "unit": "Sở"} for number in range(count)
    ]
    return document(record)


@pytest.mark.parametrize("count", [1, 9])
def test_each_recipient_has_one_page(count):
    pdf = pressed(many(count))
    assert len(page_sizes(pdf)) == count
    named = [(piece.page, piece.text) for piece in pieces(pdf) if piece.text.startswith("Nguyễn Thị")]
    assert named == [(number + 1, f"Nguyễn Thị {number}") for number in range(count)]


def pressed_by_libreoffice(docx):
    return to_pdfs({"certificates": docx})["certificates"]


@pytest.mark.parametrize("press", [pressed, pressed_by_libreoffice])
def test_every_page_has_its_own_frame_at_the_same_place(press):
    with closing(pypdfium2.PdfDocument(press(many(3)))) as pdf:
        first, *others = [_frame_edges(page) for page in pdf]
    insets = [inset * MM for inset, *_ in FRAME]
    height = A4.paper[1] * MM
    assert first == pytest.approx([*insets, *(height - inset for inset in reversed(insets))], abs=0.5)
    assert others == [first, first]


def _frame_edges(page):
    """Where the coloured lines of the frame cross a column left of all text: their middles, points."""
    scale = 10
    vividness = page.render(scale=scale).to_pil().convert("HSV").getchannel("S")
    column = vividness.crop((60 * scale, 0, 60 * scale + 1, vividness.height)).tobytes()
    runs = [(vivid, len(list(rows))) for vivid, rows in groupby(column, lambda value: value > 100)]
    ends = accumulate(length for _, length in runs)
    return [(end - length / 2) / scale for (vivid, length), end in zip(runs, ends, strict=True) if vivid]


def test_two_hundred_begin_a_page_each():
    starts = [one for one in read(many(200)).paragraphs() if one.layout.page_break_before]
    assert len(starts) == 200
    assert all(len(start.floats) == 3 for start in starts)


@pytest.mark.parametrize(("size", "expected"), [("A4", (842, 595)), ("A3", (1191, 842))])
def test_the_paper_lies_on_its_side(made, size, expected):
    assert page_sizes(made[f"{size} whole"]) == [expected]
